// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/scenariostage.h"

#include <QClipboard>
#include <QTest>

using namespace wirebench;

//! Scenarios that are run in the window, by keys and mouse.
class RunWindowTest : public tests::ScenarioStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void whatWasMadeIsRunAndPasses();
    void whatFailsIsShownAtItsLine();
    void whatFailedIsChosenInTheRecording_data();
    void whatFailedIsChosenInTheRecording();
    void aRunIsStopped();
    void allAreRunByTheirKey();
};

void RunWindowTest::whatWasMadeIsRunAndPasses()
{
    talk(2);
    m_stage->press(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(scenarios().isNaming());
    QVERIFY(scenarios().accept(QStringLiteral("made")));
    m_stage->press(Qt::Key_F8);
    QTRY_COMPARE_WITH_TIMEOUT(scenarios().runs()->verdict(), int(ScenarioFiles::Passed), 10'000);
    QVERIFY(scenarios().runs()->lines()->count() >= 4);
    QCOMPARE(scenarios().runs()->report()->count(), 0);
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("Received from ")));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("made.wire, passed, ")));
    QVERIFY(m_stage->click(QStringLiteral("Show in the recording")));
    QTRY_COMPARE(tab().kind(), ExplorerTab::RecordingTab);
    QTRY_VERIFY_WITH_TIMEOUT(rows().total() >= 4, 10'000);
    QVERIFY(rows().total() < rows().recordCount()); // and nothing else
}

void RunWindowTest::whatFailsIsShownAtItsLine()
{
    talk(1);
    const QString address = tab().address();
    openTests();
    QVERIFY(editor().open(QStringLiteral("smoke.wire")));
    editor().setText(
        QStringLiteral("device it %1\nconnect it\nsend it \"*IDN?\\n\"\nexpect it \"wrong\" within 2s\n").arg(address));
    m_stage->press(Qt::Key_F8); // what is unsaved is run
    QTRY_COMPARE_WITH_TIMEOUT(scenarios().runs()->verdict(), int(ScenarioFiles::Failed), 10'000);
    QCOMPARE(scenarios().runs()->failedLine(), 4);
    QCOMPARE(scenarios().signs().value(QStringLiteral("4")).toString(), QStringLiteral("✕"));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Why it did not pass")));
    QVERIFY(scenarios().runs()->report()->text().contains(QStringLiteral("^")));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("failed in line 4")));
    QVERIFY(m_stage->click(QStringLiteral("Copy the command")));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("wb run '")));
    QVERIFY(m_stage->mentioning(QStringLiteral("smoke.wire, failed, line 4")));
    QVERIFY(editor().open(QStringLiteral("pump/read.wire"))); // has not been run
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Why it did not pass")));
    QVERIFY(editor().open(QStringLiteral("smoke.wire")));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Why it did not pass")));
}

void RunWindowTest::whatFailedIsChosenInTheRecording_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<capture::Direction>("direction");
    QTest::addColumn<QString>("bytes");
    QTest::newRow("other bytes came") << "expect it \"wrong\" within 2s\n" << capture::Direction::In << "Wirebench";
    QTest::newRow("nothing came") << "expect it /.*\\n/ within 2s\nsend it \"half\"\nexpect it \"x\" within 50ms\n"
                                  << capture::Direction::Out << "half";
}

void RunWindowTest::whatFailedIsChosenInTheRecording()
{
    QFETCH(const QString, more);
    QFETCH(const capture::Direction, direction);
    QFETCH(const QString, bytes);
    talk(1);
    const QString address = tab().address();
    openTests();
    QVERIFY(editor().open(QStringLiteral("smoke.wire")));
    editor().setText(QStringLiteral("device it %1\nconnect it\nsend it \"*IDN?\\n\"\n").arg(address) + more);
    m_stage->press(Qt::Key_F8);
    QTRY_COMPARE_WITH_TIMEOUT(scenarios().runs()->verdict(), int(ScenarioFiles::Failed), 10'000);
    QVERIFY(m_stage->click(QStringLiteral("Show in the recording")));
    QTRY_COMPARE(tab().kind(), ExplorerTab::RecordingTab);
    RecordInspector &inspector = *tab().look()->inspector();
    QTRY_VERIFY_WITH_TIMEOUT(!inspector.isEmpty(), 10'000);
    QCOMPARE(inspector.detail().entry.direction, direction);
    QVERIFY2(inspector.detail().payload.startsWith(bytes.toUtf8()), inspector.detail().payload.constData());
}

void RunWindowTest::aRunIsStopped()
{
    openTests();
    QVERIFY(editor().open(QStringLiteral("smoke.wire")));
    editor().setText(QStringLiteral("note \"begins\"\nwait 60s\n"));
    m_stage->press(Qt::Key_F8);
    QTRY_COMPARE(scenarios().runs()->runningLine(), 2);
    QCOMPARE(scenarios().signs().value(QStringLiteral("2")).toString(), QStringLiteral("▸"));
    m_stage->press(Qt::Key_F8, Qt::ControlModifier); // the others wait
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("read.wire, waiting")));
    m_stage->press(Qt::Key_F8, Qt::ShiftModifier);
    QTRY_VERIFY(!scenarios().runs()->isRunning());
    QCOMPARE(scenarios().runs()->verdict(), int(ScenarioFiles::Inconclusive));
    QVERIFY(m_stage->mentioning(QStringLiteral("read.wire, not run")));
}

void RunWindowTest::allAreRunByTheirKey()
{
    openTests();
    write(QStringLiteral("broken.wire"), "conect\n");
    QTRY_COMPARE(scenarios().files()->count(), 3);
    m_stage->press(Qt::Key_F8, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!scenarios().runs()->isRunning(), 20'000);
    QVERIFY(m_stage->mentioning(QStringLiteral("smoke.wire, passed")));
    QVERIFY(m_stage->mentioning(QStringLiteral("broken.wire, inconclusive")));
    QVERIFY(m_stage->mentioning(QStringLiteral("read.wire, inconclusive"))); // nobody listens there
}

QTEST_MAIN(RunWindowTest)
#include "tst_runwindow.moc"
