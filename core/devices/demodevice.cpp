// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/demodevice.h"

namespace wirebench::devices {

DemoDevice::DemoDevice(QObject *parent)
    : QObject(parent)
{ }

Result<void> DemoDevice::start()
{
    if (!m_listener.listen(QHostAddress::LocalHost, 0))
        return failure(ErrorCode::AddressNotAvailable,
                       QStringLiteral("No TCP port for the demo device: ") + m_listener.errorString());
    return m_responder.start();
}

Endpoint DemoDevice::tcpEndpoint() const
{
    return {m_listener.serverAddress(), m_listener.serverPort()};
}

Endpoint DemoDevice::udpEndpoint() const
{
    return {QHostAddress(QHostAddress::LocalHost), m_responder.port()};
}

} // namespace wirebench::devices
