// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/timeline.h"
#include "tests/support/recordedtraffic.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::timeline;

//! A recording that is looked at while it is written.
class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everythingIsShown();
    void growthIsFollowed();
    void filtersFindWhatIsThereAndWhatComes();
    void filtersMayAskForFields();
    void cancellingKeepsWhatWasFound();
    void rowsComeWhenTheyAreLookedAt();
    void theNewestLookCounts();
    void anotherDecodingMakesRowsAnew();
    void anotherDecodingFiltersAnew();
    void twoLooksAreIndependent();
    void detailsCome();
    void aFileThatIsNotThereFails();
    void itCanBeDestroyedAtAnyMoment();

private:
    void record(int count, const QByteArray &payload = "PING") { m_traffic->send(count, payload); }
    capture::Filter filter(QStringView text) const { return *capture::parseFilter(text); }

    std::unique_ptr<tests::RecordedTraffic> m_traffic;
    std::unique_ptr<RecordingFeed> m_feed;
    const session::Decoding m_decoding{decode::SchemaCatalogue::builtIn()};
};

void TimelineTest::init()
{
    m_traffic = std::make_unique<tests::RecordedTraffic>();
    QVERIFY(m_traffic->isReady());
    m_feed = std::make_unique<RecordingFeed>(m_traffic->path());
}

void TimelineTest::cleanup()
{
    m_feed.reset();
    m_traffic.reset();
}

void TimelineTest::everythingIsShown()
{
    record(100);
    Timeline timeline(*m_feed, m_decoding);
    QTRY_COMPARE(timeline.count(), 101u); // and that it was opened
    QCOMPARE(timeline.recordAt(7), 7u);
    QCOMPARE(timeline.rowOf(7), 7u);
    QTRY_COMPARE(m_feed->state(), RecordingFeed::State::Following);
    QCOMPARE(m_feed->progress(), 1.0);
    QVERIFY(!timeline.isSearching());
}

