// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/expressionparser.h"

#include "core/scenario/scenarioparser.h"
#include "core/scenario/scenariotexts.h"
#include "core/scenario/statementparser.h"

namespace wirebench::scenario {

Taken<PatternText> StatementParser::takePatternText(bool endsAtBlock)
{
    const Operand operand = m_scanner.takeOperand(operandEnds({"within"}), endsAtBlock);
    if (operand.text.isEmpty())
        return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr(
            "what is expected: bytes as 01 ?? ..., \"text\", /regex/, [name:type], any, length, nothing "
            "for, file, field or one of")));
    auto pattern = parsePatternText(operand.text);
    if (!pattern)
        return tl::unexpected(m_scanner.within(operand, pattern.error()));
    return *std::move(pattern);
}

Taken<Statement> StatementParser::takeExpect()
{
    ExpectStatement expect;
    WIREBENCH_TAKE(name, takeDeviceName());
    expect.device = *name;
    WIREBENCH_TAKE(expected, takeExpected(expect));
    const qsizetype start = m_scanner.position();
    WIREBENCH_TAKE(within, takeWithin());
    if (*within && std::holds_alternative<ExpectNothing>(expect.what))
        return tl::unexpected(m_scanner.error(start, m_scanner.position(), ScenarioTexts::tr("this has a time already"),
                                              ScenarioTexts::tr("the end of the statement")));
    expect.within = *within;
    return expect;
}

Taken<void> StatementParser::takeExpected(ExpectStatement &expect)
{
    if (m_scanner.takeKeyword(u"nothing"))
        return takeNothing(expect);
    if (m_scanner.takeKeyword(u"length"))
        return takeLength(expect);
    if (m_scanner.takeKeyword(u"field"))
        return takeField(expect);
    if (m_scanner.takeKeyword(u"one"))
        return takeOneOf(expect);
    if (m_scanner.takeKeyword(u"file")) {
        WIREBENCH_TAKE(path, takePath());
        expect.what = ExpectFile{*path};
        return {};
    }
    return takePattern(expect);
}

Taken<void> StatementParser::takePattern(ExpectStatement &expect)
{
    WIREBENCH_TAKE(pattern, takePatternText(false));
    expect.what = ExpectPattern{*std::move(pattern)};
    return {};
}

Taken<void> StatementParser::takeNothing(ExpectStatement &expect)
{
    WIREBENCH_TAKE(word, expectWord(u"for", ScenarioTexts::tr("and how long")));
    WIREBENCH_TAKE(duration, takeDuration());
    expect.what = ExpectNothing{*duration};
    return {};
}

Taken<void> StatementParser::takeLength(ExpectStatement &expect)
{
    constexpr qint64 most = 1LL << 40;
    const QString what = ScenarioTexts::tr("a number of bytes, or a range of them, as 10..20");
    WIREBENCH_TAKE(smallest, takeCountNumber(what, 0, most));
    ExpectLength length{*smallest, *smallest};
    if (m_scanner.chars().take(u"..")) {
        WIREBENCH_TAKE(largest, takeCountNumber(what, *smallest, most));
        length.largest = *largest;
    }
    m_scanner.skipSpace();
    expect.what = length;
    return {};
}

Taken<void> StatementParser::takeField(ExpectStatement &expect)
{
    const qsizetype start = m_scanner.position();
    while (m_scanner.chars().next().isLetterOrNumber() || QStringView(u"_.[]").contains(m_scanner.chars().next()))
        m_scanner.chars().skip();
    ExpectField field{m_scanner.chars().since(start).toString(), {}, {}};
    if (field.path.isEmpty())
        return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("the name of a field, as pdu.function")));
    m_scanner.skipSpace();
    if (m_scanner.isAtStatementEnd())
        return tl::unexpected(m_scanner.unexpected(
            ScenarioTexts::tr("==, !=, <, <=, >, >=, in and a range, or as and the name of a variable")));
    if (m_scanner.peekKeyword() != u"as") {
        WIREBENCH_TAKE(condition, takeCondition(m_scanner));
        field.condition = *std::move(condition);
    }
    if (m_scanner.takeKeyword(u"as")) {
        WIREBENCH_TAKE(name, takeName(ScenarioTexts::tr("the name of a variable that takes the value")));
        field.variable = *name;
    }
    expect.what = std::move(field);
    return {};
}

Taken<void> StatementParser::takeOneOf(ExpectStatement &expect)
{
    WIREBENCH_TAKE(of, expectWord(u"of", ScenarioTexts::tr("and the alternatives in braces")));
    if (!m_scanner.chars().take(u"{"))
        return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("{, an alternative in each line, and }")));
    ExpectOneOf alternatives;
    for (;;) {
        m_scanner.skipBlank();
        if (m_scanner.chars().take(u"}"))
            break;
        WIREBENCH_TAKE(alternative, takeAlternative());
        alternatives.alternatives.push_back(*std::move(alternative));
        if (m_scanner.isAtStatementEnd() && !m_scanner.chars().atEnd())
            continue;
        return tl::unexpected(
            m_scanner.unexpected(ScenarioTexts::tr("the end of the line, or } behind the last alternative")));
    }
    m_scanner.skipSpace();
    if (alternatives.alternatives.empty())
        return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("at least one alternative in the braces")));
    expect.what = std::move(alternatives);
    return {};
}

Taken<Alternative> StatementParser::takeAlternative()
{
    const qsizetype start = m_scanner.position();
    Alternative alternative;
    WIREBENCH_TAKE(pattern, takePatternText(true));
    alternative.pattern = *std::move(pattern);
    alternative.place = m_scanner.place(start, m_scanner.position());
    if (m_scanner.chars().next() == u'{') {
        WIREBENCH_TAKE(block, m_takeBlock());
        alternative.steps = *std::move(block);
    }
    return alternative;
}

Taken<Statement> StatementParser::takeExpectClose()
{
    ExpectCloseStatement expect;
    WIREBENCH_TAKE(name, takeDeviceName());
    expect.device = *name;
    // In a block of one line "reset" may be the next statement, which has a name behind it.
    const qsizetype before = m_scanner.position();
    if (m_scanner.takeKeyword(u"reset")) {
        expect.isReset = m_scanner.isAtStatementEnd() || !m_scanner.peekKeyword().isEmpty();
        const QString next = m_scanner.peekKeyword();
        if (!m_scanner.isAtStatementEnd() && next != u"within" && !statementWords().contains(next)) {
            expect.isReset = false;
            m_scanner.chars().moveTo(before);
        }
    }
    WIREBENCH_TAKE(within, takeWithin());
    expect.within = *within;
    return expect;
}

Taken<Statement> StatementParser::takeEnd(EndStatement::Manner manner)
{
    return takeDeviceName().map([manner](const QString &name) { return Statement(EndStatement{name, manner}); });
}

Taken<Statement> StatementParser::takeHalfClose()
{
    return takeEnd(EndStatement::Manner::HalfClose);
}

Taken<Statement> StatementParser::takeClose()
{
    return takeEnd(EndStatement::Manner::Close);
}

Taken<Statement> StatementParser::takeReset()
{
    return takeEnd(EndStatement::Manner::Reset);
}

} // namespace wirebench::scenario
