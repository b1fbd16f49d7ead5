// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/connectionlog.h"
#include "tests/support/fakepolicy.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/rawlistener.h"
#include "tests/support/rawudppeer.h"
#include "tests/support/testbytes.h"

#include "core/net/udpconnection.h"

#include <QSignalSpy>

#include <cerrno>
#include <memory>
#include <sys/socket.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {

//! A UdpConnection of ours, the raw peer it is connected to, and what each reported.
struct UdpPair
{
    explicit UdpPair(const Environment &environment = {})
        : peer(std::make_unique<RawUdpPeer>())
        , connection(environment)
        , log(connection)
    { }

    bool open(const UdpOptions &options = {})
    {
        connection.open(QStringLiteral("127.0.0.1"), peer->port(), options);
        if (!QTest::qWaitFor([this] { return connection.writer() != nullptr; }))
            return false;
        QObject::connect(connection.reader(), &DatagramReader::datagramsArrived, &log,
                         [this](const QList<Datagram> &datagrams) { received.append(datagrams); });
        const auto remember = [this](const Error &error) { reported.append(error); };
        QObject::connect(connection.reader(), &DatagramReader::errorReported, &log, remember);
        QObject::connect(connection.writer(), &DatagramWriter::errorReported, &log, remember);
        return true;
    }

    Result<void> write(const QByteArray &data) { return connection.writer()->write({data, {}}); }
    bool peerSends(const QByteArray &data) { return peer->send(data, connection.localEndpoint()); }

    std::unique_ptr<RawUdpPeer> peer;
    UdpConnection connection;
    ConnectionLog log;
    QList<Datagram> received;
    QList<Error> reported;
};

} // namespace

