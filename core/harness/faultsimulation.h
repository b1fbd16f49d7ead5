// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/faults/faultproxy.h"
#include "core/harness/conversation.h"

#include <memory>

namespace wirebench::harness {

//! A man in the middle at a free port of this computer, for as long as this lives.
class FaultSimulation final : public Simulation
{
    Q_OBJECT

public:
    //! \a scheme: "tcp" or "udp", of the target.
    FaultSimulation(std::unique_ptr<faults::FaultProxy> proxy, QString scheme);

    void start() override;
    QString address() const override;

private:
    std::unique_ptr<faults::FaultProxy> m_proxy;
    const QString m_scheme;
};

} // namespace wirebench::harness
