// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/recordedlook.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using tests::RecordedLook;

//! All rows as one sheet of bytes, and the stream of one session.
class TrafficBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadUnasked();
    void linesAreSeen();
    void itFollowsTheEnd();
    void aByteLeadsToItsRow();
    void otherWidthsKeepThePlace();
    void filtersMakeAnotherSheet();
    void streamsAreLines_data();
    void streamsAreLines();
    void theStreamIsThatOfTheRow();
    void longStreamsSayWhatIsLeftOut();
};

void TrafficBytesTest::nothingIsReadUnasked()
{
    RecordedLook it;
    it.traffic.send(5);
    QTRY_COMPARE(it.rows.total(), 6);
    TrafficBytes &sheet = *it.look.sheet();
    QCOMPARE(sheet.size(), 0);
    sheet.setActive(true);
    QTRY_COMPARE(sheet.size(), 20);
    QTRY_COMPARE(sheet.stretch().bytes, QByteArray("PINGPINGPINGPINGPING"));
    QCOMPARE(sheet.sizeText(), QStringLiteral("20 bytes"));
}

void TrafficBytesTest::linesAreSeen()
{
    RecordedLook it;
    TrafficBytes &sheet = *it.look.sheet();
    sheet.setLayout(16, 4);
    sheet.setActive(true);
    it.traffic.send(1'000, "0123456789abcdef");
    QTRY_COMPARE(sheet.size(), 16'000);
    QCOMPARE(sheet.lineTotal(), 1'000);
    sheet.setFirstLine(500);
    QVERIFY(!sheet.isFollowing());
    QTRY_VERIFY(sheet.spanAt(8'000));
    QCOMPARE(sheet.spanAt(8'000)->record, 501u);
    QVERIFY(sheet.spanAt(8'063)); // the last in sight
    QVERIFY(!sheet.spanAt(0)); // far from what is in sight
    QVERIFY(sheet.stretch().bytes.size() <= 3 * 64);
    sheet.setFirstLine(-3);
    QCOMPARE(sheet.firstLine(), 0);
    sheet.setFirstLine(5'000);
    QCOMPARE(sheet.firstLine(), 996);
    QVERIFY(sheet.isFollowing());
}

void TrafficBytesTest::itFollowsTheEnd()
{
    RecordedLook it;
    TrafficBytes &sheet = *it.look.sheet();
    sheet.setLayout(16, 4);
    sheet.setActive(true);
    it.traffic.send(10, "0123456789abcdef");
    QTRY_COMPARE(sheet.firstLine(), 6);
    it.traffic.send(10, "0123456789abcdef");
    QTRY_COMPARE(sheet.firstLine(), 16);
    sheet.setFirstLine(3);
    it.traffic.send(10, "0123456789abcdef");
    QTRY_COMPARE(sheet.lineTotal(), 30);
    QCOMPARE(sheet.firstLine(), 3);
    sheet.setFollowing(true);
    QCOMPARE(sheet.firstLine(), 26);
}

void TrafficBytesTest::aByteLeadsToItsRow()
{
    RecordedLook it;
    TrafficBytes &sheet = *it.look.sheet();
    sheet.setLayout(8, 2);
    sheet.setActive(true);
    it.traffic.send(4, "abc");
    it.traffic.receive(4, "xyz");
    QTRY_COMPARE(sheet.size(), 24);
    sheet.setCursor(13);
    QTRY_COMPARE(it.rows.currentRow(), 5);
    QVERIFY(sheet.description().contains(QStringLiteral("Byte 14 of 24: 79, received in row 6")));
    sheet.setCursor(0); // out of sight
    QCOMPARE(sheet.firstLine(), 0);
    QTRY_COMPARE(it.rows.currentRow(), 1);
    QVERIFY(sheet.description().contains(QStringLiteral("sent")));
    sheet.setCursor(1'000);
    QCOMPARE(sheet.cursor(), 23);
    QVERIFY(sheet.isFollowing());
    QTRY_COMPARE(it.rows.currentRow(), 8);
    sheet.setCursor(22);
    QVERIFY(!sheet.isFollowing());
}

void TrafficBytesTest::otherWidthsKeepThePlace()
{
    RecordedLook it;
    TrafficBytes &sheet = *it.look.sheet();
    sheet.setLayout(16, 4);
    sheet.setActive(true);
    it.traffic.send(100, "0123456789abcdef");
    QTRY_COMPARE(sheet.size(), 1'600);
    sheet.setFirstLine(50);
    sheet.setLayout(8, 4);
    QCOMPARE(sheet.firstLine(), 100);
    sheet.setLayout(0, 0);
    QCOMPARE(sheet.columns(), 1);
}

void TrafficBytesTest::filtersMakeAnotherSheet()
{
    RecordedLook it;
    TrafficBytes &sheet = *it.look.sheet();
    sheet.setActive(true);
    it.traffic.send(4, "abc");
    it.traffic.receive(2, "xyz");
    QTRY_COMPARE(sheet.size(), 18);
    sheet.setCursor(3);
    it.look.filter()->setText(QStringLiteral("dir:in"));
    it.look.filter()->apply();
    QCOMPARE(sheet.cursor(), -1);
    QTRY_COMPARE(sheet.stretch().bytes, QByteArray("xyzxyz"));
}

void TrafficBytesTest::streamsAreLines_data()
{
    using capture::Direction;
    QTest::addColumn<QList<QByteArray>>("pieces"); // received, sent, received, …
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << QList<QByteArray>() << QStringList();
    QTest::newRow("one") << QList<QByteArray>{"ab\ncd"} << tests::words("ab\\n cd");
    QTest::newRow("turns") << QList<QByteArray>{"ab", "cd\r\n", "ef"} << tests::words("ab cd\\r\\n ef");
    QTest::newRow("long") << QList<QByteArray>{QByteArray(170, 'x')}
                          << QStringList({QString(160, u'x'), QString(10, u'x')});
}

void TrafficBytesTest::streamsAreLines()
{
    QFETCH(QList<QByteArray>, pieces);
    timeline::ByteStretch stretch;
    auto direction = capture::Direction::In;
    for (const QByteArray &piece : pieces) {
        stretch.bytes += piece;
        stretch.spans.append({0, 0, static_cast<quint32>(piece.size()), direction});
        direction = direction == capture::Direction::In ? capture::Direction::Out : capture::Direction::In;
    }
    QStringList lines;
    for (const StreamText::Line &line : StreamText::linesOf(stretch))
        lines.append(line.text);
    QTEST(lines, "lines");
}

void TrafficBytesTest::theStreamIsThatOfTheRow()
{
    RecordedLook it;
    StreamLook &stream = *it.look.stream();
    const QAbstractItemModelTester tester(stream.text(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    it.traffic.send(2, "one\n");
    it.traffic.beginStream(7);
    it.traffic.tap().sent("hello\n");
    it.traffic.tap().received("world\n");
    QTRY_COMPARE(it.rows.total(), 7);
    it.rows.moveTo(6, false);
    QTRY_VERIFY(!it.look.inspector()->isEmpty());
    QCOMPARE(stream.text()->count(), 0); // nobody looks
    stream.setActive(true);
    QTRY_COMPARE(stream.text()->count(), 2);
    QCOMPARE(stream.text()->index(1).data(StreamText::TextRole).toString(), QStringLiteral("world\\n"));
    QCOMPARE(stream.text()->index(1).data(StreamText::FirstRole).toBool(), true);
    QCOMPARE(stream.text()->index(0).data(StreamText::DescriptionRole).toString(), QStringLiteral("sent: hello\\n"));
    it.traffic.tap().received("more\n");
    QTRY_COMPARE(stream.text()->count(), 3);
    QCOMPARE(stream.text()->index(2).data(StreamText::FirstRole).toBool(), false);
    stream.setDirection(1);
    QTRY_COMPARE(stream.text()->count(), 2);
    stream.setDirection(0);
    stream.setTextual(false);
    QTRY_COMPARE(stream.traffic()->size(), 17);
    stream.setTextual(true);
    it.rows.moveTo(1, false); // of the other session
    QTRY_COMPARE(stream.text()->count(), 2);
    QCOMPARE(stream.text()->index(0).data(StreamText::TextRole).toString(), QStringLiteral("one\\n"));
    QVERIFY(stream.text()->remark().isEmpty());
    stream.setActive(false); // and again
    stream.setActive(true);
    QTRY_COMPARE(stream.text()->count(), 2);
}

void TrafficBytesTest::longStreamsSayWhatIsLeftOut()
{
    RecordedLook it;
    it.traffic.send(200, QByteArray(1'000, 'x'));
    QTRY_COMPARE(it.rows.total(), 201);
    it.rows.moveTo(5, false);
    it.look.stream()->setActive(true);
    QTRY_VERIFY(it.look.stream()->text()->remark().startsWith(QStringLiteral("134 kB before this")));
    QTRY_VERIFY(it.look.stream()->text()->count() > 400);
}

QTEST_GUILESS_MAIN(TrafficBytesTest)
#include "tst_trafficbytes.moc"
