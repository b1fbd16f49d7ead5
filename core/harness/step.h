// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"
#include "core/scenario/statement.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace wirebench::harness {

//! How a statement has ended.
struct StepOutcome
{
    Verdict verdict = Verdict::Pass;
    QString device;
    QString problem;
    QString advice;
    std::optional<ByteMismatch> mismatch;
    std::optional<Failure> failure; //!< Of a branch: instead of the above.
    scenario::Block then; //!< What is carried out next; nullptr: nothing.

    static StepOutcome failed(const QString &device, const QString &problem);
    static StepOutcome inconclusive(const QString &device, const QString &problem, const QString &advice = {});
};

//! A statement that waits for something.
class PendingStep final : public QObject
{
    Q_OBJECT

public:
    //! Looks whether it has ended; nothing: not yet. Called at once, and in its own turn after changed().
    std::function<std::optional<StepOutcome>()> check;
    //! What that it took too long means.
    std::function<StepOutcome()> expire;
    std::chrono::milliseconds limit{0}; //!< from when it began; 0: it has no end of its own
    bool isExact = false; //!< The limit is what it is about, with no grace for a program that did not run.

Q_SIGNALS:
    void changed();
};

//! What a statement has become: it has ended, or waits.
using StartedStep = std::variant<StepOutcome, std::unique_ptr<PendingStep>>;

} // namespace wirebench::harness
