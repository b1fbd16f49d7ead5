// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/checker.h"

#include "core/scenario/scenarioparser.h"
#include "core/scenario/scenariotexts.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace wirebench::scenario {

namespace {

constexpr int deepestCall = 32;
constexpr qsizetype mostCalledFiles = 1000;

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

bool hasBlock(const Step &step)
{
    const auto *expect = std::get_if<ExpectStatement>(&step.statement);
    return std::holds_alternative<RepeatStatement>(step.statement)
        || std::holds_alternative<ParallelStatement>(step.statement)
        || (expect && std::holds_alternative<ExpectOneOf>(expect->what));
}

bool hasBlocks(const Block &block)
{
    return std::any_of(block->begin(), block->end(), hasBlock);
}

} // namespace

Checker::Checker(const Scenario &scenario, CheckRun &run)
    : m_scenario(scenario)
    , m_run(run)
{
    m_lines.push_back(0);
    for (qsizetype i = 0; i < scenario.text.size(); ++i) {
        if (scenario.text[i] == u'\n')
            m_lines.push_back(i + 1);
    }
}

void Checker::check(const NameTable &known)
{
    m_known = known;
    checkBlock(m_scenario.steps);
    checkUnused();
}

void Checker::checkBlock(const Block &block)
{
    if (!block)
        return;
    for (const Step &step : *block)
        checkStep(step);
}

void Checker::checkStep(const Step &step)
{
    const Step *outer = std::exchange(m_step, &step);
    std::visit([this](const auto &statement) { visit(statement); }, step.statement);
    m_step = outer;
}

void Checker::visit(const SetStatement &set)
{
    checkExpression(set.value);
    m_known.variables.insert(set.variable);
}

void Checker::visit(const AssertStatement &assertion)
{
    checkExpression(assertion.left);
    checkCondition(assertion.condition);
}

void Checker::visit(const NoteStatement &note)
{
    checkTemplate(note.text);
}

void Checker::visit(const RepeatStatement &repeat)
{
    if (const auto *variable = std::get_if<QString>(&repeat.count))
        needVariables({*variable});
    const auto *times = std::get_if<qint64>(&repeat.count);
    if (times && *times == 0)
        warn(placeOf(QStringLiteral("0")), ScenarioTexts::tr("this block is never run"),
             ScenarioTexts::tr("1 or more times"));
    const NameTable before = m_known;
    if (!repeat.variable.isEmpty())
        m_known.variables.insert(repeat.variable);
    checkBlock(repeat.steps);
    if (times && *times > 0) {
        // What one round has closed, the next one finds closed. Only of innermost blocks: it would double at each
        // level.
        if (*times > 1 && !hasBlocks(repeat.steps))
            checkBlock(repeat.steps);
        return;
    }
    m_known.join(before);
}

void Checker::visit(const ParallelStatement &parallel)
{
    const NameTable before = m_known;
    std::vector<QSet<QString>> touched;
    for (const Block &branch : parallel.branches)
        touched.push_back(touchedNames(branch));
    NameTable after = before;
    for (std::size_t i = 0; i < parallel.branches.size(); ++i) {
        m_known = before;
        for (std::size_t j = 0; j < parallel.branches.size(); ++j) {
            if (j != i)
                m_known.forget(touched[j]);
        }
        checkBlock(parallel.branches[i]);
        // All of them run: what a branch has touched is as it leaves it.
        for (const QString &name : touched[i]) {
            if (m_known.names.contains(name))
                after.names.insert(name, m_known.names.value(name));
        }
        after.variables.unite(m_known.variables);
    }
    m_known = after;
}

void Checker::checkOneOf(const ExpectOneOf &alternatives)
{
    const NameTable before = m_known;
    std::optional<NameTable> after;
    const Alternative *catchesAll = nullptr;
    for (const Alternative &alternative : alternatives.alternatives) {
        m_known = before;
        if (catchesAll)
            warn(alternative.place, ScenarioTexts::tr("this is never reached"),
                 ScenarioTexts::tr("\"any\" as the last alternative"));
        if (alternative.pattern.pattern && alternative.pattern.pattern->isAny())
            catchesAll = &alternative;
        checkPattern(alternative.pattern, alternative.place);
        checkBlock(alternative.steps);
        if (after)
            after->join(m_known);
        else
            after = m_known;
    }
    if (after)
        m_known = *after;
}

