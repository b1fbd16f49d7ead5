// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/termparser.h"

#include "core/capture/filter/bytepattern.h"
#include "core/capture/filter/filtertexts.h"
#include "core/capture/filter/filterwords.h"
#include "core/capture/filter/valueparser.h"

#include <algorithm>

namespace wirebench::capture {

namespace {

FilterResult<Filter> asFilter(FilterResult<FilterTerm> &&term)
{
    if (!term)
        return tl::unexpected<FilterError>(std::move(term.error()));
    return Filter{Filter::Kind::Term, std::move(*term), {}};
}

FilterResult<FilterTerm> parseRegex(FilterScanner &scanner)
{
    const auto value = scanner.takeBetweenSlashes();
    if (!value)
        return tl::unexpected<FilterError>(value.error());
    static constexpr std::pair<char16_t, RegexFlag> known[] = {{u'i', RegexFlag::IgnoreCase},
                                                               {u'm', RegexFlag::Multiline},
                                                               {u's', RegexFlag::DotMatchesAll},
                                                               {u'x', RegexFlag::Extended}};
    RegexFlags flags;
    const qsizetype start = scanner.position();
    for (const QChar letter : scanner.takeLetters()) {
        const auto *flag = std::find_if(std::begin(known), std::end(known),
                                        [&](const auto &candidate) { return candidate.first == letter.toLower(); });
        if (flag == std::end(known))
            return scanner.wrong(
                start, scanner.position() - start,
                FilterTexts::tr("a regular expression has no flag \"%1\"").arg(letter),
                FilterTexts::tr("i (ignore case), m (^ and $ at lines), s (. is every byte) or x (white "
                                "space means nothing)"));
        flags |= flag->second;
    }
    if (value->text.isEmpty())
        return scanner.wrong(value->position, value->length, FilterTexts::tr("the regular expression is empty"),
                             FilterTexts::tr("what to look for, such as /ERR/"));
    const BytePattern pattern(value->text, flags);
    if (!pattern.isValid())
        return value->wrong(pattern.problemPosition(), pattern.problemPosition() < value->text.size() ? 1 : 0,
                            FilterTexts::tr("the regular expression is wrong: %1").arg(pattern.problem()),
                            FilterTexts::tr("a regular expression as in Perl"));
    return RegexTerm{value->text, flags};
}

//! Takes the comparison that is next.
std::optional<Comparison> takeComparison(FilterScanner &scanner)
{
    for (const auto &candidate : comparisonWords()) {
        if (scanner.take(candidate.word))
            return candidate.value;
    }
    return std::nullopt;
}

FilterResult<FilterTerm> parseNumberTerm(FilterScanner &scanner, FilterKey key, Comparison comparison)
{
    const quint64 largest = key == FilterKey::Port ? 65'535 : 0xffff'ffff;
    const auto test = parseNumberTest(scanner, comparison, largest);
    if (!test)
        return tl::unexpected<FilterError>(test.error());
    if (key == FilterKey::Length)
        return LengthTerm{*test};
    if (key == FilterKey::Session)
        return SessionTerm{*test};
    return PortTerm{*test};
}

FilterResult<FilterTerm> parseFieldTerm(FilterScanner &scanner)
{
    const QStringView name = scanner.takeName();
    if (name.isEmpty())
        return scanner.unexpectedHere(FilterTexts::tr("the name of a field, as in field:function==3"));
    const auto comparison = takeComparison(scanner);
    if (!comparison && !scanner.atEnd() && !endsFilterWord(scanner.next()))
        return scanner.unexpectedHere(FilterTexts::tr("==, !=, <, <=, >, >= or ~"));
    FieldTerm term;
    term.name = name.toString();
    term.comparison = comparison;
    if (!comparison)
        return term;
    const auto value = scanner.takeValue(FilterTexts::tr("a number, a word or quoted text"));
    if (!value)
        return tl::unexpected<FilterError>(value.error());
    auto parsed = parseFieldValue(*value, *comparison);
    if (!parsed)
        return tl::unexpected<FilterError>(parsed.error());
    term.value = std::move(*parsed);
    return term;
}

FilterResult<Filter> parseKeyed(FilterScanner &scanner, const FilterKeyWord &word)
{
    const qsizetype start = scanner.position();
    const bool isNumber =
        word.key == FilterKey::Length || word.key == FilterKey::Session || word.key == FilterKey::Port;
    const auto comparison = takeComparison(scanner);
    if (!comparison)
        return scanner.unexpectedHere(
            (isNumber ? FilterTexts::tr(":, !=, <, <=, > or >= after \"%1\"") : FilterTexts::tr(": after \"%1\""))
                .arg(word.word));
    if (isNumber && *comparison != Comparison::Contains)
        return asFilter(parseNumberTerm(scanner, word.key, *comparison));
    const bool isField = word.key == FilterKey::Field;
    if (isNumber || (*comparison != Comparison::Equal && (isField || *comparison != Comparison::NotEqual)))
        return scanner.wrong(start, scanner.position() - start,
                             FilterTexts::tr("\"%1\" cannot be compared so").arg(word.word),
                             isNumber      ? FilterTexts::tr(":, !=, <, <=, > or >=")
                                 : isField ? QStringLiteral(":")
                                           : FilterTexts::tr(": or !="));
    if (isField)
        return asFilter(parseFieldTerm(scanner));
    auto term = asFilter(parseValueTerm(scanner, word.key));
    if (!term || *comparison == Comparison::Equal)
        return term;
    return negated(std::move(*term));
}

} // namespace

FilterResult<Filter> parseTerm(FilterScanner &scanner)
{
    if (scanner.next() == u'/')
        return asFilter(parseRegex(scanner));
    if (scanner.next() == u'"')
        return asFilter(parseValueTerm(scanner, FilterKey::Text));
    FilterScanner ahead = scanner;
    const QStringView letters = ahead.takeLetters();
    const auto *word = findWord(filterKeyWords(), letters);
    if (!word || isFilterNameCharacter(ahead.next())) {
        const auto expected = FilterTexts::tr("a term, such as dir:in, \"text\", /regex/, or one that begins with %1")
                                  .arg(enumerated(filterKeyWords()));
        if (letters.isEmpty() || !QStringView(u":=<>!~").contains(ahead.next()))
            return scanner.unexpectedHere(expected);
        return scanner.wrong(scanner.position(), letters.size(),
                             FilterTexts::tr("there is no term \"%1\"").arg(letters), expected);
    }
    scanner = ahead;
    return parseKeyed(scanner, *word);
}

} // namespace wirebench::capture
