// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/templateparser.h"

#include "core/message/messagetexts.h"

#include <algorithm>

namespace wirebench::message {

namespace {

using Kind = Placeholder::Kind;

constexpr qint64 largestOffset = largestMessage;

QString elements()
{
    return MessageTexts::tr("pairs of hexadecimal digits, \"text\" or {a placeholder}");
}

Kind kindOf(QStringView name)
{
    static constexpr std::pair<QStringView, Kind> known[] = {
        {u"len", Kind::Length},   {u"crc", Kind::Checksum},         {u"seq", Kind::Sequence},
        {u"time", Kind::Seconds}, {u"time_ms", Kind::Milliseconds}, {u"random", Kind::Random}};
    for (const auto &[word, kind] : known) {
        if (word == name)
            return kind;
    }
    return Kind::Variable;
}

std::optional<qint64> smallNumber(QStringView text)
{
    const auto number = parseNumber(text);
    const auto *whole = number ? std::get_if<quint64>(&*number) : nullptr;
    return whole && *whole <= quint64(largestOffset) ? std::optional(static_cast<qint64>(*whole)) : std::nullopt;
}

} // namespace

QByteArray &TemplateParser::literal()
{
    if (m_template.m_parts.empty() || !std::holds_alternative<QByteArray>(m_template.m_parts.back()))
        m_template.m_parts.emplace_back(QByteArray());
    return std::get<QByteArray>(m_template.m_parts.back());
}

bool TemplateParser::isAtEnd() const
{
    static constexpr QStringView clauses[] = {u"after", u"split", u"times", u"set", u"push", u"clear", u"then"};
    const auto isNext = [this](QStringView word) { return m_scanner.isWord(word); };
    return m_scanner.atEnd() || m_scanner.next() == u'#' || std::any_of(std::begin(clauses), std::end(clauses), isNext);
}

Parsed<Template> TemplateParser::parse()
{
    m_scanner.skipSpace();
    m_start = m_scanner.position();
    qsizetype end = m_start;
    for (; !isAtEnd(); m_scanner.skipSpace()) {
        if (const auto taken = takeElement(); !taken)
            return tl::unexpected<TextError>(taken.error());
        end = m_scanner.position();
        if (end - m_start > longestTemplate)
            return m_scanner.wrong(m_start + longestTemplate, end - m_start - longestTemplate,
                                   MessageTexts::tr("the template is too long"),
                                   MessageTexts::tr("%1 characters at most").arg(longestTemplate));
    }
    m_template.m_text = m_scanner.since(m_start).first(end - m_start).toString();
    return std::move(m_template);
}

Parsed<void> TemplateParser::takeElement()
{
    if (m_scanner.take(u","))
        return {};
    if (m_scanner.next() == u'"')
        return takeQuoted();
    if (m_scanner.next() == u'{')
        return takePlaceholder(false);
    if (m_scanner.next() == u'0' && QStringView(u"xX").contains(m_scanner.peek(1)))
        m_scanner.skip(2);
    const auto byte = m_scanner.takeHexByte();
    if (!byte) {
        if (hexDigit(m_scanner.next()) < 0)
            return m_scanner.unexpectedHere(elements());
        return m_scanner.wrong(m_scanner.position(), 1, MessageTexts::tr("a digit stands alone"), elements());
    }
    literal() += *byte;
    return {};
}

Parsed<void> TemplateParser::takeQuoted()
{
    const qsizetype start = m_scanner.position();
    m_scanner.skip();
    while (m_scanner.next() != u'"') {
        if (m_scanner.atEnd())
            return m_scanner.wrong(start, m_scanner.position() - start, MessageTexts::tr("the quotes are not closed"),
                                   MessageTexts::tr("another \" at the end of the text"));
        if (m_scanner.next() == u'\\') {
            if (const auto escape = m_scanner.takeEscape(literal()); !escape)
                return escape;
        } else if (m_scanner.take(u"{{")) {
            literal() += '{';
        } else if (m_scanner.next() == u'{') {
            if (const auto placeholder = takePlaceholder(true); !placeholder)
                return placeholder;
        } else if (m_scanner.next() < u' ') {
            return m_scanner.unexpectedHere(MessageTexts::tr("an escape for it, such as \\n"));
        } else {
            const qsizetype plain = m_scanner.position();
            while (!m_scanner.atEnd() && m_scanner.next() >= u' ' && !QStringView(u"\\{\"").contains(m_scanner.next()))
                m_scanner.skip();
            literal() += m_scanner.since(plain).toUtf8();
        }
    }
    m_scanner.skip();
    return {};
}

Parsed<void> TemplateParser::takePlaceholder(bool isInText)
{
    Placeholder placeholder;
    const qsizetype start = m_scanner.position();
    if (++m_placeholders > mostPlaceholders)
        return m_scanner.wrong(start, 1, MessageTexts::tr("there are too many placeholders"),
                               MessageTexts::tr("%1 at most").arg(mostPlaceholders));
    m_scanner.skip();
    m_scanner.skipSpace();
    placeholder.name = m_scanner.takeName().toString();
    if (placeholder.name.isEmpty())
        return m_scanner.unexpectedHere(
            MessageTexts::tr("len, crc, seq, time, time_ms, random or the name of a variable; {{ for a brace in text"));
    placeholder.kind = kindOf(placeholder.name);
    Parsed<void> taken;
    if (placeholder.kind == Kind::Checksum)
        taken = takeChecksum(placeholder);
    else if (placeholder.kind == Kind::Length)
        taken = takeLength(placeholder);
    else if (placeholder.kind == Kind::Variable)
        taken = takePreset(placeholder);
    if (taken && placeholder.kind != Kind::Checksum)
        taken = takeType(placeholder, isInText);
    if (!taken)
        return taken;
    m_scanner.skipSpace();
    if (!m_scanner.take(u"}"))
        return m_scanner.unexpectedHere(MessageTexts::tr("} at the end of the placeholder"));
    placeholder.position = start - m_start;
    placeholder.length = m_scanner.position() - start;
    m_template.m_parts.emplace_back(std::move(placeholder));
    return {};
}

Parsed<void> TemplateParser::takeLength(Placeholder &placeholder)
{
    const bool isLess = m_scanner.next() == u'-';
    if (!isLess && m_scanner.next() != u'+')
        return {};
    m_scanner.skip();
    const qsizetype start = m_scanner.position();
    const auto number = smallNumber(m_scanner.takeUntil(u":}"));
    if (!number)
        return m_scanner.wrong(start, m_scanner.position() - start, MessageTexts::tr("this is no number of bytes"),
                               MessageTexts::tr("0 to %1").arg(largestOffset));
    placeholder.adjustment = isLess ? -*number : *number;
    return {};
}

Parsed<void> TemplateParser::takePreset(Placeholder &placeholder)
{
    if (!m_scanner.take(u"="))
        return {};
    const qsizetype start = m_scanner.position();
    QByteArray preset;
    if (!m_scanner.take(u"\"")) {
        preset = m_scanner.takeUntil(u":}\"").toUtf8();
        if (preset.isEmpty())
            return m_scanner.unexpectedHere(MessageTexts::tr("a value"));
    } else {
        while (!m_scanner.atEnd() && m_scanner.next() != u'"') {
            if (m_scanner.next() == u'\\') {
                if (const auto escape = m_scanner.takeEscape(preset); !escape)
                    return escape;
                continue;
            }
            const qsizetype length = m_scanner.next().isHighSurrogate() ? 2 : 1;
            const qsizetype plain = m_scanner.position();
            m_scanner.skip(std::min(length, m_scanner.rest().size()));
            preset += m_scanner.since(plain).toUtf8();
        }
        if (!m_scanner.take(u"\""))
            return m_scanner.wrong(start, m_scanner.position() - start, MessageTexts::tr("the quotes are not closed"),
                                   MessageTexts::tr("another \" at the end of the value"));
    }
    placeholder.preset = preset;
    return {};
}

Parsed<void> TemplateParser::takeType(Placeholder &placeholder, bool isInText)
{
    m_scanner.skipSpace();
    const qsizetype start = m_scanner.position();
    if (m_scanner.take(u":")) {
        m_scanner.skipSpace();
        const qsizetype word = m_scanner.position();
        const QStringView name = m_scanner.takeUntil(u"}\"");
        if (name.isEmpty())
            return m_scanner.unexpectedHere(fieldTypes());
        const auto type = parseFieldType(name);
        if (!type)
            return m_scanner.wrong(word, name.size(), MessageTexts::tr("\"%1\" is no type").arg(name.toString()),
                                   fieldTypes());
        placeholder.type = *type;
    } else if (!isInText) {
        return m_scanner.unexpectedHere(MessageTexts::tr("a type behind a colon, such as :u16"));
    }
    return checkType(placeholder, start, m_scanner.position() - start);
}

Parsed<void> TemplateParser::checkType(const Placeholder &placeholder, qsizetype position, qsizetype length) const
{
    const FieldType &type = placeholder.type;
    if (placeholder.kind == Kind::Random && type.kind != FieldType::Kind::Unsigned
        && type.kind != FieldType::Kind::Signed)
        return m_scanner.wrong(position, length, MessageTexts::tr("random is a whole number"),
                               MessageTexts::tr("a type from u8 to i64"));
    if (placeholder.kind != Kind::Variable && type.kind == FieldType::Kind::Hex)
        return m_scanner.wrong(position, length, MessageTexts::tr("%1 is a number").arg(placeholder.name),
                               MessageTexts::tr("a type of numbers, or text"));
    if (!placeholder.preset)
        return {};
    const auto encoded = encode(*placeholder.preset, type);
    if (!encoded)
        return m_scanner.wrong(position, length, encoded.error(),
                               MessageTexts::tr("a value that fits the type, or another type"));
    return {};
}

Parsed<void> TemplateParser::takeChecksum(Placeholder &placeholder)
{
    if (!m_scanner.take(u":"))
        return m_scanner.unexpectedHere(MessageTexts::tr("the name of a checksum behind a colon, as :CRC-16/MODBUS"));
    QStringList names;
    std::optional<framing::ByteOrder> order;
    bool isText = false;
    m_scanner.skipSpace();
    const qsizetype start = m_scanner.position();
    qsizetype end = start;
    for (; !m_scanner.atEnd() && m_scanner.next() != u'}'; m_scanner.skipSpace()) {
        const qsizetype position = m_scanner.position();
        const QStringView word = m_scanner.takeUntil(u"}");
        const bool isFrom = word.startsWith(u"from=");
        if (isFrom || word.startsWith(u"to=-")) {
            const auto number = smallNumber(word.sliced(isFrom ? 5 : 4));
            if (!number)
                return m_scanner.wrong(
                    position, word.size(), MessageTexts::tr("this is no place"),
                    MessageTexts::tr("from=N to leave out N bytes at the front, to=-N for the last N"));
            (isFrom ? placeholder.from : placeholder.leftOut) = *number;
        } else if (word == u"be" || word == u"le") {
            order = word == u"be" ? framing::ByteOrder::BigEndian : framing::ByteOrder::LittleEndian;
        } else if (word == u"hex") {
            isText = true;
        } else {
            names += word.toString();
            end = m_scanner.position();
        }
    }
    const auto checksum = decode::checksum(names.join(u' '));
    if (!checksum)
        return m_scanner.wrong(start, end - start,
                               names.isEmpty() ? MessageTexts::tr("a name is missing") : checksum.error().detail,
                               MessageTexts::tr("the name of a checksum, such as CRC-16/MODBUS"));
    placeholder.checksum = *checksum;
    placeholder.type = {isText ? FieldType::Kind::Hex : FieldType::Kind::Unsigned, checksum->size(),
                        order.value_or(isText ? framing::ByteOrder::BigEndian : checksum->usualOrder())};
    return {};
}

Parsed<Template> Template::takeFrom(Scanner &scanner)
{
    return TemplateParser(scanner).parse();
}

Parsed<Template> Template::parse(QStringView text)
{
    Scanner scanner(text);
    auto parsed = takeFrom(scanner);
    if (parsed && !scanner.atEnd())
        return scanner.unexpectedHere(elements());
    return parsed;
}

} // namespace wirebench::message
