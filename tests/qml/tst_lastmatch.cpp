// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/recordedlook.h"

#include <QTest>
#include <QThreadPool>

using namespace wirebench;
using tests::RecordedLook;

//! The way to the last row that a filter wants.
class LastMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itBecomesCurrent_data();
    void itBecomesCurrent();
    void whoChoosesAnotherMeanwhileStaysThere_data();
    void whoChoosesAnotherMeanwhileStaysThere();
    void onlyTheNewestCounts();
    void aRecordingThatCannotBeReadLeadsNowhere();

private:
    static capture::Filter filter(QStringView text) { return *capture::parseFilter(text); }
    //! All searches have ended, and were heard of; a search that is heard of may go on with what has come meanwhile.
    static void settle();
};

void LastMatchTest::settle()
{
    for (int round = 0; round < 5; ++round) {
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
}

void LastMatchTest::itBecomesCurrent_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("row");
    QTest::newRow("the last of several") << "/ERR/" << 3;
    QTest::newRow("the only one") << "/ERR 1/" << 1;
    QTest::newRow("none") << "/nothing/" << -1;
}

void LastMatchTest::itBecomesCurrent()
{
    RecordedLook it;
    it.traffic.send(1, "ERR 1");
    it.traffic.send(1);
    it.traffic.send(1, "ERR 2");
    it.traffic.send(1);
    QTRY_COMPARE(it.rows.total(), 5); // all is on disk
    QFETCH(QString, wanted);
    timeline::RecordingFeed feed(it.traffic.path());
    RecordingLook look(feed, it.decoders);
    look.lastMatch()->show(filter(wanted)); // before it was opened
    QTRY_COMPARE(feed.state(), timeline::RecordingFeed::State::Following);
    settle();
    QTEST(static_cast<int>(look.timeline()->currentRow()), "row");
}

void LastMatchTest::whoChoosesAnotherMeanwhileStaysThere_data()
{
    QTest::addColumn<int>("before"); // the current row; -1 for none
    QTest::addColumn<int>("meanwhile"); // likewise; -1: nothing is chosen
    QTest::addColumn<int>("after");
    QTest::newRow("nobody chooses") << -1 << -1 << 3;
    QTest::newRow("nobody chooses another") << 1 << 1 << 3;
    QTest::newRow("somebody chooses") << -1 << 1 << 1;
    QTest::newRow("somebody chooses another") << 1 << 2 << 2;
}

void LastMatchTest::whoChoosesAnotherMeanwhileStaysThere()
{
    RecordedLook it;
    it.traffic.send(2);
    it.traffic.send(1, "ERR");
    QTRY_COMPARE(it.rows.total(), 4);
    QTRY_COMPARE(it.feed.state(), timeline::RecordingFeed::State::Following);
    QFETCH(int, before);
    QFETCH(int, meanwhile);
    if (before >= 0)
        it.rows.moveTo(before, false);
    it.look.lastMatch()->show(filter(u"/ERR/"));
    if (meanwhile >= 0)
        it.rows.moveTo(meanwhile, false);
    settle();
    QTEST(static_cast<int>(it.rows.currentRow()), "after");
}

void LastMatchTest::onlyTheNewestCounts()
{
    RecordedLook it;
    it.traffic.send(1, "ERR 1");
    it.traffic.send(1, "ERR 2");
    QTRY_COMPARE(it.rows.total(), 3);
    QTRY_COMPARE(it.feed.state(), timeline::RecordingFeed::State::Following);
    it.look.lastMatch()->show(filter(u"/ERR 2/"));
    it.look.lastMatch()->show(filter(u"/ERR 1/"));
    settle();
    QCOMPARE(it.rows.currentRow(), 1);
    it.traffic.send(1, "ERR 1"); // it was found: later ones are nobody's
    QTRY_COMPARE(it.rows.total(), 4);
    settle();
    QCOMPARE(it.rows.currentRow(), 1);
}

void LastMatchTest::aRecordingThatCannotBeReadLeadsNowhere()
{
    const QTemporaryDir folder;
    const Decoders decoders;
    timeline::RecordingFeed feed(folder.filePath(QStringLiteral("nothing.pcapng")));
    RecordingLook look(feed, decoders);
    look.lastMatch()->show(filter(u"/ERR/"));
    QTRY_COMPARE(feed.state(), timeline::RecordingFeed::State::Failed);
    settle();
    QCOMPARE(look.timeline()->currentRow(), -1);
}

QTEST_MAIN(LastMatchTest)
#include "tst_lastmatch.moc"
