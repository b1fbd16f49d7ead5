// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recorder.h"
#include "core/harness/runner.h"
#include "core/harness/socketrig.h"

#include <vector>

namespace wirebench::harness {

struct SuiteOptions
{
    RunOptions run; //!< of each; its start time is set
    int jobs = 1; //!< scenarios at once, 1 or more, in one event loop
    QString recordings; //!< A folder in which the recording of each that does not pass is kept; empty: none is.
    QString rerun; //!< What stands behind file and seed in the command that runs one of them again.
};

//! Runs scenarios over real sockets, some at a time. Results are in the order of the scenarios.
class SuiteRunner final : public QObject
{
    Q_OBJECT

public:
    SuiteRunner(QList<ScenarioPointer> scenarios, SuiteOptions options);
    ~SuiteRunner() override;

    //! Ends in ended(), never before this returns.
    void start();
    //! Those that run are inconclusive, and no other begins. Ends in ended() soon.
    void cancel();

    //! From ended() on: of those that began.
    const SuiteResult &result() const { return m_result; }
    bool isComplete() const { return m_result.scenarios.size() == m_scenarios.size(); }

Q_SIGNALS:
    //! As it goes: began, exchanged …, settled for each index, those of scenarios that run at once in any order.
    void scenarioBegan(qsizetype index);
    void exchanged(qsizetype index, const wirebench::harness::Exchange &exchange);
    void scenarioSettled(qsizetype index, const wirebench::harness::ScenarioResult &result);
    //! In the order of the scenarios, each as soon as all before it have ended.
    void scenarioEnded(qsizetype index, const wirebench::harness::ScenarioResult &result);
    void ended();

private:
    //! A scenario that is run. What others refer to is destroyed last.
    struct Job
    {
        QString recording; // empty: none
        std::unique_ptr<capture::Recorder> recorder;
        std::unique_ptr<TrafficWatcher> watcher;
        std::unique_ptr<SocketRig> rig;
        std::unique_ptr<Runner> runner;
    };

    void beginMore();
    void begin(qsizetype index);
    Result<void> record(Job &job, qsizetype index) const;
    void onEnded(qsizetype index);

    const QList<ScenarioPointer> m_scenarios;
    const SuiteOptions m_options;
    const std::chrono::nanoseconds m_begin;
    std::map<qsizetype, Job> m_jobs; // by index
    std::map<qsizetype, ScenarioResult> m_waiting; // for those before them
    qsizetype m_next = 0; // that was not begun
    bool m_isCancelled = false;
    bool m_isOver = false;
    SuiteResult m_result;
};

} // namespace wirebench::harness
