// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recorder.h"
#include "core/capture/recordingsource.h"
#include "core/harness/runner.h"
#include "core/harness/socketrig.h"
#include "core/maketest/maketest.h"
#include "core/scenario/scenarioparser.h"
#include "core/testing/devicesession.h"
#include "core/testing/virtualdevice.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wirebench;
using namespace wirebench::testing;

namespace {

constexpr int deadline = 60'000; // ms; it only ends what hangs
constexpr std::chrono::milliseconds longTime{30'000};

const char *const rules = "\"HELLO\\n\" -> \"TOKEN ab12cd34\\n\"\n"
                          "/LOGIN (?<token>\\w+)\\n/ -> \"OK {token}\\n\"\n"
                          "\"RAW\\n\" -> 01 02 03 04\n"
                          "\"QUIT\\n\" -> \"BYE\\n\" then close";

} // namespace

//! A conversation by hand, recorded, made a test, and run: against the same device, another one, and none.
class MadeTestRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSameDevicePasses_data();
    void theSameDevicePasses();
    void anotherTokenPassesToo();
    void anotherByteFailsThere();
    void noDeviceIsInconclusive();

private:
    //! Talks to \a device, recorded, and makes a scenario of it.
    void makeScenario(VirtualDevice &device, bool isTcp = true);
    //! Runs the scenario against \a address.
    harness::ScenarioResult run(const QString &address) const;

    QTemporaryDir m_folder;
    harness::ScenarioPointer m_scenario;
};

void MadeTestRunsTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_scenario = nullptr;
}

void MadeTestRunsTest::makeScenario(VirtualDevice &device, bool isTcp)
{
    const QString path = m_folder.filePath(QStringLiteral("talk.pcapng"));
    {
        auto recorder = capture::Recorder::start(path);
        QVERIFY(recorder);
        const auto watcher = (*recorder)->watcher(QStringLiteral("test"));
        DeviceSession session({.watcher = watcher.get()});
        WB_VERIFY(session.connectTo(device.address()));
        WB_VERIFY(session.send(QStringLiteral("\"HELLO\\n\"")));
        WB_EXPECT(session, "/TOKEN (?<token>\\w+)\\n/", longTime);
        WB_VERIFY(session.send(QStringLiteral("\"LOGIN {token}\\n\"")));
        WB_EXPECT(session, "/OK \\w+\\n/", longTime);
        WB_VERIFY(session.send(QStringLiteral("\"RAW\\n\"")));
        WB_EXPECT(session, "01 02 03 04", longTime);
        if (isTcp) {
            WB_VERIFY(session.send(QStringLiteral("\"QUIT\\n\"")));
            WB_EXPECT(session, "\"BYE\\n\"", longTime);
            WB_VERIFY(session.expectEnd(longTime));
        }
    }
    auto recording = capture::Recording::open(path);
    QVERIFY(recording);
    QVERIFY((*recording)->indexAll());
    const auto made = maketest::makeTest(capture::RecordingSource(**recording), nullptr);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    const auto scenario = scenario::parseScenario(made->text, QStringLiteral("made.wire"));
    QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error().first().toString()));
    m_scenario = std::make_shared<const scenario::Scenario>(*scenario);
}

harness::ScenarioResult MadeTestRunsTest::run(const QString &address) const
{
    harness::SocketRig rig;
    harness::RunOptions options;
    scenario::DeviceStatement device;
    device.name = QStringLiteral("target");
    device.address = address;
    options.devices.insert(device.name, device);
    harness::Runner runner(m_scenario, rig, Clock::system(), options);
    QSignalSpy ended(&runner, &harness::Runner::ended);
    runner.start();
    if (!QTest::qWaitFor([&] { return !ended.isEmpty(); }, deadline))
        qWarning("the run did not end");
    return runner.result();
}

void MadeTestRunsTest::theSameDevicePasses_data()
{
    QTest::addColumn<bool>("isTcp");
    QTest::newRow("tcp") << true;
    QTest::newRow("udp") << false;
}

void MadeTestRunsTest::theSameDevicePasses()
{
    QFETCH(const bool, isTcp);
    VirtualDevice device;
    WB_VERIFY(device.start(QString::fromLatin1(rules), isTcp ? TransportProtocol::Tcp : TransportProtocol::Udp));
    makeScenario(device, isTcp);
    QVERIFY(m_scenario);
    const harness::ScenarioResult result = run(device.address());
    QVERIFY2(result.verdict == harness::Verdict::Pass,
             qPrintable(m_scenario->text + (result.failure ? result.failure->problem : QString())));
    QCOMPARE(result.checks, isTcp ? 5 : 3);
}

void MadeTestRunsTest::anotherTokenPassesToo()
{
    VirtualDevice device;
    WB_VERIFY(device.start(QString::fromLatin1(rules)));
    makeScenario(device);
    QVERIFY(m_scenario);
    VirtualDevice other;
    WB_VERIFY(other.start(QString::fromLatin1(rules).replace(QStringLiteral("ab12cd34"), QStringLiteral("ef56"))));
    const harness::ScenarioResult result = run(other.address());
    QVERIFY2(result.verdict == harness::Verdict::Pass,
             qPrintable(m_scenario->text + (result.failure ? result.failure->problem : QString())));
    QVERIFY(other.received().contains("LOGIN ef56\n"));
}

void MadeTestRunsTest::anotherByteFailsThere()
{
    VirtualDevice device;
    WB_VERIFY(device.start(QString::fromLatin1(rules)));
    makeScenario(device);
    QVERIFY(m_scenario);
    VirtualDevice other;
    WB_VERIFY(other.start(QString::fromLatin1(rules).replace(QStringLiteral("03 04"), QStringLiteral("05 04"))));
    const harness::ScenarioResult result = run(other.address());
    QCOMPARE(result.verdict, harness::Verdict::Fail);
    QVERIFY(result.failure && result.failure->mismatch);
    QCOMPARE(result.failure->statement, QStringLiteral("expect target 01 02 03 04"));
    QCOMPARE(result.failure->mismatch->offset, 2);
}

void MadeTestRunsTest::noDeviceIsInconclusive()
{
    VirtualDevice device;
    WB_VERIFY(device.start(QString::fromLatin1(rules)));
    makeScenario(device);
    QVERIFY(m_scenario);
    const QString address = device.address();
    device.stop();
    QCOMPARE(run(address).verdict, harness::Verdict::Inconclusive);
}

QTEST_GUILESS_MAIN(MadeTestRunsTest)
#include "tst_madetestruns.moc"
