// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/session/rawclient.h"
#include "tests/integration/session/sessionlog.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/testbytes.h"

#include "core/session/tcpserverlink.h"

#include <QPointer>

#include <vector>

using namespace wirebench;
using namespace wirebench::session;
using namespace wirebench::tests;
using Kind = SessionAddress::Kind;

namespace {

//! A session that listens.
struct Listening
{
    explicit Listening(const SessionOptions &options = {})
        : session(std::make_unique<Session>(address(Kind::TcpListen, 0), options))
        , log(*session)
    { }

    bool open()
    {
        session->open();
        return QTest::qWaitFor([this] { return session->state() == SessionState::Open; });
    }
    std::unique_ptr<RawPeer> connect(int receiveBuffer = 0) const
    {
        return connectTo(session->localEndpoint().port, receiveBuffer);
    }
    qsizetype alive() const
    {
        const QList<PeerStatus> peers = session->status().peers;
        return std::count_if(peers.begin(), peers.end(), [](const PeerStatus &peer) { return !isOver(peer.state); });
    }

    std::unique_ptr<Session> session;
    SessionLog log;
};

class Upper final : public Responder
{
public:
    QList<Answer> feed(const QByteArray &bytes, std::chrono::nanoseconds) override
    {
        return {{QByteArray::number(++m_pieces)}, {bytes.toUpper()}};
    }

private:
    int m_pieces = 0;
};

} // namespace

