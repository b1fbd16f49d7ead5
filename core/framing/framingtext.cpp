// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/framingtext.h"

#include "core/framing/framingtexts.h"

#include <array>

namespace wirebench::framing {

namespace {

struct Unit
{
    QLatin1String name;
    qint64 nanoseconds;
};
//! The largest first. "s" is the end of the others, and comes last in reading.
constexpr std::array<Unit, 4> units{{{QLatin1String("s"), 1'000'000'000},
                                     {QLatin1String("ms"), 1'000'000},
                                     {QLatin1String("us"), 1'000},
                                     {QLatin1String("ns"), 1}}};

struct LineEndName
{
    QLatin1String name;
    LineEnd end;
};
//! "crlf" before "cr", with which it begins.
constexpr std::array<LineEndName, 4> lineEnds{{{QLatin1String("any"), LineEnd::Any},
                                               {QLatin1String("lf"), LineEnd::Lf},
                                               {QLatin1String("crlf"), LineEnd::CrLf},
                                               {QLatin1String("cr"), LineEnd::Cr}}};

int hexDigit(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    const char16_t lower = c.unicode() | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

//! Reads a text from its front; the first thing that is wrong stays the error.
class Parser
{
public:
    explicit Parser(QStringView text)
        : m_text(text)
    { }

    Result<FramingOptions> parse();

private:
    Framing parseFramingPart();
    LineFraming parseLine();
    DelimiterFraming parseDelimiter();
    LengthFraming parseLength();
    IdleFraming parseIdle();

    bool take(QLatin1String word);
    qint64 takeNumber(qint64 least, qint64 most);
    void expect(const QString &what);

    QStringView m_text;
    qsizetype m_position = 0;
    QString m_options = QStringLiteral("\",largest=\""); // what may come behind the framing, for people
    std::optional<Error> m_error;
};

bool Parser::take(QLatin1String word)
{
    if (m_error || !m_text.sliced(m_position).startsWith(word))
        return false;
    m_position += word.size();
    return true;
}

void Parser::expect(const QString &what)
{
    if (!m_error)
        m_error = Error{ErrorCode::InvalidArgument,
                        FramingTexts::tr("\"%1\": expected %2 at character %3")
                            .arg(m_text.toString(), what, QString::number(m_position + 1))};
}

//! A decimal number without leading zeros.
qint64 Parser::takeNumber(qint64 least, qint64 most)
{
    qsizetype end = m_position;
    qint64 value = 0;
    while (end < m_text.size() && m_text[end] >= u'0' && m_text[end] <= u'9' && value <= most)
        value = value * 10 + (m_text[end++].unicode() - u'0'); // most is far from where this overflows
    const bool leadingZero = end - m_position > 1 && m_text[m_position] == u'0';
    if (end == m_position || leadingZero || value < least || value > most) {
        expect(FramingTexts::tr("a number from %1 to %2").arg(least).arg(most));
        return least;
    }
    m_position = end;
    return value;
}

LineFraming Parser::parseLine()
{
    for (const LineEndName &lineEnd : lineEnds) {
        if (take(lineEnd.name))
            return {lineEnd.end};
    }
    expect(FramingTexts::tr("any, lf, crlf or cr"));
    return {};
}

DelimiterFraming Parser::parseDelimiter()
{
    DelimiterFraming framing;
    while (m_position < m_text.size() && m_text[m_position] != u',') {
        const int high = hexDigit(m_text[m_position]);
        const int low = m_position + 1 < m_text.size() ? hexDigit(m_text[m_position + 1]) : -1;
        if (high < 0 || low < 0 || framing.delimiter.size() == largestDelimiter)
            break;
        framing.delimiter.append(static_cast<char>(high << 4 | low));
        m_position += 2;
    }
    const bool atEnd = m_position == m_text.size() || m_text[m_position] == u',';
    if (framing.delimiter.isEmpty() || !atEnd)
        expect(framing.delimiter.size() == largestDelimiter
                   ? FramingTexts::tr("no more than %1 bytes").arg(largestDelimiter)
                   : FramingTexts::tr("a byte as two hexadecimal digits, such as 0a,"));
    m_options.prepend(QStringLiteral("\",keep\" "));
    framing.kept = take(QLatin1String(",keep"));
    return framing;
}

LengthFraming Parser::parseLength()
{
    LengthFraming framing;
    framing.width = static_cast<int>(takeNumber(1, 8));
    if (take(QLatin1String("le")))
        framing.order = ByteOrder::LittleEndian;
    else if (!take(QLatin1String("be")))
        expect(FramingTexts::tr("be or le, the byte order,"));
    if (take(QLatin1String("@")))
        framing.offset = takeNumber(0, largestLargestFrame);
    if (take(QLatin1String("+")))
        framing.adjustment = takeNumber(0, largestAdjustment);
    else if (take(QLatin1String("-")))
        framing.adjustment = -takeNumber(0, largestAdjustment);
    m_options.prepend(QStringLiteral("\"@\" \"+\" \"-\" \",inclusive\" \",keep\" "));
    framing.inclusive = take(QLatin1String(",inclusive"));
    framing.kept = take(QLatin1String(",keep"));
    return framing;
}

IdleFraming Parser::parseIdle()
{
    const qsizetype start = m_position;
    const qint64 count = takeNumber(1, largestGap.count());
    for (const Unit &unit : units) {
        if (!take(unit.name))
            continue;
        if (count <= largestGap.count() / unit.nanoseconds)
            return {std::chrono::nanoseconds(count * unit.nanoseconds)};
        m_position = start;
        expect(FramingTexts::tr("24 h at most"));
        return {};
    }
    expect(FramingTexts::tr("ns, us, ms or s"));
    return {};
}

Framing Parser::parseFramingPart()
{
    if (take(QLatin1String("raw")))
        return RawFraming{};
    if (take(QLatin1String("line:")))
        return parseLine();
    if (take(QLatin1String("delimiter:")))
        return parseDelimiter();
    if (take(QLatin1String("fixed:")))
        return FixedFraming{takeNumber(1, largestLargestFrame)};
    if (take(QLatin1String("length:")))
        return parseLength();
    if (take(QLatin1String("slip")))
        return SlipFraming{};
    if (take(QLatin1String("cobs")))
        return CobsFraming{};
    if (take(QLatin1String("idle:")))
        return parseIdle();
    expect(FramingTexts::tr("raw, line:, delimiter:, fixed:, length:, slip, cobs or idle:"));
    return RawFraming{};
}

Result<FramingOptions> Parser::parse()
{
    FramingOptions options;
    options.framing = parseFramingPart();
    const qsizetype largestStart = m_position;
    if (take(QLatin1String(",largest=")))
        options.largestFrame = takeNumber(smallestLargestFrame, largestLargestFrame);
    else if (m_position != m_text.size())
        expect(FramingTexts::tr("the end or one of %1").arg(m_options));
    if (m_position != m_text.size())
        expect(FramingTexts::tr("the end"));
    if (m_error)
        return tl::unexpected(*m_error);
    if (const auto checked = check(options); !checked) { // each number is right, but not beside the largest frame
        m_position = largestStart;
        expect(FramingTexts::tr("a larger ,largest= (%1)").arg(checked.error().detail));
        return tl::unexpected(*m_error);
    }
    return options;
}

//! One overload for each framing, without the largest frame.
struct Printer
{
    QString operator()(const RawFraming &) const { return QStringLiteral("raw"); }
    QString operator()(const LineFraming &framing) const
    {
        for (const LineEndName &lineEnd : lineEnds) {
            if (lineEnd.end == framing.end)
                return QStringLiteral("line:") + lineEnd.name;
        }
        Q_UNREACHABLE();
    }
    QString operator()(const DelimiterFraming &framing) const
    {
        return QStringLiteral("delimiter:") + QString::fromLatin1(framing.delimiter.toHex())
            + (framing.kept ? QStringLiteral(",keep") : QString());
    }
    QString operator()(const FixedFraming &framing) const { return QStringLiteral("fixed:%1").arg(framing.length); }
    QString operator()(const LengthFraming &framing) const
    {
        QString text = QStringLiteral("length:%1").arg(framing.width);
        text += framing.order == ByteOrder::BigEndian ? QStringLiteral("be") : QStringLiteral("le");
        if (framing.offset != 0)
            text += QStringLiteral("@%1").arg(framing.offset);
        if (framing.adjustment != 0)
            text += (framing.adjustment > 0 ? QStringLiteral("+%1") : QStringLiteral("%1")).arg(framing.adjustment);
        if (framing.inclusive)
            text += QStringLiteral(",inclusive");
        if (framing.kept)
            text += QStringLiteral(",keep");
        return text;
    }
    QString operator()(const SlipFraming &) const { return QStringLiteral("slip"); }
    QString operator()(const CobsFraming &) const { return QStringLiteral("cobs"); }
    QString operator()(const IdleFraming &framing) const
    {
        for (const Unit &unit : units) {
            if (framing.gap.count() % unit.nanoseconds == 0)
                return QStringLiteral("idle:%1").arg(framing.gap.count() / unit.nanoseconds) + unit.name;
        }
        Q_UNREACHABLE();
    }
};

} // namespace

Result<FramingOptions> parseFraming(QStringView text)
{
    return Parser(text).parse();
}

QString toString(const FramingOptions &options)
{
    const QString text = std::visit(Printer(), options.framing);
    return options.largestFrame == defaultLargestFrame ? text
                                                       : text + QStringLiteral(",largest=%1").arg(options.largestFrame);
}

} // namespace wirebench::framing
