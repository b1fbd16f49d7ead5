// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/packetwriter.h"

#include "core/capture/internetchecksum.h"

#include <QtEndian>

#include <algorithm>

namespace wirebench::capture {

namespace {

constexpr quint8 protocolTcp = 6;
constexpr quint8 protocolUdp = 17;
constexpr quint8 hopLimit = 64;

void put16(std::span<quint8> room, std::size_t offset, quint16 value)
{
    qToBigEndian(value, room.data() + offset);
}

void put32(std::span<quint8> room, std::size_t offset, quint32 value)
{
    qToBigEndian(value, room.data() + offset);
}

//! IPv4 or IPv6 in front of \a length bytes of TCP or UDP. Its addresses are the last that is in it.
std::size_t writeNetworkHeader(const Packet &fields, quint8 protocol, qsizetype length, std::span<quint8> room)
{
    if (fields.source.isIpv6) {
        put32(room, 0, 6U << 28);
        put16(room, 4, static_cast<quint16>(length));
        room[6] = protocol;
        room[7] = hopLimit;
        std::copy_n(fields.source.address.begin(), 16, room.begin() + 8);
        std::copy_n(fields.destination.address.begin(), 16, room.begin() + 24);
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
    std::copy_n(fields.source.address.begin(), 4, room.begin() + 12);
    std::copy_n(fields.destination.address.begin(), 4, room.begin() + 16);
    put16(room, 10, InternetChecksum().add(room.first(20)).value());
    return 20;
}

//! With 0 as its checksum.
void writeTransportHeader(const Packet &fields, qsizetype length, std::span<quint8> header)
{
    put16(header, 0, fields.source.port);
    put16(header, 2, fields.destination.port);
    if (fields.protocol == Protocol::Udp) {
        put16(header, 4, static_cast<quint16>(length));
        put16(header, 6, 0);
        return;
    }
    put32(header, 4, fields.sequence);
    put32(header, 8, fields.acknowledgement);
    header[12] = 5 << 4; // without options
    header[13] = fields.flags;
    put16(header, 14, 65'535);
    put32(header, 16, 0); // checksum, urgent pointer
}

} // namespace

qsizetype writePacketHeaders(const Packet &fields, QByteArrayView payload, std::span<quint8> room)
{
    const bool isUdp = fields.protocol == Protocol::Udp;
    const quint8 protocol = isUdp ? protocolUdp : protocolTcp;
    const std::size_t headerLength = isUdp ? 8 : 20;
    const qsizetype length = static_cast<qsizetype>(headerLength) + payload.size();
    const std::size_t offset = writeNetworkHeader(fields, protocol, length, room);
    const std::span<quint8> header = room.subspan(offset, headerLength);
    writeTransportHeader(fields, length, header);
    const std::size_t addresses = fields.source.isIpv6 ? 32 : 8;
    const quint16 checksum = InternetChecksum()
                                 .add(room.subspan(offset - addresses, addresses))
                                 .addNumber(protocol)
                                 .addNumber(static_cast<quint32>(length))
                                 .add(header)
                                 .addPayload(payload)
                                 .value();
    if (isUdp)
        put16(header, 6, checksum == 0 ? 0xffff : checksum); // 0 says that there is none
    else
        put16(header, 16, checksum);
    return static_cast<qsizetype>(offset + headerLength);
}

QByteArray makePacket(const Packet &fields, const QByteArray &payload)
{
    std::array<quint8, largestPacketHeaders> headers;
    const qsizetype size = writePacketHeaders(fields, payload, headers);
    return QByteArray(reinterpret_cast<const char *>(headers.data()), size) + payload;
}

} // namespace wirebench::capture
