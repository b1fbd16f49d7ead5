// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/pcapngwriter.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace wirebench::capture {

namespace {

// Block types.
constexpr quint32 sectionHeader = 0x0a0d0d0a;
constexpr quint32 interfaceDescription = 1;
constexpr quint32 nameResolution = 4;
constexpr quint32 interfaceStatistics = 5;
constexpr quint32 enhancedPacket = 6;
constexpr quint32 systemdJournal = 9;

// Options.
constexpr quint16 optionEnd = 0;
constexpr quint16 optionComment = 1;
constexpr quint16 sectionApplication = 4;
constexpr quint16 interfaceName = 2;
constexpr quint16 interfaceAbout = 3;
constexpr quint16 interfaceResolution = 9;
constexpr quint16 packetFlags = 2;
constexpr quint16 statisticsReceived = 4;
constexpr quint16 statisticsDropped = 5;

constexpr quint32 byteOrderMagic = 0x1a2b3c4d;
constexpr quint16 linkTypeRaw = 101;
constexpr qsizetype longestOption = 65'532; // a u16, and a multiple of 4

} // namespace

void PcapngWriter::section(const QString &application, const QString &comment)
{
    begin(sectionHeader);
    put32(byteOrderMagic);
    put16(1); // version 1.0
    put16(0);
    put64(~quint64(0)); // its length is not known yet
    option(sectionApplication, application.toUtf8());
    option(optionComment, comment.toUtf8());
    endOfOptions();
    end();
    m_interfaces = 0;
}

quint32 PcapngWriter::interface(const QString &name, const QString &description)
{
    begin(interfaceDescription);
    put16(linkTypeRaw);
    put16(0);
    put32(0); // packets are not cut
    option(interfaceName, name.toUtf8());
    option(interfaceAbout, description.toUtf8());
    const char nanoseconds = 9;
    option(interfaceResolution, {&nanoseconds, 1});
    endOfOptions();
    end();
    return m_interfaces++;
}

void PcapngWriter::packet(quint32 interface, qint64 time, Direction direction, std::span<const quint8> header,
                          QByteArrayView payload, const QString &comment)
{
    const auto length = static_cast<quint32>(header.size()) + static_cast<quint32>(payload.size());
    begin(enhancedPacket);
    put32(interface);
    putTime(time);
    put32(length);
    put32(length);
    m_buffer.append(reinterpret_cast<const char *>(header.data()), static_cast<qsizetype>(header.size()));
    m_buffer.append(payload);
    pad();
    const quint32 flags = direction == Direction::In ? 1 : direction == Direction::Out ? 2 : 0;
    option(packetFlags, {reinterpret_cast<const char *>(&flags), sizeof(flags)});
    if (!comment.isEmpty())
        option(optionComment, comment.toUtf8());
    endOfOptions();
    end();
}

void PcapngWriter::name(const QHostAddress &address, const QString &name)
{
    begin(nameResolution);
    const QByteArray text = name.toUtf8().left(255) + '\0';
    bool isIpv4 = false;
    const quint32 ipv4 = qToBigEndian(address.toIPv4Address(&isIpv4));
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    put16(isIpv4 ? 1 : 2); // nrb_record_ipv4, nrb_record_ipv6
    put16(static_cast<quint16>((isIpv4 ? 4 : 16) + text.size()));
    if (isIpv4)
        m_buffer.append(reinterpret_cast<const char *>(&ipv4), 4);
    else
        m_buffer.append(reinterpret_cast<const char *>(&ipv6), 16);
    m_buffer.append(text);
    pad();
    put32(0); // nrb_record_end
    end();
}

void PcapngWriter::statistics(quint32 interface, qint64 time, quint64 received, quint64 dropped)
{
    begin(interfaceStatistics);
    put32(interface);
    putTime(time);
    option(statisticsReceived, {reinterpret_cast<const char *>(&received), sizeof(received)});
    option(statisticsDropped, {reinterpret_cast<const char *>(&dropped), sizeof(dropped)});
    endOfOptions();
    end();
}

void PcapngWriter::journal(qint64 time, std::span<const std::pair<QByteArray, QByteArray>> fields)
{
    begin(systemdJournal);
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
    put16(optionEnd);
    put16(0);
}

} // namespace wirebench::capture
