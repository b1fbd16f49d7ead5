// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/demodevice.h"

namespace wirebench::devices {

DemoDevice::DemoDevice(QObject *parent)
    : QObject(parent)
{
    connect(&m_listener, &InstrumentListener::failed, this, &DemoDevice::failed);
    connect(&m_listener, &InstrumentListener::listening, this, [this] {
        if (const auto bound = m_responder.start(
                {m_local.address, m_ports == Ports::Same ? m_listener.localEndpoint().port : quint16(0)}))
            Q_EMIT started();
        else
            Q_EMIT failed(bound.error());
    });
}

void DemoDevice::start(const Endpoint &local, Ports ports)
{
    m_local = local;
    m_ports = ports;
    m_listener.start(local);
}

Endpoint DemoDevice::tcpEndpoint() const
{
    return m_listener.localEndpoint();
}

Endpoint DemoDevice::udpEndpoint() const
{
    return {m_local.address, m_responder.port()};
}

} // namespace wirebench::devices
