// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/devicesimulation.h"

namespace wirebench::harness {

DeviceSimulation::DeviceSimulation(std::unique_ptr<devices::Device> device, bool prefersUdp)
    : m_device(std::move(device))
    , m_prefersUdp(prefersUdp)
{
    connect(m_device.get(), &devices::Device::started, this, &Simulation::started);
    connect(m_device.get(), &devices::Device::failed, this, &Simulation::failed);
}

void DeviceSimulation::start()
{
    m_device->start({QHostAddress(QHostAddress::LocalHost), 0});
}

QString DeviceSimulation::address() const
{
    const auto tcp = m_device->tcpEndpoint();
    const auto udp = m_device->udpEndpoint();
    if (udp && (m_prefersUdp || !tcp))
        return QStringLiteral("udp://") + udp->toString();
    return QStringLiteral("tcp://") + tcp.value_or(Endpoint()).toString();
}

} // namespace wirebench::harness
