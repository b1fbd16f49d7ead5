// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/recordedlook.h"

#include <QTest>

using namespace wirebench;
using tests::RecordedLook;

//! Which rows are chosen.
class RowSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stretchesAreJoined();
    void rowsAreTakenOut();
    void controlAddsRows();
    void controlAChoosesAll();
    void aMenuKeepsWhatIsChosen();
};

void RowSelectionTest::stretchesAreJoined()
{
    RowSelection it;
    QCOMPARE(it.count(), 0);
    QVERIFY(!it.contains(0));
    it.moveTo(5, false);
    it.moveTo(8, true);
    it.toggle(10);
    QCOMPARE(it.ranges(), (RowSelection::Ranges{{5, 8}, {10, 10}}));
    it.toggle(9); // closes the gap
    QCOMPARE(it.ranges(), (RowSelection::Ranges{{5, 10}}));
    QCOMPARE(it.count(), 6);
    it.toggle(2);
    it.toggle(3);
    it.toggle(4);
    QCOMPARE(it.ranges(), (RowSelection::Ranges{{2, 10}}));
    QVERIFY(it.contains(2) && it.contains(10) && !it.contains(11) && !it.contains(1));
    it.moveTo(3, true); // from where Control was pressed last
    QCOMPARE(it.ranges(), (RowSelection::Ranges{{3, 4}}));
}

void RowSelectionTest::rowsAreTakenOut()
{
    RowSelection it;
    it.moveTo(1, false);
    it.moveTo(4, true);
    it.toggle(3);
    QCOMPARE(it.ranges(), (RowSelection::Ranges{{1, 2}, {4, 4}}));
    QCOMPARE(it.current(), 3);
    QVERIFY(!it.contains(3));
    it.toggle(1);
    it.toggle(4);
    it.toggle(2);
    QCOMPARE(it.count(), 0);
    it.toggle(2);
    QCOMPARE(it.ranges(), (RowSelection::Ranges{{2, 2}}));
}

void RowSelectionTest::controlAddsRows()
{
    RecordedLook it;
    it.traffic.send(9);
    QTRY_COMPARE(it.rows.total(), 10);
    it.rows.press(2, Qt::NoModifier);
    it.rows.press(4, Qt::ShiftModifier);
    it.rows.press(7, Qt::ControlModifier);
    QCOMPARE(it.selected(), QList<quint64>({2, 3, 4, 7}));
    QCOMPARE(it.rows.currentRow(), 7);
    it.rows.press(3, Qt::ControlModifier);
    QCOMPARE(it.selected(), QList<quint64>({2, 4, 7}));
    QVERIFY(!it.at(3, TimelineModel::SelectedRole).toBool());
    QVERIFY(it.at(4, TimelineModel::SelectedRole).toBool());
    it.rows.press(50, Qt::ControlModifier); // where there is no row
    QCOMPARE(it.rows.selectedCount(), 3);
    it.rows.press(50, Qt::NoModifier);
    QCOMPARE(it.rows.selectedCount(), 3);
}

void RowSelectionTest::controlAChoosesAll()
{
    RecordedLook it;
    QTRY_COMPARE(it.rows.total(), 1);
    it.traffic.send(99, "x");
    QTRY_COMPARE(it.rows.total(), 100);
    QVERIFY(it.rows.handleKey(Qt::Key_A, Qt::ControlModifier));
    QCOMPARE(it.rows.selectedCount(), 100);
    QCOMPARE(it.rows.shownRecords().count(), 100u);
    it.look.filter()->setText(QStringLiteral("dir:out"));
    it.look.filter()->apply();
    QTRY_COMPARE(it.rows.total(), 99);
    QCOMPARE(it.rows.shownRecords().count(), 99u);
    QCOMPARE(it.rows.shownRecords().at(0), 1u);
    it.rows.handleKey(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(it.selected().size(), 99);
    it.rows.moveTo(1, false);
    it.rows.moveTo(2, true);
    QCOMPARE(it.selected(), QList<quint64>({2, 3}));
}

void RowSelectionTest::aMenuKeepsWhatIsChosen()
{
    RecordedLook it;
    it.traffic.send(9);
    QTRY_COMPARE(it.rows.total(), 10);
    it.rows.press(2, Qt::NoModifier);
    it.rows.press(4, Qt::ShiftModifier);
    it.rows.pressForMenu(3);
    QCOMPARE(it.rows.selectedCount(), 3);
    it.rows.pressForMenu(6);
    QCOMPARE(it.selected(), QList<quint64>({6}));
}

QTEST_GUILESS_MAIN(RowSelectionTest)
#include "tst_rowselection.moc"
