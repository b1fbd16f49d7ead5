// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/streamfault.h"

#include <QTest>

#include <bit>
#include <set>

using namespace wirebench::faults;
using namespace std::chrono_literals;
using Ending = StreamPiece::Ending;
using Time = std::chrono::nanoseconds;

namespace {

QByteArray testBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7 + i / 251);
    return bytes;
}

//! What came out, and when.
struct Outcome
{
    QByteArray bytes;
    QList<qsizetype> sizes;
    QList<Time> times;
    Ending ending = Ending::None;
    qint64 thrownAway = 0;
};

//! Lets time pass until nothing is under way.
void drain(StreamFault &fault, Time &now, Outcome &outcome)
{
    while (const auto next = fault.nextTime()) {
        now = std::max(now, *next);
        while (const auto piece = fault.take(now)) {
            outcome.bytes += piece->bytes;
            if (piece->ending != Ending::None)
                outcome.ending = piece->ending;
            else
                outcome.sizes += piece->bytes.size();
            outcome.times += now;
        }
    }
}

//! All \a bytes at once, cut into pieces of \a size, then the end.
Outcome sent(const FaultOptions &options, const QByteArray &bytes, qsizetype size, FaultCounts &counts,
             quint64 connection = 1)
{
    StreamFault fault(options, Decisions(options.seed, connection, true), counts);
    Outcome outcome;
    Time now = 1s;
    fault.begin(now);
    for (qsizetype done = 0; done < bytes.size(); done += size)
        outcome.thrownAway += fault.feed(bytes.mid(done, size), now);
    fault.finish(now);
    drain(fault, now, outcome);
    return outcome;
}

Outcome sent(const FaultOptions &options, const QByteArray &bytes, qsizetype size, quint64 connection = 1)
{
    FaultCounts counts;
    return sent(options, bytes, size, counts, connection);
}

} // namespace

