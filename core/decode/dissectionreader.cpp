// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissectionreader.h"

#include <QStringDecoder>

#include <algorithm>
#include <limits>
#include <utility>

namespace wirebench::decode {

namespace {

// Wireshark's elements have 8 attributes at most. Qt looks at every pair of them.
constexpr qsizetype mostQuotes = 256;

qsizetype numberOf(QStringView text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number > 0 ? number : 0;
}

//! Wireshark says in words when it has no bytes.
QByteArray bytesOf(QStringView text)
{
    const bool isHex = text.size() % 2 == 0 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
                           return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
                       });
    return isHex ? QByteArray::fromHex(text.toLatin1()) : QByteArray();
}

//! Of "wireshark/4.0.17" 4; 0 when this is not Wireshark's.
int majorVersion(QStringView creator)
{
    constexpr QStringView name = u"wireshark/";
    if (!creator.startsWith(name))
        return 0;
    const QStringView version = creator.sliced(name.size());
    const qsizetype dot = version.indexOf(u'.');
    return dot < 0 ? 0 : static_cast<int>(numberOf(version.first(dot)));
}

//! How many bytes at the end may be the beginning of a character of UTF-8.
qsizetype incompleteCharacter(QByteArrayView bytes)
{
    for (qsizetype size = 1; size <= std::min<qsizetype>(3, bytes.size()); ++size) {
        const auto byte = static_cast<quint8>(bytes[bytes.size() - size]);
        if (byte < 0x80)
            return 0;
        if (byte >= 0xc0)
            return size < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? size : 0;
    }
    return 0;
}

DissectedField fieldOf(const QXmlStreamAttributes &attributes)
{
    DissectedField field;
    field.name = attributes.value(QLatin1String("name")).toString();
    field.shown = attributes.value(QLatin1String("show")).toString();
    field.text = attributes.hasAttribute(QLatin1String("showname"))
        ? attributes.value(QLatin1String("showname")).toString()
        : field.shown;
    // Of some bits, "value" is their number, and the bytes stand beside it.
    const bool isMasked = attributes.hasAttribute(QLatin1String("unmaskedvalue"));
    field.value = bytesOf(attributes.value(isMasked ? QLatin1String("unmaskedvalue") : QLatin1String("value")));
    field.offset = numberOf(attributes.value(QLatin1String("pos")));
    field.length = numberOf(attributes.value(QLatin1String("size")));
    field.hidden = attributes.value(QLatin1String("hide")) == u"yes";
    return field;
}

//! Wireshark puts what it knows of the packet itself before the protocols, in a form of its own.
bool isGeneral(const DissectedField &field)
{
    return field.name == u"geninfo";
}

} // namespace

DissectionReader::DissectionReader(const DissectionLimits &limits)
    : m_limits(limits)
{ }

Result<void> DissectionReader::append(QByteArrayView bytes)
{
    if (m_error)
        return tl::unexpected(*m_error);
    const qsizetype allowed = std::min(bytes.size(), m_limits.output - m_size);
    m_size += allowed;
    if (const auto fed = feed(bytes.first(allowed)); !fed)
        return fed;
    if (allowed < bytes.size())
        return fail(
            ErrorCode::OutOfResources,
            QStringLiteral("The dissection is larger than %1 bytes: select fewer packets").arg(m_limits.output));
    return {};
}

Result<void> DissectionReader::finish()
{
    if (m_error)
        return tl::unexpected(*m_error);
    return m_rootEnded ? Result<void>() : failAt(ErrorCode::Unknown, QStringLiteral("the dissection breaks off"));
}

QList<DissectedPacket> DissectionReader::takePackets()
{
    return std::exchange(m_packets, {});
}

Result<void> DissectionReader::feed(QByteArrayView bytes)
{
    // In pieces, each of which is looked at before the next: what an element costs is bounded before it is paid.
    constexpr qsizetype piece = 4096;
    while (!bytes.isEmpty() && !m_rootEnded) {
        const QByteArrayView next = bytes.first(std::min(piece, bytes.size()));
        bytes = bytes.sliced(next.size());
        const QString text = textOf(next);
        const qsizetype sound = soundPart(text);
        m_xml.addData(text.first(sound));
        if (const auto done = read(); !done)
            return done;
        if (sound < text.size() && !m_rootEnded)
            return failAt(ErrorCode::Unknown, QStringLiteral("an element has too many attributes"));
    }
    return {};
}

