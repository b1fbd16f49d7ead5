// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/sectionreader.h"

#include "core/capture/fields.h"
#include "core/capture/pcapng.h"

#include <algorithm>

namespace wirebench::capture {

using namespace pcapng;

namespace {

constexpr qsizetype packetFields = 20; // of an enhanced packet, and of an obsolete one

tl::unexpected<Error> wrong(quint64 offset, const QString &what)
{
    return failure(ErrorCode::InvalidArgument, QStringLiteral("at byte %1 of the file: %2").arg(offset).arg(what));
}

Direction directionOf(quint32 flags)
{
    switch (flags & 3) {
    case inboundFlag:
        return Direction::In;
    case outboundFlag:
        return Direction::Out;
    default:
        return Direction::None;
    }
}

} // namespace

void SectionReader::begin(bool isBigEndian)
{
    m_isBigEndian = isBigEndian;
    m_firstInterface += quint32(m_interfaces.size());
    m_interfaces.clear();
}

Result<Block> SectionReader::read(quint32 type, QByteArrayView body, quint64 offset)
{
    m_offset = offset;
    switch (type) {
    case sectionHeaderBlock:
        return readSection(body);
    case interfaceDescriptionBlock:
        return readInterface(body);
    case enhancedPacketBlock:
        return readEnhancedPacket(body);
    case obsoletePacketBlock:
        return readObsoletePacket(body);
    case simplePacketBlock:
        return readSimplePacket(body);
    case nameResolutionBlock:
        return readNames(body);
    case journalExportBlock:
        return JournalBlock{m_offset, body};
    default:
        return OtherBlock{type};
    }
}

//! Calls visit(code, value) for each option in \a body from its byte \a start on.
template<typename Visit>
Result<void> SectionReader::eachOption(QByteArrayView body, quint64 start, Visit visit)
{
    for (quint64 at = start; at + 4 <= quint64(body.size());) {
        const Fields fields(body.sliced(qsizetype(at)), m_isBigEndian);
        const auto code = fields.at<quint16>(0);
        const auto length = fields.at<quint16>(2);
        if (code == endOfOptions)
            return {};
        if (length > quint64(body.size()) - at - 4)
            return wrong(
                m_offset + at + 2,
                QStringLiteral("an option of %1 bytes, with %2 left").arg(length).arg(quint64(body.size()) - at - 4));
        visit(code, body.sliced(qsizetype(at + 4), length));
        at += 4 + padded(length);
    }
    return {};
}

Result<Block> SectionReader::readSection(QByteArrayView body)
{
    constexpr qsizetype fixed = 16;
    if (body.size() < fixed)
        return wrong(m_offset,
                     QStringLiteral("a section header of %1 bytes; at least 28 expected").arg(body.size() + 12));
    if (const auto version = Fields(body, m_isBigEndian).at<quint16>(4); version != majorVersion)
        return wrong(m_offset + 4, QStringLiteral("version %1 of pcapng; expected 1").arg(version));
    SectionBlock section;
    const auto options = eachOption(body, fixed, [&](quint16 code, QByteArrayView value) {
        if (code == sectionApplication)
            section.application = value;
    });
    return options.map([&] { return Block(section); });
}

Result<Block> SectionReader::readInterface(QByteArrayView body)
{
    constexpr qsizetype fixed = 8;
    if (body.size() < fixed)
        return wrong(
            m_offset,
            QStringLiteral("an interface description of %1 bytes; at least 20 expected").arg(body.size() + 12));
    if (m_firstInterface + m_interfaces.size() >= mostInterfaces) {
        auto error = wrong(m_offset, QStringLiteral("more than %1 interfaces").arg(mostInterfaces));
        error.value().code = ErrorCode::OutOfResources;
        return error;
    }
    const Fields fields(body, m_isBigEndian);
    Interface interface {
        fields.at<quint16>(0), fields.at<quint32>(4), { }
    };
    InterfaceBlock block{m_firstInterface + quint32(m_interfaces.size()), interface.linkType, {}, {}};
    const auto options = eachOption(body, fixed, [&](quint16 code, QByteArrayView value) {
        if (code == interfaceName)
            block.name = value;
        else if (code == interfaceDescription)
            block.description = value;
        else if (code == interfaceTimestampResolution && value.size() == 1)
            interface.unit.resolution = quint8(value.front());
        else if (code == interfaceTimestampOffset && value.size() == 8)
            interface.unit.offset = Fields(value, m_isBigEndian).at<qint64>(0);
    });
    if (!options)
        return tl::unexpected<Error>(options.error());
    m_interfaces.push_back(interface);
    return Block(block);
}

//! What enhanced and obsolete packet blocks have in common: all but where they have the interface.
Result<Block> SectionReader::readPacket(QByteArrayView body, quint32 number, const char *kind)
{
    const Fields fields(body, m_isBigEndian);
    if (number >= m_interfaces.size())
        return wrong(m_offset,
                     QStringLiteral("interface %1 in %2; the section has described %3")
                         .arg(number)
                         .arg(QLatin1String(kind))
                         .arg(m_interfaces.size()));
    const auto length = fields.at<quint32>(12);
    if (length > quint64(body.size() - packetFields))
        return wrong(m_offset + 12,
                     QStringLiteral("%1 bytes captured in %2 with room for %3")
                         .arg(length)
                         .arg(QLatin1String(kind))
                         .arg(body.size() - packetFields));
    PacketBlock packet;
    packet.interface = m_firstInterface + number;
    packet.linkType = m_interfaces[number].linkType;
    packet.time = m_interfaces[number].unit.nanoseconds(quint64(fields.at<quint32>(4)) << 32 | fields.at<quint32>(8));
    packet.dataOffset = m_offset + packetFields;
    packet.data = body.sliced(packetFields, length);
    const auto options = eachOption(body, packetFields + padded(length), [&](quint16 code, QByteArrayView value) {
        if (code == packetFlags && value.size() == 4)
            packet.direction = directionOf(Fields(value, m_isBigEndian).at<quint32>(0));
    });
    return options.map([&] { return Block(packet); });
}

Result<Block> SectionReader::readEnhancedPacket(QByteArrayView body)
{
    if (body.size() < packetFields)
        return wrong(m_offset,
                     QStringLiteral("an enhanced packet of %1 bytes; at least 32 expected").arg(body.size() + 12));
    return readPacket(body, Fields(body, m_isBigEndian).at<quint32>(0), "an enhanced packet");
}

Result<Block> SectionReader::readObsoletePacket(QByteArrayView body)
{
    if (body.size() < packetFields)
        return wrong(m_offset,
                     QStringLiteral("an obsolete packet of %1 bytes; at least 32 expected").arg(body.size() + 12));
    return readPacket(body, Fields(body, m_isBigEndian).at<quint16>(0), "an obsolete packet");
}

Result<Block> SectionReader::readSimplePacket(QByteArrayView body)
{
    constexpr qsizetype fixed = 4;
    if (body.size() < fixed)
        return wrong(m_offset, QStringLiteral("a simple packet of 12 bytes; at least 16 expected"));
    if (m_interfaces.empty())
        return wrong(m_offset, QStringLiteral("a simple packet in a section without an interface"));
    const Interface &interface = m_interfaces.front();
    quint32 length = Fields(body, m_isBigEndian).at<quint32>(0);
    if (interface.snapLength > 0)
        length = std::min(length, interface.snapLength);
    PacketBlock packet;
    packet.interface = m_firstInterface;
    packet.linkType = interface.linkType;
    packet.dataOffset = m_offset + fixed;
    packet.data = body.sliced(fixed, std::min<qsizetype>(length, body.size() - fixed));
    return Block(packet);
}

Result<Block> SectionReader::readNames(QByteArrayView body)
{
    NameBlock block;
    for (quint64 at = 0; at + 4 <= quint64(body.size());) {
        const Fields fields(body.sliced(qsizetype(at)), m_isBigEndian);
        const auto type = fields.at<quint16>(0);
        const auto length = fields.at<quint16>(2);
        if (type == endOfNames)
            break;
        if (length > quint64(body.size()) - at - 4)
            return wrong(m_offset + at + 2,
                         QStringLiteral("a name record of %1 bytes, with %2 left")
                             .arg(length)
                             .arg(quint64(body.size()) - at - 4));
        const QByteArrayView value = body.sliced(qsizetype(at + 4), length);
        const qsizetype addressLength = type == ipv4Name ? 4 : 16;
        if ((type == ipv4Name || type == ipv6Name) && value.size() > addressLength
            && block.names.size() < NameBlock::mostNames) {
            const QByteArrayView names = value.sliced(addressLength);
            const auto *bytes = reinterpret_cast<const quint8 *>(value.data());
            const qsizetype end = names.indexOf('\0');
            block.names.emplace_back(type == ipv4Name ? QHostAddress(qFromBigEndian<quint32>(bytes))
                                                      : QHostAddress(bytes),
                                     end < 0 ? names : names.first(end));
        }
        at += 4 + padded(length);
    }
    return Block(std::move(block));
}

QDataStream &operator<<(QDataStream &stream, const SectionReader &section)
{
    stream << section.m_isBigEndian << section.m_firstInterface << quint32(section.m_interfaces.size());
    for (const auto &interface : section.m_interfaces)
        stream << interface.linkType << interface.snapLength << interface.unit.resolution << interface.unit.offset;
    return stream;
}

QDataStream &operator>>(QDataStream &stream, SectionReader &section)
{
    quint32 count = 0;
    section = {};
    stream >> section.m_isBigEndian >> section.m_firstInterface >> count;
    if (quint64(section.m_firstInterface) + count > SectionReader::mostInterfaces)
        stream.setStatus(QDataStream::ReadCorruptData);
    for (; count > 0 && stream.status() == QDataStream::Ok; --count) {
        SectionReader::Interface interface;
        stream >> interface.linkType >> interface.snapLength >> interface.unit.resolution >> interface.unit.offset;
        section.m_interfaces.push_back(interface);
    }
    return stream;
}

} // namespace wirebench::capture
