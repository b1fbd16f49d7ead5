// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/manualclock.h"
#include "tests/support/testbytes.h"

#include "core/net/lingeringclose.h"

#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace wirebench;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;

//! What the operating system has taken arrives, although we close with unread data and more is coming. A plain close(2)
//! answers with RST then, and RST throws away what was sent.
class TestLingeringClose : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTakenArrivesAfterClosingWithUnreadData_data()
    {
        QTest::addColumn<bool>("deletes");
        QTest::addColumn<bool>("finishes");
        QTest::newRow("close()") << false << false;
        QTest::newRow("writer.close(), then close()") << false << true;
        QTest::newRow("delete") << true << false;
        QTest::newRow("writer.close(), then delete") << true << true;
    }

    void whatWasTakenArrivesAfterClosingWithUnreadData()
    {
        QFETCH(const bool, deletes);
        QFETCH(const bool, finishes);
        const QByteArray payload = testBytes(300000);
        TcpPair pair({}, {.receiveBuffer = 10000}); // most of it stays with us
        net::TcpOptions options;
        options.sendBufferSize = 1024 * 1024;
        QVERIFY(pair.open(options));
        pair.peer->setReading(false);
        pair.peer->send(testBytes(50000)); // never read by us
        QTRY_COMPARE(pair.peer->unacknowledged(), 0);
        QVERIFY(pair.writer().write(payload));
        QTRY_COMPARE(pair.writer().pending(), 0); // taken, all of it
        if (finishes)
            pair.writer().close();
        if (deletes)
            pair.connection.reset();
        else
            pair.connection->close();
        pair.peer->send(testBytes(200000)); // and the peer goes on
        pair.peer->setReading(true);
        QTRY_VERIFY(pair.peer->sawEnd() || pair.peer->error() != 0);
        QCOMPARE(pair.peer->received(), payload.size());
        QCOMPARE(pair.peer->receivedHash(), sha256(payload));
        QVERIFY(pair.peer->sawEnd());
    }

    void aSingleByteWithoutFinArrivesToo()
    {
        TcpPair pair;
        QVERIFY(pair.open());
        pair.peer->send("never read");
        QTRY_COMPARE(pair.peer->unacknowledged(), 0);
        const int on = 1; // the kernel holds the byte back
        ::setsockopt(pair.connection->descriptor(), IPPROTO_TCP, TCP_CORK, &on, sizeof on);
        QVERIFY(pair.writer().write("x"));
        QCOMPARE(pair.writer().pending(), 0);
        pair.connection.reset();
        QTRY_VERIFY(pair.peer->sawEnd() || pair.peer->error() != 0);
        QCOMPARE(pair.peer->receivedBytes(), QByteArray("x"));
    }

    void withNothingUnderWayTheDescriptorIsClosedAtOnce()
    {
        TcpPair pair;
        QVERIFY(pair.open());
        QVERIFY(pair.writer().write("hello"));
        QTRY_COMPARE(pair.peer->received(), 5);
        const qsizetype before = openDescriptors();
        pair.connection->close();
        QCOMPARE(openDescriptors(), before - 1);
    }

    void aPeerThatIsGoneEndsTheWaiting()
    {
        TcpPair pair({}, {.receiveBuffer = 10000});
        QVERIFY(pair.open());
        pair.peer->setReading(false);
        QVERIFY(pair.writer().write(testBytes(100000)));
        const qsizetype before = openDescriptors();
        pair.connection.reset();
        QCOMPARE(openDescriptors(), before);
        pair.peer->reset(); // its descriptor, and then ours
        QTRY_COMPARE(openDescriptors(), before - 2);
    }

    void aPeerThatNeverTakesItIsGivenUpAtTheLimit()
    {
        RawListener listener({.receiveBuffer = 10000, .accepting = false});
        net::TcpConnection client; // only to get a connected descriptor
        client.open(QStringLiteral("127.0.0.1"), listener.port());
        QTRY_VERIFY(client.writer());
        RawPeer silent(listener.acceptRaw());
        silent.setReading(false);
        QVERIFY(client.writer()->write(testBytes(100000)));
        net::Descriptor descriptor(net::SocketCalls::system(), ::dup(client.descriptor()));
        const qsizetype before = openDescriptors();
        ManualClock clock;
        net::closeLingering(std::move(descriptor), clock, 200ms);
        QVERIFY(wakeUpsWithin(100ms) < 50);
        clock.advance(199ms);
        QCOMPARE(openDescriptors(), before);
        QTest::ignoreMessage(QtWarningMsg, "closing with unacknowledged data after the linger limit");
        clock.advance(1ms);
        QCOMPARE(openDescriptors(), before - 1);
        QCOMPARE(clock.activeTimers(), 0);
        silent.reset();
    }

    void theLimitOfAConnectionIsItsEnvironments()
    {
        ManualClock clock;
        TcpPair pair({.clock = clock, .delays = {.lingerLimit = 7s}}, {.receiveBuffer = 10000});
        QVERIFY(pair.open());
        pair.peer->setReading(false);
        QVERIFY(pair.writer().write(testBytes(100000)));
        const qsizetype before = openDescriptors();
        pair.connection.reset();
        clock.advance(7s - 1ms);
        QCOMPARE(openDescriptors(), before);
        QTest::ignoreMessage(QtWarningMsg, "closing with unacknowledged data after the linger limit");
        clock.advance(1ms);
        QCOMPARE(openDescriptors(), before - 1);
    }

    void withoutKernelMemoryNothingIsLostAndNothingSpins()
    {
        using Call = FaultySocketCalls::Call;
        const QByteArray payload = testBytes(300000);
        FaultySocketCalls calls;
        TcpPair pair({.calls = calls}, {.receiveBuffer = 10000});
        net::TcpOptions options;
        options.sendBufferSize = 1024 * 1024;
        QVERIFY(pair.open(options));
        pair.peer->setReading(false);
        pair.peer->send("never read");
        QTRY_COMPARE(pair.peer->unacknowledged(), 0);
        QVERIFY(pair.writer().write(payload));
        QTRY_COMPARE(pair.writer().pending(), 0);
        calls.failAlways(Call::Receive, ENOMEM);
        const qsizetype before = openDescriptors();
        pair.connection.reset();
        QTRY_VERIFY(calls.count(Call::Receive) > 0);
        QVERIFY(wakeUpsWithin(100ms) < 50);
        calls.failAlways(Call::Receive, 0);
        pair.peer->setReading(true);
        QTRY_VERIFY(pair.peer->sawEnd() || pair.peer->error() != 0);
        QCOMPARE(pair.peer->receivedHash(), sha256(payload));
        QTRY_COMPARE(openDescriptors(), before - 1); // while the calls are there still
    }

    void nothingIsNothing() { net::closeLingering({}, Clock::system(), 1s); }
};

QTEST_GUILESS_MAIN(TestLingeringClose)
#include "tst_lingeringclose.moc"
