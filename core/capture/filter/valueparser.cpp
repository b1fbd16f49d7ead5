// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/valueparser.h"

#include "core/capture/filter/filtertexts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wirebench::capture {

namespace {

std::optional<quint64> toNumber(QStringView text, quint64 largest)
{
    const bool isHexadecimal = text.startsWith(u"0x", Qt::CaseInsensitive);
    const QStringView digits = isHexadecimal ? text.sliced(2) : text;
    if (digits.isEmpty())
        return std::nullopt;
    const quint64 base = isHexadecimal ? 16 : 10;
    quint64 number = 0;
    for (const QChar c : digits) {
        const char16_t lower = c.unicode() | 0x20;
        const bool isLetter = isHexadecimal && lower >= u'a' && lower <= u'f' && c.unicode() < 0x80;
        if (!isFilterDigit(c) && !isLetter)
            return std::nullopt;
        const quint64 digit = isLetter ? lower - u'a' + 10U : c.unicode() - quint64(u'0');
        if (number > (largest - std::min(digit, largest)) / base)
            return std::nullopt;
        number = number * base + digit;
    }
    return number;
}

template<typename Term, typename Words>
FilterResult<FilterTerm> parseWord(const FilterValue &value, const Words &words, const QString &problem)
{
    if (const auto *word = findWord(words, value.text))
        return Term{word->value};
    return value.wrong(problem, enumerated(words));
}

FilterResult<FilterTerm> parseProtocol(const FilterValue &value)
{
    const bool isName = std::all_of(value.text.cbegin(), value.text.cend(), isFilterNameCharacter);
    if (!isName || value.text.isEmpty())
        return value.wrong(FilterTexts::tr("is no name of a protocol"), FilterTexts::tr("tcp, udp or another name"));
    return ProtocolTerm{value.text.toLower()};
}

QString expectedFor(FilterKey key)
{
    switch (key) {
    case FilterKey::Direction:
        return enumerated(directionWords());
    case FilterKey::Kind:
        return enumerated(kindWords());
    case FilterKey::ProtocolName:
        return FilterTexts::tr("tcp, udp or another name");
    case FilterKey::Peer:
        return FilterTexts::tr("an address, a network such as 10.0.0.0/8, or part of a name");
    case FilterKey::After:
    case FilterKey::Before:
        return FilterTexts::tr("a time, such as 12:00:01 or 2026-11-26T12:00");
    case FilterKey::Hex:
        return FilterTexts::tr("bytes, such as \"01 03 ?? 04\"");
    default:
        return FilterTexts::tr("a word or quoted text");
    }
}

} // namespace

FilterResult<NumberTest> parseNumberTest(FilterScanner &scanner, Comparison comparison, quint64 largest)
{
    const auto expected = FilterTexts::tr("a number from 0 to %1").arg(largest);
    const auto value = scanner.takeValue(expected);
    if (!value)
        return tl::unexpected<FilterError>(value.error());
    const qsizetype dots = value->text.indexOf(u"..");
    const QStringView text = value->text;
    const auto first = toNumber(dots < 0 ? text : text.first(dots), largest);
    if (!first)
        return dots < 0 ? value->wrong(FilterTexts::tr("is no such number"), expected)
                        : value->wrong(0, dots, FilterTexts::tr("the range has no first number"), expected);
    if (dots < 0)
        return NumberTest{comparison, *first, *first};
    if (comparison != Comparison::Equal && comparison != Comparison::NotEqual)
        return value->wrong(dots, text.size() - dots, FilterTexts::tr("a range is neither less nor greater"),
                            FilterTexts::tr("one number, or : before the range"));
    const auto last = toNumber(text.sliced(dots + 2), largest);
    if (!last || *last < *first)
        return value->wrong(dots + 2, text.size() - dots - 2,
                            FilterTexts::tr("the range has no last number that is not below the first"),
                            FilterTexts::tr("a number from %1 to %2").arg(*first).arg(largest));
    return NumberTest{comparison, *first, *last};
}

