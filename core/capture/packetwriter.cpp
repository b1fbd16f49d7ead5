// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/packetwriter.h"

#include "core/capture/internetchecksum.h"

#include <QtEndian>

namespace wirebench::capture {

namespace {

constexpr quint8 protocolTcp = 6;
constexpr quint8 protocolUdp = 17;

template<typename Integer>
void append(QByteArray &bytes, Integer value)
{
    char raw[sizeof value];
    qToBigEndian(value, raw);
    bytes.append(raw, sizeof raw);
}

QByteArray addressesOf(const Packet &fields)
{
    const qsizetype size = fields.source.isIpv6 ? 16 : 4;
    QByteArray bytes;
    for (const PacketEndpoint *end : {&fields.source, &fields.destination})
        bytes.append(reinterpret_cast<const char *>(end->address.data()), size);
    return bytes;
}

QByteArray transportHeader(const Packet &fields, qsizetype payloadSize)
{
    QByteArray header;
    append(header, fields.source.port);
    append(header, fields.destination.port);
    if (fields.protocol == Protocol::Udp) {
        append(header, quint16(8 + payloadSize));
        append(header, quint16(0));
        return header;
    }
    append(header, fields.sequence);
    append(header, fields.acknowledgement);
    append(header, quint8(0x50)); // without options
    append(header, fields.flags);
    append(header, quint16(65535));
    append(header, quint32(0));
    return header;
}

QByteArray networkHeader(const Packet &fields, quint8 protocol, qsizetype size, const QByteArray &addresses)
{
    constexpr quint8 hops = 64;
    QByteArray header;
    if (fields.source.isIpv6) {
        append(header, quint32(0x60000000));
        append(header, quint16(size));
        append(header, protocol);
        append(header, hops);
        return header + addresses;
    }
    append(header, quint16(0x4500));
    append(header, quint16(20 + size));
    append(header, quint32(0x00004000)); // not to be fragmented
    append(header, hops);
    append(header, protocol);
    append(header, quint16(0));
    header += addresses;
    qToBigEndian(InternetChecksum().addPayload(header).value(), header.data() + 10);
    return header;
}

} // namespace

QByteArray makePacket(const Packet &fields, const QByteArray &payload)
{
    const bool isUdp = fields.protocol == Protocol::Udp;
    const quint8 protocol = isUdp ? protocolUdp : protocolTcp;
    const QByteArray addresses = addressesOf(fields);
    QByteArray transport = transportHeader(fields, payload.size());
    const qsizetype size = transport.size() + payload.size();
    InternetChecksum sum;
    sum.addPayload(addresses).addNumber(quint32(size)).addNumber(protocol).addPayload(transport).addPayload(payload);
    quint16 checksum = sum.value();
    if (isUdp && checksum == 0)
        checksum = 0xffff; // 0 says that there is none
    qToBigEndian(checksum, transport.data() + (isUdp ? 6 : 16));
    return networkHeader(fields, protocol, size, addresses) + transport + payload;
}

} // namespace wirebench::capture