QString DissectionReader::textOf(QByteArrayView bytes)
{
    const QByteArray all = m_character + bytes;
    const qsizetype incomplete = incompleteCharacter(all);
    m_character = all.last(incomplete);
    // Keeps no state, because with it broken characters would look different in every split.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(QByteArrayView(all).chopped(incomplete));
}

qsizetype DissectionReader::soundPart(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'<')
            m_quotes = 0;
        else if ((text[i] == u'"' || text[i] == u'\'') && ++m_quotes > mostQuotes)
            return i;
    }
    return text.size();
}

Result<void> DissectionReader::read()
{
    while (!m_rootEnded && !m_xml.atEnd()) {
        Result<void> done;
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            done = startElement();
            break;
        case QXmlStreamReader::EndElement:
            endElement();
            break;
        case QXmlStreamReader::Characters:
            if (!m_xml.isWhitespace())
                done = failAt(ErrorCode::Unknown, QStringLiteral("unexpected text between elements"));
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            done = failAt(ErrorCode::Unknown, QStringLiteral("unexpected declaration or entity"));
            break;
        default: // errors below; comments and instructions mean nothing
            break;
        }
        if (!done)
            return done;
    }
    if (!m_rootEnded && m_xml.hasError() && m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
        return failAt(ErrorCode::Unknown, m_xml.errorString());
    return {};
}

Result<void> DissectionReader::startElement()
{
    const QStringView name = m_xml.name();
    const qsizetype level = m_elements++;
    if (level == 0 && name == u"pdml")
        return startRoot();
    if (level == 1 && name == u"packet") {
        m_packet = {};
        m_fields = 0;
        return {};
    }
    if (level >= 2 && (name == u"proto" || name == u"field"))
        return startField();
    return failAt(ErrorCode::Unknown, QStringLiteral("unexpected element <%1>").arg(name.left(40)));
}

Result<void> DissectionReader::startRoot()
{
    const int version = majorVersion(m_xml.attributes().value(QLatin1String("creator")));
    if (version == 0)
        return failAt(ErrorCode::Unknown, QStringLiteral("expected a dissection by Wireshark"));
    if (version < oldestVersion)
        return failAt(
            ErrorCode::InvalidState,
            QStringLiteral("tshark is of version %1, too old: %2 or newer is needed").arg(version).arg(oldestVersion));
    return {};
}

Result<void> DissectionReader::startField()
{
    if (++m_fields > m_limits.fieldsPerPacket)
        return failAt(ErrorCode::OutOfResources,
                      QStringLiteral("a packet has more than %1 fields").arg(m_limits.fieldsPerPacket));
    if (std::ssize(m_open) == m_limits.depth)
        return failAt(ErrorCode::OutOfResources,
                      QStringLiteral("fields are nested deeper than %1").arg(m_limits.depth));
    m_open.push_back(fieldOf(m_xml.attributes()));
    return {};
}

void DissectionReader::endElement()
{
    --m_elements;
    if (m_elements == 0) {
        m_rootEnded = true;
    } else if (m_elements == 1) {
        m_packets.append(std::exchange(m_packet, {}));
    } else {
        DissectedField field = std::move(m_open.back());
        m_open.pop_back();
        if (!m_open.empty()) {
            if (isGeneral(m_open.front()) && field.name == u"num")
                m_packet.number = numberOf(field.shown);
            m_open.back().children.append(std::move(field));
        } else if (!isGeneral(field)) {
            m_packet.protocols.append(std::move(field));
        }
    }
}

tl::unexpected<Error> DissectionReader::failAt(ErrorCode code, const QString &what)
{
    return fail(code,
                QStringLiteral("tshark's output, line %1, column %2: %3")
                    .arg(m_xml.lineNumber())
                    .arg(m_xml.columnNumber())
                    .arg(what));
}

tl::unexpected<Error> DissectionReader::fail(ErrorCode code, const QString &detail)
{
    m_error = Error{code, detail};
    m_open.clear();
    m_packet = {};
    return tl::unexpected(*m_error);
}

} // namespace wirebench::decode
