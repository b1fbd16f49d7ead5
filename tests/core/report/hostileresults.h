// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/report/exampleresults.h"

namespace wirebench::tests {

//! Results in which \a text is at every place that is a text, and \a bytes where there are bytes.
inline harness::SuiteResult hostileResults(const QString &text, const QByteArray &bytes)
{
    using Kind = harness::Exchange::Kind;
    harness::ScenarioResult result = exampleFailure();
    harness::Failure &failure = *result.failure;
    for (QString *each : {&result.fileName, &result.recording, &result.rerun, &failure.fileName, &failure.statement,
                          &failure.device, &failure.problem, &failure.advice})
        *each = text;
    result.notes = {text, text};
    result.measurements = {{text, 1.5}};
    failure.path = {text};
    failure.before = {{Kind::Event, {}, text, {}, 0, text}, {Kind::Received, {}, text, bytes, bytes.size() + 1, {}}};
    failure.mismatch = harness::ByteMismatch{text, bytes, bytes.size(), bytes.size() / 2, true};
    harness::ScenarioResult inconclusive = result;
    inconclusive.verdict = harness::Verdict::Inconclusive;
    inconclusive.failure->mismatch->expected = QStringLiteral("01 ... 02");
    harness::ScenarioResult pass = examplePass();
    pass.fileName = text;
    pass.notes = {text};
    return {{result, inconclusive, pass}, std::chrono::seconds(1)};
}

} // namespace wirebench::tests
