// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/statistics/recordstatistics.h"
#include "tests/core/capture/randomrecords.h"
#include "tests/support/seeds.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;

namespace {

constexpr qint64 earliest = std::numeric_limits<qint64>::min();
constexpr qint64 latest = std::numeric_limits<qint64>::max();

RecordEntry entryOf(qint64 time, Direction direction, quint32 length = 1, SessionId session = 0,
                    RecordKind kind = RecordKind::Data)
{
    RecordEntry entry;
    entry.time = time;
    entry.direction = direction;
    entry.payloadLength = length;
    entry.session = session;
    entry.kind = kind;
    return entry;
}

std::vector<RecordEntry> randomEntries(unsigned seed, int count)
{
    QRandomGenerator random(seed);
    std::vector<RecordEntry> entries;
    qint64 time = 1'000'000'000'000;
    for (int i = 0; i < count; ++i) {
        time += random.bounded(10) == 0 ? -random.bounded(5'000'000) : random.bounded(20'000'000);
        entries.push_back(
            entryOf(time, static_cast<Direction>(random.bounded(3)), random.bounded(2000U), random.bounded(4U),
                    random.bounded(5) == 0 ? static_cast<RecordKind>(random.bounded(9)) : RecordKind::Data));
    }
    return entries;
}

RecordStatistics gathered(std::span<const RecordEntry> entries)
{
    RecordStatistics statistics;
    for (const RecordEntry &entry : entries)
        statistics.add(entry);
    return statistics;
}

void addSeeds(unsigned count)
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : seeds(count))
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aPercentileIsWithinOnePercent_data() { addSeeds(10); }
    void aPercentileIsWithinOnePercent();
    void everyValueIsWithinOnePercent();
    void anEmptyHistogramIsZero();
    void extremesAndSumsAreExact();
    void histogramsAddUp();

    void aSeriesHasEveryRecordInItsPlace_data() { addSeeds(10); }
    void aSeriesHasEveryRecordInItsPlace();
    void aSeriesTakesAllTimesThereAre();
    void seriesAddUpInEveryOrder_data() { addSeeds(10); }
    void seriesAddUpInEveryOrder();

    void directionsAreCountedApart();
    void aLatencyIsFromTheLastSentToTheFirstThatCame();
    void aClockThatGoesBackGivesZero();
    void statisticsOfPartsAddUp_data() { addSeeds(5); }
    void statisticsOfPartsAddUp();
    void sessionsBeyondTheLimitAreCountedOnly();
    void statisticsOfASource();
};

