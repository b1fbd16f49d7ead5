// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/manualclock.h"
#include "tests/support/testbytes.h"

#include <cerrno>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;
using Call = FaultySocketCalls::Call;

namespace {

using End = void (*)(TcpPair &);

constexpr auto retry = 70ms;

//! A connection whose system runs out of memory when the test says.
struct Poor
{
    FaultySocketCalls calls;
    ManualClock clock;
    TcpPair pair{{.calls = calls, .clock = clock, .delays = {.memoryRetry = retry}}};

    //! \a call fails from now on.
    void runOut(Call call, int error) { calls.failAlways(call, error); }
    void recover(Call call) { calls.failAlways(call, 0); }
    //! Makes \a call no more often, however ready the socket is, until the rest is over; then once.
    bool restsOnce(Call call)
    {
        const int before = calls.count(call);
        if (wakeUpsWithin(50ms) >= 50 || calls.count(call) != before)
            return false;
        clock.advance(retry - 1ms);
        if (wakeUpsWithin(20ms) >= 50 || calls.count(call) != before)
            return false;
        clock.advance(1ms);
        return QTest::qWaitFor([&] { return calls.count(call) == before + 1; });
    }
};

void addErrors()
{
    QTest::addColumn<int>("error");
    QTest::newRow("ENOBUFS") << ENOBUFS;
    QTest::newRow("ENOMEM") << ENOMEM;
}

} // namespace

