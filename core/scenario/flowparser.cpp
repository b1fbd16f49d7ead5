// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/expressionparser.h"

#include "core/scenario/scenariotexts.h"
#include "core/scenario/statementparser.h"

namespace wirebench::scenario {

namespace {

//! As `wb fault` names them.
constexpr QStringView faultsWithValue[] = {u"latency", u"jitter",      u"slice",     u"slice-pause",
                                           u"rate",    u"reset-after", u"loss",      u"duplicate",
                                           u"reorder", u"corrupt",     u"direction", u"seed"};
constexpr QStringView faultsWithoutValue[] = {u"half-close", u"hold"};

bool contains(auto &names, const QString &name)
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

} // namespace

Taken<Statement> StatementParser::takeWait()
{
    return takeDuration().map([](Milliseconds duration) { return Statement(WaitStatement{duration}); });
}

Taken<Statement> StatementParser::takeSet()
{
    SetStatement set;
    WIREBENCH_TAKE(name, takeName(ScenarioTexts::tr("the name of a variable")));
    set.variable = *name;
    if (m_scanner.chars().next() != u'=' || m_scanner.chars().peek(1) == u'=')
        return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("= and a value")));
    m_scanner.chars().skip();
    m_scanner.skipSpace();
    WIREBENCH_TAKE(value, takeExpression(m_scanner));
    set.value = *std::move(value);
    return set;
}

Taken<Statement> StatementParser::takeRepeat()
{
    RepeatStatement repeat;
    WIREBENCH_TAKE(count, takeCount(repeat));
    if (m_scanner.takeKeyword(u"as")) {
        WIREBENCH_TAKE(name, takeName(ScenarioTexts::tr("the name of a variable that counts")));
        repeat.variable = *name;
    }
    WIREBENCH_TAKE(steps, m_takeBlock());
    repeat.steps = *std::move(steps);
    return repeat;
}

Taken<void> StatementParser::takeCount(RepeatStatement &repeat)
{
    if (m_scanner.takeKeyword(u"for")) {
        WIREBENCH_TAKE(duration, takeDuration());
        repeat.count = *duration;
        return {};
    }
    const bool isVariable = m_scanner.chars().next() == u'{' && !m_scanner.chars().peek(1).isSpace();
    if (isVariable) {
        m_scanner.chars().skip();
        WIREBENCH_TAKE(name, takeName(ScenarioTexts::tr("the name of a variable")));
        if (!m_scanner.chars().take(u"}"))
            return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("} behind the variable's name")));
        repeat.count = *name;
    } else {
        WIREBENCH_TAKE(
            count,
            takeCountNumber(ScenarioTexts::tr("how often: a number, {variable}, or for and a time"), 0, 1'000'000'000));
        repeat.count = *count;
    }
    m_scanner.skipSpace();
    return {};
}

Taken<Statement> StatementParser::takeParallel()
{
    ParallelStatement parallel;
    if (!m_scanner.chars().take(u"{"))
        return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("{, branches, and }")));
    for (;;) {
        m_scanner.skipBlank();
        if (m_scanner.chars().take(u"}"))
            break;
        WIREBENCH_TAKE(branch, expectWord(u"branch", ScenarioTexts::tr("and a block, or } behind the last branch")));
        WIREBENCH_TAKE(steps, m_takeBlock());
        parallel.branches.push_back(*std::move(steps));
    }
    m_scanner.skipSpace();
    if (parallel.branches.empty())
        return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("at least one branch in the braces")));
    return parallel;
}

Taken<Statement> StatementParser::takeFault()
{
    FaultStatement fault;
    WIREBENCH_TAKE(name, takeDeviceName());
    fault.device = *name;
    if (m_scanner.takeKeyword(u"off"))
        return fault;
    while (!m_scanner.isAtStatementEnd()) {
        const QString word = m_scanner.peekKeyword();
        const bool hasValue = contains(faultsWithValue, word);
        if (!hasValue && !contains(faultsWithoutValue, word))
            break;
        m_scanner.takeKeyword(word);
        const Operand value = hasValue ? m_scanner.takeUnit() : Operand();
        if (hasValue && value.text.isEmpty())
            return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("how much of \"%1\"").arg(word)));
        fault.faults.append({word, value.text});
    }
    if (fault.faults.isEmpty()) {
        QStringList known;
        for (const QStringView one : faultsWithValue)
            known.append(one.toString());
        for (const QStringView one : faultsWithoutValue)
            known.append(one.toString());
        return tl::unexpected(
            m_scanner.unexpected(ScenarioTexts::tr("off, or some of: %1").arg(known.join(QStringLiteral(", ")))));
    }
    return fault;
}

Taken<Statement> StatementParser::takeAssert()
{
    AssertStatement assertion;
    WIREBENCH_TAKE(left, takeExpression(m_scanner));
    assertion.left = *std::move(left);
    WIREBENCH_TAKE(condition, takeCondition(m_scanner));
    assertion.condition = *std::move(condition);
    return assertion;
}

Taken<Statement> StatementParser::takeNote()
{
    return takeText(m_scanner).map([](message::Template &&text) { return Statement(NoteStatement{std::move(text)}); });
}

Taken<Statement> StatementParser::takeCall()
{
    CallStatement call;
    WIREBENCH_TAKE(path, takePath());
    call.file = *path;
    while (m_scanner.takeKeyword(u"with")) {
        WIREBENCH_TAKE(name, takeName(ScenarioTexts::tr("the name of a variable")));
        if (!m_scanner.chars().take(u"="))
            return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("= and the variable's value")));
        m_scanner.skipSpace();
        WIREBENCH_TAKE(value, takeExpression(m_scanner));
        call.variables.append({*name, *std::move(value)});
    }
    return call;
}

Taken<Statement> StatementParser::takeDefault()
{
    WIREBENCH_TAKE(word, expectWord(u"within", ScenarioTexts::tr("and how long the following statements may take")));
    return takeDuration().map([](Milliseconds within) { return Statement(DefaultStatement{within}); });
}

} // namespace wirebench::scenario
