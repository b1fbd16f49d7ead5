// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"

namespace wirebench::tests {

inline harness::ScenarioResult examplePass()
{
    harness::ScenarioResult result;
    result.fileName = QStringLiteral("tests/echo.wire");
    result.duration = std::chrono::milliseconds(25);
    result.startTime = 1'790'000'000'000;
    result.steps = 7;
    result.checks = 3;
    result.notes = {QStringLiteral("hello")};
    result.measurements = {{QStringLiteral("rtt(pump) p95"), 0.0125}};
    return result;
}

inline harness::ScenarioResult exampleFailure()
{
    using Kind = harness::Exchange::Kind;
    const QByteArray request = QByteArray::fromHex("000100000006010300000002");
    const QByteArray answer = QByteArray::fromHex("00010000000701030402"
                                                  "9a012c");
    const QString pump = QStringLiteral("pump");
    harness::ScenarioResult result;
    result.fileName = QStringLiteral("tests/pump.wire");
    result.verdict = harness::Verdict::Fail;
    result.duration = std::chrono::milliseconds(1204);
    result.startTime = 1'790'000'000'100;
    result.seed = 42;
    result.steps = 21;
    result.checks = 8;
    result.recording = QStringLiteral("failures/pump.pcapng");
    result.rerun = QStringLiteral("wb run tests/pump.wire --seed 42");
    harness::Failure failure;
    failure.fileName = result.fileName;
    failure.place = {6, 1, 80};
    failure.statement =
        QStringLiteral("expect pump 00 01 00 00 00 07 01 03 04 ?? ?? [temp:u16be 200..250] within 200ms");
    failure.device = pump;
    failure.problem = QStringLiteral("the bytes that came are not those that were expected");
    failure.advice = QStringLiteral("look at the pump");
    failure.path = {QStringLiteral("repeat, round 7 of 100")};
    failure.mismatch = harness::ByteMismatch{QStringLiteral("00 01 00 00 00 07 01 03 04 ?? ?? [temp:u16be 200..250]"),
                                             answer, answer.size(), 11, false};
    failure.before = {
        {Kind::Event, {}, pump, {}, 0, QStringLiteral("connected to 127.0.0.1:502")},
        {Kind::Sent, std::chrono::milliseconds(1), pump, request, request.size(), {}},
        {Kind::Received, std::chrono::milliseconds(12), pump, answer, answer.size(), {}},
    };
    result.failure = failure;
    return result;
}

inline harness::ScenarioResult exampleInconclusive()
{
    harness::ScenarioResult result;
    result.fileName = QStringLiteral("tests/unplugged.wire");
    result.verdict = harness::Verdict::Inconclusive;
    result.duration = std::chrono::milliseconds(21);
    result.startTime = 1'790'000'001'400;
    harness::Failure failure;
    failure.fileName = result.fileName;
    failure.place = {2, 1, 12};
    failure.statement = QStringLiteral("connect pump");
    failure.device = QStringLiteral("pump");
    failure.problem = QStringLiteral("127.0.0.1:502 refused the connection");
    failure.advice = QStringLiteral("is the device switched on?");
    result.failure = failure;
    return result;
}

inline harness::SuiteResult exampleSuite()
{
    return {{examplePass(), exampleFailure(), exampleInconclusive()}, std::chrono::milliseconds(1250)};
}

} // namespace wirebench::tests
