// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/scenarioparser.h"

#include "core/scenario/nearmiss.h"
#include "core/scenario/scenariotexts.h"
#include "core/scenario/statementparser.h"

namespace wirebench::scenario {

namespace {

class ScenarioParser
{
public:
    ScenarioParser(QStringView text, const QString &fileName)
        : m_scanner(text, fileName)
        , m_statements(m_scanner, m_takeBlock)
    { }

    Block takeAll()
    {
        auto steps = std::make_shared<std::vector<Step>>();
        for (;;) {
            m_scanner.skipBlank();
            if (m_scanner.chars().atEnd() || isFull())
                return steps;
            if (m_scanner.chars().next() == u'}') {
                fail(m_scanner.unexpected(ScenarioTexts::tr("a statement: no { is open here")));
                m_scanner.chars().skip();
                continue;
            }
            auto step = takeStep();
            if (!step) {
                fail(step.error());
                m_scanner.skipStatement();
                continue;
            }
            steps->push_back(*std::move(step));
            if (!m_scanner.isAtStatementEnd()) {
                fail(m_scanner.unexpected(ScenarioTexts::tr("the end of the line")));
                m_scanner.skipStatement();
            }
        }
    }

    const QList<ScenarioError> &errors() const { return m_errors; }

private:
    bool isFull() const { return m_errors.size() >= mostErrors; }

    void fail(const ScenarioError &error)
    {
        if (!isFull())
            m_errors.append(error);
    }

    Taken<Step> takeStep()
    {
        const qsizetype start = m_scanner.position();
        if (++m_count > mostStatements)
            return tl::unexpected(m_scanner.error(
                start, start, ScenarioTexts::tr("there are too many statements"),
                ScenarioTexts::tr("%1 at most; others may be in files that are called").arg(mostStatements)));
        const QString word = m_scanner.peekKeyword();
        if (!statementWords().contains(word)) {
            const QString near = nearMiss(word, statementWords());
            return tl::unexpected(m_scanner.unexpected(
                near.isEmpty() ? ScenarioTexts::tr("a statement: %1").arg(statementWords().join(QStringLiteral(", ")))
                               : ScenarioTexts::tr("a statement; is \"%1\" meant?").arg(near)));
        }
        m_scanner.takeKeyword(word);
        auto statement = m_statements.take(word);
        if (!statement)
            return tl::unexpected(statement.error());
        return Step{placeOf(start), *std::move(statement)};
    }

    //! Without the white space behind it.
    Place placeOf(qsizetype start) const
    {
        qsizetype end = m_scanner.position();
        while (end > start && m_scanner.chars().charAt(end - 1).isSpace())
            --end;
        return m_scanner.place(start, end);
    }

    //! Behind the end of the block, or where it goes wrong.
    Taken<Block> takeBlock()
    {
        const qsizetype start = m_scanner.position();
        if (!m_scanner.chars().take(u"{"))
            return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("{ and statements")));
        if (++m_depth > deepestBlock)
            return tl::unexpected(m_scanner.error(start, start + 1, ScenarioTexts::tr("blocks are nested too deeply"),
                                                  ScenarioTexts::tr("at most %1 levels").arg(deepestBlock)));
        auto steps = std::make_shared<std::vector<Step>>();
        Taken<void> taken;
        while (taken && !isFull()) {
            m_scanner.skipBlank();
            if (m_scanner.chars().atEnd() || m_scanner.chars().next() == u'}')
                break;
            taken = takeStepInBlock(*steps);
        }
        --m_depth;
        if (!taken)
            return tl::unexpected(taken.error());
        if (!m_scanner.chars().take(u"}")) {
            const Place place = m_scanner.place(start, start);
            return tl::unexpected(m_scanner.unexpected(
                ScenarioTexts::tr("} for the { at line %1, column %2").arg(place.line).arg(place.column)));
        }
        m_scanner.skipSpace();
        return steps;
    }

    //! What is wrong within a block is kept, and the block goes on with the next line.
    Taken<void> takeStepInBlock(std::vector<Step> &steps)
    {
        auto step = takeStep();
        if (step) {
            steps.push_back(*std::move(step));
            if (m_scanner.isAtStatementEnd() || statementWords().contains(m_scanner.peekKeyword()))
                return {};
            step =
                tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("the end of the line, another statement, or }")));
        }
        fail(step.error());
        m_scanner.skipStatement();
        return {};
    }

    ScenarioScanner m_scanner;
    BlockTaker m_takeBlock = [this] { return takeBlock(); };
    StatementParser m_statements;
    QList<ScenarioError> m_errors;
    int m_count = 0;
    int m_depth = 0;
};

} // namespace

const QStringList &statementWords()
{
    static const QStringList words =
        QStringLiteral("device listen accept connect send expect expect-close half-close close "
                       "reset wait set repeat parallel fault assert note call default")
            .split(u' ');
    return words;
}

tl::expected<Scenario, QList<ScenarioError>> parseScenario(QStringView text, const QString &fileName)
{
    if (text.size() > longestScenario) {
        return tl::unexpected(QList{ScenarioError{fileName,
                                                  {},
                                                  ScenarioTexts::tr("the file is too long"),
                                                  ScenarioTexts::tr("%1 characters at most").arg(longestScenario)}});
    }
    Scenario scenario{fileName, text.toString(), nullptr};
    if (scenario.text.startsWith(QChar(QChar::ByteOrderMark)))
        scenario.text.remove(0, 1);
    ScenarioParser parser(scenario.text, fileName);
    scenario.steps = parser.takeAll();
    if (!parser.errors().isEmpty())
        return tl::unexpected(parser.errors());
    return scenario;
}

} // namespace wirebench::scenario
