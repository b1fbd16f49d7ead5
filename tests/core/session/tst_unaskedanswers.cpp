// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/session/scriptedresponder.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;

//! Responders that speak unasked: greetings, and as often as they like.
class TestUnaskedAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aGreetingIsAnAnswer()
    {
        Bench bench;
        bench.script.greeting = {{QByteArray("hello")}, {QByteArray("later"), 5ms}};
        bench.queue->start();
        QCOMPARE(bench.script.times, QList<std::chrono::nanoseconds>{bench.clock.now()});
        QCOMPARE(bench.takeDue(), QByteArrayList{"hello"});
        bench.clock.advance(5ms);
        QCOMPARE(bench.takeDue(), QByteArrayList{"later"});
    }

    void whoeverSpeaksUnaskedIsNotAskedWhileTooMuchWaits()
    {
        Bench bench;
        bench.script.wakeTime = 0ns;
        bench.script.wakesAgain = true;
        bench.script.whenWoken = {{QByteArray(AnswerBudget::mostBytes / 2, 'x')}};
        bench.queue->start();
        for (int i = 0; i < 10; ++i)
            bench.clock.advance(1ms);
        QCOMPARE(bench.budget.answers, 2);
        QCOMPARE(bench.clock.activeTimers(), 0);
        (void)bench.queue->take();
        for (int i = 0; i < 10; ++i)
            bench.clock.advance(1ms);
        QCOMPARE(bench.budget.answers, 2);
    }

    void thatThePeerHasFinishedIsToldBehindWhatItSent()
    {
        Bench bench;
        bench.script.largestPiece = 1;
        bench.script.answers = {manyAnswers(AnswerBudget::mostAnswers)};
        bench.queue->feed("xyz");
        QCOMPARE(bench.script.fed.size(), 1); // full
        bench.queue->finish();
        QCOMPARE(bench.script.finished, 0);
        bench.clock.advance(1s);
        (void)bench.takeDue();
        QCOMPARE(bench.script.fed.size(), 3);
        QCOMPARE(bench.script.finished, 1);
        Bench idle;
        idle.queue->finish();
        QCOMPARE(idle.script.finished, 1);
    }
};

QTEST_GUILESS_MAIN(TestUnaskedAnswers)
#include "tst_unaskedanswers.moc"
