// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenarioruns.h"

#include "core/report/failuretext.h"
#include "qml/models/wording.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QRandomGenerator>

namespace wirebench {

namespace {

ScenarioFiles::Verdict toVerdict(harness::Verdict verdict)
{
    switch (verdict) {
    case harness::Verdict::Pass:
        return ScenarioFiles::Passed;
    case harness::Verdict::Fail:
        return ScenarioFiles::Failed;
    case harness::Verdict::Inconclusive:
        break;
    }
    return ScenarioFiles::Inconclusive;
}

} // namespace

ScenarioRuns::ScenarioRuns(ScenarioFiles &files, ScenarioEditor &editor, const ScenarioVariables &variables,
                           const ScenarioRunner::Watch &watch, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_editor(editor)
    , m_variables(variables)
    , m_runner(watch)
{
    connect(&m_runner, &ScenarioRunner::began, this, &ScenarioRuns::onBegan);
    connect(&m_runner, &ScenarioRunner::happened, this, &ScenarioRuns::onHappened);
    connect(&m_runner, &ScenarioRunner::ended, this, &ScenarioRuns::onEnded);
    connect(&m_runner, &ScenarioRunner::finished, this, &ScenarioRuns::onFinished);
    connect(&editor, &ScenarioEditor::pathChanged, this, &ScenarioRuns::show);
}

void ScenarioRuns::run(const QStringList &paths)
{
    if (!isRunning())
        m_total = m_done = 0;
    QList<ScenarioJob> jobs;
    const QString now = QDateTime::currentDateTime().toString(Qt::ISODateWithMs);
    for (const QString &path : paths) {
        const ScenarioFiles::Verdict before = m_files.outcomeAt(m_files.rowOf(path)).verdict;
        if (before == ScenarioFiles::Waiting || before == ScenarioFiles::Running)
            continue;
        ScenarioJob job{path, m_files.fullPath(path), m_editor.unsaved(path), m_variables.values(), {}, 0};
        job.owner = QStringLiteral("tests/%1 %2").arg(path, now);
        job.seed = QRandomGenerator::global()->generate();
        jobs.append(job);
        m_runs[path] = {job.owner, m_variables.arguments(), {}, false};
        m_runs[path].result.seed = job.seed;
        m_files.setOutcome(path, {ScenarioFiles::Waiting, {}});
    }
    m_total += static_cast<int>(jobs.size());
    if (!jobs.isEmpty())
        m_runner.add(jobs);
    show();
    Q_EMIT runningChanged();
}

void ScenarioRuns::stop()
{
    m_runner.stop();
}

void ScenarioRuns::onBegan(const QString &path)
{
    m_files.setOutcome(path, {ScenarioFiles::Running, {}});
    if (path == m_editor.path()) {
        m_linesPath = path;
        m_lines.clear();
    }
    Q_EMIT shownChanged();
}

void ScenarioRuns::onHappened(const QString &path, const QList<RunEvent> &events, qint64 left)
{
    if (path != m_editor.path())
        return;
    QList<harness::Exchange> exchanges;
    int line = m_runningLine;
    for (const RunEvent &event : events) {
        if (event.kind == RunEvent::Kind::Exchange)
            exchanges.append(event.exchange);
        else if (event.isInFile)
            line = event.line;
    }
    m_lines.append(exchanges, left);
    setRunningLine(line);
}

void ScenarioRuns::onEnded(const QString &path, const harness::ScenarioResult &result)
{
    Run &run = m_runs[path];
    run.result = result;
    run.isOver = true;
    const QString detail =
        result.failure && result.failure->place.line > 0 && result.failure->fileName == result.fileName
        ? tr("line %1").arg(result.failure->place.line)
        : wording::duration(result.duration.count());
    m_files.setOutcome(path, {toVerdict(result.verdict), detail});
    ++m_done;
    if (path == m_editor.path())
        show();
    Q_EMIT runningChanged();
}

//! Those that were stopped before they began.
void ScenarioRuns::onFinished()
{
    for (auto &[path, run] : m_runs) {
        if (!run.isOver)
            m_files.setOutcome(path, {});
    }
    std::erase_if(m_runs, [](const auto &entry) { return !entry.second.isOver; });
    m_done = m_total;
    show();
    Q_EMIT runningChanged();
}

const ScenarioRuns::Run *ScenarioRuns::shown() const
{
    const auto found = m_runs.find(m_editor.path());
    return found == m_runs.end() ? nullptr : &found->second;
}

ScenarioFiles::Outcome ScenarioRuns::outcome() const
{
    const int row = m_files.rowOf(m_editor.path());
    return row < 0 ? ScenarioFiles::Outcome() : m_files.outcomeAt(row);
}

void ScenarioRuns::show()
{
    const Run *const run = shown();
    const bool hasFailed = run && run->isOver && run->result.failure;
    if (m_linesPath != m_editor.path()) {
        m_linesPath = m_editor.path();
        m_lines.clear();
        if (hasFailed)
            m_lines.append(run->result.failure->before, 0);
    }
    QList<report::Line> lines;
    if (hasFailed) {
        harness::ScenarioResult result = run->result;
        result.failure->before.clear(); // stands beside it
        const QString &fileName = result.failure->fileName;
        const QString path = QDir(m_files.folder()).relativeFilePath(fileName);
        if (!path.startsWith(QStringLiteral("..")))
            result.failure->fileName = path; // as the tree calls it
        lines = report::FailureText().linesOf(result);
    }
    m_report.setLines(lines);
    setRunningLine(0);
    Q_EMIT shownChanged();
}

void ScenarioRuns::setRunningLine(int line)
{
    if (line == m_runningLine)
        return;
    m_runningLine = line;
    Q_EMIT runningLineChanged();
}

QString ScenarioRuns::progressText() const
{
    return isRunning() ? tr("%1 of %2").arg(m_done + 1).arg(m_total) : QString();
}

QString ScenarioRuns::words() const
{
    const Run *const run = shown();
    const QString word = ScenarioFiles::wordOf(outcome().verdict);
    if (!run || !run->isOver)
        return word;
    const QString time = wording::duration(run->result.duration.count());
    return failedLine() > 0 ? tr("%1 in line %2, after %3").arg(word).arg(failedLine()).arg(time)
                            : tr("%1 after %2").arg(word, time);
}

int ScenarioRuns::failedLine() const
{
    const Run *const run = shown();
    const bool isHere =
        run && run->isOver && run->result.failure && run->result.failure->fileName == run->result.fileName;
    return isHere ? run->result.failure->place.line : 0;
}

QString ScenarioRuns::failedText() const
{
    return failedLine() > 0 ? shown()->result.failure->problem : QString();
}

QString ScenarioRuns::command() const
{
    const Run *const run = shown();
    if (!run || !run->isOver)
        return {};
    const QString file = quotedForShell(m_files.fullPath(m_editor.path()));
    return QStringLiteral("wb run %1%2 --seed %3").arg(file, run->arguments).arg(run->result.seed);
}

QString ScenarioRuns::owner() const
{
    const Run *const run = shown();
    return run && run->isOver ? run->owner : QString();
}

capture::Filter ScenarioRuns::failedRows() const
{
    const Run *const run = shown();
    if (!run || !run->isOver || !run->result.failure)
        return {};
    const auto &mismatch = run->result.failure->mismatch; // where nothing came, what was sent for it
    const bool hasCome = mismatch && mismatch->gotSize > 0;
    return *capture::parseFilter(hasCome ? QStringLiteral("dir:in len>0") : QStringLiteral("not dir:none len>0"));
}

void ScenarioRuns::copyCommand() const
{
    QGuiApplication::clipboard()->setText(command());
}

void ScenarioRuns::copyReport() const
{
    QGuiApplication::clipboard()->setText(m_report.text());
}

} // namespace wirebench
