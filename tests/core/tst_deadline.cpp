// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/manualclock.h"

#include "core/net/deadline.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::tests;
using namespace std::chrono_literals;

//! Clocks, timers and deadlines.
class TestDeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itPassesAtTheLimitAndOnce()
    {
        ManualClock clock;
        Deadline deadline(clock);
        const QSignalSpy passed(&deadline, &Deadline::passed);
        deadline.start(30s);
        QCOMPARE(deadline.limit(), 30s);
        clock.advance(29999ms);
        QCOMPARE(passed.size(), 0);
        clock.advance(1ms);
        QCOMPARE(passed.size(), 1);
        clock.advance(1h);
        QCOMPARE(passed.size(), 1);
    }

    void stoppedItNeverPassesAndStartedAgainItBeginsAnew()
    {
        ManualClock clock;
        Deadline deadline(clock);
        const QSignalSpy passed(&deadline, &Deadline::passed);
        deadline.start(100ms);
        clock.advance(50ms);
        deadline.stop();
        clock.advance(1h);
        QCOMPARE(passed.size(), 0);
        deadline.start(100ms);
        clock.advance(50ms);
        deadline.start(100ms);
        clock.advance(99ms);
        QCOMPARE(passed.size(), 0);
        clock.advance(1ms);
        QCOMPARE(passed.size(), 1);
    }

    void pausedTimeDoesNotCount()
    {
        ManualClock clock;
        Deadline deadline(clock);
        const QSignalSpy passed(&deadline, &Deadline::passed);
        deadline.start(100ms);
        clock.advance(60ms);
        deadline.pause();
        clock.advance(1h);
        QCOMPARE(passed.size(), 0);
        deadline.resume();
        clock.advance(39ms);
        QCOMPARE(passed.size(), 0);
        clock.advance(1ms);
        QCOMPARE(passed.size(), 1);
    }

    void aLimitOfZeroPassesNextAndNotAtOnce()
    {
        ManualClock clock;
        Deadline deadline(clock);
        const QSignalSpy passed(&deadline, &Deadline::passed);
        deadline.start(0ms);
        QCOMPARE(passed.size(), 0);
        clock.advance(0ms);
        QCOMPARE(passed.size(), 1);
    }

    void noticedLateItRunsOnForOneGracePeriod_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("late"); // noticed so much after the limit, all in ms
        QTest::addColumn<int>("grace");
        QTest::newRow("in time") << 30000 << 0 << 0;
        QTest::newRow("a busy turn") << 30000 << 100 << 0;
        QTest::newRow("half a second") << 30000 << 500 << 1000;
        QTest::newRow("blocked for 5 s") << 30000 << 5000 << 1000;
        QTest::newRow("asleep for a day") << 30000 << 86'400'000 << 1000;
        QTest::newRow("a short limit") << 200 << 5000 << 200;
    }

    void noticedLateItRunsOnForOneGracePeriod()
    {
        QFETCH(const int, limit);
        QFETCH(const int, late);
        QFETCH(const int, grace);
        ManualClock clock;
        Deadline deadline(clock);
        const QSignalSpy passed(&deadline, &Deadline::passed);
        deadline.start(std::chrono::milliseconds(limit));
        clock.jump(std::chrono::milliseconds(limit + late));
        clock.advance(0ms);
        QCOMPARE(passed.size(), grace == 0 ? 1 : 0);
        if (grace > 0)
            clock.advance(std::chrono::milliseconds(grace - 1));
        QCOMPARE(passed.size(), grace == 0 ? 1 : 0);
        clock.advance(1ms);
        QCOMPARE(passed.size(), 1);
    }

    void aThreadThatIsAlwaysLateDoesNotWaitForEver()
    {
        ManualClock clock;
        Deadline deadline(clock);
        const QSignalSpy passed(&deadline, &Deadline::passed);
        deadline.start(1s);
        for (int turn = 0; turn < 4; ++turn) {
            clock.jump(10s);
            clock.advance(0ms);
        }
        QCOMPARE(passed.size(), 1);
        // Which is said of this start only.
        deadline.start(1s);
        clock.jump(10s);
        clock.advance(0ms);
        QCOMPARE(passed.size(), 1);
    }

    void stoppedInItsGracePeriodItNeverPasses()
    {
        ManualClock clock;
        Deadline deadline(clock);
        const QSignalSpy passed(&deadline, &Deadline::passed);
        deadline.start(1s);
        clock.jump(10s);
        clock.advance(0ms);
        deadline.stop();
        clock.advance(1h);
        QCOMPARE(passed.size(), 0);
    }

    void itMayBeDestroyedByItsOwnSignal_data()
    {
        QTest::addColumn<bool>("manual");
        QTest::newRow("manual clock") << true;
        QTest::newRow("system clock") << false;
    }

    void itMayBeDestroyedByItsOwnSignal()
    {
        QFETCH(const bool, manual);
        ManualClock clock;
        auto deadline = std::make_unique<Deadline>(manual ? static_cast<Clock &>(clock) : Clock::system());
        connect(deadline.get(), &Deadline::passed, this, [&] { deadline.reset(); });
        deadline->start(1ms);
        clock.advance(1ms);
        QTRY_VERIFY(!deadline);
    }

    void timersFireInOrderAtTheirTime()
    {
        ManualClock clock;
        const std::chrono::nanoseconds begin = clock.now();
        QList<qint64> fired;
        std::vector<std::unique_ptr<Timer>> timers;
        for (const int delay : {30, 10, 20, 10}) {
            timers.push_back(clock.makeTimer());
            connect(timers.back().get(), &Timer::expired, this, [&, timer = timers.back().get(), delay] {
                fired.append(std::chrono::duration_cast<std::chrono::milliseconds>(clock.now() - begin).count());
                QVERIFY(!timer->isActive());
                if (delay == 20 && fired.size() < 4)
                    timer->start(5ms); // due on the way
            });
            timers.back()->start(std::chrono::milliseconds(delay));
        }
        QCOMPARE(clock.activeTimers(), 4);
        clock.advance(27ms);
        QCOMPARE(fired, (QList<qint64>{10, 10, 20, 25}));
        QCOMPARE(clock.now() - begin, 27ms);
        clock.jump(100ms);
        QCOMPARE(fired.size(), 4);
        clock.advance(0ms);
        QCOMPARE(fired, (QList<qint64>{10, 10, 20, 25, 127})); // noticed late
    }

    void aSystemTimerNeverExpiresEarly()
    {
        // Timers of the toolkit are allowed to by 5 %, unless asked not to.
        const std::unique_ptr<Timer> timer = Clock::system().makeTimer();
        const QSignalSpy expired(timer.get(), &Timer::expired);
        const std::chrono::nanoseconds begin = Clock::system().now();
        timer->start(150ms);
        QVERIFY(timer->isActive());
        std::chrono::nanoseconds end = {};
        connect(timer.get(), &Timer::expired, this, [&] { end = Clock::system().now(); });
        QTRY_COMPARE(expired.size(), 1);
        QVERIFY(!timer->isActive());
        QVERIFY(end - begin >= 149ms);
    }

    void aDelayBeyondWhatTheToolkitCountsIsNotShort()
    {
        const std::unique_ptr<Timer> timer = Clock::system().makeTimer();
        const QSignalSpy expired(timer.get(), &Timer::expired);
        timer->start(std::chrono::milliseconds((qint64(1) << 32) + 1)); // 1 ms when cut to 32 bits
        const std::unique_ptr<Timer> other = Clock::system().makeTimer();
        const QSignalSpy otherExpired(other.get(), &Timer::expired);
        other->start(50ms);
        QTRY_COMPARE(otherExpired.size(), 1);
        QCOMPARE(expired.size(), 0);
        QVERIFY(timer->isActive());
    }
};

QTEST_GUILESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
