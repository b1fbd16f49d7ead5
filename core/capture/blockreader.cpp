// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/blockreader.h"

#include "core/capture/fields.h"
#include "core/capture/pcapng.h"

#include <QDataStream>

#include <algorithm>

namespace wirebench::capture {

using namespace pcapng;

namespace {

constexpr qsizetype bodyStart = 8; // after type and length
} // namespace

void BlockReader::append(QByteArrayView bytes)
{
    if (m_error)
        return; // nobody will read it
    m_buffer.remove(0, m_begin);
    m_begin = 0;
    m_buffer.append(bytes);
}

void BlockReader::consume(quint64 length)
{
    m_begin += qsizetype(length);
    m_position += length;
}

tl::unexpected<Error> BlockReader::wrong(quint64 offset, const QString &what)
{
    return broken({ErrorCode::InvalidArgument, QStringLiteral("at byte %1 of the file: %2").arg(offset).arg(what)});
}

tl::unexpected<Error> BlockReader::broken(const Error &error)
{
    m_error = error;
    m_buffer.clear();
    m_begin = 0;
    return tl::unexpected<Error>(error);
}

Result<std::optional<Block>> BlockReader::next()
{
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    if (m_format == Format::Unknown) {
        const auto isFound = findFormat();
        if (!isFound)
            return tl::unexpected<Error>(isFound.error());
        if (!*isFound)
            return std::nullopt;
        if (m_format == Format::Pcap) {
            consume(pcapHeader);
            return Block(InterfaceBlock{0, m_pcap.linkType, {}, {}});
        }
    }
    return m_format == Format::Pcap ? nextPacket() : nextBlock();
}

//! False when there is too little to tell. With pcap, reads the header of the file, without consuming it.
Result<bool> BlockReader::findFormat()
{
    const QByteArrayView bytes = rest();
    if (bytes.size() < 4)
        return false;
    const auto little = qFromLittleEndian<quint32>(bytes.data());
    const auto big = qFromBigEndian<quint32>(bytes.data());
    if (little == sectionHeaderBlock) {
        m_format = Format::Pcapng;
        return true;
    }
    const bool isLittle = little == pcapMicroseconds || little == pcapNanoseconds;
    if (!isLittle && big != pcapMicroseconds && big != pcapNanoseconds)
        return wrong(0,
                     QStringLiteral("neither pcapng nor pcap, which do not begin with %1")
                         .arg(QString::fromLatin1(bytes.first(4).toByteArray().toHex(' '))));
    if (bytes.size() < qsizetype(pcapHeader))
        return false;
    m_isBigEndian = !isLittle;
    const Fields fields(bytes, m_isBigEndian);
    if (const auto version = fields.at<quint16>(4); version != pcapMajorVersion)
        return wrong(4, QStringLiteral("version %1 of pcap; expected %2").arg(version).arg(pcapMajorVersion));
    m_format = Format::Pcap;
    // The upper half of the link type says whether there is a checksum behind each packet.
    m_pcap = {quint16(fields.at<quint32>(20)), (isLittle ? little : big) == pcapNanoseconds};
    return true;
}

Result<std::optional<Block>> BlockReader::nextPacket()
{
    const QByteArrayView bytes = rest();
    if (bytes.size() < qsizetype(pcapPacketHeader))
        return std::nullopt;
    const Fields fields(bytes, m_isBigEndian);
    const auto length = fields.at<quint32>(8);
    if (length > largestBlock)
        return wrong(m_position + 8,
                     QStringLiteral("a packet of %1 bytes; the limit is %2").arg(length).arg(largestBlock));
    if (bytes.size() - qsizetype(pcapPacketHeader) < qsizetype(length))
        return std::nullopt;
    const qint64 perUnit = m_pcap.isNanoseconds ? 1 : 1000;
    PacketBlock packet;
    packet.linkType = m_pcap.linkType;
    packet.time = fields.at<quint32>(0) * qint64(1'000'000'000) + fields.at<quint32>(4) * perUnit;
    packet.dataOffset = m_position + pcapPacketHeader;
    packet.data = bytes.sliced(pcapPacketHeader, length);
    consume(pcapPacketHeader + length);
    return Block(packet);
}

Result<std::optional<Block>> BlockReader::nextBlock()
{
    const auto length = blockLength();
    if (!length)
        return tl::unexpected<Error>(length.error());
    const QByteArrayView bytes = rest();
    if (!*length || bytes.size() < qsizetype(**length))
        return std::nullopt;
    const QByteArrayView whole = bytes.first(**length);
    const Fields fields(whole, m_isBigEndian);
    if (const auto behind = fields.at<quint32>(whole.size() - 4); behind != **length)
        return wrong(m_position + **length - 4,
                     QStringLiteral("the length of the block again, %1; got %2").arg(**length).arg(behind));
    const QByteArrayView body = whole.sliced(bodyStart, whole.size() - qsizetype(blockFrame));
    const auto type = fields.at<quint32>(0);
    if (type == sectionHeaderBlock)
        m_section.begin(m_isBigEndian);
    auto block = m_section.read(type, body, m_position + bodyStart);
    if (!block)
        return broken(block.error());
    consume(**length);
    return *std::move(block);
}

//! Nullopt when there is too little to tell. Reads the byte order of a section first.
Result<std::optional<quint32>> BlockReader::blockLength()
{
    const QByteArrayView bytes = rest();
    if (bytes.size() < bodyStart)
        return std::nullopt;
    if (qFromLittleEndian<quint32>(bytes.data()) == sectionHeaderBlock) {
        const auto isKnown = readByteOrder();
        if (!isKnown)
            return tl::unexpected<Error>(isKnown.error());
        if (!*isKnown)
            return std::nullopt;
    }
    const auto length = Fields(bytes, m_isBigEndian).at<quint32>(4);
    if (length < blockFrame || length % 4 != 0)
        return wrong(m_position + 4,
                     QStringLiteral("a block of %1 bytes; expected a multiple of 4, at least 12").arg(length));
    if (length > largestBlock)
        return wrong(m_position + 4,
                     QStringLiteral("a block of %1 bytes; the limit is %2").arg(length).arg(largestBlock));
    return length;
}

Result<bool> BlockReader::readByteOrder()
{
    const QByteArrayView bytes = rest();
    if (bytes.size() < bodyStart + 4)
        return false;
    const char *magic = bytes.data() + bodyStart;
    m_isBigEndian = qFromBigEndian<quint32>(magic) == byteOrderMagic;
    if (!m_isBigEndian && qFromLittleEndian<quint32>(magic) != byteOrderMagic)
        return wrong(m_position + bodyStart, QStringLiteral("no byte order: expected 1a2b3c4d or the reverse"));
    return true;
}

quint32 BlockReader::interfaceCount() const
{
    return m_format == Format::Pcap ? 1 : m_section.interfaceCount();
}

QByteArray BlockReader::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << quint8(m_format) << m_pcap.linkType << m_pcap.isNanoseconds << m_isBigEndian << m_position << m_section;
    return state;
}

bool BlockReader::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint8 format = 0;
    BlockReader reader;
    stream >> format >> reader.m_pcap.linkType >> reader.m_pcap.isNanoseconds >> reader.m_isBigEndian
        >> reader.m_position >> reader.m_section;
    if (stream.status() != QDataStream::Ok || !stream.atEnd() || format > quint8(Format::Pcap))
        return false;
    reader.m_format = Format(format);
    *this = std::move(reader);
    return true;
}

} // namespace wirebench::capture
