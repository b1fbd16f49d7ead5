// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/recordedlook.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using tests::RecordedLook;

//! Rows that are open: which line is what, by itself and in the timeline.
class OpenRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineIsOneOfARow();
    void longRowsSayWhatTheyHide();
    void spaceOpensARow();
    void whatIsOpenTakesLines();
    void longPayloadsLeadToTheInspector();
    void eventsStayShut();
    void theDisclosureOpens();
    void openRowsStayWhileMoreComes();
    void filtersShutRows();
    void narrowLinesHaveFewerBytes();
};

void OpenRowsTest::everyLineIsOneOfARow()
{
    OpenRows rows;
    rows.open(3, 20); // 2 lines
    rows.open(4, 16); // 1
    rows.open(9, 600); // 32 and one that says how many more
    rows.open(7, 0);
    QVERIFY(!rows.isOpen(7));
    QCOMPARE(rows.linesBelowAll(), 36);
    for (qint64 row = 0, line = 0; row < 12; ++row) {
        QCOMPARE(rows.lineOf(row), line);
        for (int part = 0; part <= rows.linesBelow(row); ++part, ++line)
            QCOMPARE(rows.at(line), (OpenRows::Place{row, part}));
    }
    rows.close(4);
    QCOMPARE(rows.lineOf(9), 11);
    rows.setBytesPerLine(8);
    QCOMPARE(rows.linesBelow(3), 3);
    rows.setBytesPerLine(0);
    QCOMPARE(rows.bytesPerLine(), 1);
}

void OpenRowsTest::longRowsSayWhatTheyHide()
{
    OpenRows rows;
    rows.open(0, 512);
    rows.open(1, 513);
    QCOMPARE(rows.linesBelow(0), 32);
    QCOMPARE(rows.hiddenAt({0, 32}), 0);
    QCOMPARE(rows.linesBelow(1), 33);
    QCOMPARE(rows.hiddenAt({1, 32}), 0);
    QCOMPARE(rows.hiddenAt({1, 33}), 1);
    QCOMPARE(rows.hiddenAt({2, 1}), 0);
}

void OpenRowsTest::spaceOpensARow()
{
    RecordedLook it;
    it.traffic.receive(1, "0123456789abcdef\r\n");
    it.traffic.send(1);
    QTRY_COMPARE(it.rows.total(), 3);
    QTRY_VERIFY(it.at(1, TimelineModel::OpenableRole).toBool());
    it.rows.moveTo(1, false);
    QVERIFY(it.rows.handleKey(Qt::Key_Space, Qt::NoModifier));
    QVERIFY(it.rows.isExpanded(1));
    QCOMPARE(it.rows.rowCount(), 5);
    QCOMPARE(it.at(1, TimelineModel::ExpandedRole).toBool(), true);
    QCOMPARE(it.column(TimelineModel::OffsetRole), tests::words("  0000 0010 "));
    QCOMPARE(it.at(2, TimelineModel::HexRole).toString(),
             QStringLiteral("30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66"));
    QCOMPARE(it.at(3, TimelineModel::HexRole).toString(), QStringLiteral("0d 0a"));
    QCOMPARE(it.at(3, TimelineModel::CharactersRole).toString(), QStringLiteral("··"));
    QCOMPARE(it.at(3, TimelineModel::DirectionRole).toInt(), 1);
    QCOMPARE(it.at(4, TimelineModel::SummaryRole).toString(), QStringLiteral("PING"));
    QVERIFY(it.at(3, TimelineModel::DescriptionRole).toString().contains(QStringLiteral("0d 0a")));
    it.rows.handleKey(Qt::Key_Right, Qt::NoModifier); // is open already
    QVERIFY(it.rows.isExpanded(1));
    it.rows.handleKey(Qt::Key_Left, Qt::NoModifier);
    QVERIFY(!it.rows.isExpanded(1));
    QCOMPARE(it.rows.rowCount(), 3);
    it.rows.handleKey(Qt::Key_Left, Qt::NoModifier);
    QVERIFY(!it.rows.isExpanded(1));
}

