// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/datagramfault.h"

#include <QTest>

#include <bit>

using namespace wirebench::faults;
using namespace std::chrono_literals;
using Time = std::chrono::nanoseconds;

namespace {

//! \a count datagrams, one each \a gap, with their number as text; and what comes of them.
QByteArrayList sent(const FaultOptions &options, int count, FaultCounts &counts, Time gap = 0s, quint64 client = 1)
{
    DatagramFault fault(options, Decisions(options.seed, client, true), counts);
    QByteArrayList result;
    Time now = 1s;
    const auto take = [&] {
        while (const auto datagram = fault.take(now))
            result += *datagram;
    };
    for (int i = 0; i < count; ++i, now += gap) {
        fault.feed(QByteArray::number(i), now);
        take();
    }
    while (const auto next = fault.nextTime()) {
        now = std::max(now, *next);
        take();
    }
    return result;
}

QByteArrayList numbers(int count)
{
    QByteArrayList result;
    for (int i = 0; i < count; ++i)
        result += QByteArray::number(i);
    return result;
}

} // namespace

//! All faults of datagrams, over a time that the test makes.
class TestDatagramFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void withoutFaultsAllPass()
    {
        FaultCounts counts;
        QCOMPARE(sent({}, 500, counts), numbers(500));
        QCOMPARE(counts, FaultCounts());
    }

    void whatWaitsForTheNextOneDoesNotHoldUpOthers()
    {
        FaultCounts counts;
        DatagramFault fault({.latency = 1ms, .reorder = 1}, Decisions(0, 1, true), counts);
        for (const char *datagram : {"held", "passes", "held again"})
            fault.feed(datagram, 1s);
        QCOMPARE(fault.nextTime().value(), Time(1s + 1ms));
        QCOMPARE(fault.take(1s + 1ms).value(), QByteArray("passes"));
        QCOMPARE(fault.take(1s + 1ms).value(), QByteArray("held"));
        QCOMPARE(fault.nextTime().value(), Time(1s + DatagramFault::reorderLimit));
    }

    void whatWasTakenMakesRoom()
    {
        FaultCounts counts;
        DatagramFault fault({}, Decisions(0, 1, true), counts);
        const QByteArray large(60'000, 'x');
        for (qint64 passed = 0; passed < 2 * DatagramFault::mostBytes; passed += large.size()) {
            fault.feed(large, 1s);
            QVERIFY(fault.take(1s).has_value());
        }
        QCOMPARE(counts.overflown, 0);
    }

    void whatIsNotLostMayBeDoubled()
    {
        FaultCounts counts;
        const auto received = sent({.seed = 2, .loss = 0.5, .duplicate = 0.5}, 1'000, counts);
        QVERIFY2(std::abs(counts.duplicated - 250) < 60, qPrintable(QString::number(counts.duplicated)));
        QCOMPARE(received.size(), 1'000 - counts.lost + counts.duplicated);
    }

    void jitterOfAMillisecondIsOneOrNone()
    {
        FaultCounts counts;
        (void)sent({.jitter = 1ms, .seed = 2}, 1'000, counts, 10ms);
        QVERIFY2(std::abs(counts.delayed - 500) < 80, qPrintable(QString::number(counts.delayed)));
    }

    void lossIsAsLikelyAsAskedFor_data()
    {
        QTest::addColumn<double>("probability");
        for (const double probability : {0.0, 0.01, 0.1, 0.5, 0.9, 1.0})
            QTest::addRow("%g", probability) << probability;
    }

    void lossIsAsLikelyAsAskedFor()
    {
        QFETCH(const double, probability);
        FaultCounts counts;
        const auto received = sent({.seed = 2, .loss = probability}, 10'000, counts);
        QCOMPARE(received.size(), 10'000 - counts.lost);
        QVERIFY2(std::abs(static_cast<double>(counts.lost) / 10'000 - probability) < 0.02,
                 qPrintable(QString::number(counts.lost)));
        if (probability == 0.0 || probability == 1.0)
            QCOMPARE(counts.lost, static_cast<qint64>(10'000 * probability));
    }

    void duplicatesComeOneBehindTheOther()
    {
        FaultCounts counts;
        const auto received = sent({.seed = 2, .duplicate = 0.2}, 1'000, counts);
        QCOMPARE(received.size(), 1'000 + counts.duplicated);
        QVERIFY(counts.duplicated > 150 && counts.duplicated < 250);
        qint64 pairs = 0;
        for (qsizetype i = 1; i < received.size(); ++i)
            pairs += received[i] == received[i - 1] ? 1 : 0;
        QCOMPARE(pairs, counts.duplicated);
    }

    void whatIsReorderedComesBehindTheNext()
    {
        FaultCounts counts;
        const auto received = sent({.seed = 2, .reorder = 0.3}, 1'000, counts, 1ms);
        QVERIFY(counts.reordered > 150);
        auto sorted = received;
        std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.toInt() < b.toInt(); });
        QCOMPARE(sorted, numbers(1'000));
        qint64 swapped = 0;
        for (qsizetype i = 0; i < received.size(); ++i) {
            QVERIFY(std::abs(received[i].toInt() - static_cast<int>(i)) <= 1);
            swapped += received[i].toInt() > i ? 1 : 0;
        }
        QVERIFY(swapped == counts.reordered || swapped == counts.reordered - 1); // the last may have had no next one
    }

    void whatHasNoNextGoesByItself()
    {
        FaultCounts counts;
        DatagramFault fault({.reorder = 1}, Decisions(0, 1, true), counts);
        fault.feed("a", 0ms);
        QVERIFY(!fault.take(99ms));
        QCOMPARE(fault.nextTime(), DatagramFault::reorderLimit);
        QCOMPARE(fault.take(DatagramFault::reorderLimit), QByteArray("a"));
        QVERIFY(!fault.nextTime());
        fault.feed("b", 200ms);
        fault.feed("c", 201ms);
        QCOMPARE(fault.take(201ms), QByteArray("c"));
        QCOMPARE(fault.take(201ms), QByteArray("b"));
    }

    void oneBitIsFlipped()
    {
        FaultCounts counts;
        DatagramFault fault({.corrupt = 1, .seed = 1}, Decisions(1, 1, true), counts);
        QSet<qint64> where;
        for (int i = 0; i < 1'000; ++i) {
            fault.feed(QByteArray(10, 'a'), 0s);
            const QByteArray received = *fault.take(0s);
            int bits = 0;
            for (qsizetype k = 0; k < received.size(); ++k) {
                const auto difference = static_cast<quint8>(received[k] ^ 'a');
                bits += std::popcount(difference);
                if (difference)
                    where.insert(k * 8 + std::countr_zero(difference));
            }
            QCOMPARE(bits, 1);
        }
        QCOMPARE(where.size(), 80);
        QCOMPARE(counts.corrupted, 1'000);
        fault.feed({}, 0s);
        QCOMPARE(fault.take(0s), QByteArray());
    }

    void theSameSeedDoesTheSame()
    {
        const FaultOptions options{
            .jitter = 5ms, .corrupt = 0.1, .seed = 8, .loss = 0.1, .duplicate = 0.1, .reorder = 0.1};
        FaultCounts first;
        FaultCounts second;
        FaultCounts other;
        const auto received = sent(options, 1'000, first, 1ms);
        QCOMPARE(sent(options, 1'000, second, 3ms), received); // at another pace
        second.delayed = first.delayed;
        QCOMPARE(second, first);
        QVERIFY(sent(options, 1'000, other, 1ms, 2) != received);
        FaultOptions another = options;
        another.seed = 9;
        QVERIFY(sent(another, 1'000, other, 1ms) != received);
    }

    void oneFaultDoesNotChangeAnother()
    {
        FaultCounts alone;
        FaultCounts together;
        const auto lost = sent({.seed = 8, .loss = 0.2}, 500, alone);
        const auto late =
            sent({.latency = 5ms, .jitter = 9ms, .rate = 1'000'000, .seed = 8, .loss = 0.2}, 500, together);
        QCOMPARE(late, lost);
        QCOMPARE(together.lost, alone.lost);
    }

    void latencyAndRateAreKept()
    {
        FaultCounts counts;
        DatagramFault fault({.latency = 20ms, .rate = 1000}, Decisions(0, 1, true), counts);
        fault.feed(QByteArray(100, 'a'), 0ms);
        fault.feed(QByteArray(100, 'b'), 0ms);
        QVERIFY(!fault.take(119ms));
        QCOMPARE(fault.take(120ms)->front(), 'a');
        QVERIFY(!fault.take(219ms));
        QCOMPARE(fault.take(220ms)->front(), 'b');
        QCOMPARE(counts.delayed, 2);
    }

    void whatWaitsIsBounded()
    {
        FaultCounts counts;
        DatagramFault fault({.latency = 1s}, Decisions(0, 1, true), counts);
        for (qsizetype i = 0; i < DatagramFault::mostWaiting + 5; ++i)
            fault.feed("x", 0s);
        QCOMPARE(counts.overflown, 5);
        FaultCounts large;
        DatagramFault bytes({.latency = 1s}, Decisions(0, 1, true), large);
        for (int i = 0; i < 200; ++i)
            bytes.feed(QByteArray(65'000, 'x'), 0s);
        QCOMPARE(large.overflown, 200 - DatagramFault::mostBytes / 65'000);
        while (bytes.take(1s)) { }
        bytes.feed("x", 2s);
        QCOMPARE(bytes.take(3s), QByteArray("x"));
    }

    void whatIsHeldIsNotPassed()
    {
        FaultCounts counts;
        QCOMPARE(sent({.hold = true}, 3, counts), QByteArrayList());
        QCOMPARE(counts.held, 3);
    }
};

QTEST_GUILESS_MAIN(TestDatagramFault)
#include "tst_datagramfault.moc"
