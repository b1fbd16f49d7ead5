// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/demodevice.h"

namespace wirebench::devices {

DemoDevice::DemoDevice(QObject *parent)
    : QObject(parent)
{
    connect(&m_listener, &InstrumentListener::failed, this, &DemoDevice::failed);
    connect(&m_listener, &InstrumentListener::listening, this, [this] {
        if (const auto bound = m_responder.start())
            Q_EMIT started();
        else
            Q_EMIT failed(bound.error());
    });
}

void DemoDevice::start()
{
    m_listener.start({QHostAddress(QHostAddress::LocalHost), 0});
}

Endpoint DemoDevice::tcpEndpoint() const
{
    return m_listener.localEndpoint();
}

Endpoint DemoDevice::udpEndpoint() const
{
    return {QHostAddress(QHostAddress::LocalHost), m_responder.port()};
}

} // namespace wirebench::devices