//! TCP when the kernel has no memory for it: the socket looks ready all the time.
class TestKernelMemory : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void sendingRestsAndLosesNothing_data() { addErrors(); }

    void sendingRestsAndLosesNothing()
    {
        QFETCH(const int, error);
        const QByteArray payload = testBytes(300000);
        Poor here;
        QVERIFY(here.pair.open());
        here.runOut(Call::Send, error);
        QVERIFY(here.pair.writer().write(payload.first(100000)));
        QCOMPARE(here.calls.count(Call::Send), 1);
        QVERIFY(here.restsOnce(Call::Send));
        QVERIFY(here.pair.writer().write(payload.sliced(100000))); // no reason to try
        QVERIFY(here.restsOnce(Call::Send));
        QCOMPARE(here.pair.writer().pending(), payload.size());
        here.recover(Call::Send);
        here.clock.advance(retry);
        QTRY_COMPARE(here.pair.peer->received(), payload.size());
        QCOMPARE(here.pair.peer->receivedHash(), sha256(payload));
        QCOMPARE(here.clock.activeTimers(), 0);
    }

    void receivingRestsAndLosesNothing_data() { addErrors(); }

    void receivingRestsAndLosesNothing()
    {
        QFETCH(const int, error);
        const QByteArray payload = testBytes(300000);
        Poor here;
        QVERIFY(here.pair.open());
        here.runOut(Call::Receive, error);
        here.pair.peer->send(payload);
        here.pair.peer->finishSending();
        const Drain drain(here.pair.reader());
        QCOMPARE(here.calls.count(Call::Receive), 1);
        QVERIFY(here.restsOnce(Call::Receive));
        here.pair.reader().grant(1); // no reason to try
        QVERIFY(here.restsOnce(Call::Receive));
        QCOMPARE(drain.received(), 0);
        here.recover(Call::Receive);
        here.clock.advance(retry);
        QTRY_COMPARE(here.pair.reader().state(), ReadableState::Closed);
        QCOMPARE(drain.received(), payload.size());
        QCOMPARE(drain.hash(), sha256(payload));
        QCOMPARE(here.clock.activeTimers(), 0);
    }

    void whatArrivedBeforeAResetSurvivesARestToo()
    {
        const QByteArray payload = testBytes(20000);
        Poor here;
        QVERIFY(here.pair.open());
        here.pair.peer->send(payload);
        QTRY_VERIFY(here.pair.peer->unsent() == 0 && here.pair.peer->unacknowledged() == 0);
        here.pair.peer->reset();
        QTRY_VERIFY((void(here.pair.writer().write("x")), isTerminal(here.pair.writer().state())));
        QCOMPARE(here.pair.reader().state(), ReadableState::Draining);
        here.runOut(Call::Receive, ENOMEM);
        const Drain drain(here.pair.reader());
        QVERIFY(here.restsOnce(Call::Receive));
        QCOMPARE(here.pair.reader().state(), ReadableState::Draining);
        here.recover(Call::Receive);
        here.clock.advance(retry);
        QTRY_COMPARE(here.pair.reader().state(), ReadableState::Errored);
        QCOMPARE(drain.received(), payload.size());
        QCOMPARE(drain.hash(), sha256(payload));
        QCOMPARE(here.pair.reader().error()->code, ErrorCode::ConnectionReset);
    }

    void everyWayToEndWorksWhileSendingRests_data()
    {
        QTest::addColumn<End>("end");
        QTest::addColumn<qsizetype>("arriving"); // bytes
        QTest::newRow("writer.close()") << End([](TcpPair &pair) { pair.writer().close(); }) << qsizetype(1000);
        QTest::newRow("writer.abort()") << End([](TcpPair &pair) { pair.writer().abort(); }) << qsizetype(0);
        QTest::newRow("writer.abort(400)") << End([](TcpPair &pair) { pair.writer().abort(400); }) << qsizetype(400);
        QTest::newRow("writer.close(), then abort(400)") << End([](TcpPair &pair) {
            pair.writer().close();
            pair.writer().abort(400);
        }) << qsizetype(400);
        QTest::newRow("close()") << End([](TcpPair &pair) { pair.connection->close(); }) << qsizetype(0);
        QTest::newRow("close(400)") << End([](TcpPair &pair) { pair.connection->close(400); }) << qsizetype(400);
        QTest::newRow("delete") << End([](TcpPair &pair) { pair.connection.reset(); }) << qsizetype(0);
    }

    void everyWayToEndWorksWhileSendingRests()
    {
        QFETCH(const End, end);
        QFETCH(const qsizetype, arriving);
        const QByteArray payload = testBytes(1000);
        Poor here;
        TcpPair &pair = here.pair;
        QVERIFY(pair.open());
        here.runOut(Call::Send, ENOBUFS);
        QVERIFY(pair.writer().write(payload));
        QCOMPARE(here.calls.count(Call::Send), 1);
        end(pair);
        QCOMPARE(here.calls.count(Call::Send), 1);
        if (arriving > 0) {
            QVERIFY(here.restsOnce(Call::Send));
            QVERIFY(!isTerminal(pair.writer().state()));
            here.recover(Call::Send);
            here.clock.advance(retry);
        }
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(pair.peer->receivedBytes(), payload.first(arriving));
        if (pair.connection) {
            QVERIFY(isTerminal(pair.writer().state()));
            pair.reader().cancel();
            QCOMPARE(pair.connection->state(), ConnectionState::Closed);
            QCOMPARE(pair.log.lines.last(), QStringLiteral("closed"));
        }
        QCOMPARE(here.clock.activeTimers(), 0);
    }

    void everyWayToEndWorksWhileReceivingRests_data()
    {
        QTest::addColumn<End>("end");
        QTest::newRow("reader.cancel()") << End([](TcpPair &pair) { pair.reader().cancel(); });
        QTest::newRow("close()") << End([](TcpPair &pair) { pair.connection->close(); });
        QTest::newRow("delete") << End([](TcpPair &pair) { pair.connection.reset(); });
    }

    void everyWayToEndWorksWhileReceivingRests()
    {
        QFETCH(const End, end);
        Poor here;
        TcpPair &pair = here.pair;
        QVERIFY(pair.open());
        here.runOut(Call::Receive, ENOMEM);
        pair.peer->send("never read");
        pair.reader().grant(100);
        QCOMPARE(here.calls.count(Call::Receive), 1);
        end(pair);
        if (pair.connection) {
            QCOMPARE(pair.reader().state(), ReadableState::Closed);
            pair.connection->close();
            QCOMPARE(pair.connection->state(), ConnectionState::Closed);
        }
        QTRY_VERIFY(pair.peer->sawEnd() || pair.peer->error() != 0);
        QCOMPARE(here.calls.count(Call::Receive), 1);
        QCOMPARE(here.clock.activeTimers(), 0);
    }

    void memoryThatNeverComesBackIsGivenUpAtTheCloseLimit()
    {
        Poor here;
        QVERIFY(here.pair.open());
        here.runOut(Call::Send, ENOBUFS);
        QVERIFY(here.pair.writer().write("promised"));
        here.pair.connection->close(8);
        here.clock.advance(Delays().closeLimit);
        QCOMPARE(here.pair.connection->state(), ConnectionState::Failed);
        QCOMPARE(here.pair.connection->error()->code, ErrorCode::TimedOut);
        QCOMPARE(here.clock.activeTimers(), 0);
    }
};

QTEST_GUILESS_MAIN(TestKernelMemory)
#include "tst_kernelmemory.moc"