FilterResult<FilterTerm> parseValueTerm(FilterScanner &scanner, FilterKey key)
{
    const auto value = scanner.takeValue(expectedFor(key));
    if (!value)
        return tl::unexpected<FilterError>(value.error());
    switch (key) {
    case FilterKey::Direction:
        return parseWord<DirectionTerm>(*value, directionWords(), FilterTexts::tr("is no direction"));
    case FilterKey::Kind:
        return parseWord<KindTerm>(*value, kindWords(), FilterTexts::tr("is no kind of record"));
    case FilterKey::ProtocolName:
        return parseProtocol(*value);
    case FilterKey::After:
    case FilterKey::Before:
        return parseTimeTerm(*value, key == FilterKey::After ? TimeTerm::Side::After : TimeTerm::Side::Before);
    default:
        break;
    }
    if (value->text.isEmpty())
        return value->wrong(FilterTexts::tr("is empty"), expectedFor(key));
    switch (key) {
    case FilterKey::Peer:
        return parsePeerTerm(*value);
    case FilterKey::Owner:
        return OwnerTerm{value->text};
    case FilterKey::Hex:
        return parseBytesTerm(*value);
    default:
        return TextTerm{value->text};
    }
}

FilterResult<FieldValue> parseFieldValue(const FilterValue &value, Comparison comparison)
{
    const bool looksLikeNumber = !value.isQuoted && !value.text.isEmpty()
        && (isFilterDigit(value.text[0])
            || (value.text.size() > 1 && value.text[0] == u'-' && isFilterDigit(value.text[1])));
    if (!looksLikeNumber)
        return value.text;
    if (comparison == Comparison::Contains)
        return value.wrong(FilterTexts::tr("is a number, which contains no text"), FilterTexts::tr("quoted text"));
    const bool isNegative = value.text.startsWith(u'-');
    const auto magnitude =
        toNumber(QStringView(value.text).sliced(isNegative ? 1 : 0), std::numeric_limits<quint64>::max());
    constexpr quint64 largest = std::numeric_limits<qint64>::max();
    if (magnitude && *magnitude <= largest)
        return isNegative ? -static_cast<qint64>(*magnitude) : static_cast<qint64>(*magnitude);
    if (magnitude && isNegative && *magnitude == largest + 1)
        return std::numeric_limits<qint64>::min();
    if (magnitude && !isNegative)
        return *magnitude;
    bool isNumber = false;
    const double number = value.text.toDouble(&isNumber); // in the C locale
    if (!isNumber || !std::isfinite(number))
        return value.wrong(FilterTexts::tr("is no number"),
                           FilterTexts::tr("a number such as 3, 0x1f or -1.5, or quoted text"));
    return number;
}

FilterResult<FilterTerm> parseBytesTerm(const FilterValue &value)
{
    const auto expected = FilterTexts::tr("pairs of hexadecimal digits, with ? for any, such as \"01 03 ?? 04\"");
    BytesTerm term;
    int nibbles = 0;
    uint byte = 0;
    uint mask = 0;
    for (qsizetype i = 0; i < value.text.size(); ++i) {
        const QChar c = value.text[i];
        if (c.isSpace() && nibbles == 0)
            continue;
        const auto digit = toNumber(QString(u"0x" + QString(c)), 15);
        if (!digit && c != u'?')
            return value.wrong(i, 1,
                               nibbles == 0 ? FilterTexts::tr("this is no hexadecimal digit")
                                            : FilterTexts::tr("the second digit of a byte is missing"),
                               expected);
        byte = byte << 4 | static_cast<uint>(digit.value_or(0));
        mask = mask << 4 | (digit ? 0xfU : 0U);
        if (++nibbles < 2)
            continue;
        term.bytes.append(static_cast<char>(byte));
        term.mask.append(static_cast<char>(mask));
        nibbles = 0;
        byte = mask = 0;
    }
    if (nibbles != 0)
        return value.wrong(value.text.size(), 0, FilterTexts::tr("the second digit of a byte is missing"), expected);
    if (term.bytes.isEmpty() || term.bytes.size() > longestBytesTerm)
        return value.wrong(0, value.text.size(),
                           term.bytes.isEmpty() ? FilterTexts::tr("there are no bytes")
                                                : FilterTexts::tr("these are too many bytes"),
                           FilterTexts::tr("1 to %1 bytes").arg(longestBytesTerm));
    return term;
}

} // namespace wirebench::capture
