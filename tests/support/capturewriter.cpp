// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/capturewriter.h"

namespace wirebench::tests {

namespace {

QByteArray padded(QByteArray bytes)
{
    while (bytes.size() % 4 != 0)
        bytes.append('\0');
    return bytes;
}

template<typename Integer>
QByteArray big(Integer value)
{
    return CaptureWriter(true).number(value);
}

QByteArray addressBytes(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return big(address.toIPv4Address());
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(bytes.c), 16);
}

} // namespace

QByteArray CaptureWriter::options(const Options &options) const
{
    QByteArray all;
    for (const auto &[code, value] : options)
        all += number(code) + number(quint16(value.size())) + padded(value);
    return options.isEmpty() ? all : all + number(quint32(0));
}

qsizetype CaptureWriter::block(quint32 type, const QByteArray &body)
{
    const qsizetype start = bytes.size();
    const QByteArray whole = padded(body);
    const QByteArray length = number(quint32(whole.size() + 12));
    bytes += number(type) + length + whole + length;
    return start;
}

void CaptureWriter::section(const QByteArray &application)
{
    block(0x0a0d0d0a,
          number(quint32(0x1a2b3c4d)) + number(quint16(1)) + number(quint16(0)) + number(~quint64(0))
              + options(application.isEmpty() ? Options{} : Options{{4, application}}));
}

void CaptureWriter::interface(quint16 linkType, const Options &more, quint8 resolution, quint32 snapLength)
{
    block(1,
          number(linkType) + number(quint16(0)) + number(snapLength)
              + options(Options{{9, QByteArray(1, char(resolution))}} + more));
}

void CaptureWriter::packet(quint32 interface, quint64 time, const QByteArray &data, quint32 flags)
{
    const auto size = quint32(data.size());
    block(6,
          number(interface) + number(quint32(time >> 32)) + number(quint32(time)) + number(size) + number(size)
              + padded(data) + options(flags == 0 ? Options{} : Options{{2, number(flags)}}));
}

void CaptureWriter::journal(const QByteArray &text)
{
    block(9, text);
}

void CaptureWriter::pcapHeader(quint32 linkType, quint32 magic)
{
    bytes += number(magic) + number(quint16(2)) + number(quint16(4)) + number(quint64(0)) + number(quint32(262144))
        + number(linkType);
}

void CaptureWriter::pcapPacket(quint32 seconds, quint32 fraction, const QByteArray &data)
{
    const auto size = quint32(data.size());
    bytes += number(seconds) + number(fraction) + number(size) + number(size) + data;
}

QByteArray TestPacket::tcp(quint32 sequence, quint32 acknowledgement, quint8 flags, const QByteArray &payload) const
{
    return ip(6,
              big(source.port) + big(destination.port) + big(sequence) + big(acknowledgement) + char(0x50) + char(flags)
                  + big(quint16(65535)) + big(quint32(0)) + payload);
}

QByteArray TestPacket::udp(const QByteArray &payload) const
{
    return ip(17,
              big(source.port) + big(destination.port) + big(quint16(8 + payload.size())) + big(quint16(0)) + payload);
}

QByteArray TestPacket::ip(quint8 protocol, const QByteArray &payload, const QByteArray &options) const
{
    const QByteArray addresses = addressBytes(source.address) + addressBytes(destination.address);
    if (source.address.protocol() == QAbstractSocket::IPv6Protocol)
        return big(quint32(0x60000000)) + big(quint16(options.size() + payload.size())) + char(protocol) + char(64)
            + addresses + options + payload;
    const qsizetype header = 20 + options.size();
    return QByteArray(1, char(0x40 + header / 4)) + char(0) + big(quint16(header + payload.size())) + big(quint32(0))
        + char(64) + char(protocol) + big(quint16(0)) + addresses + options + payload;
}

} // namespace wirebench::tests
