// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/recordinglook.h"
#include "tests/support/recordedtraffic.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;

//! Rates and round trips of what a timeline shows.
class TrafficStatisticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsGatheredUnasked();
    void whatIsThereAndWhatComesIsCounted();
    void filtersCount();
    void itMayEndAtAnyMoment();

private:
    TrafficStatistics &statistics() const { return *m_look->statistics(); }
    void exchange(int count);

    std::unique_ptr<tests::RecordedTraffic> m_traffic;
    Decoders m_decoders;
    std::unique_ptr<timeline::RecordingFeed> m_feed;
    std::unique_ptr<RecordingLook> m_look;
};

void TrafficStatisticsTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_traffic = std::make_unique<tests::RecordedTraffic>();
    QVERIFY(m_traffic->isReady());
    m_feed = std::make_unique<timeline::RecordingFeed>(m_traffic->path());
    m_look = std::make_unique<RecordingLook>(*m_feed, m_decoders);
}

void TrafficStatisticsTest::cleanup()
{
    m_look.reset();
    m_feed.reset();
    m_traffic.reset();
}

//! Ten bytes out and twenty in, so many times.
void TrafficStatisticsTest::exchange(int count)
{
    for (int i = 0; i < count; ++i) {
        m_traffic->send(1, QByteArray(10, 'a'));
        m_traffic->receive(1, QByteArray(20, 'b'));
    }
}

void TrafficStatisticsTest::nothingIsGatheredUnasked()
{
    QSignalSpy changed(&statistics(), &TrafficStatistics::changed);
    exchange(5);
    QTRY_COMPARE(m_look->timeline()->total(), 11);
    QVERIFY(changed.isEmpty());
    QCOMPARE(statistics().received(), QStringLiteral("0 B"));
    QVERIFY(statistics().roundTrips().isEmpty());
    QVERIFY(statistics().curveIn().isEmpty());
}

void TrafficStatisticsTest::whatIsThereAndWhatComesIsCounted()
{
    exchange(5);
    QTRY_COMPARE(m_look->timeline()->total(), 11);
    statistics().setActive(true);
    QTRY_COMPARE(statistics().counted(), 11u);
    QVERIFY(statistics().received().startsWith(QStringLiteral("100 B · ")));
    QVERIFY(statistics().sent().startsWith(QStringLiteral("50 B · ")));
    QVERIFY(statistics().roundTrips().startsWith(QStringLiteral("p50 ")));
    QCOMPARE(statistics().curveIn().size(), statistics().curveOut().size());
    QVERIFY(statistics().curveIn().contains(1.0));
    QVERIFY(statistics().description().contains(QStringLiteral("100 B")));
    exchange(5);
    QTRY_COMPARE(statistics().counted(), 21u);
    QVERIFY(statistics().received().startsWith(QStringLiteral("200 B")));
    statistics().setActive(false);
    exchange(5);
    QTRY_COMPARE(m_look->timeline()->total(), 31);
    QCOMPARE(statistics().counted(), 21u);
    statistics().setActive(true);
    QTRY_COMPARE(statistics().counted(), 31u);
}

void TrafficStatisticsTest::filtersCount()
{
    exchange(5);
    QTRY_COMPARE(m_look->timeline()->total(), 11);
    statistics().setActive(true); // what is gathered now is of the filter before, and does not count
    m_look->filter()->setText(QStringLiteral("dir:in"));
    m_look->filter()->apply();
    QTRY_COMPARE(statistics().counted(), 5u);
    QCOMPARE(statistics().sent(), QStringLiteral("0 B"));
    m_look->filter()->setText({});
    m_look->filter()->apply();
    QTRY_COMPARE(statistics().counted(), 11u);
    QVERIFY(statistics().sent().startsWith(QStringLiteral("50 B")));
}

void TrafficStatisticsTest::itMayEndAtAnyMoment()
{
    exchange(2'000);
    QTRY_VERIFY(m_look->timeline()->total() > 0);
    statistics().setActive(true);
    m_look.reset(); // while it gathers
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TrafficStatisticsTest)
#include "tst_trafficstatistics.moc"
