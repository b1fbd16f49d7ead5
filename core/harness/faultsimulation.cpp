// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/faultsimulation.h"

#include <utility>

namespace wirebench::harness {

FaultSimulation::FaultSimulation(std::unique_ptr<faults::FaultProxy> proxy, QString scheme)
    : m_proxy(std::move(proxy))
    , m_scheme(std::move(scheme))
{
    connect(m_proxy.get(), &faults::FaultProxy::started, this, &Simulation::started);
    connect(m_proxy.get(), &faults::FaultProxy::failed, this, &Simulation::failed);
}

void FaultSimulation::start()
{
    m_proxy->start({QHostAddress(QHostAddress::LocalHost), 0});
}

QString FaultSimulation::address() const
{
    return m_scheme + QStringLiteral("://") + m_proxy->localEndpoint().toString();
}

} // namespace wirebench::harness
