// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/result.h"

namespace wirebench::harness {

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return QStringLiteral("pass");
    case Verdict::Fail:
        return QStringLiteral("fail");
    case Verdict::Inconclusive:
        break;
    }
    return QStringLiteral("inconclusive");
}

Verdict worst(Verdict one, Verdict other)
{
    for (const Verdict verdict : {Verdict::Fail, Verdict::Inconclusive}) {
        if (one == verdict || other == verdict)
            return verdict;
    }
    return Verdict::Pass;
}

Verdict SuiteResult::verdict() const
{
    Verdict verdict = Verdict::Pass;
    for (const ScenarioResult &scenario : scenarios)
        verdict = worst(verdict, scenario.verdict);
    return verdict;
}

} // namespace wirebench::harness
