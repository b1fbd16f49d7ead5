// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/packetmaker.h"

#include <QtEndian>

#include <algorithm>

namespace wirebench::capture {

namespace {

std::size_t indexOf(Direction direction)
{
    return direction == Direction::In ? 0 : 1;
}

// IPv4 may come as an IPv4-mapped IPv6 address, from a socket of both families.
bool isIpv4(const QHostAddress &address)
{
    bool ok = false;
    address.toIPv4Address(&ok);
    return ok;
}

//! As one of that family, to which it is converted.
PacketEndpoint packetEndpoint(const Endpoint &endpoint, bool isIpv6)
{
    PacketEndpoint result;
    result.port = endpoint.port;
    result.isIpv6 = isIpv6;
    if (isIpv6) {
        const Q_IPV6ADDR address = endpoint.address.toIPv6Address();
        std::copy_n(address.c, 16, result.address.begin());
    } else {
        qToBigEndian(endpoint.address.toIPv4Address(), result.address.data()); // 0 for "any" of IPv6
    }
    return result;
}

} // namespace

PacketMaker::PacketMaker(Protocol protocol, const Endpoint &local, const Endpoint &remote)
    : m_protocol(protocol)
    , m_isIpv6(!isIpv4(remote.address.isNull() ? local.address : remote.address))
    , m_localEndpoint(local)
    , m_local(packetEndpoint(local, m_isIpv6))
    , m_remote(packetEndpoint(remote, m_isIpv6))
{ }

qsizetype PacketMaker::segment(Direction direction, quint8 flags, QByteArrayView payload, std::span<quint8> room)
{
    const bool isIncoming = direction == Direction::In;
    quint32 &next = m_next.at(indexOf(direction));
    Packet packet;
    packet.protocol = m_protocol;
    packet.source = isIncoming ? m_remote : m_local;
    packet.destination = isIncoming ? m_local : m_remote;
    packet.sequence = next;
    packet.acknowledgement = (flags & Acknowledge) != 0 ? m_next.at(1 - indexOf(direction)) : 0;
    packet.flags = flags;
    next += static_cast<quint32>(payload.size()) + ((flags & (Syn | Fin)) != 0 ? 1 : 0);
    return writePacketHeaders(packet, payload, room);
}

qsizetype PacketMaker::datagram(Direction direction, const Endpoint &peer, QByteArrayView payload,
                                std::span<quint8> room) const
{
    const bool isIpv6 = !isIpv4(peer.address);
    Packet packet;
    packet.protocol = m_protocol;
    packet.source = isIpv6 == m_isIpv6 ? m_local : packetEndpoint(m_localEndpoint, isIpv6);
    packet.destination = packetEndpoint(peer, isIpv6);
    if (direction == Direction::In)
        std::swap(packet.source, packet.destination);
    return writePacketHeaders(packet, payload, room);
}

void PacketMaker::skip(Direction direction, quint64 bytes)
{
    m_next.at(indexOf(direction)) += static_cast<quint32>(bytes);
}

} // namespace wirebench::capture
