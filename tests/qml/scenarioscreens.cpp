// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/scenarioscreens.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <array>

namespace wirebench::tests {

namespace {

constexpr const char *registers = R"(# Reads two registers, and checks that they are in range.
device pump tcp://{host=127.0.0.1}:{port=502} framing length:2be+6
default within 500ms

connect pump within 2s
repeat 100 as round {
    send pump {round:u16be} 00 00 00 06 01 03 00 00 00 02
    expect pump {round:u16be} 00 00 00 07 01 03 04 ?? ?? [temp:u16be 200..250]
}
assert rtt(pump) p95 < 20ms
send pump "*IDN?\r\n"
expect pump /Pump (?<version>\d+\.\d+)\r\n/ within 200ms    # as delivered
note "version {version}, {temp} tenths of a degree"
close pump
)";

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) >= 0;
}

//! While one is run and another waits.
bool takeRunning(ExplorerStage &stage, const std::function<bool(const char *)> &shoot, QString *failure)
{
    Scenarios &scenarios = *stage.explorer().scenarios();
    ScenarioRuns &runs = *scenarios.runs();
    *failure = QStringLiteral("run");
    scenarios.editor()->open(QStringLiteral("smoke.wire"));
    scenarios.editor()->setText(QStringLiteral("# Warms up first.\nnote \"begins\"\nwait 60s\nnote \"is warm\"\n"));
    scenarios.runOpen();
    runs.run({QStringLiteral("scale/weigh.wire")});
    if (!QTest::qWaitFor([&] { return runs.runningLine() == 3; }, 10'000) || !shoot("tests-running"))
        return false;
    runs.stop();
    if (!QTest::qWaitFor([&] { return !runs.isRunning(); }, 10'000))
        return false;
    failure->clear();
    return true;
}

} // namespace

bool takeScenarioScreens(ExplorerStage &stage, const QString &folder, const std::function<bool(const char *)> &shoot,
                         QString *failure)
{
    const auto wait = [failure](const char *what, const std::function<bool()> &condition) {
        if (!QTest::qWaitFor(condition, 10'000))
            *failure = QString::fromLatin1(what);
        return failure->isEmpty();
    };
    Scenarios &scenarios = *stage.explorer().scenarios();
    stage.explorer().openTests({});
    if (!shoot("tests-none"))
        return false;
    static constexpr std::array paths{"smoke.wire",
                                      "pump/read registers.wire",
                                      "pump/alarms/overheats.wire",
                                      "pump/alarms/says so when the pressure is too high for the second valve.wire",
                                      "scale/tare.wire",
                                      "scale/weigh.wire"};
    for (const char *path : paths) {
        if (!write(QDir(folder).filePath(QStringLiteral("tests/") + QLatin1String(path)), registers))
            return false;
    }
    if (!wait("scenarios", [&] { return scenarios.files()->count() == static_cast<int>(paths.size()); }))
        return false;
    scenarios.files()->setOutcome(QStringLiteral("smoke.wire"), {ScenarioFiles::Passed, QStringLiteral("18 ms")});
    scenarios.files()->setOutcome(QStringLiteral("scale/tare.wire"), {ScenarioFiles::Inconclusive, {}});
    scenarios.files()->setOutcome(QStringLiteral("pump/alarms/overheats.wire"),
                                  {ScenarioFiles::Failed, QStringLiteral("line 9")});
    scenarios.tree()->toggleChosen(0);
    stage.explorer().openTests(QStringLiteral("pump/read registers.wire"));
    if (!wait("editor", [&] { return stage.named(QStringLiteral("Scenario")) != nullptr; }) || !shoot("tests"))
        return false;
    QString broken = scenarios.editor()->text();
    broken.replace(QStringLiteral("connect pump"), QStringLiteral("conect pump"));
    broken.replace(QStringLiteral("04 ?? ??"), QStringLiteral("04 ?? zz"));
    scenarios.editor()->setText(broken);
    if (!wait("problems", [&] { return scenarios.problems()->count() > 1; }) || !shoot("tests-error"))
        return false;
    const QString ours = QDir(folder).filePath(QStringLiteral("tests/pump/read registers.wire"));
    if (!write(ours, "# theirs\n") || !wait("conflict", [&] { return !scenarios.editor()->conflict().isEmpty(); })
        || !shoot("tests-conflict"))
        return false;
    scenarios.editor()->revert();
    scenarios.begin();
    scenarios.accept(QStringLiteral("smoke")); // is there
    if (!wait("naming", [&] { return !scenarios.namingProblem().isEmpty(); }) || !shoot("tests-naming"))
        return false;
    scenarios.dismiss();
    if (!takeRunning(stage, shoot, failure))
        return false;
    const QString words = QStringLiteral("# The instrument says who it is.\n"
                                         "device it %1\n\n"
                                         "connect it within 2s\n"
                                         "send it \"*IDN?\\n\"\n"
                                         "expect it \"Wirebench,demo,1,%2\" within 1s\n"
                                         "close it\n");
    scenarios.editor()->open(QStringLiteral("smoke.wire"));
    scenarios.editor()->setText(words.arg(stage.explorer().demoAddress(), QStringLiteral("2.0\\n")));
    scenarios.runOpen();
    if (!wait("failure", [&] { return scenarios.runs()->report()->count() > 0; }) || !shoot("tests-failed"))
        return false;
    scenarios.editor()->setText(QStringLiteral("device it %1\nconnect it within 2s\nsend it \"*IDN?\\n\"\n"
                                               "expect it \"Wirebench\" within 1s\nclose it\n")
                                    .arg(stage.explorer().demoAddress()));
    scenarios.runOpen();
    const auto verdict = [&] { return scenarios.runs()->verdict(); };
    return wait("end", [&] { return !scenarios.runs()->isRunning(); })
        && wait("verdict", [&] { return verdict() == ScenarioFiles::Passed; }) && shoot("tests-passed");
}

} // namespace wirebench::tests
