// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/device.h"
#include "core/harness/conversation.h"

#include <memory>

namespace wirebench::harness {

//! A simulated device at a free port of this computer, for as long as this lives.
class DeviceSimulation final : public Simulation
{
    Q_OBJECT

public:
    //! \a prefersUdp: where it serves both.
    DeviceSimulation(std::unique_ptr<devices::Device> device, bool prefersUdp);

    void start() override;
    QString address() const override;

private:
    std::unique_ptr<devices::Device> m_device;
    const bool m_prefersUdp;
};

} // namespace wirebench::harness
