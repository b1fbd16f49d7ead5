// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"
#include "core/report/difference.h"
#include "core/report/styledtext.h"

namespace wirebench::report {

//! What people read when scenarios were run. Every line of it is without control characters, whatever a device sent.
struct FailureText
{
    DifferenceWindow window;

    //! Why \a result did not pass: the place as compilers say it, the statement, what was expected against what came,
    //! the last exchanges before it, the recording, and the command that runs just this again. Of a pass one line.
    QList<Line> linesOf(const harness::ScenarioResult &result) const;
    //! One line about \a result: its verdict, name, duration, checks.
    static Line headline(const harness::ScenarioResult &result);
    //! One line about all: "3 scenarios: 1 passed, 1 failed, 1 inconclusive, in 1.204 s".
    static Line summary(const harness::SuiteResult &results);
    //! "  0.012 s  pump < 12 bytes  01 03 …": text in quotes, or the first bytes in hexadecimal.
    static Line exchangeLine(const harness::Exchange &exchange);
};

//! "pump.wire:6:1".
QString placeText(const harness::Failure &failure);

} // namespace wirebench::report
