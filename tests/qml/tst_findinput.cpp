// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/recordedlook.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using tests::RecordedLook;

//! Looking for something among the rows that are shown.
class FindInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModeFinds_data();
    void everyModeFinds();
    void theWayGoesRound();
    void itStaysWithinTheFilter();
    void whatComesIsFound();
    void theFirstHitIsWaitedFor();
    void unsoundTextSaysSo_data();
    void unsoundTextSaysSo();
    void closedItFindsNothing();
    void itCanBeStopped();
};

void FindInputTest::everyModeFinds_data()
{
    QTest::addColumn<FindInput::Mode>("mode");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("text") << FindInput::Text << QStringLiteral("ERR \"1") << 1;
    QTest::newRow("text, case matters") << FindInput::Text << QStringLiteral("err") << 0;
    QTest::newRow("hex") << FindInput::Hex << QStringLiteral("45 52 5?") << 2;
    QTest::newRow("regex") << FindInput::Regex << QStringLiteral("err .[0-9]") << 1;
    QTest::newRow("regex with a slash") << FindInput::Regex << QStringLiteral("a/b") << 1;
    QTest::newRow("language") << FindInput::Language << QStringLiteral("dir:in or /ERR/") << 3;
    QTest::newRow("nothing") << FindInput::Text << QStringLiteral("  ") << 0;
}

void FindInputTest::everyModeFinds()
{
    RecordedLook it;
    it.traffic.send(3);
    it.traffic.send(1, "ERR \"1");
    it.traffic.send(1, "ERR a/b");
    it.traffic.receive(1);
    QTRY_COMPARE(it.rows.total(), 7);
    FindInput &find = *it.look.find();
    QFETCH(FindInput::Mode, mode);
    QFETCH(QString, text);
    find.setOpen(true);
    find.setMode(mode);
    find.setText(text);
    QCOMPARE(find.error(), QString());
    find.next(); // without the pause of somebody who types
    QTRY_VERIFY(!find.isSearching());
    QTEST(static_cast<int>(find.count()), "count");
}

void FindInputTest::theWayGoesRound()
{
    RecordedLook it;
    for (int i = 0; i < 3; ++i) {
        it.traffic.send(20);
        it.traffic.send(1, "ERR");
    }
    QTRY_COMPARE(it.rows.total(), 64);
    FindInput &find = *it.look.find();
    find.setOpen(true);
    QCOMPARE(find.countText(), QString());
    find.setText(QStringLiteral("ERR"));
    QTRY_COMPARE(find.countText(), QStringLiteral("3 rows"));
    QVERIFY(it.at(9, TimelineModel::FoundRole).toBool());
    QVERIFY(!it.at(8, TimelineModel::FoundRole).toBool());
    QTRY_VERIFY(it.at(9, TimelineModel::DescriptionRole).toString().endsWith(QStringLiteral("found")));
    QList<qint64> way;
    for (int i = 0; i < 4; ++i) {
        find.next();
        way.append(it.rows.currentRow());
    }
    QCOMPARE(way, QList<qint64>({21, 42, 63, 21}));
    QCOMPARE(find.countText(), QStringLiteral("1 of 3"));
    find.previous();
    QCOMPARE(it.rows.currentRow(), 63);
    find.previous();
    QCOMPARE(it.rows.currentRow(), 42);
    QCOMPARE(find.countText(), QStringLiteral("2 of 3"));
    it.rows.moveTo(43, false);
    QCOMPARE(find.countText(), QStringLiteral("3 rows"));
    find.previous();
    QCOMPARE(it.rows.currentRow(), 42);
}

