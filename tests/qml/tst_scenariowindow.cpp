// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/windowtest.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace wirebench;
using tests::ExplorerStage;

//! The tests' tab, by keys and mouse.
class ScenarioWindowTest : public tests::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void anEmptyProjectSaysWhatTestsAre();
    void theSidebarOpensAScenario();
    void aScenarioIsMadeByKeys();
    void aNameThatIsTakenIsSaidAtItsField();
    void typingIsUnsavedUntilItIsSaved();
    void keysGoAlongTheTree();
    void theFilterIsTyped();
    void twoWritersAreAsked();
    void f6GoesFromPartToPart();
    void longLinesScroll();
    void everythingCanBeOperated_data();
    void everythingCanBeOperated();

private:
    void write(const QString &path, const QByteArray &bytes);
    void openTests();
    Scenarios &scenarios() const { return *m_stage->explorer().scenarios(); }
    ScenarioEditor &editor() const { return *scenarios().editor(); }
    QQuickItem *area() const { return m_stage->named(QStringLiteral("Scenario")); }
};

void ScenarioWindowTest::init()
{
    openWindow();
}

void ScenarioWindowTest::write(const QString &path, const QByteArray &bytes)
{
    const QString full = m_folder->filePath(QStringLiteral("tests/") + path);
    QVERIFY(QDir().mkpath(QFileInfo(full).path()));
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

//! With two scenarios, of which none is open.
void ScenarioWindowTest::openTests()
{
    write(QStringLiteral("smoke.wire"), "note \"smoke\"\n");
    write(QStringLiteral("pump/read.wire"), "device pump tcp://127.0.0.1:502\nconnect pump\nclose pump\n");
    QTRY_COMPARE(scenarios().files()->count(), 2);
    m_stage->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(tab().kind(), ExplorerTab::TestsTab);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Scenarios")));
}

void ScenarioWindowTest::anEmptyProjectSaysWhatTestsAre()
{
    QVERIFY(m_stage->click(QStringLiteral("Write a test")));
    QTRY_COMPARE(tab().kind(), ExplorerTab::TestsTab);
    QVERIFY(m_stage->click(QStringLiteral("New scenario…")));
    QTRY_COMPARE(focusedName(), QStringLiteral("Name of the scenario"));
    m_stage->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Name of the scenario")));
}

void ScenarioWindowTest::theSidebarOpensAScenario()
{
    write(QStringLiteral("pump/read.wire"), "note \"x\"\n");
    QTRY_COMPARE(scenarios().files()->count(), 1);
    QVERIFY(m_stage->click(QStringLiteral("pump/read.wire, test")));
    QTRY_COMPARE(tab().kind(), ExplorerTab::TestsTab);
    QTRY_VERIFY(area());
    QCOMPARE(area()->property("text").toString(), QStringLiteral("note \"x\"\n"));
    m_stage->explorer().newTab();
    QVERIFY(m_stage->click(QStringLiteral("pump/read.wire, test")));
    QCOMPARE(m_stage->explorer().tabs()->count(), 2);
}

void ScenarioWindowTest::aScenarioIsMadeByKeys()
{
    m_stage->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Name of the scenario"));
    m_stage->type(QStringLiteral("plant/tank"));
    m_stage->press(Qt::Key_Return);
    QTRY_COMPARE(editor().path(), QStringLiteral("plant/tank.wire"));
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("tests/plant/tank.wire"))));
    QTRY_VERIFY(area() && area()->property("text").toString().contains(QStringLiteral("connect it")));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("tank.wire, not run")));
}

void ScenarioWindowTest::aNameThatIsTakenIsSaidAtItsField()
{
    openTests();
    m_stage->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Name of the scenario"));
    m_stage->type(QStringLiteral("smoke"));
    QVERIFY(m_stage->click(QStringLiteral("Create")));
    QTRY_VERIFY(m_stage->named(QStringLiteral("There is a \"smoke.wire\" already")));
    QVERIFY(m_stage->click(QStringLiteral("Cancel")));
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Name of the scenario")));
    QVERIFY(editor().path().isEmpty());
}

void ScenarioWindowTest::typingIsUnsavedUntilItIsSaved()
{
    openTests();
    QVERIFY(editor().open(QStringLiteral("smoke.wire")));
    QTRY_VERIFY(area());
    QVERIFY(m_stage->named(QStringLiteral("Save")) && !m_stage->named(QStringLiteral("Save"))->isEnabled());
    area()->forceActiveFocus();
    m_stage->type(QStringLiteral("# mine "));
    QCOMPARE(editor().text(), QStringLiteral("# mine note \"smoke\"\n"));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Save"))->isEnabled());
    m_stage->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!editor().isModified());
    m_stage->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(editor().isModified());
    for (int i = 0; i < 20; ++i)
        m_stage->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor().text(), QStringLiteral("note \"smoke\"\n")); // and never less
}

