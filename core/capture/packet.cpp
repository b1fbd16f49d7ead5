// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/packet.h"

#include "core/capture/fields.h"
#include "core/capture/linklayer.h"

#include <algorithm>

namespace wirebench::capture {

namespace {

constexpr quint8 protocolTcp = 6;
constexpr quint8 protocolUdp = 17;

//! What is above IP: what was captured of it, and how long it was on the wire.
struct Transport
{
    quint8 protocol = 0;
    qsizetype offset = 0; // within the data
    quint32 length = 0;
};

using TransportOrNot = tl::expected<Transport, NoPacket>;

tl::unexpected<NoPacket> no(NoPacket reason)
{
    return tl::unexpected(reason);
}

TransportOrNot readIpv4(QByteArrayView data, qsizetype start, Packet &packet)
{
    constexpr qsizetype smallest = 20;
    const QByteArrayView header = data.sliced(start);
    if (header.size() < smallest)
        return no(NoPacket::Truncated);
    const Fields fields(header, true);
    const quint32 headerLength = (fields.at<quint8>(0) & 0xfU) * 4;
    // 0: made by the network card, which cuts it into packets that say how long they are.
    const quint32 total = fields.at<quint16>(2) != 0 ? fields.at<quint16>(2) : quint32(header.size());
    if (headerLength < smallest || total < headerLength)
        return no(NoPacket::Malformed);
    if (header.size() < qsizetype(headerLength))
        return no(NoPacket::Truncated);
    constexpr quint16 moreFragments = 0x2000;
    constexpr quint16 fragmentOffset = 0x1fff;
    if ((fields.at<quint16>(6) & (moreFragments | fragmentOffset)) != 0)
        return no(NoPacket::Fragment);
    std::copy_n(header.data() + 12, 4, packet.source.address.begin());
    std::copy_n(header.data() + 16, 4, packet.destination.address.begin());
    return Transport{fields.at<quint8>(9), start + qsizetype(headerLength), total - headerLength};
}

//! The bytes of an extension header of IPv6 of that \a type, of which the \a header is at least 8; 0 for what is none.
quint32 extensionLength(quint8 type, QByteArrayView header)
{
    const quint32 units = quint8(header[1]);
    switch (type) {
    case 0: // hop by hop
    case 43: // routing
    case 60: // options for the destination
    case 135: // mobility
    case 139: // host identity
    case 140: // shim6
        return (units + 1) * 8;
    case 51: // authentication
        return (units + 2) * 4;
    case 44: // fragment
        return 8;
    default:
        return 0;
    }
}

bool isExtension(quint8 type)
{
    constexpr char any[8] = {};
    return extensionLength(type, QByteArrayView(any, sizeof any)) != 0;
}

TransportOrNot readIpv6(QByteArrayView data, qsizetype start, Packet &packet)
{
    constexpr qsizetype fixed = 40;
    const QByteArrayView header = data.sliced(start);
    if (header.size() < fixed)
        return no(NoPacket::Truncated);
    const Fields fields(header, true);
    packet.source.isIpv6 = packet.destination.isIpv6 = true;
    std::copy_n(header.data() + 8, 16, packet.source.address.begin());
    std::copy_n(header.data() + 24, 16, packet.destination.address.begin());
    // 0: longer than 65,535 bytes, which an option says, or made by the network card.
    const quint32 length = fields.at<quint16>(4) != 0 ? fields.at<quint16>(4) : quint32(header.size() - fixed);
    quint8 type = fields.at<quint8>(6);
    quint32 at = 0; // behind the fixed header
    while (isExtension(type)) {
        const QByteArrayView extension = header.sliced(fixed + qsizetype(at));
        if (length - at < 8)
            return no(NoPacket::Malformed);
        if (extension.size() < 8)
            return no(NoPacket::Truncated);
        // A fragment that is the whole, "atomic" (RFC 6946), is a packet like others.
        if (type == 44 && (Fields(extension, true).at<quint16>(2) & 0xfff9) != 0)
            return no(NoPacket::Fragment);
        const quint32 size = extensionLength(type, extension);
        if (size > length - at)
            return no(NoPacket::Malformed);
        if (qsizetype(size) > extension.size())
            return no(NoPacket::Truncated);
        type = quint8(extension[0]);
        at += size;
    }
    return Transport{type, start + fixed + qsizetype(at), length - at};
}

tl::expected<Packet, NoPacket> readTcp(QByteArrayView data, const Transport &transport, Packet packet)
{
    constexpr quint32 smallest = 20;
    const QByteArrayView header = data.sliced(transport.offset);
    if (transport.length < smallest)
        return no(NoPacket::Malformed);
    if (header.size() < qsizetype(smallest))
        return no(NoPacket::Truncated);
    const Fields fields(header, true);
    const quint32 headerLength = (fields.at<quint8>(12) >> 4U) * 4U;
    if (headerLength < smallest || headerLength > transport.length)
        return no(NoPacket::Malformed);
    if (header.size() < qsizetype(headerLength))
        return no(NoPacket::Truncated);
    packet.protocol = Protocol::Tcp;
    packet.source.port = fields.at<quint16>(0);
    packet.destination.port = fields.at<quint16>(2);
    packet.sequence = fields.at<quint32>(4);
    packet.acknowledgement = fields.at<quint32>(8);
    packet.flags = fields.at<quint8>(13);
    packet.payloadOffset = quint32(transport.offset) + headerLength;
    packet.payloadLength = transport.length - headerLength;
    return packet;
}

tl::expected<Packet, NoPacket> readUdp(QByteArrayView data, const Transport &transport, Packet packet)
{
    constexpr quint32 headerLength = 8;
    const QByteArrayView header = data.sliced(transport.offset);
    if (transport.length < headerLength)
        return no(NoPacket::Malformed);
    if (header.size() < qsizetype(headerLength))
        return no(NoPacket::Truncated);
    const Fields fields(header, true);
    // 0: longer than 65,535 bytes (RFC 2675 4).
    const quint32 length = fields.at<quint16>(4) != 0 ? fields.at<quint16>(4) : transport.length;
    if (length < headerLength || length > transport.length)
        return no(NoPacket::Malformed);
    packet.protocol = Protocol::Udp;
    packet.source.port = fields.at<quint16>(0);
    packet.destination.port = fields.at<quint16>(2);
    packet.payloadOffset = quint32(transport.offset) + headerLength;
    packet.payloadLength = length - headerLength;
    return packet;
}

} // namespace

Endpoint PacketEndpoint::toEndpoint() const
{
    return {isIpv6 ? QHostAddress(address.data()) : QHostAddress(qFromBigEndian<quint32>(address.data())), port};
}

tl::expected<Packet, NoPacket> readPacket(quint16 linkType, QByteArrayView data)
{
    const auto start = networkOffset(linkType, data);
    if (!start)
        return no(start.error());
    if (qsizetype(*start) >= data.size())
        return no(NoPacket::Truncated);
    Packet packet;
    packet.networkOffset = *start;
    const int version = quint8(data[*start]) >> 4;
    if (version != 4 && version != 6)
        return no(NoPacket::NotIp);
    const auto transport = version == 4 ? readIpv4(data, *start, packet) : readIpv6(data, *start, packet);
    if (!transport)
        return no(transport.error());
    if (transport->protocol != protocolTcp && transport->protocol != protocolUdp)
        return no(NoPacket::OtherTransport);
    auto read =
        transport->protocol == protocolTcp ? readTcp(data, *transport, packet) : readUdp(data, *transport, packet);
    if (read)
        read->capturedLength = std::min(read->payloadLength, quint32(data.size()) - read->payloadOffset);
    return read;
}

} // namespace wirebench::capture