//! All faults of a stream, over a time that the test makes.
class TestStreamFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void withoutFaultsAllPassesAtOnce()
    {
        FaultCounts counts;
        StreamFault fault({}, Decisions(0, 1, true), counts);
        fault.begin(0s);
        QVERIFY(!fault.nextTime());
        QCOMPARE(fault.feed("abc", 1s), 0);
        QCOMPARE(fault.pending(), 3);
        QCOMPARE(fault.take(1s), StreamPiece({"abc", Ending::None}));
        QCOMPARE(fault.pending(), 0);
        QVERIFY(!fault.take(1s));
        fault.finish(2s);
        QCOMPARE(fault.take(2s), StreamPiece({{}, Ending::Finish}));
        QCOMPARE(counts, FaultCounts());
    }

    //! Whatever the faults, what comes out is a matter of the bytes and the seed.
    void everySplitGivesTheSameBytes_data()
    {
        QTest::addColumn<FaultOptions>("options");
        QTest::newRow("nothing") << FaultOptions{};
        QTest::newRow("slices") << FaultOptions{.slice = 3};
        QTest::newRow("corruption") << FaultOptions{.corrupt = 0.3, .seed = 5};
        QTest::newRow("a reset") << FaultOptions{.resetAfter = 17};
        QTest::newRow("a reset at once") << FaultOptions{.resetAfter = 0};
        QTest::newRow("half a close") << FaultOptions{.resetAfter = 17, .halfClose = true};
        QTest::newRow("half a close at once") << FaultOptions{.halfClose = true};
        QTest::newRow("late") << FaultOptions{.latency = 50ms, .jitter = 30ms, .seed = 9};
        QTest::newRow("all of it") << FaultOptions{.latency = 5ms,
                                                   .jitter = 3ms,
                                                   .rate = 1000,
                                                   .corrupt = 0.2,
                                                   .seed = 1,
                                                   .slice = 4,
                                                   .slicePause = 2ms,
                                                   .resetAfter = 30};
    }

    void everySplitGivesTheSameBytes()
    {
        QFETCH(const FaultOptions, options);
        const QByteArray bytes = testBytes(40);
        FaultCounts counts;
        const Outcome whole = sent(options, bytes, bytes.size(), counts);
        for (qsizetype size = 1; size < bytes.size(); ++size) {
            FaultCounts others;
            const Outcome split = sent(options, bytes, size, others);
            QCOMPARE(split.bytes, whole.bytes);
            QCOMPARE(split.ending, whole.ending);
            QCOMPARE(split.thrownAway, whole.thrownAway);
            QCOMPARE(others.corrupted, counts.corrupted);
            QVERIFY(std::is_sorted(split.times.cbegin(), split.times.cend()));
        }
    }

    void slicesAreCutAtMultiples_data()
    {
        QTest::addColumn<qsizetype>("slice");
        for (const qsizetype slice : {1, 2, 7, 39, 40, 41})
            QTest::addRow("%d", static_cast<int>(slice)) << slice;
    }

    void slicesAreCutAtMultiples()
    {
        QFETCH(const qsizetype, slice);
        FaultCounts counts;
        const Outcome outcome = sent({.slice = slice}, testBytes(40), 40, counts);
        QCOMPARE(outcome.bytes, testBytes(40));
        for (qsizetype i = 0; i < outcome.sizes.size(); ++i)
            QCOMPARE(outcome.sizes[i], std::min(slice, 40 - i * slice));
        QCOMPARE(counts.sliced, outcome.sizes.size() - 1);
    }

    void betweenSlicesIsAPause()
    {
        const Outcome outcome = sent({.slice = 10, .slicePause = 20ms}, testBytes(30), 5);
        QCOMPARE(outcome.times, QList<Time>({1s, 1s, 1020ms, 1020ms, 1040ms, 1040ms, 1040ms}));
    }

    //! Each byte is delayed, and none is held up by another.
    void latencyIsThatOfEachByte()
    {
        FaultCounts counts;
        StreamFault fault({.latency = 100ms}, Decisions(0, 1, true), counts);
        (void)fault.feed("a", 0ms);
        (void)fault.feed("b", 30ms);
        QCOMPARE(fault.nextTime(), 100ms);
        QVERIFY(!fault.take(99ms));
        QCOMPARE(fault.take(100ms)->bytes, QByteArray("a"));
        QVERIFY(!fault.take(129ms));
        QCOMPARE(fault.take(130ms)->bytes, QByteArray("b"));
        fault.finish(150ms);
        QVERIFY(!fault.take(249ms));
        QCOMPARE(fault.take(250ms)->ending, Ending::Finish);
        QCOMPARE(counts.delayed, 2);
    }

    void jitterVariesAndKeepsTheOrder()
    {
        const FaultOptions options{.latency = 10ms, .jitter = 50ms, .seed = 3};
        QSet<qint64> seen;
        FaultCounts counts;
        StreamFault fault(options, Decisions(3, 1, true), counts);
        Time now = 0s;
        for (int i = 0; i < 200; ++i) {
            (void)fault.feed(testBytes(1024), now);
            const auto due = *fault.nextTime() - now;
            QVERIFY(due >= 10ms && due <= 60ms);
            seen.insert(due.count() / 1'000'000);
            now = *fault.nextTime();
            while (fault.take(now)) { }
        }
        QVERIFY2(seen.size() > 30, qPrintable(QString::number(seen.size())));
        const Outcome outcome = sent(options, testBytes(100'000), 100'000);
        QCOMPARE(outcome.bytes, testBytes(100'000));
        QVERIFY(std::is_sorted(outcome.times.cbegin(), outcome.times.cend()));
    }

    void jitterOfAMillisecondIsOneOrNone()
    {
        const FaultOptions options{.jitter = 1ms, .seed = 3};
        FaultCounts counts;
        StreamFault fault(options, Decisions(3, 1, true), counts);
        for (Time now = 0s; now < 2s; now += 10ms) {
            (void)fault.feed(testBytes(1024), now);
            while (fault.take(now + 1ms)) { }
        }
        QVERIFY2(std::abs(counts.delayed - 100) < 40, qPrintable(QString::number(counts.delayed)));
    }

    void jitterDoesNotDependOnHowBytesAreCut()
    {
        const FaultOptions options{.jitter = 50ms, .seed = 3};
        const Outcome whole = sent(options, testBytes(10'000), 10'000);
        const Outcome split = sent(options, testBytes(10'000), 1024);
        QCOMPARE(split.times, whole.times);
        for (const qsizetype size : {1, 100, 1000}) {
            const Outcome pieces = sent(options, testBytes(10'000), size);
            const std::set<Time> times(pieces.times.cbegin(), pieces.times.cend());
            QVERIFY(times == std::set<Time>(whole.times.cbegin(), whole.times.cend()));
        }
    }

    void aRateIsKept_data()
    {
        QTest::addColumn<qint64>("rate");
        for (const qint64 rate : {1, 10, 100, 1'000, 1'000'000})
            QTest::addRow("%lld", static_cast<long long>(rate)) << rate;
    }

    void aRateIsKept()
    {
        QFETCH(const qint64, rate);
        const qsizetype size = static_cast<qsizetype>(rate * 2 + 1);
        const Outcome outcome = sent({.rate = rate}, testBytes(size), size);
        QCOMPARE(outcome.bytes, testBytes(size));
        const double seconds = std::chrono::duration<double>(outcome.times.constLast() - 1s).count();
        QVERIFY2(std::abs(seconds - static_cast<double>(size) / static_cast<double>(rate)) < 0.01,
                 qPrintable(QString::number(seconds)));
        for (qsizetype i = 1; i < outcome.times.size(); ++i)
            QVERIFY(outcome.times[i] - outcome.times[i - 1] <= std::max<Time>(20ms, Time(1'000'000'000 / rate)));
    }

    void aRateDoesNotSaveUp()
    {
        FaultCounts counts;
        StreamFault fault({.rate = 1000}, Decisions(0, 1, true), counts);
        (void)fault.feed("a", 0s);
        QCOMPARE(fault.take(1ms)->bytes, QByteArray("a"));
        (void)fault.feed("bc", 10s);
        QCOMPARE(fault.nextTime(), 10s + 2ms);
    }

    void bitsAreFlippedOneByOne()
    {
        const QByteArray bytes = testBytes(100'000);
        FaultCounts counts;
        const Outcome outcome = sent({.corrupt = 0.01, .seed = 1}, bytes, 1000, counts);
        QCOMPARE(outcome.bytes.size(), bytes.size());
        qint64 changed = 0;
        QSet<int> bits;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            const auto difference = static_cast<quint8>(bytes[i] ^ outcome.bytes[i]);
            QVERIFY(std::popcount(difference) <= 1);
            changed += std::popcount(difference);
            if (difference)
                bits.insert(std::countr_zero(difference));
        }
        QCOMPARE(changed, counts.corrupted);
        QVERIFY2(changed > 850 && changed < 1150, qPrintable(QString::number(changed)));
        QCOMPARE(bits.size(), 8);
        QCOMPARE(sent({.corrupt = 1, .seed = 1}, bytes, 1000, counts).bytes.size(), bytes.size());
        QCOMPARE(counts.corrupted, changed + bytes.size());
    }

    void theSeedDecidesAndTheConnectionAndTheDirection()
    {
        const QByteArray bytes = testBytes(2000);
        const auto corrupted = [&](quint64 seed, quint64 connection) {
            return sent({.corrupt = 0.1, .seed = seed}, bytes, 2000, connection).bytes;
        };
        QCOMPARE(corrupted(1, 1), corrupted(1, 1));
        QVERIFY(corrupted(1, 1) != corrupted(2, 1));
        QVERIFY(corrupted(1, 1) != corrupted(1, 2));
        using Kind = Decisions::Kind;
        QVERIFY(Decisions(1, 1, true).bits(Kind::Loss, 0) != Decisions(1, 1, false).bits(Kind::Loss, 0));
        QVERIFY(Decisions(1, 1, true).bits(Kind::Loss, 0) != Decisions(1, 1, true).bits(Kind::Corrupt, 0));
        QVERIFY(!Decisions(1, 1, true).happens(Kind::Loss, 0, 0));
        QVERIFY(Decisions(1, 1, true).happens(Kind::Loss, 0, 1));
    }

    void oneFaultDoesNotChangeAnother()
    {
        const QByteArray bytes = testBytes(2000);
        const Outcome alone = sent({.corrupt = 0.1, .seed = 4}, bytes, 2000);
        const Outcome together =
            sent({.latency = 5ms, .jitter = 20ms, .rate = 100'000, .corrupt = 0.1, .seed = 4, .slice = 7}, bytes, 2000);
        QCOMPARE(together.bytes, alone.bytes);
    }

    void behindSoManyBytesItEnds_data()
    {
        QTest::addColumn<std::optional<qint64>>("limit");
        QTest::addColumn<bool>("halfClose");
        QTest::addColumn<qint64>("passed");
        QTest::addColumn<int>("ending");
        const auto row = [](const char *name, std::optional<qint64> limit, bool halfClose, qint64 passed,
                            Ending ending) {
            QTest::newRow(name) << limit << halfClose << passed << static_cast<int>(ending);
        };
        row("a reset", 10, false, 10, Ending::ResetBoth);
        row("a reset at once", 0, false, 0, Ending::ResetBoth);
        row("a reset behind the last byte", 40, false, 40, Ending::ResetBoth);
        row("a reset that is not reached", 41, false, 40, Ending::Finish);
        row("half a close", 10, true, 10, Ending::Finish);
        row("half a close at once", {}, true, 0, Ending::Finish);
    }

    void behindSoManyBytesItEnds()
    {
        QFETCH(const std::optional<qint64>, limit);
        QFETCH(const bool, halfClose);
        QFETCH(const qint64, passed);
        QFETCH(const int, ending);
        FaultCounts counts;
        const Outcome outcome = sent({.resetAfter = limit, .halfClose = halfClose}, testBytes(40), 8, counts);
        QCOMPARE(outcome.bytes, testBytes(40).first(passed));
        QCOMPARE(static_cast<int>(outcome.ending), ending);
        QCOMPARE(outcome.thrownAway, 40 - passed);
        QCOMPARE(counts.resets, ending == static_cast<int>(Ending::ResetBoth) ? 1 : 0);
        QCOMPARE(counts.halfCloses, halfClose ? 1 : 0);
    }

    void aResetComesBehindWhatCameBefore()
    {
        FaultCounts counts;
        StreamFault fault({.latency = 10ms}, Decisions(0, 1, true), counts);
        (void)fault.feed("abc", 0ms);
        fault.reset(1ms);
        fault.finish(2ms); // nothing comes behind an end
        QCOMPARE(fault.feed("def", 3ms), 3);
        QCOMPARE(fault.take(20ms)->bytes, QByteArray("abc"));
        QCOMPARE(fault.take(20ms)->ending, Ending::Reset);
        QVERIFY(!fault.take(20ms));
        QCOMPARE(counts.resets, 0); // it was not ours
    }
};

QTEST_GUILESS_MAIN(TestStreamFault)
#include "tst_streamfault.moc"
