// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/session/sessionlog.h"
#include "tests/support/leakcheck.h"
#include "tests/support/manualclock.h"
#include "tests/support/rawlistener.h"

using namespace wirebench;
using namespace wirebench::session;
using namespace wirebench::tests;
using namespace std::chrono_literals;
using Kind = SessionAddress::Kind;

//! Sessions that open themselves again, in a time that passes when the test says so.
class TestReconnecting : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void delaysDoubleUpToTheCap()
    {
        const Reconnecting reconnecting{100ms, 1s};
        QCOMPARE(reconnecting.delay(1), 100ms);
        QCOMPARE(reconnecting.delay(2), 200ms);
        QCOMPARE(reconnecting.delay(4), 800ms);
        QCOMPARE(reconnecting.delay(5), 1s);
        QCOMPARE(reconnecting.delay(1'000'000), 1s);
        QCOMPARE((Reconnecting{5s, 1s}.delay(3)), 5s);
    }

    void itTriesAgainEverLessOften()
    {
        ManualClock clock;
        SessionOptions options;
        options.reconnect = Reconnecting{100ms, 300ms};
        Session session(address(Kind::Tcp, unusedPort(SOCK_STREAM)), options, {.clock = clock});
        const SessionLog log(session);
        session.open();
        for (const auto delay : {100ms, 200ms, 300ms, 300ms}) {
            QTRY_COMPARE(session.state(), SessionState::Reconnecting);
            QCOMPARE(session.status().error->code, ErrorCode::ConnectionRefused);
            clock.advance(delay - 1ms);
            QCOMPARE(session.state(), SessionState::Reconnecting);
            clock.advance(1ms);
            QCOMPARE(session.state(), SessionState::Opening);
            QVERIFY(!session.status().error);
        }
        QTRY_COMPARE(session.status().failures, 5);
        session.close();
        QCOMPARE(session.state(), SessionState::Closed);
        QVERIFY(!session.status().error);
        QCOMPARE(clock.activeTimers(), 0);
        QCOMPARE(log.states.last(), QByteArray("Reconnecting > Closed"));
    }

    void aPeerThatLeavesIsCalledAgain()
    {
        ManualClock clock;
        SessionOptions options;
        options.reconnect = Reconnecting{100ms, 1s};
        options.staysHalfOpen = true; // does not matter then
        RawListener listener;
        Session session(address(Kind::Tcp, listener.port()), options, {.clock = clock});
        const SessionLog log(session);
        session.open();
        for (qsizetype i = 0; i < 3; ++i) {
            QTRY_COMPARE(session.state(), SessionState::Open);
            QTRY_VERIFY(listener.peer(i));
            QVERIFY(session.send("hello"));
            QTRY_COMPARE(listener.peer(i)->received(), 5);
            if (i == 1)
                listener.peer(i)->reset();
            else
                listener.peer(i)->finishSending();
            QTRY_COMPARE(session.state(), SessionState::Reconnecting);
            clock.advance(100ms); // the first failure each time
        }
        QTRY_COMPARE(session.state(), SessionState::Open);
        QCOMPARE(session.status().count.sentBytes, 15);
        QCOMPARE(session.status().peerCount, 4);
        session.close();
        QCOMPARE(session.state(), SessionState::Closed);
        QCOMPARE(clock.activeTimers(), 0);
    }

    void whoCannotWaitOpensItNow()
    {
        ManualClock clock;
        SessionOptions options;
        options.reconnect = Reconnecting{1h, 1h};
        Session session(address(Kind::Tcp, unusedPort(SOCK_STREAM)), options, {.clock = clock});
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Reconnecting);
        session.open();
        QCOMPARE(session.state(), SessionState::Opening);
        QTRY_COMPARE(session.status().failures, 2);
    }

    void aTakenPortIsTriedAgain()
    {
        ManualClock clock;
        auto other = std::make_unique<RawListener>();
        SessionOptions options;
        options.reconnect = Reconnecting{100ms, 1s};
        Session session(address(Kind::TcpListen, other->port()), options, {.clock = clock});
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Reconnecting);
        QCOMPARE(session.status().error->code, ErrorCode::AddressInUse);
        other.reset();
        clock.advance(100ms);
        QTRY_COMPARE(session.state(), SessionState::Open);
        QCOMPARE(session.status().failures, 0);
    }

    void itMayBeDestroyedMeanwhile()
    {
        ManualClock clock;
        SessionOptions options;
        options.reconnect = Reconnecting{};
        for (const bool fromSlot : {false, true}) {
            auto session = std::make_unique<Session>(address(Kind::Tcp, unusedPort(SOCK_STREAM)), options,
                                                     net::Environment{.clock = clock});
            if (fromSlot) {
                connect(session.get(), &Session::stateChanged, this, [&](SessionState, SessionState to) {
                    if (to == SessionState::Reconnecting)
                        session.reset();
                });
            }
            session->open();
            QTRY_VERIFY(!session || session->state() == SessionState::Reconnecting);
            session.reset();
            QCOMPARE(clock.activeTimers(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestReconnecting)
#include "tst_reconnecting.moc"
