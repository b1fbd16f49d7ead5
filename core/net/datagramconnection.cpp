// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/datagramconnection.h"

#include "core/net/tappedtransport.h"
#include "core/net/udptransport.h"

namespace wirebench::net {

int DatagramConnection::descriptor() const
{
    return m_transport ? m_transport->descriptor() : -1;
}

streams::DatagramStatistics DatagramConnection::statistics() const
{
    streams::DatagramStatistics result;
    if (m_transport) {
        result = m_transport->statistics();
        result.queueDropped = m_writer->dropped();
    }
    return result;
}

void DatagramConnection::createSides(Descriptor descriptor)
{
    auto socket = std::make_unique<UdpTransport>(std::move(descriptor), remoteEndpoint(), environment().clock,
                                                 environment().delays.memoryRetry);
    m_transport = socket.get();
    std::unique_ptr<streams::DatagramTransport> transport = std::move(socket);
    if (std::unique_ptr<TrafficTap> tap = makeTap())
        transport = std::make_unique<TappedDatagramTransport>(std::move(transport), std::move(tap));
    auto reader = std::make_unique<streams::DatagramReader>(*transport);
    auto writer = std::make_unique<streams::DatagramWriter>(*transport);
    m_reader = reader.get();
    m_writer = writer.get();
    prepareSides(*m_transport);
    setSides(std::move(transport), std::move(reader), std::move(writer));
}

void DatagramConnection::prepareSides(UdpTransport &) { }

} // namespace wirebench::net
