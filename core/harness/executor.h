// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/starter.h"
#include "core/net/deadline.h"

#include <vector>

namespace wirebench::harness {

//! One branch of a run: a stack of blocks and at most one present step. Takes its steps in its event loop, and lets
//! others have their turn after some of them.
//!
//!     state     event                          next
//!     Idle      start()                        Running
//!     Running   a step waits                   Waiting
//!     Running   no step is left                Passed
//!     Running   a step does not pass           Failed
//!     Waiting   the step has ended, passed     Running
//!     Waiting   the step has not passed        Failed
//!     any but the last three   cancel()        Cancelled
class Executor final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Running, Waiting, Passed, Failed, Cancelled };

    //! \a run outlives this.
    Executor(Run &run, BranchState branch, QStringList path);

    //! Once. Ends in ended() unless it is cancelled, never before this returns.
    void start(const scenario::Block &block);
    //! No signal comes after it.
    void cancel();

    State state() const { return m_state; }
    //! Of Failed.
    const Failure &failure() const { return m_failure; }
    Verdict verdict() const { return m_verdict; }
    const BranchState &branch() const { return m_branch; }
    //! Why it is not over yet, as a failure at the present step.
    Failure interrupted(const QString &problem) const;

Q_SIGNALS:
    void ended();

private:
    //! A block that is being carried out, once or several times.
    struct Frame
    {
        scenario::Block block;
        std::size_t next = 0;
        qint64 round = 0;
        qint64 rounds = 1;
        std::optional<std::chrono::nanoseconds> until; // instead of rounds
        QString variable; // counts the rounds
        bool isRepeat = false;
        std::optional<BranchState> caller; // of a scenario that was called
        QString path; // where it is, for people; empty: nothing to say
    };

    void scheduleAdvance();
    void advance();
    const scenario::Step *nextStep();
    bool beginRound(Frame &frame);
    void begin(const scenario::Step &step);
    StartedStep started(const scenario::Step &step);
    StartedStep repeat(const scenario::RepeatStatement &statement);
    StartedStep parallel(const scenario::ParallelStatement &statement);
    StartedStep call(const scenario::CallStatement &statement);
    std::optional<StepOutcome> checkBranches();
    void await(std::unique_ptr<PendingStep> step);
    void onChanged();
    void check();
    void onExpired();
    void settle(const StepOutcome &outcome);
    void apply(State state) { m_state = state; }
    Failure failureOf(const StepOutcome &outcome) const;
    QStringList path() const;

    Run &m_run;
    BranchState m_branch;
    const QStringList m_path; // of the branch
    Starter m_starter;
    net::Deadline m_deadline;
    std::unique_ptr<Timer> m_timer; // of what is exact
    State m_state = State::Idle;
    std::vector<Frame> m_frames;
    scenario::Step m_step; // the present one
    std::unique_ptr<PendingStep> m_pending;
    std::vector<std::unique_ptr<Executor>> m_branches; // of the present step
    bool m_isScheduled = false;
    Failure m_failure;
    Verdict m_verdict = Verdict::Pass;
};

} // namespace wirebench::harness
