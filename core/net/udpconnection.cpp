// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/udpconnection.h"

#include "core/net/connector.h"

namespace wirebench::net {

UdpConnection::UdpConnection(const Environment &environment, QObject *parent)
    : DatagramConnection(environment, parent)
{ }

void UdpConnection::open(const QString &host, quint16 port, const UdpOptions &options)
{
    openWith(std::make_unique<Connector>(environment(), host, port, options), destinationText(host, port));
}

} // namespace wirebench::net
