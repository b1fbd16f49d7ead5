// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/neighbours.h"
#include "core/timeline/recordingfeed.h"
#include "tests/support/recordedtraffic.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::timeline;

//! What came before a record in its session.
class NeighboursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theNearestComeFirst();
    void otherSessionsAreNone();
    void whatIsSimilarIsFound();
    void messagesOfOneKindAreSimilar();

private:
    std::unique_ptr<tests::RecordedTraffic> m_traffic;
    std::unique_ptr<RecordingFeed> m_feed;
    const session::Decoding m_decoding{decode::SchemaCatalogue::builtIn()};
};

void NeighboursTest::init()
{
    m_traffic = std::make_unique<tests::RecordedTraffic>();
    m_feed = std::make_unique<RecordingFeed>(m_traffic->path());
}

void NeighboursTest::cleanup()
{
    m_feed.reset();
    m_traffic.reset();
}

void NeighboursTest::theNearestComeFirst()
{
    m_traffic->send(3);
    m_traffic->receive(3);
    QTRY_COMPARE(m_feed->count(), 7u);
    const SharedRecording &recording = *m_feed->recording();
    QCOMPARE(recordsBefore(recording, 6), QList<quint64>({5, 4, 3, 2, 1, 0}));
    QCOMPARE(recordsBefore(recording, 6, {2}), QList<quint64>({5, 4}));
    QCOMPARE(recordsBefore(recording, 6, {64, 3}), QList<quint64>({5, 4, 3}));
    QCOMPARE(recordsBefore(recording, 6, {64, 100, capture::Direction::Out}), QList<quint64>({3, 2, 1}));
    QCOMPARE(recordsBefore(recording, 0), QList<quint64>());
    QCOMPARE(recordsBefore(recording, 99), QList<quint64>());
    m_traffic->send(3'000);
    QTRY_COMPARE(m_feed->count(), 3'007u);
    QCOMPARE(recordsBefore(recording, 3'006, {5'000}).size(), 3'006);
}

void NeighboursTest::otherSessionsAreNone()
{
    m_traffic->send(2, "1234");
    m_traffic->beginStream(7);
    m_traffic->tap().sent("5678");
    QTRY_COMPARE(m_feed->count(), 6u);
    QCOMPARE(recordsBefore(*m_feed->recording(), 5), QList<quint64>({4}));
    QVERIFY(!similarBefore(*m_feed->recording(), m_decoding, 5));
}

void NeighboursTest::whatIsSimilarIsFound()
{
    m_traffic->send(1, "long one");
    m_traffic->send(1, "short");
    m_traffic->receive(1, "an answer");
    m_traffic->send(1, "long two");
    m_traffic->send(1, "x");
    QTRY_COMPARE(m_feed->count(), 6u);
    const SharedRecording &recording = *m_feed->recording();
    QCOMPARE(similarBefore(recording, m_decoding, 4), std::optional<quint64>(1)); // of its length
    QCOMPARE(similarBefore(recording, m_decoding, 5), std::optional<quint64>(4)); // the nearest
    QVERIFY(!similarBefore(recording, m_decoding, 3)); // the only one that came
    QVERIFY(!similarBefore(recording, m_decoding, 0)); // an event
    QVERIFY(!similarBefore(recording, m_decoding, 99));
}

void NeighboursTest::messagesOfOneKindAreSimilar()
{
    m_traffic->beginStream(502);
    m_traffic->tap().sent(QByteArray::fromHex("000100000006010300000002"));
    m_traffic->tap().sent(QByteArray::fromHex("000200000006010600000002")); // another function, of the same length
    m_traffic->tap().sent(QByteArray::fromHex("000300000006010300010002"));
    QTRY_COMPARE(m_feed->count(), 6u);
    QCOMPARE(similarBefore(*m_feed->recording(), m_decoding, 5), std::optional<quint64>(3));
}

QTEST_GUILESS_MAIN(NeighboursTest)
#include "tst_neighbours.moc"
