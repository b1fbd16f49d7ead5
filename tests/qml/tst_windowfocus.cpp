// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/windowtest.h"

#include <QTest>

using namespace wirebench;

//! Keys never go to what cannot be seen, and Tab leads out of everything.
class WindowFocusTest : public tests::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void anotherTabHasTheKeys();
    void aTabRemembersWhereTheyWere();
    void theSheetTakesThemFromTheTimeline();
    void anInspectorThatGoesGivesThemBack();
    void aSidebarThatGoesGivesThemBack();
    void tabLeadsOutOfTheFilterWhateverItCompletes_data();
    void tabLeadsOutOfTheFilterWhateverItCompletes();

private:
    bool isFocusInSight() const
    {
        const QQuickItem *item = m_stage->window()->activeFocusItem();
        return item && item->isVisible();
    }
};

void WindowFocusTest::anotherTabHasTheKeys()
{
    talk(1);
    m_stage->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(focusedName(), QStringLiteral("Filter"));
    m_stage->explorer().openTests({});
    QTRY_VERIFY(isFocusInSight());
    FilterInput &filter = *m_stage->explorer().tabs()->at(0)->look()->filter();
    m_stage->type(QStringLiteral("dir:in"));
    QCOMPARE(filter.text(), QString());
}

void WindowFocusTest::aTabRemembersWhereTheyWere()
{
    talk(1);
    m_stage->explorer().openTests({});
    m_stage->explorer().setCurrentIndex(0);
    QTRY_VERIFY(isFocusInSight());
    m_stage->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_stage->press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_VERIFY(isFocusInSight());
    QVERIFY(focusedName() != QStringLiteral("Filter"));
    m_stage->press(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Filter"));
}

void WindowFocusTest::theSheetTakesThemFromTheTimeline()
{
    talk(1);
    m_stage->named(QStringLiteral("Timeline"))->forceActiveFocus();
    m_stage->press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(look().isSheetShown());
    QTRY_VERIFY(isFocusInSight());
    QVERIFY(focusedName() != QStringLiteral("Timeline"));
    m_stage->press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Timeline"));
}

void WindowFocusTest::anInspectorThatGoesGivesThemBack()
{
    talk(1);
    QVERIFY(m_stage->click(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_F6);
    QTRY_VERIFY(hasFocus(QStringLiteral("Inspector")));
    m_stage->press(Qt::Key_I, Qt::ControlModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Timeline"));
}

void WindowFocusTest::aSidebarThatGoesGivesThemBack()
{
    QVERIFY(m_stage->named(QStringLiteral("Permissions")));
    m_stage->named(QStringLiteral("Permissions"))->forceActiveFocus();
    m_stage->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Sidebar")));
    QTRY_VERIFY(isFocusInSight());
}

void WindowFocusTest::tabLeadsOutOfTheFilterWhateverItCompletes_data()
{
    QTest::addColumn<QString>("begun");
    for (const char *begun : {"p", "peer", "d", "dir:", "len", "len>", "dir:in and", "time", "n"})
        QTest::addRow("%s", begun) << QString::fromLatin1(begun);
}

void WindowFocusTest::tabLeadsOutOfTheFilterWhateverItCompletes()
{
    QFETCH(const QString, begun);
    talk(1);
    m_stage->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_stage->type(begun);
    for (int presses = 0; presses < 3 && focusedName() == QStringLiteral("Filter"); ++presses)
        m_stage->press(Qt::Key_Tab);
    QVERIFY(focusedName() != QStringLiteral("Filter"));
}

QTEST_MAIN(WindowFocusTest)
#include "tst_windowfocus.moc"
