// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/device.h"

namespace wirebench::devices {

Device::Device(QString name, QObject *parent)
    : QObject(parent)
    , m_name(std::move(name))
{ }

QStringList Device::addresses() const
{
    QStringList result;
    if (const auto tcp = tcpEndpoint())
        result += QStringLiteral("tcp://") + tcp->toString();
    if (const auto udp = udpEndpoint())
        result += QStringLiteral("udp://") + udp->toString();
    return result;
}

} // namespace wirebench::devices