class TestUdpConnection : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void datagramsGoBothWaysAndNameTheirPeer()
    {
        UdpPair pair;
        QVERIFY(pair.open());
        const Endpoint peer{QHostAddress(QHostAddress::LocalHost), pair.peer->port()};
        QCOMPARE(pair.connection.remoteEndpoint(), peer);
        QCOMPARE(pair.connection.localEndpoint().address, QHostAddress(QHostAddress::LocalHost));
        QVERIFY(pair.connection.localEndpoint().port > 0);
        pair.connection.reader()->grant(10);
        QVERIFY(pair.write("ping"));
        QTRY_COMPARE(pair.peer->received(), (QList{Datagram{"ping", pair.connection.localEndpoint()}}));
        QVERIFY(pair.peerSends("pong"));
        QTRY_COMPARE(pair.received, (QList{Datagram{"pong", peer}}));
    }

    void emptyDatagramsGoBothWays()
    {
        UdpPair pair;
        QVERIFY(pair.open());
        pair.connection.reader()->grant(10);
        QVERIFY(pair.write({}));
        QVERIFY(pair.write("x"));
        QVERIFY(pair.write({}));
        QTRY_COMPARE(pair.peer->received().size(), 3);
        QCOMPARE(pair.peer->received().at(0).data.size(), 0);
        QCOMPARE(pair.peer->received().at(2).data.size(), 0);
        QVERIFY(pair.peerSends({}));
        QVERIFY(pair.peerSends("x"));
        QVERIFY(pair.peerSends({}));
        QTRY_COMPARE(pair.received.size(), 3);
        QCOMPARE(pair.received.at(0).data.size(), 0);
        QCOMPARE(pair.received.at(2).data.size(), 0);
        QCOMPARE(pair.connection.reader()->state(), ReadableState::Readable); // not taken for an end
    }

    void theLargestDatagramIsSentWholeAndALargerOneNotAtAll()
    {
        const QByteArray largest = testBytes(65507);
        UdpPair pair;
        QVERIFY(pair.open());
        QSignalSpy taken(pair.connection.writer(), &DatagramWriter::taken);
        QVERIFY(pair.write(largest));
        QVERIFY(pair.write(largest + "!"));
        QVERIFY(pair.write("after"));
        QTRY_COMPARE(pair.peer->received().size(), 2);
        QCOMPARE(pair.peer->received().at(0).data, largest);
        QCOMPARE(pair.peer->received().at(1).data, QByteArray("after"));
        QCOMPARE(pair.reported.size(), 1);
        QCOMPARE(pair.reported.first().code, ErrorCode::MessageTooLarge);
        QCOMPARE(taken.size(), 2);

        pair.connection.reader()->grant(1);
        QVERIFY(pair.peerSends(largest));
        QTRY_COMPARE(pair.received.size(), 1);
        QCOMPARE(pair.received.first().data, largest);
    }

    void anUnreachablePortIsReportedAndNothingEnds_data()
    {
        QTest::addColumn<bool>("readerMeetsIt");
        QTest::newRow("met by reading") << true;
        QTest::newRow("met by writing") << false;
    }

    void anUnreachablePortIsReportedAndNothingEnds()
    {
        QFETCH(const bool, readerMeetsIt);
        UdpPair pair;
        QVERIFY(pair.open());
        const quint16 port = pair.peer->port();
        pair.peer.reset();
        if (readerMeetsIt)
            pair.connection.reader()->grant(100);
        for (int i = 0; i < 20; ++i) { // many, since a reader that goes deaf after the first would show then
            QVERIFY(pair.write("anybody?"));
            QTRY_COMPARE(pair.connection.writer()->pending(), 0);
            if (readerMeetsIt)
                QTRY_COMPARE(pair.reported.size(), i + 1);
        }
        QVERIFY(pair.reported.size() >= 19);
        for (const Error &error : std::as_const(pair.reported))
            QCOMPARE(error.code, ErrorCode::ConnectionRefused);
        QCOMPARE(pair.connection.state(), ConnectionState::Open);

        // Somebody comes: both directions still work, and nothing that was written was lost on the way.
        pair.peer = std::make_unique<RawUdpPeer>(QHostAddress(QHostAddress::LocalHost), port);
        pair.connection.reader()->grant(100);
        QVERIFY(pair.write("hello"));
        QTRY_COMPARE(pair.peer->received().size(), 1);
        QCOMPARE(pair.peer->received().first().data, QByteArray("hello"));
        QVERIFY(pair.peerSends("welcome"));
        QTRY_COMPARE(pair.received.size(), 1);
    }

    void anErrorMetBehindDatagramsIsReportedAfterThem()
    {
        FaultySocketCalls calls;
        calls.fail(FaultySocketCalls::Call::Receive, 2, ECONNREFUSED); // the kernel tells it once
        UdpPair pair({.calls = calls});
        QVERIFY(pair.open());
        QVERIFY(pair.peerSends("one"));
        QVERIFY(pair.peerSends("two"));
        pair.connection.reader()->grant(10);
        QTRY_COMPARE(pair.received.size(), 2);
        QCOMPARE(pair.reported.size(), 1);
    }

    void withoutCreditDatagramsStayInTheKernel()
    {
        UdpPair pair;
        QVERIFY(pair.open());
        for (int i = 0; i < 100; ++i)
            QVERIFY(pair.peerSends(QByteArray::number(i)));
        QVERIFY(wakeUpsWithin(std::chrono::milliseconds(100)) < 20);
        QVERIFY(pair.received.isEmpty());
        pair.connection.reader()->grant(30);
        QTRY_COMPARE(pair.received.size(), 30);
        QCoreApplication::processEvents();
        QCOMPARE(pair.received.size(), 30);
        pair.connection.reader()->grant(1000);
        QTRY_COMPARE(pair.received.size(), 100);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(pair.received.at(i).data.toInt(), i);
    }

    void strangersAreNotHeard()
    {
        UdpPair pair;
        QVERIFY(pair.open());
        pair.connection.reader()->grant(10);
        RawUdpPeer stranger;
        (void)stranger.send("let me in", pair.connection.localEndpoint());
        QVERIFY(pair.peerSends("friend"));
        QTRY_COMPARE(pair.received.size(), 1);
        QCOMPARE(pair.received.first().data, QByteArray("friend"));
    }

    void overIpv6ItIsTheSame()
    {
        RawUdpPeer peer{QHostAddress(QHostAddress::LocalHostIPv6)};
        UdpConnection connection;
        connection.open(QStringLiteral("::1"), peer.port());
        QTRY_VERIFY(connection.writer());
        QVERIFY(connection.writer()->write({"hello", {}}));
        QTRY_COMPARE(peer.received(), (QList{Datagram{"hello", connection.localEndpoint()}}));
    }

    void interruptedAndBlockedCallsAreInvisible_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void interruptedAndBlockedCallsAreInvisible()
    {
        QFETCH(const unsigned, seed);
        FaultySocketCalls calls;
        calls.setRandomFaults(seed, 60, false);
        UdpPair pair({.calls = calls});
        QVERIFY(pair.open());
        pair.connection.reader()->grant(100);
        for (int i = 0; i < 50; ++i) {
            QVERIFY(pair.write(QByteArray::number(i)));
            QVERIFY(pair.peerSends(QByteArray::number(i)));
        }
        QTRY_COMPARE(pair.peer->received().size(), 50);
        QTRY_COMPARE(pair.received.size(), 50);
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(pair.peer->received().at(i).data.toInt(), i);
            QCOMPARE(pair.received.at(i).data.toInt(), i);
        }
        QVERIFY(pair.reported.isEmpty());
    }

    void theDirectionsEndOneByOne()
    {
        UdpPair pair;
        QVERIFY(pair.open());
        pair.connection.writer()->close();
        QCOMPARE(pair.connection.writer()->state(), WritableState::Closed);
        QCOMPARE(pair.connection.state(), ConnectionState::Open);
        pair.connection.reader()->grant(1);
        QVERIFY(pair.peerSends("still here"));
        QTRY_COMPARE(pair.received.size(), 1);
        pair.connection.reader()->cancel();
        QCOMPARE(pair.connection.state(), ConnectionState::Closed);
        QCOMPARE(pair.connection.descriptor(), -1);
        QVERIFY(!pair.connection.error());
        QCOMPARE(pair.log.count(QStringLiteral("closed")), 1);
    }

    void closingEndsBothAndSendsWhatWasTaken()
    {
        UdpPair pair;
        QVERIFY(pair.open());
        QVERIFY(pair.write("last"));
        pair.connection.close();
        pair.connection.close();
        QCOMPARE(pair.connection.state(), ConnectionState::Closed);
        QCOMPARE(pair.log.count(QStringLiteral("closed")), 1);
        QTRY_COMPARE(pair.peer->received().size(), 1);
    }

    void anErrorThatIsAboutTheSocketEndsIt()
    {
        FaultySocketCalls calls;
        calls.fail(FaultySocketCalls::Call::Receive, 1, EBADF);
        UdpPair pair({.calls = calls});
        QVERIFY(pair.open());
        pair.connection.reader()->grant(1);
        QTRY_COMPARE(pair.connection.state(), ConnectionState::Failed);
        QCOMPARE(pair.connection.writer()->state(), WritableState::Errored);
        QCOMPARE(pair.log.lines.last(), QStringLiteral("closed"));
    }

    void whatCannotBeOpenedFails()
    {
        FakePolicy policy;
        policy.setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("no")));
        UdpConnection refused({.policy = policy});
        refused.open(QStringLiteral("127.0.0.1"), 9);
        QTRY_COMPARE(refused.state(), ConnectionState::Failed);
        QCOMPARE(refused.error()->code, ErrorCode::AccessDenied);
        QCOMPARE(policy.questions().first().protocol, Protocol::Udp);

        FaultySocketCalls calls;
        calls.fail(FaultySocketCalls::Call::Socket, 1, EMFILE);
        UdpConnection poor({.calls = calls});
        poor.open(QStringLiteral("127.0.0.1"), 9);
        QTRY_COMPARE(poor.state(), ConnectionState::Failed);
        QCOMPARE(poor.error()->code, ErrorCode::OutOfResources);

        UdpConnection portless;
        portless.open(QStringLiteral("127.0.0.1"), 0);
        QTRY_COMPARE(portless.state(), ConnectionState::Failed);
    }
};

QTEST_GUILESS_MAIN(TestUdpConnection)
#include "tst_udpconnection.moc"
