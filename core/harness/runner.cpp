// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/runner.h"

#include "core/harness/harnesstexts.h"
#include "core/session/optiontext.h"

#include <utility>

namespace wirebench::harness {

Runner::Runner(ScenarioPointer scenario, Rig &rig, Clock &clock, const RunOptions &options)
    : m_scenario(std::move(scenario))
    , m_run(std::make_unique<Run>(rig, clock, options))
    , m_timeout(clock)
{
    connect(m_run.get(), &Run::stepBegan, this, &Runner::stepBegan);
    connect(m_run.get(), &Run::stepEnded, this, &Runner::stepEnded);
    connect(m_run.get(), &Run::exchanged, this, &Runner::exchanged);
    connect(&m_timeout, &net::Deadline::passed, this, [this] {
        cancel(HarnessTexts::tr("the scenario was not over within %1")
                   .arg(session::durationText(m_run->options().timeout)));
    });
    BranchState branch;
    branch.scope = std::make_shared<Scope>(Scope{m_scenario, {}});
    branch.variables.values = options.variables;
    branch.random = options.seed;
    m_executor = std::make_unique<Executor>(*m_run, std::move(branch), QStringList());
    // Queued: it is destroyed then.
    connect(m_executor.get(), &Executor::ended, this, &Runner::onEnded, Qt::QueuedConnection);
}

Runner::~Runner() = default;

void Runner::start()
{
    if (m_run->options().timeout > std::chrono::milliseconds(0))
        m_timeout.start(m_run->options().timeout);
    m_executor->start(m_scenario->steps);
}

void Runner::cancel(const QString &reason)
{
    if (m_isOver || m_executor->state() >= Executor::State::Passed)
        return;
    const Failure failure = m_executor->interrupted(reason);
    m_executor->cancel();
    // Later: perhaps it was a signal of the executor's that led here.
    QMetaObject::invokeMethod(
        this, [this, failure] { finish(Verdict::Inconclusive, failure); }, Qt::QueuedConnection);
}

void Runner::onEnded()
{
    if (m_executor)
        finish(m_executor->verdict(),
               m_executor->state() == Executor::State::Failed ? std::optional(m_executor->failure()) : std::nullopt);
}

void Runner::finish(Verdict verdict, const std::optional<Failure> &failure)
{
    if (std::exchange(m_isOver, true))
        return;
    m_timeout.stop();
    m_result.fileName = m_scenario->fileName;
    m_result.verdict = verdict;
    m_result.duration = m_run->elapsed();
    m_result.startTime = m_run->options().startTime;
    m_result.seed = m_run->options().seed;
    m_result.steps = m_run->steps;
    m_result.checks = m_run->checks;
    m_result.notes = m_run->notes;
    m_result.measurements = m_run->measurements;
    m_result.failure = failure;
    m_executor.reset();
    Q_EMIT ended();
}

} // namespace wirebench::harness
