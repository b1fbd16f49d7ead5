// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/patternparser.h"

#include "core/message/messagetexts.h"

#include <algorithm>

namespace wirebench::message {

namespace {

// At about 10 ns each, what is tried at one place takes some milliseconds at worst.
constexpr int regexSteps = 100'000;

QString elements()
{
    return MessageTexts::tr("pairs of hexadecimal digits (? for any digit), ..., \"text\", [name:type] or /regex/");
}

} // namespace

bool PatternParser::isAtEnd() const
{
    return m_scanner.atEnd() || m_scanner.next() == u'#' || m_scanner.rest().startsWith(u"->")
        || m_scanner.isWord(u"when");
}

Parsed<MessagePattern> PatternParser::parse()
{
    m_scanner.skipSpace();
    const qsizetype start = m_scanner.position();
    if (const auto taken = takeForm(); !taken)
        return tl::unexpected<TextError>(taken.error());
    const QStringView text = m_scanner.since(start).trimmed();
    if (text.size() > longestPattern || m_size > largestPattern)
        return m_scanner.wrong(
            start, text.size(), MessageTexts::tr("the pattern is too long"),
            MessageTexts::tr("%1 characters and %2 bytes at most").arg(longestPattern).arg(largestPattern));
    m_pattern.m_text = text.toString();
    m_scanner.skipSpace();
    return std::move(m_pattern);
}

Parsed<void> PatternParser::takeForm()
{
    const qsizetype start = m_scanner.position();
    if (m_scanner.takeWord(u"any"))
        return {};
    if (m_scanner.next() == u'/')
        return takeRegex();
    for (; !isAtEnd(); m_scanner.skipSpace()) {
        if (const auto taken = takeElement(); !taken)
            return taken;
        if (m_scanner.position() - start > longestPattern)
            return {}; // and the whole is refused
    }
    if (m_scanner.position() == start)
        return m_scanner.unexpectedHere(elements());
    if (m_size == 0)
        return m_scanner.wrong(start, m_scanner.since(start).trimmed().size(),
                               MessageTexts::tr("the pattern is about no byte"),
                               MessageTexts::tr("any, for every message"));
    m_pattern.m_form = std::move(m_segments);
    return {};
}

Parsed<void> PatternParser::takeElement()
{
    if (m_scanner.take(u","))
        return {};
    if (m_scanner.next() == u'"')
        return takeQuoted();
    m_pattern.m_isBinary = true;
    if (m_scanner.take(u"...")) {
        m_segments.emplace_back();
        return {};
    }
    return m_scanner.next() == u'[' ? takeNumber() : takeMaskedByte();
}

Parsed<void> PatternParser::takeMaskedByte()
{
    if (m_scanner.next() == u'0' && QStringView(u"xX").contains(m_scanner.peek(1)))
        m_scanner.skip(2);
    int byte = 0;
    int mask = 0;
    for (int i = 0; i < 2; ++i) {
        const int digit = m_scanner.atEnd() ? -1 : hexDigit(m_scanner.next());
        if (digit < 0 && (m_scanner.atEnd() || m_scanner.next() != u'?')) {
            if (i == 0)
                return m_scanner.unexpectedHere(elements());
            return m_scanner.wrong(m_scanner.position() - 1, 1, MessageTexts::tr("a digit stands alone"), elements());
        }
        byte = byte * 16 + std::max(digit, 0);
        mask = mask * 16 + (digit < 0 ? 0 : 15);
        m_scanner.skip();
    }
    add(QByteArray(1, static_cast<char>(byte)), QByteArray(1, static_cast<char>(mask)));
    return {};
}

Parsed<void> PatternParser::takeQuoted()
{
    const qsizetype start = m_scanner.position();
    QByteArray bytes;
    m_scanner.skip();
    while (m_scanner.next() != u'"') {
        if (m_scanner.atEnd())
            return m_scanner.wrong(start, m_scanner.position() - start, MessageTexts::tr("the quotes are not closed"),
                                   MessageTexts::tr("another \" at the end of the text"));
        if (m_scanner.next() == u'\\') {
            if (const auto escape = m_scanner.takeEscape(bytes); !escape)
                return escape;
            continue;
        }
        if (m_scanner.next() < u' ')
            return m_scanner.unexpectedHere(MessageTexts::tr("an escape for it, such as \\n"));
        const qsizetype plain = m_scanner.position();
        while (!m_scanner.atEnd() && m_scanner.next() >= u' ' && !QStringView(u"\\\"").contains(m_scanner.next()))
            m_scanner.skip();
        bytes += m_scanner.since(plain).toUtf8();
    }
    m_scanner.skip();
    add(bytes, QByteArray(bytes.size(), '\xff'));
    return {};
}

Parsed<void> PatternParser::takeNumber()
{
    MessagePattern::Element element;
    m_scanner.skip();
    m_scanner.skipSpace();
    const qsizetype name = m_scanner.position();
    element.name = m_scanner.takeName().toString();
    if (element.name.isEmpty())
        return m_scanner.unexpectedHere(MessageTexts::tr("a name for the number"));
    if (m_names.contains(element.name))
        return m_scanner.wrong(name, element.name.size(),
                               MessageTexts::tr("there are two numbers named \"%1\"").arg(element.name),
                               MessageTexts::tr("another name"));
    m_names += element.name;
    m_scanner.skipSpace();
    if (!m_scanner.take(u":"))
        return m_scanner.unexpectedHere(MessageTexts::tr("a type behind a colon, such as :u16"));
    m_scanner.skipSpace();
    const qsizetype word = m_scanner.position();
    const QStringView typeName = m_scanner.takeUntil(u"]");
    const auto type = parseFieldType(typeName);
    if (!type || !type->isFixed())
        return m_scanner.wrong(word, typeName.size(),
                               MessageTexts::tr("\"%1\" is no type of numbers").arg(typeName.toString()),
                               MessageTexts::tr("u8, u16, u32, u64, i8 to i64, f32, f64 (with le for little endian) or "
                                                "bcd1 to bcd8"));
    element.type = *type;
    m_scanner.skipSpace();
    if (!m_scanner.atEnd() && m_scanner.next() != u']') {
        if (const auto range = takeRange(element); !range)
            return range;
    }
    m_scanner.skipSpace();
    if (!m_scanner.take(u"]"))
        return m_scanner.unexpectedHere(MessageTexts::tr("] behind the number"));
    add(std::move(element));
    return {};
}

Parsed<void> PatternParser::takeRange(MessagePattern::Element &element)
{
    const qsizetype start = m_scanner.position();
    const QStringView text = m_scanner.takeUntil(u"]");
    const qsizetype dots = text.indexOf(u"..");
    const auto first = parseNumber(dots < 0 ? text : text.first(dots));
    const auto last = dots < 0 ? first : parseNumber(text.sliced(dots + 2));
    if (!first || !last)
        return m_scanner.wrong(start, text.size(), MessageTexts::tr("this is neither a number nor a range"),
                               MessageTexts::tr("a number, as 200, or a range, as 200..250"));
    for (const auto &end : {*first, *last}) {
        if (const auto encoded = encode(end, element.type); !encoded)
            return m_scanner.wrong(start, text.size(), encoded.error(), MessageTexts::tr("numbers that fit the type"));
    }
    if (compareNumbers(*first, *last) > 0)
        return m_scanner.wrong(start, text.size(), MessageTexts::tr("the range ends before it begins"),
                               MessageTexts::tr("the smaller number first"));
    element.range = std::pair(*first, *last);
    return {};
}

void PatternParser::add(const QByteArray &bytes, const QByteArray &mask)
{
    auto &segment = m_segments.back();
    if (segment.elements.empty() || !segment.elements.back().name.isEmpty())
        segment.elements.emplace_back();
    segment.elements.back().bytes += bytes;
    segment.elements.back().mask += mask;
    segment.size += bytes.size();
    m_size += bytes.size();
}

void PatternParser::add(MessagePattern::Element &&element)
{
    m_segments.back().size += element.size();
    m_size += element.size();
    m_segments.back().elements.push_back(std::move(element));
}

Parsed<void> PatternParser::takeRegex()
{
    const qsizetype start = m_scanner.position();
    QString pattern;
    std::vector<qsizetype> places;
    const auto keep = [&] {
        places.push_back(m_scanner.position());
        pattern += m_scanner.next();
        m_scanner.skip();
    };
    m_scanner.skip();
    while (m_scanner.next() != u'/') {
        if (m_scanner.next() == u'\\' && m_scanner.peek(1) == u'/')
            m_scanner.skip();
        else if (m_scanner.next() == u'\\' && m_scanner.rest().size() > 1)
            keep();
        if (m_scanner.atEnd() || m_scanner.next() == u'\n')
            return m_scanner.wrong(start, m_scanner.position() - start,
                                   MessageTexts::tr("the regular expression is not closed"),
                                   MessageTexts::tr("another / at its end"));
        keep();
    }
    places.push_back(m_scanner.position());
    m_scanner.skip();
    if (pattern.isEmpty())
        return m_scanner.wrong(start, 2, MessageTexts::tr("the regular expression is empty"),
                               MessageTexts::tr("what to look for, such as /ERR.*\\n/"));
    if (pattern.size() > longestPattern)
        return {}; // and the whole is refused
    const auto flags = takeFlags();
    if (!flags)
        return tl::unexpected<TextError>(flags.error());
    return compile(pattern, *flags, places);
}

Parsed<RegexFlags> PatternParser::takeFlags()
{
    static constexpr QStringView letters = u"imsx";
    static constexpr RegexFlag meanings[] = {RegexFlag::IgnoreCase, RegexFlag::Multiline, RegexFlag::DotMatchesAll,
                                             RegexFlag::Extended};
    RegexFlags flags;
    for (; !isAtEnd() && !m_scanner.next().isSpace(); m_scanner.skip()) {
        const qsizetype index = letters.indexOf(m_scanner.next());
        if (index < 0)
            return m_scanner.unexpectedHere(MessageTexts::tr("i (ignore case), m (^ and $ at lines), s (. is every "
                                                             "byte), x (white space means nothing), or nothing"));
        flags |= meanings[index];
    }
    return flags;
}

Parsed<void> PatternParser::compile(const QString &pattern, RegexFlags flags, const std::vector<qsizetype> &places)
{
    const auto wrongAt = [&](qsizetype index, const QString &problem) {
        index = std::clamp<qsizetype>(index, 0, pattern.size());
        return m_scanner.wrong(places[static_cast<std::size_t>(index)], index < pattern.size() ? 1 : 0,
                               MessageTexts::tr("the regular expression is wrong: %1").arg(problem),
                               MessageTexts::tr("a regular expression as in Perl"));
    };
    const auto options = regexOptions(flags);
    // By itself first: what closes more than it opens must not close what is opened around it.
    if (const QRegularExpression alone(pattern, options); !alone.isValid())
        return wrongAt(alone.patternErrorOffset(), alone.errorString());
    if (const qsizetype position = firstGroupCall(pattern); position >= 0)
        return wrongAt(position, MessageTexts::tr("calling a group is not supported"));
    // \E ends a \Q; the line end ends a comment of the extended syntax.
    for (const QStringView closing : {QStringView(u"\\E)"), QStringView(u"\\E\n)")}) {
        MessagePattern::Regex regex;
        const QString group = u"(?:" + pattern + closing;
        regex.whole = QRegularExpression(limitedRegex(group + u"\\z", regexSteps), options);
        regex.front = QRegularExpression(limitedRegex(group, regexSteps), options);
        if (!regex.whole.isValid() || !regex.front.isValid()) {
            if (closing.size() > 3)
                return wrongAt(0, regex.whole.errorString());
            continue;
        }
        regex.whole.optimize();
        regex.front.optimize();
        m_pattern.m_form = std::move(regex);
        return {};
    }
    return {};
}

Parsed<MessagePattern> MessagePattern::takeFrom(Scanner &scanner)
{
    return PatternParser(scanner).parse();
}

Parsed<MessagePattern> MessagePattern::parse(QStringView text)
{
    Scanner scanner(text);
    auto parsed = takeFrom(scanner);
    if (parsed && !scanner.atEnd())
        return scanner.unexpectedHere(MessageTexts::tr("the end of the pattern"));
    return parsed;
}

} // namespace wirebench::message
