// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/scenariostage.h"

#include <QFile>
#include <QTest>

using namespace wirebench;
using tests::ExplorerStage;

//! The tests' tab, by keys and mouse.
class ScenarioWindowTest : public tests::ScenarioStage
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
    void whatIsWrongIsSaidWhereItIs();
    void aKeyFormats();
    void aTestIsMadeOfAllRowsByItsKey();
    void aTestIsMadeOfChosenRowsByTheMenu();
    void whatCannotBecomeATestIsSaid();
    void nothingReachesBeyondTheWindow_data();
    void nothingReachesBeyondTheWindow();
};

void ScenarioWindowTest::init()
{
    openWindow();
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

void ScenarioWindowTest::whatIsWrongIsSaidWhereItIs()
{
    openTests();
    QVERIFY(editor().open(QStringLiteral("smoke.wire")));
    QTRY_VERIFY(area());
    editor().setText(QStringLiteral("note \"a\"\n\nconect pump\nsend\n"));
    QTRY_COMPARE(scenarios().problems()->count(), 2);
    QQuickItem *const list = m_stage->named(QStringLiteral("Problems of the scenario"));
    QTRY_VERIFY(list && m_stage->mentioning(QStringLiteral("3:1: ")));
    QTRY_VERIFY(list->height() > 0);
    list->forceActiveFocus();
    m_stage->press(Qt::Key_Return);
    QTRY_COMPARE(focusedName(), QStringLiteral("Scenario"));
    QCOMPARE(area()->property("cursorPosition").toInt(), editor().positionOf(3, 1));
    QVERIFY(m_stage->click(ExplorerStage::name(m_stage->mentioning(QStringLiteral("4:5: ")))));
    QTRY_COMPARE(area()->property("cursorPosition").toInt(), editor().positionOf(4, 5));
    m_stage->type(QStringLiteral(" pump 01"));
    QTRY_COMPARE(scenarios().problems()->count(), 1);
    const QList<QQuickItem *> items = m_stage->visibleItems();
    const auto isRemark = [](QQuickItem *item) {
        return item->property("text").toString().startsWith(QStringLiteral("! "));
    };
    const auto remark = std::find_if(items.cbegin(), items.cend(), isRemark);
    QVERIFY(remark != items.cend());
    const qreal line = area()->mapToScene({0, area()->property("cursorRectangle").toRectF().y()}).y();
    const qreal lineHeight = (*remark)->height();
    QVERIFY(qAbs((*remark)->mapToScene({}).y() + lineHeight - line) < lineHeight / 2); // the line above
}

void ScenarioWindowTest::aKeyFormats()
{
    openTests();
    QVERIFY(editor().open(QStringLiteral("pump/read.wire")));
    QTRY_VERIFY(area());
    area()->forceActiveFocus();
    const QString tidy = editor().text();
    QString untidy = tidy;
    editor().setText(untidy.replace(QStringLiteral("connect pump"), QStringLiteral("   connect    pump")));
    m_stage->press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(editor().text(), editor().formatted());
    QVERIFY(editor().text().contains(QStringLiteral("\nconnect pump\n")));
    m_stage->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(editor().text(), untidy);
}

void ScenarioWindowTest::aTestIsMadeOfAllRowsByItsKey()
{
    talk(2);
    m_stage->press(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Name of the scenario"));
    QCOMPARE(tab().kind(), ExplorerTab::TestsTab);
    QCOMPARE(scenarios().proposedName(), QStringLiteral("demo instrument"));
    m_stage->press(Qt::Key_Return);
    QTRY_COMPARE(editor().path(), QStringLiteral("demo instrument.wire"));
    QCOMPARE(editor().text().count(QStringLiteral("\nsend ")), 2);
    QCOMPARE(editor().text().count(QStringLiteral("\nexpect ")), 2);
    QTRY_VERIFY(scenarios().problems()->isSettled());
    QCOMPARE(scenarios().problems()->count(), 0);
    m_stage->explorer().setCurrentIndex(0);
    m_stage->press(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(scenarios().proposedName(), QStringLiteral("demo instrument 2"));
}

void ScenarioWindowTest::aTestIsMadeOfChosenRowsByTheMenu()
{
    talk(3);
    for (int line = 0; line < rows().rowCount(); ++line) {
        if (rows().index(line).data(TimelineModel::DirectionRole).toInt() != 0) {
            rows().moveTo(line, false); // the first that has bytes, and the answer
            rows().moveTo(line + 1, true);
            break;
        }
    }
    QCOMPARE(rows().selectedCount(), 2);
    m_stage->named(QStringLiteral("Timeline"))->forceActiveFocus();
    m_stage->press(Qt::Key_Menu);
    QVERIFY(m_stage->click(QStringLiteral("Make a test of the chosen rows")));
    QTRY_VERIFY(scenarios().isNaming());
    QVERIFY(scenarios().accept(QStringLiteral("one")));
    QCOMPARE(editor().text().count(QStringLiteral("\nsend ")), 1);
}

void ScenarioWindowTest::whatCannotBecomeATestIsSaid()
{
    talk(1);
    look().filter()->setText(QStringLiteral("/nothing has this/"));
    look().filter()->apply();
    QTRY_COMPARE(rows().total(), 0);
    m_stage->press(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(tab().kind(), ExplorerTab::TestsTab);
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("No test was made")));
    QVERIFY(!scenarios().isNaming());
}

void ScenarioWindowTest::nothingReachesBeyondTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << QSize(900, 600);
    QTest::newRow("large") << QSize(1440, 900);
}

void ScenarioWindowTest::nothingReachesBeyondTheWindow()
{
    QFETCH(const QSize, size);
    m_stage->window()->resize(size);
    openTests();
    write(QStringLiteral("a folder with a long name/and a scenario that has a longer one than any window.wire"),
          "# x\n");
    QTRY_COMPARE(scenarios().files()->count(), 3);
    QVERIFY(editor().open(scenarios().files()->pathAt(2)));
    QTRY_VERIFY(area());
    editor().setText(QStringLiteral("# mine\nconect\n"));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Problems of the scenario")));
    QTRY_COMPARE(m_stage->window()->size(), size);
    QTRY_COMPARE(outside(), QStringList());
}

QTEST_MAIN(ScenarioWindowTest)
#include "tst_scenariowindow.moc"
