// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/executor.h"

namespace wirebench::harness {

//! Runs one scenario, once. Lives in one thread and needs its event loop.
//!
//!     Runner runner(scenario, rig, Clock::system(), {.seed = 7});
//!     QObject::connect(&runner, &Runner::ended, this, [&] { use(runner.result()); });
//!     runner.start();
class Runner final : public QObject
{
    Q_OBJECT

public:
    //! \a rig and \a clock outlive this.
    Runner(ScenarioPointer scenario, Rig &rig, Clock &clock, const RunOptions &options = {});
    ~Runner() override;

    //! Ends in ended(), never before this returns.
    void start();
    //! Ends in ended() soon, and no step follows: inconclusive, with \a reason. Does nothing when it is over.
    void cancel(const QString &reason);

    //! From ended() on; without recording and rerun, which are its caller's business.
    const ScenarioResult &result() const { return m_result; }

Q_SIGNALS:
    //! As it goes; see Run.
    void stepBegan(const QString &fileName, const wirebench::scenario::Place &place);
    void stepEnded(const QString &fileName, const wirebench::scenario::Place &place,
                   wirebench::harness::Verdict verdict);
    void exchanged(const wirebench::harness::Exchange &exchange);
    //! Once, and everything that it opened is closed.
    void ended();

private:
    void onEnded();
    void finish(Verdict verdict, const std::optional<Failure> &failure);

    const ScenarioPointer m_scenario;
    std::unique_ptr<Run> m_run;
    std::unique_ptr<Executor> m_executor; // before the run that it refers to is destroyed
    net::Deadline m_timeout;
    ScenarioResult m_result;
    bool m_isOver = false;
};

} // namespace wirebench::harness
