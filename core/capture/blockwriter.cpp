// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/blockwriter.h"

#include "core/capture/pcapng.h"

#include <QtEndian>

#include <algorithm>

namespace wirebench::capture::blocks {

using namespace pcapng;

namespace {

constexpr qsizetype longestOption = 65535;

template<typename Integer>
void append(QByteArray &bytes, Integer value)
{
    char raw[sizeof value];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof raw);
}

void appendPadded(QByteArray &bytes, const QByteArray &value)
{
    bytes += value;
    bytes.append(qsizetype(padded(quint64(value.size()))) - value.size(), '\0');
}

void appendOptions(QByteArray &body, const Options &options)
{
    for (const auto &[code, value] : options) {
        const QByteArray fitting = value.first(std::min(value.size(), longestOption));
        append(body, code);
        append(body, quint16(fitting.size()));
        appendPadded(body, fitting);
    }
    append(body, quint32(endOfOptions));
}

QByteArray block(quint32 type, const QByteArray &body)
{
    QByteArray bytes;
    const auto length = quint32(padded(quint64(body.size())) + blockFrame);
    bytes.reserve(qsizetype(length));
    append(bytes, type);
    append(bytes, length);
    appendPadded(bytes, body);
    append(bytes, length);
    return bytes;
}

} // namespace

QByteArray section(const QByteArray &application, const QByteArray &comment)
{
    QByteArray body;
    append(body, byteOrderMagic);
    append(body, majorVersion);
    append(body, quint16(0));
    append(body, ~quint64(0)); // of unknown length
    appendOptions(body, {{commentOption, comment}, {sectionApplication, application}});
    return block(sectionHeaderBlock, body);
}

QByteArray interface(const QByteArray &name, const QByteArray &description)
{
    QByteArray body;
    append(body, linktype::raw);
    append(body, quint16(0));
    append(body, quint32(0)); // packets are whole
    Options options{{interfaceName, name}, {interfaceTimestampResolution, QByteArray(1, char(9))}};
    if (!description.isEmpty())
        options.append({interfaceDescription, description});
    appendOptions(body, options);
    return block(interfaceDescriptionBlock, body);
}

QByteArray packet(quint32 interface, qint64 time, Direction direction, const QByteArray &packet)
{
    QByteArray body;
    append(body, interface);
    append(body, quint32(quint64(time) >> 32));
    append(body, quint32(quint64(time)));
    append(body, quint32(packet.size()));
    append(body, quint32(packet.size()));
    appendPadded(body, packet);
    if (direction != Direction::None) {
        QByteArray flags;
        append(flags, direction == Direction::In ? inboundFlag : outboundFlag);
        appendOptions(body, {{packetFlags, flags}});
    }
    return block(enhancedPacketBlock, body);
}

QByteArray journal(const QByteArray &entry)
{
    return block(journalExportBlock, entry);
}

QByteArray name(const QHostAddress &address, const QByteArray &name)
{
    QByteArray value;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        char raw[4];
        qToBigEndian(address.toIPv4Address(), raw);
        value.append(raw, sizeof raw);
    } else {
        const Q_IPV6ADDR raw = address.toIPv6Address();
        value.append(reinterpret_cast<const char *>(raw.c), sizeof raw.c);
    }
    const auto type = value.size() == 4 ? ipv4Name : ipv6Name;
    value += name.first(std::min<qsizetype>(name.size(), 255)) + '\0';
    QByteArray body;
    append(body, type);
    append(body, quint16(value.size()));
    appendPadded(body, value);
    append(body, quint32(endOfNames));
    return block(nameResolutionBlock, body);
}

} // namespace wirebench::capture::blocks
