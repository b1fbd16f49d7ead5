// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/udpconnection.h"

#include "core/net/connector.h"
#include "core/net/udptransport.h"

namespace wirebench::net {

UdpConnection::UdpConnection(const Environment &environment, QObject *parent)
    : Connection(environment, parent)
{ }

void UdpConnection::open(const QString &host, quint16 port, const UdpOptions &options)
{
    openWith(std::make_unique<Connector>(environment(), host, port, options));
}

int UdpConnection::descriptor() const
{
    return m_transport ? m_transport->descriptor() : -1;
}

streams::DatagramStatistics UdpConnection::statistics() const
{
    streams::DatagramStatistics result;
    if (m_transport) {
        result = m_transport->statistics();
        result.queueDropped = m_writer->dropped();
    }
    return result;
}

void UdpConnection::createSides(Descriptor descriptor)
{
    auto transport = std::make_unique<UdpTransport>(std::move(descriptor), remoteEndpoint(), environment().clock,
                                                    environment().delays.datagramRetry);
    auto reader = std::make_unique<streams::DatagramReader>(*transport);
    auto writer = std::make_unique<streams::DatagramWriter>(*transport);
    m_transport = transport.get();
    m_reader = reader.get();
    m_writer = writer.get();
    setSides(std::move(transport), std::move(reader), std::move(writer));
}

} // namespace wirebench::net
