// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/packetmaker.h"

#include "core/capture/internetchecksum.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace wirebench::capture {

namespace {

constexpr quint8 tcp = 6;
constexpr quint8 udp = 17;
constexpr quint8 hopLimit = 64;

void put16(std::span<quint8> room, std::size_t offset, quint16 value)
{
    qToBigEndian(value, room.data() + offset);
}

void put32(std::span<quint8> room, std::size_t offset, quint32 value)
{
    qToBigEndian(value, room.data() + offset);
}

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

} // namespace

PacketMaker::PacketMaker(Protocol protocol, const Endpoint &local, const Endpoint &remote)
    : m_protocol(protocol)
    , m_isIpv6(!isIpv4(remote.address.isNull() ? local.address : remote.address))
    , m_localEndpoint(local)
    , m_local(addressOf(local, m_isIpv6))
    , m_remote(addressOf(remote, m_isIpv6))
{ }

PacketMaker::Address PacketMaker::addressOf(const Endpoint &endpoint, bool isIpv6)
{
    Address result;
    result.port = endpoint.port;
    if (isIpv6) {
        const Q_IPV6ADDR address = endpoint.address.toIPv6Address();
        std::copy_n(address.c, 16, result.bytes.begin());
    } else {
        qToBigEndian(endpoint.address.toIPv4Address(), result.bytes.data()); // 0 for "any" of IPv6
    }
    return result;
}

qsizetype PacketMaker::network(std::span<quint8> room, bool isIpv6, quint8 protocol, const Address &source,
                               const Address &destination, qsizetype length)
{
    if (isIpv6) {
        put32(room, 0, 6U << 28);
        put16(room, 4, static_cast<quint16>(length));
        room[6] = protocol;
        room[7] = hopLimit;
        std::copy_n(source.bytes.begin(), 16, room.begin() + 8);
        std::copy_n(destination.bytes.begin(), 16, room.begin() + 24);
        return 40;
    }
    room[0] = 0x45;
    room[1] = 0;
    put16(room, 2, static_cast<quint16>(length + 20));
    put16(room, 4, 0);
    put16(room, 6, 0x4000); // don't fragment, so that the identification may stay 0 (RFC 6864)
    room[8] = hopLimit;
    room[9] = protocol;
    put16(room, 10, 0);
    std::copy_n(source.bytes.begin(), 4, room.begin() + 12);
    std::copy_n(destination.bytes.begin(), 4, room.begin() + 16);
    put16(room, 10, InternetChecksum().add(room.first(20)).value());
    return 20;
}

qsizetype PacketMaker::segment(Direction direction, quint8 flags, QByteArrayView payload, std::span<quint8> room)
{
    const bool isIncoming = direction == Direction::In;
    const Address &source = isIncoming ? m_remote : m_local;
    const Address &destination = isIncoming ? m_local : m_remote;
    quint32 &next = m_next.at(indexOf(direction));
    const qsizetype length = 20 + payload.size();
    const qsizetype offset = network(room, m_isIpv6, tcp, source, destination, length);
    const std::span<quint8> header = room.subspan(static_cast<std::size_t>(offset), 20);
    put16(header, 0, source.port);
    put16(header, 2, destination.port);
    put32(header, 4, next);
    put32(header, 8, (flags & Acknowledge) != 0 ? m_next.at(1 - indexOf(direction)) : 0);
    header[12] = 5 << 4;
    header[13] = flags;
    put16(header, 14, 65'535);
    put32(header, 16, 0); // checksum, urgent pointer
    const std::size_t width = m_isIpv6 ? 16 : 4;
    const quint16 checksum = InternetChecksum()
                                 .add(std::span(source.bytes).first(width))
                                 .add(std::span(destination.bytes).first(width))
                                 .addNumber(tcp)
                                 .addNumber(static_cast<quint32>(length))
                                 .add(header)
                                 .addPayload(payload)
                                 .value();
    put16(header, 16, checksum);
    next += static_cast<quint32>(payload.size()) + ((flags & (Syn | Fin)) != 0 ? 1 : 0);
    return offset + 20;
}

qsizetype PacketMaker::datagram(Direction direction, const Endpoint &peer, QByteArrayView payload,
                                std::span<quint8> room) const
{
    const bool isIpv6 = !isIpv4(peer.address);
    const Address local = isIpv6 == m_isIpv6 ? m_local : addressOf(m_localEndpoint, isIpv6);
    const Address remote = addressOf(peer, isIpv6);
    const bool isIncoming = direction == Direction::In;
    const Address &source = isIncoming ? remote : local;
    const Address &destination = isIncoming ? local : remote;
    const qsizetype length = 8 + payload.size();
    const qsizetype offset = network(room, isIpv6, udp, source, destination, length);
    const std::span<quint8> header = room.subspan(static_cast<std::size_t>(offset), 8);
    put16(header, 0, source.port);
    put16(header, 2, destination.port);
    put16(header, 4, static_cast<quint16>(length));
    put16(header, 6, 0);
    const std::size_t width = isIpv6 ? 16 : 4;
    const quint16 checksum = InternetChecksum()
                                 .add(std::span(source.bytes).first(width))
                                 .add(std::span(destination.bytes).first(width))
                                 .addNumber(udp)
                                 .addNumber(static_cast<quint32>(length))
                                 .add(header)
                                 .addPayload(payload)
                                 .value();
    put16(header, 6, checksum == 0 ? 0xffff : checksum); // 0 says that there is none
    return offset + 8;
}

void PacketMaker::skip(Direction direction, quint64 bytes)
{
    m_next.at(indexOf(direction)) += static_cast<quint32>(bytes);
}

} // namespace wirebench::capture