void FindInputTest::itStaysWithinTheFilter()
{
    RecordedLook it;
    it.traffic.send(5, "ERR");
    it.traffic.receive(2, "ERR");
    QTRY_COMPARE(it.rows.total(), 8);
    FindInput &find = *it.look.find();
    find.setOpen(true);
    find.setText(QStringLiteral("ERR"));
    QTRY_COMPARE(find.count(), 7);
    it.look.filter()->setText(QStringLiteral("dir:in"));
    it.look.filter()->apply();
    QTRY_COMPARE(find.count(), 2);
    QTRY_COMPARE(it.rows.total(), 2);
    find.next();
    QCOMPARE(it.rows.currentRow(), 0);
    QCOMPARE(it.rows.currentRecord(), 6);
}

void FindInputTest::whatComesIsFound()
{
    RecordedLook it;
    FindInput &find = *it.look.find();
    find.setOpen(true);
    find.setText(QStringLiteral("ERR"));
    QTRY_COMPARE(find.countText(), QStringLiteral("Not found"));
    it.traffic.send(1, "ERR");
    QTRY_COMPARE(find.countText(), QStringLiteral("1 row"));
    it.traffic.send(1, "ERR");
    QTRY_COMPARE(find.count(), 2);
}

void FindInputTest::theFirstHitIsWaitedFor()
{
    RecordedLook it;
    it.traffic.send(20'000);
    it.traffic.send(1, "ERR");
    QTRY_COMPARE_WITH_TIMEOUT(it.rows.total(), 20'002, 20'000);
    FindInput &find = *it.look.find();
    find.setOpen(true);
    find.setText(QStringLiteral("ERR"));
    find.next(); // before anything was found
    QTRY_COMPARE(it.rows.currentRow(), 20'001);
}

void FindInputTest::unsoundTextSaysSo_data()
{
    QTest::addColumn<FindInput::Mode>("mode");
    QTest::addColumn<QString>("text");
    QTest::newRow("hex") << FindInput::Hex << QStringLiteral("01 0");
    QTest::newRow("no hex") << FindInput::Hex << QStringLiteral("xy");
    QTest::newRow("regex") << FindInput::Regex << QStringLiteral("(a");
    QTest::newRow("language") << FindInput::Language << QStringLiteral("dir:up");
}

void FindInputTest::unsoundTextSaysSo()
{
    RecordedLook it;
    it.traffic.send(1);
    FindInput &find = *it.look.find();
    find.setOpen(true);
    QFETCH(FindInput::Mode, mode);
    QFETCH(QString, text);
    find.setMode(mode);
    find.setText(text);
    QVERIFY(!find.error().isEmpty());
    find.next();
    QCOMPARE(find.count(), 0);
    find.setText({});
    QVERIFY(find.error().isEmpty());
}

void FindInputTest::closedItFindsNothing()
{
    RecordedLook it;
    it.traffic.send(1, "ERR");
    QTRY_COMPARE(it.rows.total(), 2);
    FindInput &find = *it.look.find();
    find.setText(QStringLiteral("ERR"));
    find.next();
    QCOMPARE(find.count(), 0);
    find.setOpen(true);
    QTRY_COMPARE(find.count(), 1);
    QVERIFY(it.at(1, TimelineModel::FoundRole).toBool());
    find.setOpen(false);
    QCOMPARE(find.count(), 0);
    QVERIFY(!it.at(1, TimelineModel::FoundRole).toBool());
}

void FindInputTest::itCanBeStopped()
{
    RecordedLook it;
    it.traffic.send(1, "ERR");
    QTRY_COMPARE(it.rows.total(), 2);
    FindInput &find = *it.look.find();
    find.setOpen(true);
    find.setText(QStringLiteral("ERR"));
    QTRY_COMPARE(find.count(), 1);
    find.cancel();
    QVERIFY(!find.isSearching());
    it.traffic.send(1, "ERR");
    QTRY_COMPARE(it.rows.total(), 3);
    QCOMPARE(find.count(), 1); // stays
    find.next();
    QCOMPARE(it.rows.currentRow(), 1);
}

QTEST_GUILESS_MAIN(FindInputTest)
#include "tst_findinput.moc"
