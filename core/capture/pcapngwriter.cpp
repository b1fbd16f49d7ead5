// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/pcapngwriter.h"

#include "core/capture/pcapng.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace wirebench::capture {

namespace {

constexpr qsizetype longestOption = 65'532; // a u16, and a multiple of 4

} // namespace

void PcapngWriter::section(const QString &application, const QString &comment)
{
    begin(pcapng::sectionHeaderBlock);
    put32(pcapng::byteOrderMagic);
    put16(pcapng::majorVersion);
    put16(0); // minor version
    put64(pcapng::unknownLength);
    option(pcapng::sectionApplication, application.toUtf8());
    option(pcapng::commentOption, comment.toUtf8());
    endOfOptions();
    end();
    m_interfaces = 0;
}

quint32 PcapngWriter::interface(const QString &name, const QString &description)
{
    begin(pcapng::interfaceDescriptionBlock);
    put16(pcapng::linktype::raw);
    put16(0);
    put32(0); // packets are not cut
    option(pcapng::interfaceName, name.toUtf8());
    option(pcapng::interfaceDescription, description.toUtf8());
    const char nanoseconds = 9;
    option(pcapng::interfaceTimestampResolution, {&nanoseconds, 1});
    endOfOptions();
    end();
    return m_interfaces++;
}

void PcapngWriter::packet(quint32 interface, qint64 time, Direction direction, std::span<const quint8> header,
                          QByteArrayView payload, const QString &comment)
{
    const auto length = static_cast<quint32>(header.size()) + static_cast<quint32>(payload.size());
    begin(pcapng::enhancedPacketBlock);
    put32(interface);
    putTime(time);
    put32(length);
    put32(length);
    m_buffer.append(reinterpret_cast<const char *>(header.data()), static_cast<qsizetype>(header.size()));
    m_buffer.append(payload);
    pad();
    const quint32 flags = direction == Direction::In ? pcapng::inboundFlag
        : direction == Direction::Out                ? pcapng::outboundFlag
                                                     : 0;
    option(pcapng::packetFlags, {reinterpret_cast<const char *>(&flags), sizeof(flags)});
    if (!comment.isEmpty())
        option(pcapng::commentOption, comment.toUtf8());
    endOfOptions();
    end();
}

void PcapngWriter::name(const QHostAddress &address, const QString &name)
{
    begin(pcapng::nameResolutionBlock);
    const QByteArray text = name.toUtf8().left(255) + '\0';
    bool isIpv4 = false;
    const quint32 ipv4 = qToBigEndian(address.toIPv4Address(&isIpv4));
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    put16(isIpv4 ? pcapng::ipv4Name : pcapng::ipv6Name);
    put16(static_cast<quint16>((isIpv4 ? 4 : 16) + text.size()));
    if (isIpv4)
        m_buffer.append(reinterpret_cast<const char *>(&ipv4), 4);
    else
        m_buffer.append(reinterpret_cast<const char *>(&ipv6), 16);
    m_buffer.append(text);
    pad();
    put16(pcapng::endOfNames);
    put16(0);
    end();
}

void PcapngWriter::statistics(quint32 interface, qint64 time, quint64 received, quint64 dropped)
{
    begin(pcapng::interfaceStatisticsBlock);
    put32(interface);
    putTime(time);
    option(pcapng::interfaceReceived, {reinterpret_cast<const char *>(&received), sizeof(received)});
    option(pcapng::interfaceDropped, {reinterpret_cast<const char *>(&dropped), sizeof(dropped)});
    endOfOptions();
    end();
}

void PcapngWriter::journal(qint64 time, std::span<const std::pair<QByteArray, QByteArray>> fields)
{
    begin(pcapng::journalExportBlock);
    m_buffer.append("__REALTIME_TIMESTAMP=" + QByteArray::number(time / 1000) + '\n');
    for (const auto &[name, value] : fields) {
        m_buffer.append(name);
        if (value.contains('\n')) { // the binary form
            m_buffer.append('\n');
            const quint64 size = qToLittleEndian(static_cast<quint64>(value.size()));
            m_buffer.append(reinterpret_cast<const char *>(&size), sizeof(size));
        } else {
            m_buffer.append('=');
        }
        m_buffer.append(value + '\n');
    }
    pad();
    end();
}

void PcapngWriter::begin(quint32 type)
{
    m_begin = m_buffer.size();
    put32(type);
    put32(0); // the length, see end()
}

void PcapngWriter::end()
{
    const auto length = static_cast<quint32>(m_buffer.size() - m_begin + 4);
    std::memcpy(m_buffer.data() + m_begin + 4, &length, sizeof(length));
    put32(length);
}

void PcapngWriter::put16(quint16 value)
{
    m_buffer.append(reinterpret_cast<const char *>(&value), sizeof(value));
}

void PcapngWriter::put32(quint32 value)
{
    m_buffer.append(reinterpret_cast<const char *>(&value), sizeof(value));
}

void PcapngWriter::put64(quint64 value)
{
    m_buffer.append(reinterpret_cast<const char *>(&value), sizeof(value));
}

void PcapngWriter::putTime(qint64 time)
{
    put32(static_cast<quint32>(static_cast<quint64>(time) >> 32));
    put32(static_cast<quint32>(time));
}

void PcapngWriter::pad()
{
    while ((m_buffer.size() - m_begin) % 4 != 0)
        m_buffer.append('\0');
}

void PcapngWriter::option(quint16 code, QByteArrayView value)
{
    const QByteArrayView cut = value.first(std::min(value.size(), longestOption));
    put16(code);
    put16(static_cast<quint16>(cut.size()));
    m_buffer.append(cut);
    pad();
}

void PcapngWriter::endOfOptions()
{
    put16(pcapng::endOfOptions);
    put16(0);
}

} // namespace wirebench::capture