void TimelineTest::growthIsFollowed()
{
    Timeline timeline(*m_feed, m_decoding);
    QSignalSpy grown(&timeline, &Timeline::grown);
    record(50'000);
    QTRY_COMPARE_WITH_TIMEOUT(timeline.count(), 50'001u, 20'000);
    const qsizetype told = grown.count();
    QVERIFY2(told < 5'000, "it is told of many records at once");
    quint64 before = 0;
    for (const QList<QVariant> &arguments : std::as_const(grown)) {
        QVERIFY(arguments.first().value<quint64>() > before);
        before = arguments.first().value<quint64>();
    }
    record(1);
    QTRY_COMPARE(timeline.count(), 50'002u);
}

void TimelineTest::filtersFindWhatIsThereAndWhatComes()
{
    record(10);
    record(3, "ERR 1");
    Timeline timeline(*m_feed, m_decoding);
    QSignalSpy began(&timeline, &Timeline::began);
    timeline.setFilter(filter(u"/ERR/"));
    QCOMPARE(began.count(), 1);
    QTRY_COMPARE(timeline.count(), 3u);
    QCOMPARE(timeline.recordAt(0), 11u);
    QCOMPARE(timeline.rowOf(12), 1u);
    record(5);
    record(2, "ERR 2");
    QTRY_COMPARE(timeline.count(), 5u);
    QCOMPARE(timeline.recordAt(4), 20u);
    timeline.setFilter({});
    QTRY_COMPARE(timeline.count(), 21u);
    QCOMPARE(timeline.recordAt(4), 4u);
}

void TimelineTest::filtersMayAskForFields()
{
    m_traffic->beginStream(502);
    m_traffic->tap().sent(QByteArray::fromHex("000100000006010300000002"));
    m_traffic->tap().sent(QByteArray::fromHex("000200000006010300000002"));
    Timeline timeline(*m_feed, m_decoding);
    timeline.setFilter(filter(u"field:trans_id==2"));
    QTRY_COMPARE(timeline.count(), 1u);
    timeline.look(0, 1);
    QTRY_VERIFY(timeline.row(0));
    QCOMPARE(timeline.row(0)->entry.payloadLength, 12u);
}

void TimelineTest::cancellingKeepsWhatWasFound()
{
    record(3, "ERR");
    Timeline timeline(*m_feed, m_decoding);
    timeline.setFilter(filter(u"/ERR/"));
    QTRY_COMPARE(timeline.count(), 3u);
    timeline.cancel();
    record(3, "ERR");
    Timeline other(*m_feed, m_decoding);
    other.setFilter(filter(u"/ERR/"));
    QTRY_COMPARE(other.count(), 6u);
    QCOMPARE(timeline.count(), 3u);
    timeline.setFilter(filter(u"/ERR/"));
    QTRY_COMPARE(timeline.count(), 6u);
}

void TimelineTest::rowsComeWhenTheyAreLookedAt()
{
    record(100);
    Timeline timeline(*m_feed, m_decoding);
    QTRY_COMPARE(timeline.count(), 101u);
    QVERIFY(!timeline.row(50));
    QSignalSpy came(&timeline, &Timeline::rowsCame);
    timeline.look(50, 10);
    QTRY_COMPARE(came.count(), 1);
    QCOMPARE(came.first().first().value<quint64>(), 50u);
    QCOMPARE(came.first().last().value<quint64>(), 59u);
    QVERIFY(timeline.row(59));
    QVERIFY(!timeline.row(60));
    QCOMPARE(timeline.row(55)->record, 55u);
    QCOMPARE(timeline.row(55)->summary, QStringLiteral("PING"));
    timeline.look(50, 10); // known already
    timeline.look(95, 1'000);
    QTRY_COMPARE(came.count(), 2);
    QCOMPARE(came.last().last().value<quint64>(), 100u);
}

void TimelineTest::theNewestLookCounts()
{
    record(10'000);
    Timeline timeline(*m_feed, m_decoding);
    QTRY_COMPARE(timeline.count(), 10'001u);
    for (quint64 first = 0; first < 9'000; first += 100)
        timeline.look(first, 50);
    timeline.look(9'900, 50);
    QTRY_VERIFY(timeline.row(9'949));
    QVERIFY2(!timeline.row(5'000) || !timeline.row(4'000), "what was scrolled past is not made");
}

void TimelineTest::anotherDecodingMakesRowsAnew()
{
    m_traffic->beginStream(5020);
    m_traffic->tap().sent(QByteArray::fromHex("000100000006010300000002"));
    Timeline timeline(*m_feed, m_decoding);
    QTRY_COMPARE(timeline.count(), 4u);
    timeline.look(3, 1);
    QTRY_VERIFY(timeline.row(3));
    QCOMPARE(timeline.row(3)->protocol, QString());
    QSignalSpy forgotten(&timeline, &Timeline::forgotten);
    session::Decoding modbus = m_decoding;
    modbus.schema = m_decoding.catalogue.find(QStringLiteral("modbus"));
    timeline.setDecoding(modbus);
    QCOMPARE(forgotten.count(), 1);
    QVERIFY(!timeline.row(3));
    timeline.look(3, 1);
    timeline.setDecoding({}); // the answer to that look would come too late
    QVERIFY(!timeline.row(3));
    timeline.look(3, 1);
    QTRY_VERIFY(timeline.row(3));
    QCOMPARE(timeline.row(3)->protocol, QString());
    timeline.setDecoding(modbus);
    timeline.look(3, 1);
    QTRY_VERIFY(timeline.row(3));
    QCOMPARE(timeline.row(3)->protocol, QStringLiteral("Modbus/TCP"));
}

void TimelineTest::anotherDecodingFiltersAnew()
{
    m_traffic->beginStream(502);
    m_traffic->tap().sent(QByteArray::fromHex("000100000006010300000002"));
    Timeline timeline(*m_feed, m_decoding);
    timeline.setFilter(filter(u"proto:modbus"));
    QTRY_COMPARE(timeline.count(), 1u);
    QSignalSpy began(&timeline, &Timeline::began);
    timeline.setDecoding({});
    QCOMPARE(began.count(), 1);
    QTRY_VERIFY(!timeline.isSearching());
    QCOMPARE(timeline.count(), 0u);
    timeline.setFilter(filter(u"dir:out"));
    QTRY_COMPARE(timeline.count(), 1u);
    began.clear();
    timeline.setDecoding(m_decoding);
    QCOMPARE(began.count(), 0); // which asks for no fields
    QCOMPARE(timeline.count(), 1u);
}

void TimelineTest::twoLooksAreIndependent()
{
    record(10);
    record(1, "ERR");
    Timeline all(*m_feed, m_decoding);
    Timeline errors(*m_feed, m_decoding);
    errors.setFilter(filter(u"/ERR/"));
    QTRY_COMPARE(errors.count(), 1u);
    QTRY_COMPARE(all.count(), 12u);
    all.look(0, 5);
    errors.look(0, 5);
    QTRY_VERIFY(all.row(4) && errors.row(0));
    QCOMPARE(errors.row(0)->record, 11u);
    QVERIFY(!all.row(11));
}

void TimelineTest::detailsCome()
{
    record(1, "hello");
    Timeline timeline(*m_feed, m_decoding);
    QTRY_COMPARE(timeline.count(), 2u);
    QSignalSpy made(m_feed.get(), &RecordingFeed::detailMade);
    const quint64 asker = m_feed->newAsker();
    m_feed->wishDetail(asker, 1, m_decoding);
    QTRY_COMPARE(made.count(), 1);
    QCOMPARE(made.first().first().value<quint64>(), asker);
    QCOMPARE(made.first().last().value<RecordDetail>().payload, QByteArray("hello"));
}

void TimelineTest::aFileThatIsNotThereFails()
{
    RecordingFeed feed(m_traffic->filePath(QStringLiteral("nothing.pcapng")));
    Timeline timeline(feed, m_decoding);
    timeline.setFilter(filter(u"/ERR/"));
    QTRY_COMPARE(feed.state(), RecordingFeed::State::Failed);
    QVERIFY(feed.error().detail.contains(QStringLiteral("nothing.pcapng")));
    timeline.look(0, 10);
    QCOMPARE(timeline.count(), 0u);
}

void TimelineTest::itCanBeDestroyedAtAnyMoment()
{
    record(20'000);
    for (int i = 0; i < 50; ++i) {
        RecordingFeed feed(m_traffic->path());
        Timeline timeline(feed, m_decoding);
        timeline.setFilter(filter(u"/PI/"));
        for (int turn = 0; turn < i; ++turn)
            QCoreApplication::processEvents();
        timeline.look(0, 100);
    }
    Timeline timeline(*m_feed, m_decoding);
    QTRY_COMPARE(timeline.count(), 20'001u);
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