void OpenRowsTest::whatIsOpenTakesLines()
{
    RecordedLook it;
    it.traffic.send(50, QByteArray(64, 'x'));
    QTRY_COMPARE(it.rows.total(), 51);
    it.rows.setFirstRow(10);
    QTRY_VERIFY(it.at(9, TimelineModel::KnownRole).toBool());
    it.rows.toggleExpanded(12);
    QCOMPARE(it.rows.lineTotal(), 55);
    QCOMPARE(it.rows.rowCount(), 10);
    QCOMPARE(it.column(TimelineModel::RowRole), tests::words("10 11 12 12 12 12 12 13 14 15"));
    it.rows.scrollBy(4);
    QCOMPARE(it.at(0, TimelineModel::PartRole).toInt(), 2);
    QCOMPARE(it.rows.firstRow(), 12);
    it.rows.moveTo(12, false); // comes back into sight
    QCOMPARE(it.at(0, TimelineModel::PartRole).toInt(), 0);
    it.rows.handleKey(Qt::Key_Down, Qt::NoModifier);
    QCOMPARE(it.rows.currentRow(), 13);
    it.rows.press(2, Qt::NoModifier); // of the bytes of row 12
    QCOMPARE(it.rows.currentRow(), 12);
    it.rows.setFirstLine(1'000);
    QCOMPARE(it.rows.firstLine(), 45);
    QVERIFY(it.rows.isFollowing());
    QTRY_VERIFY(it.at(9, TimelineModel::KnownRole).toBool());
    it.rows.toggleExpanded(50); // the last: its bytes come into sight
    QCOMPARE(it.at(9, TimelineModel::RowRole).toInt(), 50);
    QCOMPARE(it.at(9, TimelineModel::PartRole).toInt(), 4);
}

void OpenRowsTest::longPayloadsLeadToTheInspector()
{
    RecordedLook it;
    it.rows.setCapacity(50);
    it.traffic.send(1, QByteArray(5'000, 'x'));
    QTRY_COMPARE(it.rows.total(), 2);
    QTRY_VERIFY(it.at(1, TimelineModel::OpenableRole).toBool());
    QSignalSpy asked(&it.rows, &TimelineModel::bytesAsked);
    it.rows.toggleExpanded(1);
    QCOMPARE(it.rows.rowCount(), 2 + 33);
    QCOMPARE(it.at(34, TimelineModel::OffsetRole).toString(), QStringLiteral("4,488 more bytes"));
    QVERIFY(it.at(34, TimelineModel::HexRole).toString().isEmpty());
    QCOMPARE(it.at(33, TimelineModel::OffsetRole).toString(), QStringLiteral("01f0"));
    it.rows.press(33, Qt::NoModifier);
    QCOMPARE(asked.count(), 0);
    it.rows.press(34, Qt::NoModifier);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(it.rows.currentRow(), 1);
    it.rows.handleKey(Qt::Key_Return, Qt::NoModifier);
    QCOMPARE(asked.count(), 2);
}

void OpenRowsTest::eventsStayShut()
{
    RecordedLook it;
    it.traffic.send(1, {}); // an empty datagram
    QTRY_COMPARE(it.rows.total(), 2);
    QTRY_VERIFY(it.at(0, TimelineModel::KnownRole).toBool());
    for (const int row : {-1, 0, 1, 2, 99}) {
        it.rows.toggleExpanded(row);
        QVERIFY(!it.rows.isExpanded(row));
    }
    QVERIFY(!it.at(0, TimelineModel::OpenableRole).toBool());
    QVERIFY(!it.at(1, TimelineModel::OpenableRole).toBool());
}

void OpenRowsTest::theDisclosureOpens()
{
    RecordedLook it;
    it.traffic.send(3);
    QTRY_COMPARE(it.rows.total(), 4);
    QTRY_VERIFY(it.at(2, TimelineModel::OpenableRole).toBool());
    it.rows.press(2, Qt::NoModifier, true);
    QVERIFY(it.rows.isExpanded(2));
    QCOMPARE(it.rows.currentRow(), 2);
    it.rows.press(3, Qt::NoModifier, true); // its bytes, which do not close it
    QVERIFY(it.rows.isExpanded(2));
    it.rows.press(2, Qt::NoModifier, true);
    QVERIFY(!it.rows.isExpanded(2));
}

void OpenRowsTest::openRowsStayWhileMoreComes()
{
    RecordedLook it;
    it.traffic.send(20);
    QTRY_COMPARE(it.rows.total(), 21);
    QTRY_VERIFY(it.at(5, TimelineModel::KnownRole).toBool());
    const qint64 row = it.rows.firstRow() + 5;
    const qint64 firstBefore = it.rows.firstLine();
    it.rows.toggleExpanded(row);
    QCOMPARE(it.rows.firstLine(), firstBefore);
    QVERIFY2(!it.rows.isFollowing(), "it would go out of sight");
    const qint64 first = it.rows.firstLine();
    it.traffic.send(100);
    QTRY_COMPARE(it.rows.total(), 121);
    QCOMPARE(it.rows.firstLine(), first);
    QVERIFY(it.rows.isExpanded(row));
    it.rows.setFollowing(true);
    QCOMPARE(it.at(9, TimelineModel::RowRole).toInt(), 120);
}

void OpenRowsTest::filtersShutRows()
{
    RecordedLook it;
    it.traffic.send(2);
    QTRY_COMPARE(it.rows.total(), 3);
    QTRY_VERIFY(it.at(2, TimelineModel::OpenableRole).toBool());
    it.rows.toggleExpanded(2);
    it.look.filter()->setText(QStringLiteral("dir:out"));
    it.look.filter()->apply();
    QTRY_COMPARE(it.rows.total(), 2);
    QCOMPARE(it.rows.rowCount(), 2);
}

void OpenRowsTest::narrowLinesHaveFewerBytes()
{
    RecordedLook it;
    it.traffic.send(1, QByteArray(32, 'x'));
    QTRY_COMPARE(it.rows.total(), 2);
    QTRY_VERIFY(it.at(1, TimelineModel::OpenableRole).toBool());
    it.rows.toggleExpanded(1);
    QCOMPARE(it.rows.rowCount(), 4);
    it.rows.setBytesPerLine(8);
    QCOMPARE(it.rows.rowCount(), 6);
    QCOMPARE(it.at(5, TimelineModel::OffsetRole).toString(), QStringLiteral("0018"));
    it.rows.setBytesPerLine(0);
    QCOMPARE(it.rows.bytesPerLine(), 8);
}

QTEST_GUILESS_MAIN(OpenRowsTest)
#include "tst_openrows.moc"
