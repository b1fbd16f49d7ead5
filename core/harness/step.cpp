// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/step.h"

namespace wirebench::harness {

StepOutcome StepOutcome::failed(const QString &device, const QString &problem)
{
    StepOutcome outcome;
    outcome.verdict = Verdict::Fail;
    outcome.device = device;
    outcome.problem = problem;
    return outcome;
}

StepOutcome StepOutcome::inconclusive(const QString &device, const QString &problem, const QString &advice)
{
    StepOutcome outcome;
    outcome.verdict = Verdict::Inconclusive;
    outcome.device = device;
    outcome.problem = problem;
    outcome.advice = advice;
    return outcome;
}

} // namespace wirebench::harness
