// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/run.h"
#include "core/harness/step.h"
#include "core/scenario/evaluation.h"

namespace wirebench::harness {

//! What the statements of one branch see.
struct BranchState
{
    std::shared_ptr<Scope> scope;
    message::Variables variables;
    std::optional<std::chrono::milliseconds> within; //!< of `default within`
    quint64 random = 0; //!< the next of a sequence that follows from the seed and the branch's place
};

//! Carries out the statements that are about devices and values; those about the order of statements are Executor's.
class Starter
{
public:
    Starter(Run &run, BranchState &branch)
        : m_run(run)
        , m_branch(branch)
    { }

    StartedStep start(const scenario::DeviceStatement &statement);
    StartedStep start(const scenario::ListenStatement &statement);
    StartedStep start(const scenario::AcceptStatement &statement);
    StartedStep start(const scenario::ConnectStatement &statement);
    StartedStep start(const scenario::SendStatement &statement);
    StartedStep start(const scenario::ExpectStatement &statement);
    StartedStep start(const scenario::ExpectCloseStatement &statement);
    StartedStep start(const scenario::EndStatement &statement);
    StartedStep start(const scenario::WaitStatement &statement);
    StartedStep start(const scenario::SetStatement &statement);
    StartedStep start(const scenario::FaultStatement &statement);
    StartedStep start(const scenario::AssertStatement &statement);
    StartedStep start(const scenario::NoteStatement &statement);
    StartedStep start(const scenario::DefaultStatement &statement);

    //! What expressions are about, now.
    scenario::EvaluationContext context() const;

private:
    StartedStep startNothing(Device &device, Channel &channel, const scenario::ExpectNothing &nothing);
    StartedStep startExpectation(Device &device, Channel &channel, const scenario::ExpectStatement &statement);
    //! What is to be sent, as the device's framing wraps it.
    Result<QByteArray> payloadOf(const scenario::SendStatement &statement, Device &device);
    //! The device's conversation, or why there is none to talk through.
    tl::expected<Channel *, StepOutcome> channelOf(const QString &name) const;
    Result<void> beginConversation(Device &device, std::chrono::milliseconds within);
    std::optional<StepOutcome> checkConnecting(Device &device, PendingStep *step, std::chrono::milliseconds within);
    std::chrono::milliseconds limitOf(const std::optional<std::chrono::milliseconds> &within,
                                      std::chrono::milliseconds preset) const;
    void capture(const QList<message::Capture> &captures);

    Run &m_run;
    BranchState &m_branch;
};

//! The next number of a sequence (SplitMix64); \a state goes on.
quint64 nextRandom(quint64 &state);

inline constexpr std::chrono::milliseconds presetWithin{2000};
inline constexpr std::chrono::milliseconds presetConnectWithin{5000};

} // namespace wirebench::harness