void Checker::visit(const CallStatement &call)
{
    for (const auto &[name, value] : call.variables)
        checkExpression(value);
    const QString path = besides(call.file);
    if (m_run.stack.contains(path)) {
        const QStringList circle = m_run.stack.sliced(m_run.stack.indexOf(path)) + QStringList{path};
        return fail(m_step->place,
                    ScenarioTexts::tr("this never ends: %1").arg(circle.join(ScenarioTexts::tr(" calls "))),
                    ScenarioTexts::tr("a file that does not call this one"));
    }
    if (m_run.stack.size() >= deepestCall)
        return fail(m_step->place, ScenarioTexts::tr("calls are nested too deeply"),
                    ScenarioTexts::tr("at most %1 levels").arg(deepestCall));
    if (m_run.context.readFile)
        checkCalled(call, path);
    else
        needFile(call.file);
}

void Checker::checkCalled(const CallStatement &call, const QString &path)
{
    NameTable inside;
    for (const auto &[name, value] : call.variables)
        inside.variables.insert(name);
    // Its devices are its own, as its variables are: that is how it is run.
    QStringList key = inside.variables.values();
    key.sort();
    key.prepend(path);
    if (m_run.checked.contains(key.join(u' ')) || m_run.checked.size() >= mostCalledFiles)
        return;
    m_run.checked.insert(key.join(u' '));

    const auto text = m_run.context.readFile(path);
    if (!text)
        return fail(m_step->place, ScenarioTexts::tr("\"%1\" cannot be read: %2").arg(call.file, text.error().detail),
                    ScenarioTexts::tr("a scenario beside this file"));
    const auto called = parseScenario(*text, path);
    if (!called) {
        for (const ScenarioError &error : called.error())
            add(ScenarioFinding::Severity::Error, error);
        return;
    }
    m_run.stack.append(path);
    Checker checker(*called, m_run);
    checker.check(inside);
    m_run.stack.removeLast();
}

void Checker::checkUnused()
{
    for (auto device = m_declared.cbegin(); device != m_declared.cend(); ++device) {
        if (!m_used.contains(device.key()))
            warn(*device, ScenarioTexts::tr("the device \"%1\" is never used").arg(device.key()));
    }
}

QString Checker::besides(const QString &file) const
{
    const QString folder = QFileInfo(m_scenario.fileName).path();
    const bool isAlone = file.startsWith(u'/') || folder == u".";
    return isAlone ? QDir::cleanPath(file) : QDir::cleanPath(folder + u'/' + file);
}

void Checker::needFile(const QString &file)
{
    if (m_run.context.hasFile && !m_run.context.hasFile(besides(file)))
        fail(m_step->place, ScenarioTexts::tr("there is no file \"%1\"").arg(file),
             ScenarioTexts::tr("a file beside this one"));
}

Place Checker::placeOf(const QString &word) const
{
    const QString &text = m_scenario.text;
    const qsizetype start = m_lines[static_cast<std::size_t>(m_step->place.line) - 1] + m_step->place.column - 1;
    for (qsizetype at = start; !word.isEmpty() && (at = text.indexOf(word, at)) >= 0; ++at) {
        const qsizetype end = at + word.size();
        const bool isWord =
            (at == 0 || !isPartOfWord(text[at - 1])) && (end == text.size() || !isPartOfWord(text[end]));
        if (!isWord)
            continue;
        const auto line = std::prev(std::upper_bound(m_lines.cbegin(), m_lines.cend(), at));
        return {static_cast<int>(line - m_lines.cbegin()) + 1, static_cast<int>(at - *line) + 1,
                static_cast<int>(word.size())};
    }
    return m_step->place;
}

void Checker::fail(const Place &place, const QString &problem, const QString &expected)
{
    add(ScenarioFinding::Severity::Error, {m_scenario.fileName, place, problem, expected});
}

void Checker::warn(const Place &place, const QString &problem, const QString &expected)
{
    add(ScenarioFinding::Severity::Warning, {m_scenario.fileName, place, problem, expected});
}

void Checker::add(ScenarioFinding::Severity severity, const ScenarioError &error)
{
    const ScenarioFinding finding{severity, error};
    if (m_run.findings.size() < mostFindings && !m_run.findings.contains(finding))
        m_run.findings.append(finding);
}

QList<ScenarioFinding> checkScenario(const Scenario &scenario, const CheckContext &context)
{
    CheckRun run{context, {}, {QDir::cleanPath(scenario.fileName)}, {}};
    Checker(scenario, run).check({{}, context.variables});
    return run.findings;
}

bool hasErrors(const QList<ScenarioFinding> &findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const ScenarioFinding &finding) {
        return finding.severity == ScenarioFinding::Severity::Error;
    });
}

} // namespace wirebench::scenario
