// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/session/scriptedresponder.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::session;
using namespace wirebench::tests;
using namespace std::chrono_literals;

//! Has filled what the queue of the bench shares with it.
struct OtherQueue
{
    explicit OtherQueue(Bench &bench)
        : queue(std::make_unique<ScriptedResponder>(script), AnswerQueue::Input::Datagrams, bench.clock, bench.budget)
    {
        script.answers = {manyAnswers(AnswerBudget::mostAnswers)};
        queue.feed("x");
    }

    Script script;
    AnswerQueue queue;
};

//! Answers that wait for their time and for room.
class TestAnswerQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatHasNoDelayIsDueAtOnce()
    {
        Bench bench;
        bench.script.answers = {{{QByteArray("a")}, {QByteArray("b")}}};
        QVERIFY(bench.queue->isIdle());
        bench.queue->feed("request");
        QCOMPARE(bench.script.fed, QByteArrayList{"request"});
        QCOMPARE(bench.script.times, QList<std::chrono::nanoseconds>{bench.clock.now()});
        QVERIFY(!bench.queue->isIdle());
        QCOMPARE(bench.queue->dueBytes(), 2);
        QCOMPARE(bench.clock.activeTimers(), 0); // it is known already
        QCOMPARE(bench.takeDue(), QByteArrayList({"a", "b"}));
        QVERIFY(bench.queue->isIdle());
        QCOMPARE(bench.budget.answers, 0);
        QCOMPARE(bench.budget.bytes, 0);
    }

    void aDelayIsWaitedForAndNotLonger()
    {
        Bench bench;
        const QSignalSpy ready(bench.queue.get(), &AnswerQueue::ready);
        bench.script.answers = {{{QByteArray("late"), 50ms}}};
        bench.queue->feed("x");
        QVERIFY(!bench.queue->due());
        QCOMPARE(bench.queue->dueBytes(), 0);
        QCOMPARE(bench.clock.activeTimers(), 1);
        bench.clock.advance(49ms);
        QVERIFY(!bench.queue->due());
        QCOMPARE(ready.size(), 0);
        bench.clock.advance(1ms);
        QCOMPARE(ready.size(), 1);
        QCOMPARE(bench.queue->dueBytes(), 4);
        QCOMPARE(bench.clock.activeTimers(), 0);
        QCOMPARE(bench.takeDue(), QByteArrayList{"late"});
    }

    void answersKeepTheirOrder()
    {
        Bench bench;
        bench.script.answers = {
            {{QByteArray("slow"), 100ms}}, {{QByteArray("at once")}}, {{QByteArray("later"), 120ms}}};
        bench.queue->feed("1");
        bench.clock.advance(10ms);
        bench.queue->feed("2");
        bench.queue->feed("3");
        QCOMPARE(bench.takeDue(), QByteArrayList());
        bench.clock.advance(90ms);
        QCOMPARE(bench.takeDue(), QByteArrayList({"slow", "at once"}));
        bench.clock.advance(29ms); // delays are from when the message came, not from the answer before
        QCOMPARE(bench.takeDue(), QByteArrayList());
        bench.clock.advance(1ms);
        QCOMPARE(bench.takeDue(), QByteArrayList{"later"});
        QCOMPARE(bench.clock.activeTimers(), 0);
    }

    void theTimerIsForTheFirst()
    {
        Bench bench;
        const QSignalSpy ready(bench.queue.get(), &AnswerQueue::ready);
        bench.script.answers = {{{QByteArray("a"), 10ms}, {QByteArray("b"), 20ms}}};
        bench.queue->feed("x");
        bench.clock.advance(10ms);
        QCOMPARE(bench.takeDue(), QByteArrayList{"a"});
        QCOMPARE(bench.clock.activeTimers(), 1);
        bench.clock.advance(10ms);
        QCOMPARE(bench.takeDue(), QByteArrayList{"b"});
        QCOMPARE(ready.size(), 2);
    }

    void aWholeDayCanBeWaited()
    {
        Bench bench;
        bench.script.answers = {{{QByteArray("x"), 30 * 24h}}};
        bench.queue->feed("x");
        bench.clock.advance(30 * 24h - 1ms);
        QCOMPARE(bench.takeDue(), QByteArrayList());
        bench.clock.advance(1ms);
        QCOMPARE(bench.takeDue(), QByteArrayList{"x"});
    }

    void behindAnEndingNothingIsAnswered()
    {
        for (const auto input : {AnswerQueue::Input::Stream, AnswerQueue::Input::Datagrams}) {
            Bench bench(input);
            bench.script.largestPiece = 1;
            bench.script.answers = {{{QByteArray("bye"), 5ms, AnswerEnding::Close}, {QByteArray("more")}}};
            bench.script.wakeTime = bench.clock.now() + 1ms;
            bench.queue->feed("ab");
            bench.queue->feed("c");
            QCOMPARE(bench.script.fed.size(), 1);
            QVERIFY(!bench.queue->isFull());
            bench.clock.advance(5ms);
            QVERIFY(bench.script.wakeTime); // it was not asked any more
            QCOMPARE(bench.queue->due()->ending, AnswerEnding::Close);
            QCOMPARE(bench.takeDue(), QByteArrayList{"bye"});
            QVERIFY(bench.queue->isIdle());
            QCOMPARE(bench.clock.activeTimers(), 0);
            QCOMPARE(bench.budget.answers, 0);
        }
    }

    void whatComesWhileItIsFullWaits()
    {
        Bench bench;
        bench.script.largestPiece = 2;
        bench.script.answers = {manyAnswers(AnswerBudget::mostAnswers - 1), manyAnswers(1), manyAnswers(1)};
        bench.queue->feed("1122334");
        QVERIFY(bench.queue->isFull());
        QCOMPARE(bench.script.fed, QByteArrayList({"11", "22"}));
        const auto came = bench.clock.now();
        bench.clock.advance(400ms);
        bench.queue->feed("455");
        QCOMPARE(bench.script.fed.size(), 2);
        bench.clock.advance(600ms);
        QVERIFY(bench.queue->due());
        (void)bench.queue->take();
        QCOMPARE(bench.script.fed, QByteArrayList({"11", "22", "33"})); // full again
        QVERIFY(bench.queue->isFull());
        QCOMPARE(bench.takeDue().size(), AnswerBudget::mostAnswers); // "33" came at the same time
        QCOMPARE(bench.script.fed, QByteArrayList({"11", "22", "33", "44", "55"}));
        for (const auto time : std::as_const(bench.script.times))
            QCOMPARE(time, came);
        QVERIFY(!bench.queue->isFull());
        QVERIFY(bench.queue->isIdle());
        QCOMPARE(bench.budget.answers, 0);
    }

    void largeAnswersFillItAsWell()
    {
        Bench bench;
        bench.script.largestPiece = 1;
        const QByteArray half(AnswerBudget::mostBytes / 2, 'x');
        bench.script.answers = {{{half, 1s}}, {{half, 1s}}, {{half, 1s}}};
        bench.queue->feed("123");
        QCOMPARE(bench.script.fed.size(), 2);
        QVERIFY(bench.queue->isFull());
        bench.clock.advance(1s);
        QCOMPARE(bench.queue->dueBytes(), AnswerBudget::mostBytes);
        QCOMPARE(bench.takeDue().size(), 3);
        QCOMPARE(bench.budget.bytes, 0);
    }

    void datagramsAreAnsweredWhole()
    {
        Bench bench(AnswerQueue::Input::Datagrams);
        bench.script.largestPiece = 1;
        bench.script.answers = {manyAnswers(AnswerBudget::mostAnswers)};
        bench.queue->feed("one");
        QVERIFY(bench.queue->isFull());
        bench.queue->feed("two"); // which had been read already
        bench.queue->feed("");
        QCOMPARE(bench.script.fed, QByteArrayList({"one", "two", ""}));
    }

    void severalShareABudget()
    {
        Bench bench;
        Script other;
        other.answers = {manyAnswers(AnswerBudget::mostAnswers)};
        auto second = std::make_unique<AnswerQueue>(std::make_unique<ScriptedResponder>(other),
                                                    AnswerQueue::Input::Datagrams, bench.clock, bench.budget);
        QVERIFY(!bench.queue->isFull());
        second->feed("x");
        QVERIFY(bench.queue->isFull());
        second.reset(); // gives back what it had
        QVERIFY(!bench.queue->isFull());
        QCOMPARE(bench.budget.bytes, 0);
        QCOMPARE(bench.clock.activeTimers(), 0);
    }

    void whatOthersHaveFilledHoldsUpWhatHasCome()
    {
        Bench bench;
        OtherQueue other(bench);
        bench.script.wakeTime = bench.clock.now() + 1ms;
        bench.queue->feed("a"); // has no answers of its own, and cannot be fed either
        bench.clock.advance(5ms);
        QCOMPARE(bench.script.fed, QByteArrayList());
        QVERIFY(bench.script.wakeTime);
        other.queue.clear();
        bench.queue->feed("b");
        QCOMPARE(bench.script.fed.join(), QByteArray("ab"));
        bench.clock.advance(0ms);
        QVERIFY(!bench.script.wakeTime);
    }

    //! It has nothing that is taken, after which it could go on.
    void whatOthersHaveFilledDoesNotKeepOneAsleep()
    {
        Bench bench;
        OtherQueue other(bench);
        bench.script.wakeTime = bench.clock.now() + 1ms;
        bench.script.whenWoken = {{QByteArray("awake")}};
        bench.queue->start();
        bench.clock.advance(1ms);
        QCOMPARE(bench.takeDue(), QByteArrayList{"awake"});
    }

    void aResponderIsWoken()
    {
        Bench bench;
        const QSignalSpy ready(bench.queue.get(), &AnswerQueue::ready);
        const auto wakeTime = bench.clock.now() + 3'500us;
        bench.script.wakeTime = wakeTime;
        bench.script.whenWoken = {{QByteArray("gap"), 1ms}};
        bench.queue->feed("x");
        QVERIFY(!bench.queue->isIdle());
        bench.clock.advance(3ms);
        QCOMPARE(bench.script.times.size(), 1);
        bench.clock.advance(1ms); // not before its time
        QCOMPARE(bench.script.times.size(), 2);
        QCOMPARE(bench.script.times.last(), wakeTime + 500us);
        QVERIFY(ready.size() > 0);
        QVERIFY(!bench.queue->due());
        bench.clock.advance(1ms); // from when the message had come
        QCOMPARE(bench.takeDue(), QByteArrayList{"gap"});
        QCOMPARE(bench.clock.activeTimers(), 0);
    }

    void wakingWithoutAnAnswerIsToldAsWell()
    {
        Bench bench;
        const QSignalSpy ready(bench.queue.get(), &AnswerQueue::ready);
        bench.script.wakeTime = bench.clock.now() + 1ms;
        bench.queue->feed("x");
        bench.clock.advance(1ms);
        QCOMPARE(ready.size(), 1);
        QVERIFY(bench.queue->isIdle());
    }

    void theWaitBeginsAnewWithEachPiece()
    {
        Bench bench;
        bench.script.whenWoken = {{QByteArray("gap")}};
        for (int i = 0; i < 3; ++i) {
            bench.script.wakeTime = bench.clock.now() + 4ms;
            bench.queue->feed("x");
            bench.clock.advance(3ms);
        }
        QCOMPARE(bench.script.times.size(), 3);
        QCOMPARE(bench.clock.activeTimers(), 1);
        bench.clock.advance(1ms);
        QCOMPARE(bench.takeDue(), QByteArrayList{"gap"});
    }

    void theEarlierOfTwoTimesCounts()
    {
        Bench bench;
        bench.script.answers = {{{QByteArray("late"), 50ms}}};
        bench.script.whenWoken = {{QByteArray("gap")}};
        bench.queue->feed("x");
        bench.script.wakeTime = bench.clock.now() + 4ms;
        bench.queue->feed("y");
        bench.clock.advance(4ms);
        QVERIFY(!bench.script.wakeTime);
        bench.clock.advance(46ms);
        QCOMPARE(bench.takeDue(), QByteArrayList({"late", "gap"}));
    }

    void wokenLateADelayIsNotLonger()
    {
        Bench bench;
        bench.script.wakeTime = bench.clock.now() + 3ms;
        bench.script.whenWoken = {{QByteArray("gap"), 5ms}};
        bench.queue->feed("x");
        bench.clock.jump(8ms); // the thread was busy
        bench.clock.advance(0ms);
        QCOMPARE(bench.takeDue(), QByteArrayList{"gap"});
    }

    void itIsNotWokenBeforeWhatHasCome()
    {
        Bench bench;
        bench.script.largestPiece = 1;
        bench.script.answers = {manyAnswers(AnswerBudget::mostAnswers)};
        bench.script.wakeTime = bench.clock.now() + 1ms;
        bench.queue->feed("ab");
        bench.clock.advance(500ms);
        QCOMPARE(bench.script.fed, QByteArrayList{"a"});
        QVERIFY(bench.script.wakeTime);
        bench.clock.advance(500ms);
        (void)bench.queue->take();
        QCOMPARE(bench.script.fed, QByteArrayList({"a", "b"}));
        bench.clock.advance(0ms);
        QVERIFY(!bench.script.wakeTime);
    }

    void clearedItIsSilent()
    {
        Bench bench;
        const QSignalSpy ready(bench.queue.get(), &AnswerQueue::ready);
        bench.script.answers = {{{QByteArray("a")}, {QByteArray("b"), 1ms}}, {{QByteArray("c")}}};
        bench.queue->feed("x");
        bench.queue->clear();
        QVERIFY(!bench.queue->due());
        QVERIFY(bench.queue->isIdle());
        QCOMPARE(bench.clock.activeTimers(), 0);
        QCOMPARE(bench.budget.answers, 0);
        QCOMPARE(bench.budget.bytes, 0);
        bench.queue->feed("y");
        QCOMPARE(bench.script.fed, QByteArrayList{"x"});
        bench.clock.advance(1s);
        QCOMPARE(ready.size(), 0);
    }

    void itMayBeDestroyedWhenItIsReady()
    {
        Bench bench;
        bench.script.answers = {{{QByteArray("a"), 1ms}}};
        connect(bench.queue.get(), &AnswerQueue::ready, this, [&] { bench.queue.reset(); });
        bench.queue->feed("x");
        bench.clock.advance(1ms);
        QVERIFY(!bench.queue);
        QCOMPARE(bench.budget.answers, 0);
    }
};

QTEST_GUILESS_MAIN(TestAnswerQueue)
#include "tst_answerqueue.moc"
