// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/suiterunner.h"

#include "core/harness/harnesstexts.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

namespace wirebench::harness {

namespace {

//! For a shell.
QString quoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w./:=@%+,-]+$"));
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

SuiteRunner::SuiteRunner(QList<ScenarioPointer> scenarios, SuiteOptions options)
    : m_scenarios(std::move(scenarios))
    , m_options(std::move(options))
    , m_begin(Clock::system().now())
{ }

SuiteRunner::~SuiteRunner() = default;

void SuiteRunner::start()
{
    QMetaObject::invokeMethod(this, &SuiteRunner::beginMore, Qt::QueuedConnection);
}

void SuiteRunner::cancel()
{
    m_isCancelled = true;
    for (const auto &[index, job] : m_jobs)
        job.runner->cancel(HarnessTexts::tr("it was stopped"));
    start();
}

void SuiteRunner::beginMore()
{
    while (!m_isCancelled && m_next < m_scenarios.size() && std::ssize(m_jobs) < m_options.jobs)
        begin(m_next++);
    if (!m_jobs.empty() || (!m_isCancelled && m_next < m_scenarios.size()) || std::exchange(m_isOver, true))
        return;
    m_result.duration = Clock::system().now() - m_begin;
    Q_EMIT ended();
}

Result<void> SuiteRunner::record(Job &job, qsizetype index) const
{
    if (m_options.recordings.isEmpty())
        return {};
    const QString name = QFileInfo(m_scenarios[index]->fileName).completeBaseName();
    if (!QDir().mkpath(m_options.recordings))
        return failure(ErrorCode::PermissionDenied,
                       HarnessTexts::tr("%1: the folder cannot be made").arg(m_options.recordings));
    job.recording =
        QStringLiteral("%1/%2-%3.pcapng").arg(m_options.recordings).arg(index + 1, 3, 10, QLatin1Char('0')).arg(name);
    auto recorder = capture::Recorder::start(job.recording, {.keepsIndex = false});
    if (!recorder)
        return tl::unexpected(recorder.error());
    job.recorder = *std::move(recorder);
    job.watcher = job.recorder->watcher(m_scenarios[index]->fileName);
    return {};
}

void SuiteRunner::begin(qsizetype index)
{
    Job &job = m_jobs[index];
    const Result<void> recording = record(job, index);
    job.rig = std::make_unique<SocketRig>(net::Environment{.watcher = job.watcher.get()});
    RunOptions options = m_options.run;
    options.startTime = QDateTime::currentMSecsSinceEpoch();
    job.runner = std::make_unique<Runner>(m_scenarios[index], *job.rig, Clock::system(), options);
    connect(
        job.runner.get(), &Runner::ended, this, [this, index] { onEnded(index); }, Qt::QueuedConnection);
    connect(job.runner.get(), &Runner::exchanged, this,
            [this, index](const Exchange &exchange) { Q_EMIT exchanged(index, exchange); });
    Q_EMIT scenarioBegan(index);
    job.runner->start();
    if (!recording)
        job.runner->cancel(recording.error().detail);
}

void SuiteRunner::onEnded(qsizetype index)
{
    Job job = std::move(m_jobs[index]);
    m_jobs.erase(index);
    ScenarioResult result = job.runner->result();
    const QString recording = job.recording;
    job = {};
    if (result.verdict != Verdict::Pass)
        result.recording = recording;
    else if (!recording.isEmpty())
        QFile::remove(recording);
    result.rerun =
        QStringLiteral("wb run %1 --seed %2%3").arg(quoted(result.fileName)).arg(result.seed).arg(m_options.rerun);
    Q_EMIT scenarioSettled(index, result);
    m_waiting.emplace(index, std::move(result));
    while (!m_waiting.empty() && m_waiting.begin()->first == m_result.scenarios.size()) {
        m_result.scenarios.append(std::move(m_waiting.begin()->second));
        m_waiting.erase(m_waiting.begin());
        Q_EMIT scenarioEnded(m_result.scenarios.size() - 1, m_result.scenarios.constLast());
    }
    beginMore();
}

} // namespace wirebench::harness
