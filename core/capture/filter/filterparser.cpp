// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/termparser.h"

#include "core/capture/filter/filtertexts.h"

namespace wirebench::capture {

namespace {

//! expression = all { "or" all }; all = operand { ["and"] operand }; operand = "not" operand | "(" expression ")" |
//! term
class FilterParser
{
public:
    explicit FilterParser(QStringView text)
        : m_scanner(text)
    { }

    FilterResult<Filter> parse()
    {
        m_scanner.skipSpace();
        if (m_scanner.atEnd())
            return Filter{};
        auto filter = parseAny();
        if (filter && !m_scanner.atEnd()) // only a parenthesis ends it before
            return m_scanner.wrong(m_scanner.position(), 1, FilterTexts::tr("no parenthesis is open here"),
                                   FilterTexts::tr("a term, or the end"));
        return filter;
    }

private:
    FilterResult<Filter> parseAny()
    {
        std::vector<Filter> operands;
        do {
            auto operand = parseAll();
            if (!operand)
                return operand;
            operands.push_back(std::move(*operand));
        } while (m_scanner.takeOperator(u"or", u"||"));
        return joined(Filter::Kind::Any, std::move(operands));
    }

    FilterResult<Filter> parseAll()
    {
        std::vector<Filter> operands;
        do {
            m_scanner.skipSpace();
            auto operand = parseOperand();
            if (!operand)
                return operand;
            operands.push_back(std::move(*operand));
            m_scanner.skipSpace();
        } while (m_scanner.takeOperator(u"and", u"&&")
                 || !(m_scanner.atEnd() || m_scanner.next() == u')' || m_scanner.isOperator(u"or", u"||")));
        return joined(Filter::Kind::All, std::move(operands));
    }

    FilterResult<Filter> parseOperand()
    {
        const qsizetype start = m_scanner.position();
        const bool isNot = m_scanner.takeOperator(u"not", u"!");
        if (!isNot && !m_scanner.take(u"("))
            return parseCountedTerm();
        if (m_depth == deepestFilter)
            return m_scanner.wrong(start, m_scanner.position() - start, FilterTexts::tr("this is nested too deeply"),
                                   FilterTexts::tr("at most %1 levels").arg(deepestFilter));
        ++m_depth;
        m_scanner.skipSpace();
        auto operand = isNot ? parseOperand() : parseAny();
        --m_depth;
        if (!operand)
            return operand;
        if (isNot)
            return negated(std::move(*operand));
        if (!m_scanner.take(u")"))
            return m_scanner.wrong(start, m_scanner.position() - start,
                                   FilterTexts::tr("the parenthesis is not closed"), FilterTexts::tr("a ) at the end"));
        return operand;
    }

    FilterResult<Filter> parseCountedTerm()
    {
        const qsizetype start = m_scanner.position();
        auto term = parseTerm(m_scanner);
        if (term && ++m_terms > mostFilterTerms)
            return m_scanner.wrong(start, m_scanner.position() - start, FilterTexts::tr("these are too many terms"),
                                   FilterTexts::tr("at most %1").arg(mostFilterTerms));
        return term;
    }

    static Filter joined(Filter::Kind kind, std::vector<Filter> &&operands)
    {
        if (operands.size() == 1)
            return std::move(operands.front());
        return Filter{kind, {}, std::move(operands)};
    }

    FilterScanner m_scanner;
    int m_depth = 0;
    int m_terms = 0;
};

} // namespace

Filter negated(Filter &&filter)
{
    Filter result{Filter::Kind::Not, {}, {}};
    result.operands.push_back(std::move(filter));
    return result;
}

tl::expected<Filter, FilterError> parseFilter(QStringView text)
{
    if (text.size() > longestFilter)
        return tl::unexpected<FilterError>(FilterError{longestFilter, text.size() - longestFilter,
                                                       FilterTexts::tr("the filter is too long"),
                                                       FilterTexts::tr("at most %1 characters").arg(longestFilter)});
    return FilterParser(text).parse();
}

} // namespace wirebench::capture
