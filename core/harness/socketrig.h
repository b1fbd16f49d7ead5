// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/rig.h"
#include "core/net/environment.h"

namespace wirebench::harness {

//! Real sockets. What \a environment refers to outlives everything that is made of it.
class SocketRig final : public Rig
{
public:
    explicit SocketRig(const net::Environment &environment = {});

    Result<std::unique_ptr<Conversation>> converse(const QString &device, const session::SessionAddress &address,
                                                   const session::SessionOptions &options) override;
    Result<std::unique_ptr<Listening>> listen(const QString &device, const session::SessionAddress &address,
                                              const session::SessionOptions &options) override;
    //! Whether simulate() knows a device of that \a name, which is no file; for checks before a run.
    static bool canSimulate(const QString &name);
    Result<std::unique_ptr<Simulation>> simulate(const QString &name, bool isFile, quint64 seed) override;
    Result<std::unique_ptr<Simulation>> fault(const session::SessionAddress &target,
                                              const faults::FaultOptions &options) override;

private:
    const net::Environment m_environment;
};

} // namespace wirebench::harness