void ScenarioWindowTest::keysGoAlongTheTree()
{
    openTests();
    QQuickItem *const tree = m_stage->named(QStringLiteral("Scenarios"));
    tree->forceActiveFocus();
    m_stage->press(Qt::Key_Return);
    QTRY_COMPARE(editor().path(), QStringLiteral("smoke.wire"));
    m_stage->press(Qt::Key_Space);
    QCOMPARE(scenarios().tree()->chosen(), QStringList(QStringLiteral("smoke.wire")));
    m_stage->press(Qt::Key_Down);
    m_stage->press(Qt::Key_Left);
    QTRY_COMPARE(scenarios().tree()->count(), 2);
    m_stage->press(Qt::Key_Right);
    QTRY_COMPARE(scenarios().tree()->count(), 3);
    m_stage->press(Qt::Key_Down);
    m_stage->press(Qt::Key_Return);
    QTRY_COMPARE(editor().path(), QStringLiteral("pump/read.wire"));
    QVERIFY(m_stage->click(QStringLiteral("smoke.wire, not run, chosen")));
    QTRY_COMPARE(editor().path(), QStringLiteral("smoke.wire"));
    QQuickItem *const line = m_stage->named(QStringLiteral("smoke.wire, not run, chosen"));
    QTest::mouseClick(m_stage->window(), Qt::LeftButton, {}, line->mapToScene({12, line->height() / 2}).toPoint());
    QTRY_COMPARE(scenarios().tree()->chosenCount(), 0);
}

void ScenarioWindowTest::theFilterIsTyped()
{
    openTests();
    QVERIFY(m_stage->click(QStringLiteral("Filter tests")));
    m_stage->type(QStringLiteral("read"));
    QTRY_COMPARE(scenarios().tree()->shown(), QStringList(QStringLiteral("pump/read.wire")));
    m_stage->press(Qt::Key_Escape);
    QTRY_COMPARE(scenarios().tree()->shown().size(), 2);
    QVERIFY(m_stage->click(QStringLiteral("Only what did not pass")));
    QTRY_COMPARE(scenarios().tree()->count(), 0);
}

void ScenarioWindowTest::twoWritersAreAsked()
{
    openTests();
    QVERIFY(editor().open(QStringLiteral("smoke.wire")));
    QTRY_VERIFY(area());
    area()->forceActiveFocus();
    m_stage->type(QStringLiteral("# mine "));
    write(QStringLiteral("smoke.wire"), "# theirs\n");
    QTRY_VERIFY(m_stage->named(QStringLiteral("Take theirs")));
    m_stage->press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(editor().isModified());
    QVERIFY(m_stage->click(QStringLiteral("Take theirs")));
    QTRY_COMPARE(area()->property("text").toString(), QStringLiteral("# theirs\n"));
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Take theirs")));
}

void ScenarioWindowTest::f6GoesFromPartToPart()
{
    openTests();
    QVERIFY(editor().open(QStringLiteral("smoke.wire")));
    QTRY_VERIFY(area());
    area()->forceActiveFocus();
    m_stage->press(Qt::Key_F6);
    QTRY_VERIFY(hasFocus(QStringLiteral("Scenarios")));
    m_stage->press(Qt::Key_F6);
    QTRY_COMPARE(focusedName(), QStringLiteral("Scenario"));
}

void ScenarioWindowTest::longLinesScroll()
{
    openTests();
    QVERIFY(editor().open(QStringLiteral("smoke.wire")));
    QTRY_VERIFY(area());
    editor().setText(QStringLiteral("note \"") + QString(400, u'x') + QStringLiteral("\"\n").repeated(200));
    QTRY_VERIFY(area()->height() > m_stage->window()->height());
    area()->setProperty("cursorPosition", 400);
    area()->forceActiveFocus();
    QTRY_VERIFY(area()->mapToScene({}).x() < 0);
    area()->setProperty("cursorPosition", editor().text().size());
    QTRY_VERIFY(area()->mapToScene({}).y() < 0);
}

void ScenarioWindowTest::everythingCanBeOperated_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << QSize(900, 600);
    QTest::newRow("large") << QSize(1440, 900);
}

void ScenarioWindowTest::everythingCanBeOperated()
{
    QFETCH(const QSize, size);
    m_stage->window()->resize(size);
    openTests();
    write(QStringLiteral("a folder with a long name/and a scenario that has a longer one than any window.wire"),
          "# x\n");
    QTRY_COMPARE(scenarios().files()->count(), 3);
    QVERIFY(editor().open(scenarios().files()->pathAt(2)));
    QTRY_VERIFY(area());
    editor().setText(QStringLiteral("# mine"));
    QTRY_COMPARE(m_stage->window()->size(), size);
    QTRY_COMPARE(outside(), QStringList());
    area()->forceActiveFocus();
    const QStringList found = flaws();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_MAIN(ScenarioWindowTest)
#include "tst_scenariowindow.moc"