//! A session that accepts, over loopback.
class TestTcpServerSession : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void everyPeerIsItsOwn()
    {
        Listening ours;
        QVERIFY(ours.open());
        QVERIFY(ours.session->localEndpoint().port != 0);
        QCOMPARE(ours.session->send("x").error().code, ErrorCode::InvalidArgument); // to whom?
        const auto first = ours.connect();
        QTRY_COMPARE(ours.alive(), 1);
        const auto second = ours.connect();
        QTRY_COMPARE(ours.alive(), 2);
        QCOMPARE(ours.session->send("x").error().code, ErrorCode::InvalidArgument);
        first->send("from the first");
        second->send("from the other");
        QTRY_COMPARE(ours.log.received.value(1), QByteArray("from the first"));
        QTRY_COMPARE(ours.log.received.value(2), QByteArray("from the other"));
        QVERIFY(ours.session->send("to the other", 2));
        QTRY_COMPARE(second->receivedBytes(), QByteArray("to the other"));
        QCOMPARE(first->received(), 0);
        QCOMPARE(ours.session->peer(1)->count, (TrafficCount{14, 1, 0, 0}));
        QCOMPARE(ours.session->peer(2)->count, (TrafficCount{14, 1, 12, 1}));
        QCOMPARE(ours.session->status().count, (TrafficCount{28, 2, 12, 1}));
        QVERIFY(!ours.session->peer(3));
    }

    void oneMayEndWhileOthersGoOn()
    {
        Listening ours;
        QVERIFY(ours.open());
        const auto first = ours.connect();
        QTRY_COMPARE(ours.alive(), 1);
        const auto second = ours.connect();
        QTRY_COMPARE(ours.alive(), 2);
        first->finishSending();
        QTRY_VERIFY(first->sawEnd());
        QTRY_COMPARE(ours.alive(), 1);
        const SessionStatus status = ours.session->status();
        QCOMPARE(status.peers.size(), 2); // the one that is gone is told about
        QCOMPARE(status.peers.first().state, SessionState::Closed);
        QCOMPARE(ours.session->peer(1)->state, SessionState::Closed);
        QCOMPARE(ours.session->send("x", 1).error().code, ErrorCode::InvalidArgument);
        QVERIFY(ours.session->send("x")); // the only one
        QTRY_COMPARE(second->receivedBytes(), QByteArray("x"));
        second->reset();
        QTRY_COMPARE(ours.alive(), 0);
        QCOMPARE(ours.session->peer(2)->state, SessionState::Failed);
        QCOMPARE(ours.session->peer(2)->error->code, ErrorCode::ConnectionReset);
        QCOMPARE(ours.session->state(), SessionState::Open);
    }

    void aPeerCanBeFinishedDisconnectedAndReset()
    {
        SessionOptions options;
        options.staysHalfOpen = true;
        Listening ours(options);
        QVERIFY(ours.open());
        std::vector<std::unique_ptr<RawPeer>> peers;
        for (qsizetype i = 1; i <= 3; ++i) {
            peers.push_back(ours.connect());
            QTRY_COMPARE(ours.alive(), i);
        }
        QVERIFY(ours.session->closeWriting(1));
        QVERIFY(ours.session->disconnectPeer(2));
        QVERIFY(ours.session->resetPeer(3));
        QTRY_VERIFY(peers.at(0)->sawEnd());
        QTRY_VERIFY(peers.at(1)->sawEnd());
        QTRY_COMPARE(peers.at(2)->error(), ECONNRESET);
        QCOMPARE(ours.session->peer(1)->state, SessionState::WeFinished);
        QCOMPARE(ours.session->peer(2)->state, SessionState::Closed);
        QCOMPARE(ours.session->peer(3)->state, SessionState::Closed);
        peers.at(0)->send("still");
        QTRY_COMPARE(ours.log.received.value(1), QByteArray("still"));
        QCOMPARE(ours.session->closeWriting(9).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(ours.session->disconnectPeer(9).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(ours.session->sendFile(QStringLiteral("x"), 9).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(ours.session->cancelFile(9).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(ours.session->cancelFile(1).error().code, ErrorCode::InvalidState);
    }

    void whoDoesNotReadHindersNobody()
    {
        Listening ours;
        QVERIFY(ours.open());
        const auto lazy = ours.connect(4096);
        lazy->setReading(false);
        QTRY_COMPARE(ours.alive(), 1);
        const auto eager = ours.connect();
        QTRY_COMPARE(ours.alive(), 2);
        const QByteArray piece = testBytes(100'000);
        while (ours.session->send(piece, 1)) { }
        QCOMPARE(ours.session->send(piece, 1).error().code, ErrorCode::OutOfResources);
        for (int i = 0; i < 20; ++i)
            QVERIFY(ours.session->send(piece, 2));
        QTRY_COMPARE(eager->received(), 2'000'000);
        QVERIFY(ours.session->peer(1)->pendingBytes > 3'000'000);
    }

    void twoHundredAtOnceAreAnswered()
    {
        Listening ours;
        ours.session->setResponders([](const PeerStatus &) { return std::make_unique<Upper>(); });
        QVERIFY(ours.open());
        std::vector<std::unique_ptr<RawPeer>> peers;
        for (int i = 0; i < 200; ++i) {
            peers.push_back(ours.connect());
            peers.back()->send("peer " + QByteArray::number(i));
        }
        QTRY_COMPARE(ours.alive(), 200);
        for (int i = 0; i < 200; ++i)
            QTRY_COMPARE(peers.at(static_cast<std::size_t>(i))->receivedBytes(), "1PEER " + QByteArray::number(i));
        for (const auto &peer : peers)
            peer->finishSending();
        QTRY_COMPARE(ours.alive(), 0);
        QCOMPARE(ours.session->status().peers.size(), static_cast<qsizetype>(TcpServerLink::keptPeers));
        QCOMPARE(ours.session->status().peerCount, 200);
        QCOMPARE(ours.session->status().count.receivedPieces, 200);
    }

    void moreThanTheLimitWait()
    {
        SessionOptions options;
        options.peerLimit = 2;
        Listening ours(options);
        QVERIFY(ours.open());
        const auto first = ours.connect();
        const auto second = ours.connect();
        const auto third = ours.connect();
        third->send("patient");
        QTRY_COMPARE(ours.alive(), 2);
        QCoreApplication::processEvents();
        QCOMPARE(ours.session->status().peerCount, 2);
        first->close();
        QTRY_COMPARE(ours.session->status().peerCount, 3);
        QTRY_COMPARE(ours.log.received.value(3), QByteArray("patient"));
    }

    void closingEndsEverybody()
    {
        Listening ours;
        QVERIFY(ours.open());
        const auto first = ours.connect();
        const auto second = ours.connect();
        QTRY_COMPARE(ours.alive(), 2);
        const quint16 port = ours.session->localEndpoint().port;
        ours.session->close();
        QCOMPARE(ours.session->state(), SessionState::Closed);
        QCOMPARE(ours.alive(), 0);
        QTRY_VERIFY(first->sawEnd() && second->sawEnd());
        QCOMPARE(ours.session->status().peers.size(), 2);
        Session again(address(Kind::TcpListen, port));
        again.open();
        QTRY_COMPARE(again.state(), SessionState::Open);
    }

    void aTakenPortIsAFailure()
    {
        Listening ours;
        QVERIFY(ours.open());
        Session other(address(Kind::TcpListen, ours.session->localEndpoint().port));
        other.open();
        QTRY_COMPARE(other.state(), SessionState::Failed);
        QCOMPARE(other.status().error->code, ErrorCode::AddressInUse);
    }

    void aNameIsNoLocalAddress()
    {
        Session named({Kind::TcpListen, QStringLiteral("pump.example"), 0});
        named.open();
        QTRY_COMPARE(named.state(), SessionState::Failed);
        QVERIFY(named.status().error->detail.contains(QStringLiteral("pump.example")));
        Session local({Kind::TcpListen, QStringLiteral("localhost"), 0});
        local.open();
        QTRY_COMPARE(local.state(), SessionState::Open);
        QCOMPARE(local.localEndpoint().address, QHostAddress(QHostAddress::LocalHost));
    }

    void withoutAHostBothFamiliesAreWelcome()
    {
        Session session({Kind::TcpListen, {}, 0});
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Open);
        const auto peer = connectTo(session.localEndpoint().port);
        QTRY_COMPARE(session.status().peers.size(), 1);
        QCOMPARE(session.status().peers.first().endpoint.address.toString(), QStringLiteral("127.0.0.1"));
        SessionOptions options;
        options.family = net::AddressFamily::IPv4;
        Session four({Kind::TcpListen, {}, 0}, options);
        four.open();
        QTRY_COMPARE(four.state(), SessionState::Open);
        QCOMPARE(four.localEndpoint().address, QHostAddress(QHostAddress::AnyIPv4));
    }

    void withoutIpv6AllOfIpv4IsWaitedAt_data()
    {
        using Call = FaultySocketCalls::Call;
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Call>("call");
        QTest::addColumn<int>("error");
        for (const Kind kind : {Kind::TcpListen, Kind::UdpBound}) {
            const char *protocol = kind == Kind::TcpListen ? "TCP" : "UDP";
            for (const int error : {EAFNOSUPPORT, EPFNOSUPPORT, EPROTONOSUPPORT})
                QTest::addRow("%s, no socket: %s", protocol, strerrorname_np(error)) << kind << Call::Socket << error;
            QTest::addRow("%s, no address", protocol) << kind << Call::Bind << EADDRNOTAVAIL;
        }
    }

    void withoutIpv6AllOfIpv4IsWaitedAt()
    {
        QFETCH(const Kind, kind);
        QFETCH(const FaultySocketCalls::Call, call);
        QFETCH(const int, error);
        FaultySocketCalls calls;
        calls.fail(call, 1, error);
        Session session({kind, {}, 0}, {}, {.calls = calls});
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Open);
        QCOMPARE(session.localEndpoint().address, QHostAddress(QHostAddress::AnyIPv4));
    }

    void otherErrorsAreNotTakenForAMissingFamily()
    {
        FaultySocketCalls calls;
        calls.failAlways(FaultySocketCalls::Call::Socket, EMFILE);
        Session session({Kind::TcpListen, {}, 0}, {}, {.calls = calls});
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Failed);
        QCOMPARE(session.status().error->code, ErrorCode::OutOfResources);
        calls.failAlways(FaultySocketCalls::Call::Socket, 0);
        calls.fail(FaultySocketCalls::Call::Socket, calls.count(FaultySocketCalls::Call::Socket) + 1, EMFILE);
        session.open(); // only the question fails
        QTRY_COMPARE(session.state(), SessionState::Open);
        QCOMPARE(session.localEndpoint().address, QHostAddress(QHostAddress::AnyIPv6));
        SessionOptions options;
        options.family = net::AddressFamily::IPv6; // and nothing else
        calls.failAlways(FaultySocketCalls::Call::Socket, EAFNOSUPPORT);
        Session six({Kind::TcpListen, {}, 0}, options, {.calls = calls});
        six.open();
        QTRY_COMPARE(six.state(), SessionState::Failed);
    }

    void deletingItFromASlotIsAllowed_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("a peer appears") << 0;
        QTest::newRow("something came") << 1;
        QTest::newRow("something was sent") << 2;
        QTest::newRow("anything") << 3;
    }

    void deletingItFromASlotIsAllowed()
    {
        QFETCH(const int, signal);
        Listening ours;
        ours.session->setResponders([](const PeerStatus &) { return std::make_unique<Upper>(); });
        QVERIFY(ours.open());
        const quint16 port = ours.session->localEndpoint().port;
        const QPointer<Session> session(ours.session.get());
        const auto end = [&] { ours.session.reset(); };
        if (signal == 0)
            connect(session, &Session::peerChanged, this, end);
        else if (signal == 1)
            connect(session, &Session::received, this, end);
        else if (signal == 2)
            connect(session, &Session::sent, this, end);
        else
            connect(session, &Session::changed, this, end);
        const auto first = connectTo(port);
        const auto second = connectTo(port);
        first->send("x");
        second->send("y");
        QTRY_VERIFY(!session);
        QTRY_VERIFY((first->sawEnd() || first->error()) && (second->sawEnd() || second->error()));
    }
};

QTEST_GUILESS_MAIN(TestTcpServerSession)
#include "tst_tcpserversession.moc"
