// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/runner.h"
#include "core/scenario/scenarioparser.h"
#include "tests/support/manualclock.h"
#include "tests/support/memoryrig.h"

#include <QCoreApplication>

namespace wirebench::tests {

using namespace harness;
using namespace std::chrono_literals;

using Act = Reaction::Act;
using Script = std::vector<Reaction>;

inline const QString pumpAddress = QStringLiteral("tcp://pump:1");
inline const QString head = QStringLiteral("device pump tcp://pump:1\nconnect pump\n");
inline const QString udpHead = QStringLiteral("device pump udp://pump:1\nconnect pump\n");

inline ScenarioPointer parsed(const QString &text, const QString &name = QStringLiteral("test.wire"))
{
    const auto scenario = scenario::parseScenario(text, name);
    if (!scenario)
        qFatal("%s", qPrintable(scenario.error().constFirst().toString()));
    return std::make_shared<const scenario::Scenario>(*scenario);
}

//! A run in memory, on a clock that goes on by a millisecond whenever nothing is left to do.
struct Bench
{
    ManualClock clock;
    MemoryRig rig{clock};
    RunOptions options;
    QStringList events;
    QString cancelAt; // the line whose beginning cancels

    ScriptedDevice &pump(const QString &address = pumpAddress) { return rig.device(address); }

    ScenarioResult run(const QString &text, std::chrono::milliseconds most = 60s)
    {
        Runner runner(parsed(text), rig, clock, options);
        bool isOver = false;
        QObject::connect(&runner, &Runner::ended, &runner, [&] { isOver = true; });
        QObject::connect(&runner, &Runner::stepBegan, &runner, [&](const QString &, const scenario::Place &place) {
            events += QStringLiteral("begin %1:%2").arg(place.line).arg(place.column);
            if (cancelAt == QString::number(place.line))
                runner.cancel(QStringLiteral("it was stopped"));
        });
        QObject::connect(
            &runner, &Runner::stepEnded, &runner, [&](const QString &, const scenario::Place &place, Verdict verdict) {
                events += QStringLiteral("end %1:%2 %3").arg(place.line).arg(place.column).arg(verdictName(verdict));
            });
        QObject::connect(&runner, &Runner::exchanged, &runner, [&](const Exchange &exchange) {
            events += QStringLiteral("%1 %2 %3").arg(int(exchange.kind)).arg(exchange.size).arg(exchange.event);
        });
        runner.start();
        for (std::chrono::milliseconds passed = 0ms; passed < most && !isOver; passed += 1ms) {
            for (int turn = 0; turn < 12 && !isOver; ++turn)
                QCoreApplication::sendPostedEvents();
            if (!isOver)
                clock.advance(1ms);
        }
        if (!isOver)
            qWarning("the run did not end");
        return runner.result();
    }
};

//! "pass", or "fail 3: problem".
inline QString shown(const ScenarioResult &result)
{
    if (!result.failure)
        return verdictName(result.verdict);
    return QStringLiteral("%1 %2: %3")
        .arg(verdictName(result.verdict))
        .arg(result.failure->place.line)
        .arg(result.failure->problem);
}

} // namespace wirebench::tests

Q_DECLARE_METATYPE(wirebench::tests::Script)