void TestStatistics::aPercentileIsWithinOnePercent()
{
    QFETCH(const unsigned, seed);
    QRandomGenerator random(seed);
    Histogram histogram;
    std::vector<quint64> values;
    for (int i = 0; i < 5000; ++i) {
        values.push_back(random.generate64() >> random.bounded(64));
        histogram.add(values.back());
    }
    std::sort(values.begin(), values.end());
    for (const double share : {0.0, 0.001, 0.1, 0.5, 0.9, 0.99, 0.999, 1.0, -1.0, 2.0}) {
        const double rank = std::ceil(std::clamp(share, 0.0, 1.0) * 5000);
        const quint64 exact = values[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
        const auto error = std::abs(static_cast<double>(histogram.percentile(share)) - static_cast<double>(exact));
        QVERIFY2(error <= 0.008 * static_cast<double>(exact), qPrintable(QString::number(share)));
    }
}

void TestStatistics::everyValueIsWithinOnePercent()
{
    for (int bit = 0; bit < 64; ++bit) {
        for (const int offset : {-2, -1, 0, 1, 2, 1000}) {
            const quint64 value = (quint64(1) << bit) + static_cast<quint64>(offset);
            Histogram histogram;
            histogram.add(value);
            histogram.add(0);
            histogram.add(~quint64(0)); // so that nothing is clamped
            const auto found = static_cast<double>(histogram.percentile(0.5));
            QVERIFY(std::abs(found - static_cast<double>(value)) <= 0.008 * static_cast<double>(value));
            if (value < 128)
                QCOMPARE(histogram.percentile(0.5), value);
        }
    }
}

void TestStatistics::anEmptyHistogramIsZero()
{
    const Histogram histogram;
    QVERIFY(histogram.isEmpty());
    QCOMPARE(histogram.percentile(0.5), 0U);
    QCOMPARE(histogram.smallest(), 0U);
    QCOMPARE(histogram.largest(), 0U);
    QCOMPARE(histogram.mean(), 0.0);
}

void TestStatistics::extremesAndSumsAreExact()
{
    Histogram histogram;
    histogram.add(1'000'003);
    QCOMPARE(histogram.percentile(0.5), 1'000'003U); // between smallest and largest
    histogram.add(999'999'999);
    QCOMPARE(histogram.smallest(), 1'000'003U);
    QCOMPARE(histogram.largest(), 999'999'999U);
    QCOMPARE(histogram.mean(), 500'500'001.0);
    Histogram large;
    for (int i = 0; i < 4; ++i)
        large.add(~quint64(0));
    QCOMPARE(large.mean(), std::ldexp(1.0, 64));
    Histogram twice = large;
    twice.merge(large);
    QCOMPARE(twice.mean(), std::ldexp(1.0, 64));
}

void TestStatistics::histogramsAddUp()
{
    QRandomGenerator random(1);
    Histogram whole, even, odd;
    for (int i = 0; i < 2000; ++i) {
        const quint64 value = random.generate64() >> random.bounded(64);
        whole.add(value);
        (i % 2 == 0 ? even : odd).add(value);
    }
    even.merge(odd);
    QVERIFY(even == whole);
    even.merge(Histogram());
    QVERIFY(even == whole);
    Histogram empty;
    empty.merge(whole);
    QVERIFY(empty == whole);
}

void TestStatistics::aSeriesHasEveryRecordInItsPlace()
{
    QFETCH(const unsigned, seed);
    const auto entries = randomEntries(seed, 500);
    TimeSeries series(1'000, 16);
    for (const RecordEntry &entry : entries)
        series.add(entry);
    QVERIFY(series.buckets().size() <= 16);
    QVERIFY(series.buckets().size() > 7); // not wider than needed
    for (std::size_t i = 0; i < series.buckets().size(); ++i) {
        const qint64 begin = series.begin() + static_cast<qint64>(i * series.width());
        TimeSeries::Bucket expected;
        for (const RecordEntry &entry : entries) {
            if (entry.time < begin || entry.time >= begin + static_cast<qint64>(series.width()))
                continue;
            ++expected.records;
            (entry.direction == Direction::In ? expected.bytesIn : expected.bytesOut) +=
                entry.direction == Direction::None ? 0 : entry.payloadLength;
        }
        QVERIFY(series.buckets()[i] == expected);
    }
    QVERIFY(series.buckets().front().records > 0 && series.buckets().back().records > 0);
}

void TestStatistics::aSeriesTakesAllTimesThereAre()
{
    for (const qint64 narrowest : {qint64(1), qint64(3), qint64(1'000'000), latest}) {
        for (const qsizetype buckets : {2, 3, 256}) {
            TimeSeries series(narrowest, buckets);
            quint64 count = 0;
            for (const qint64 time : {qint64(0), qint64(-1), latest, earliest, qint64(1), latest - 1, earliest + 1}) {
                series.add(entryOf(time, Direction::In, 5));
                ++count;
                QVERIFY(series.buckets().size() <= static_cast<std::size_t>(buckets));
                quint64 records = 0;
                for (const auto &bucket : series.buckets())
                    records += bucket.records;
                QCOMPARE(records, count);
            }
            QVERIFY(series.begin() < 0);
        }
    }
    TimeSeries one(10, 2);
    one.add(entryOf(-1, Direction::In));
    QCOMPARE(one.begin(), -10);
    QCOMPARE(one.width(), 10U);
    one.add(entryOf(5, Direction::In));
    QCOMPARE(one.buckets().size(), 2U);
    one.add(entryOf(10, Direction::In));
    QCOMPARE(one.width(), 20U);
    QCOMPARE(one.begin(), -20);
}

void TestStatistics::seriesAddUpInEveryOrder()
{
    QFETCH(const unsigned, seed);
    auto entries = randomEntries(seed, 300);
    const auto seriesOf = [](std::span<const RecordEntry> part) {
        TimeSeries series(1'000, 16);
        for (const RecordEntry &entry : part)
            series.add(entry);
        return series;
    };
    const TimeSeries whole = seriesOf(entries);
    const std::span all(entries);
    for (std::size_t split = 0; split <= entries.size(); split += 7) {
        TimeSeries before = seriesOf(all.first(split));
        TimeSeries after = seriesOf(all.subspan(split));
        TimeSeries merged = before;
        merged.merge(after);
        QVERIFY(merged == whole);
        after.merge(before);
        QVERIFY(after == whole);
    }
    std::reverse(entries.begin(), entries.end());
    QVERIFY(seriesOf(entries) == whole);
}

void TestStatistics::directionsAreCountedApart()
{
    RecordStatistics statistics;
    statistics.add(entryOf(0, Direction::None, 0, 0, RecordKind::Opened));
    statistics.add(entryOf(1'000'000'000, Direction::Out, 10));
    statistics.add(entryOf(1'500'000'000, Direction::In, 100));
    statistics.add(entryOf(2'000'000'000, Direction::In, 200, 0, RecordKind::Datagram));
    statistics.add(entryOf(2'500'000'000, Direction::In, 300, 1));
    statistics.add(entryOf(3'000'000'000, Direction::In, 7, 0, RecordKind::Error));
    statistics.add(entryOf(3'000'000'000, Direction::In, 0, 0, RecordKind::End));
    QCOMPARE(statistics.out().records, 1U);
    QCOMPARE(statistics.out().bytes, 10U);
    QCOMPARE(statistics.out().bytesPerSecond(), 0.0); // one record has no time
    QCOMPARE(statistics.in().records, 3U);
    QCOMPARE(statistics.in().bytes, 600U);
    QCOMPARE(statistics.in().bytesPerSecond(), 600.0);
    QCOMPARE(statistics.in().recordsPerSecond(), 3.0);
    QCOMPARE(statistics.in().sizes.largest(), 300U);
    QCOMPARE(statistics.in().sizes.count(), 3U);
    QCOMPARE(statistics.in().gaps.count(), 1U); // session 1 has one record
    QCOMPARE(statistics.in().gaps.largest(), 500'000'000U);
    QCOMPARE(statistics.out().gaps.count(), 0U);
    QCOMPARE(statistics.count(RecordKind::Opened), 1U);
    QCOMPARE(statistics.count(RecordKind::Data), 3U);
    QCOMPARE(statistics.count(RecordKind::Error), 1U);
    quint64 records = 0;
    for (const auto &bucket : statistics.series().buckets())
        records += bucket.records;
    QCOMPARE(records, 7U);
    RecordEntry strange = entryOf(0, Direction::In);
    strange.kind = static_cast<RecordKind>(200);
    strange.direction = static_cast<Direction>(77);
    statistics.add(strange);
    QCOMPARE(statistics.in().records, 3U);
}

void TestStatistics::aLatencyIsFromTheLastSentToTheFirstThatCame()
{
    RecordStatistics statistics;
    const auto add = [&](qint64 time, Direction direction, SessionId session = 0) {
        statistics.add(entryOf(time, direction, 1, session));
    };
    add(1, Direction::In); // answers nothing
    add(10, Direction::Out);
    add(20, Direction::Out);
    add(21, Direction::Out, 1);
    add(25, Direction::In); // 5 after the last
    add(90, Direction::In); // not the first
    add(31, Direction::In, 1); // 10 in the other session
    add(40, Direction::In, 2); // nothing was sent
    QCOMPARE(statistics.latencies().count(), 2U);
    QCOMPARE(statistics.latencies().smallest(), 5U);
    QCOMPARE(statistics.latencies().largest(), 10U);
}

void TestStatistics::aClockThatGoesBackGivesZero()
{
    RecordStatistics statistics;
    statistics.add(entryOf(latest, Direction::Out));
    statistics.add(entryOf(earliest, Direction::In));
    statistics.add(entryOf(latest, Direction::In));
    statistics.add(entryOf(earliest, Direction::In));
    QCOMPARE(statistics.latencies().largest(), 0U);
    QCOMPARE(statistics.in().gaps.smallest(), 0U);
    QCOMPARE(statistics.in().gaps.largest(), ~quint64(0));
    QVERIFY(statistics.in().bytesPerSecond() > 0);
}

void TestStatistics::statisticsOfPartsAddUp()
{
    QFETCH(const unsigned, seed);
    const auto entries = randomEntries(seed, 120);
    const std::span all(entries);
    const RecordStatistics whole = gathered(all);
    for (std::size_t a = 0; a <= entries.size(); ++a) {
        RecordStatistics two = gathered(all.first(a));
        two.merge(gathered(all.subspan(a)));
        QVERIFY(two == whole);
        const std::size_t b = std::min(a + 1 + seed % 5, entries.size());
        RecordStatistics later = gathered(all.subspan(a, b - a));
        later.merge(gathered(all.subspan(b)));
        RecordStatistics three = gathered(all.first(a));
        three.merge(later);
        QVERIFY(three == whole);
    }
}

void TestStatistics::sessionsBeyondTheLimitAreCountedOnly()
{
    RecordStatistics statistics;
    const auto many = static_cast<SessionId>(RecordStatistics::mostTimedSessions);
    for (SessionId session = 0; session < many + 10; ++session) {
        statistics.add(entryOf(1, Direction::Out, 1, session));
        statistics.add(entryOf(5, Direction::In, 1, session));
    }
    QCOMPARE(statistics.latencies().count(), many);
    QCOMPARE(statistics.untimed(), 20U);
    QCOMPARE(statistics.in().records, many + 10);
}

void TestStatistics::statisticsOfASource()
{
    MemoryRecords records;
    QRandomGenerator random(1);
    std::vector<RecordEntry> entries(5000);
    RowSet rows;
    for (quint64 row = 0; row < entries.size(); ++row) {
        addRandomRecord(records, random);
        if (random.bounded(row < 3000 ? 900 : 3) == 0)
            rows.append(row);
    }
    QCOMPARE(records.read(0, entries).value_or(0), 5000);
    const std::span all(entries);
    QVERIFY(capture::statisticsOf(records, 0, 5000).value() == gathered(all));
    QVERIFY(capture::statisticsOf(records, 0, ~quint64(0)).value() == gathered(all));
    QVERIFY(capture::statisticsOf(records, 100, 3000).value() == gathered(all.subspan(100, 3000)));
    QVERIFY(capture::statisticsOf(records, 5000, 1).value() == RecordStatistics());
    std::vector<RecordEntry> chosen;
    rows.forEach([&](quint64 row) { chosen.push_back(entries[row]); });
    QVERIFY(capture::statisticsOf(records, rows).value() == gathered(chosen));
    RowSet everything;
    for (quint64 row = 0; row < entries.size(); ++row)
        everything.append(row);
    QVERIFY(capture::statisticsOf(records, everything).value() == gathered(all));
    records.breakEntries(4000);
    QVERIFY(!capture::statisticsOf(records, 0, 5000));
    QVERIFY(!capture::statisticsOf(records, rows));
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
