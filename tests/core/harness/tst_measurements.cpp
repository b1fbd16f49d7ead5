// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/measurements.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::harness;
using namespace std::chrono_literals;
using Quantity = scenario::Measure::Quantity;
using Statistic = scenario::Measure::Statistic;

class TestMeasurements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentilesAreOfTheNearestRank_data()
    {
        QTest::addColumn<int>("statistic");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("expected");
        const auto row = [](const char *name, Statistic statistic, int count, double expected) {
            QTest::newRow(name) << int(statistic) << count << expected;
        };
        row("p50 of 1", Statistic::P50, 1, 1);
        row("p50 of 4", Statistic::P50, 4, 2);
        row("p50 of 5", Statistic::P50, 5, 3);
        row("p90 of 10", Statistic::P90, 10, 9);
        row("p95 of 10", Statistic::P95, 10, 10);
        row("p95 of 100", Statistic::P95, 100, 95);
        row("p99 of 100", Statistic::P99, 100, 99);
        row("min", Statistic::Minimum, 100, 1);
        row("max", Statistic::Maximum, 100, 100);
        row("mean", Statistic::Mean, 100, 50.5);
        row("none is the mean", Statistic::None, 4, 2.5);
        row("count", Statistic::Count, 7, 7);
    }
    void percentilesAreOfTheNearestRank()
    {
        QFETCH(int, statistic);
        QFETCH(int, count);
        std::vector<std::chrono::nanoseconds> samples;
        for (int i = count; i > 0; --i)
            samples.emplace_back(std::chrono::seconds(i));
        QTEST(statisticOf(samples, static_cast<Statistic>(statistic)), "expected");
    }

    void aRoundTripIsFromTheLastSendToTheFirstMatch()
    {
        Measurements measurements;
        QVERIFY(!measurements.value(Quantity::RoundTrip, Statistic::P50));
        QCOMPARE(*measurements.value(Quantity::RoundTrip, Statistic::Count), 0.0);
        measurements.onMatched(1s); // nothing was sent
        measurements.onSent(4, 2s);
        measurements.onSent(4, 3s);
        measurements.onMatched(5s);
        measurements.onMatched(9s); // the second answer is none of it
        QCOMPARE(*measurements.value(Quantity::RoundTrip, Statistic::Count), 1.0);
        QCOMPARE(*measurements.value(Quantity::RoundTrip, Statistic::Maximum), 2.0);
        QCOMPARE(*measurements.value(Quantity::Sent, Statistic::None), 8.0);
        QCOMPARE(*measurements.value(Quantity::Messages, Statistic::None), 3.0);
    }

    void anAnswerThatWasThereBeforeTookNoTime()
    {
        Measurements measurements;
        measurements.onSent(1, 5s);
        measurements.onMatched(4s);
        QCOMPARE(*measurements.value(Quantity::RoundTrip, Statistic::Minimum), 0.0);
    }

    void gapsAndRateAreBetweenArrivals()
    {
        Measurements measurements;
        measurements.onReceived(100, 1s);
        QVERIFY(!measurements.value(Quantity::Rate, Statistic::None));
        QVERIFY(!measurements.value(Quantity::Gap, Statistic::P50));
        measurements.onReceived(100, 2s);
        measurements.onReceived(100, 5s);
        QCOMPARE(*measurements.value(Quantity::Rate, Statistic::None), 75.0);
        QCOMPARE(*measurements.value(Quantity::Gap, Statistic::Maximum), 3.0);
        QCOMPARE(*measurements.value(Quantity::Gap, Statistic::Count), 2.0);
        QCOMPARE(*measurements.value(Quantity::Received, Statistic::None), 300.0);
    }
};

QTEST_GUILESS_MAIN(TestMeasurements)
#include "tst_measurements.moc"
