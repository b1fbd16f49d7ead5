// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/session/sessionlog.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/multicastnetwork.h"
#include "tests/support/rawlistener.h"
#include "tests/support/rawudppeer.h"

#include "core/session/datagrampeers.h"

#include <QCoreApplication>
#include <QPointer>

using namespace wirebench;
using namespace wirebench::session;
using namespace wirebench::tests;
using Kind = SessionAddress::Kind;

namespace {

class Twice final : public Responder
{
public:
    QList<Answer> feed(const QByteArray &bytes, std::chrono::nanoseconds) override
    {
        return {{bytes}, {bytes.toUpper()}};
    }
};

QByteArrayList datagramsOf(const RawUdpPeer &peer)
{
    QByteArrayList result;
    for (const Datagram &datagram : peer.received())
        result.append(datagram.data);
    return result;
}

PeerStatus numbered(PeerId id, quint16 port)
{
    return {id, {QHostAddress(QHostAddress::LocalHost), port}};
}

} // namespace

//! Sessions of datagrams: with one peer, with everybody, with a group.
class TestDatagramSession : public LeakCheck
{
    Q_OBJECT

public:
    explicit TestDatagramSession(Result<void> network)
        : m_network(std::move(network))
    { }

private Q_SLOTS:
    void oneToOne()
    {
        RawUdpPeer peer;
        Session session(address(Kind::Udp, peer.port()));
        const SessionLog log(session);
        QCOMPARE(session.send("x").error().code, ErrorCode::InvalidState);
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Open);
        QVERIFY(session.send("one"));
        QVERIFY(session.send(""));
        QTRY_COMPARE(datagramsOf(peer), QByteArrayList({"one", ""}));
        QVERIFY(peer.send("answer", session.localEndpoint()));
        QVERIFY(peer.send("", session.localEndpoint()));
        QTRY_COMPARE(session.status().count.receivedPieces, 2);
        QCOMPARE(log.received.value(1), QByteArray("answer"));
        QCOMPARE(session.peer(onlyPeer)->count, (TrafficCount{6, 2, 3, 2}));
        QCOMPARE(session.status().count, (TrafficCount{6, 2, 3, 2}));
        QCOMPARE(session.peer(1)->endpoint.port, peer.port());
        QCOMPARE(session.status().peerCount, 1);
        QCOMPARE(session.send("x", 2).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(session.closeWriting().error().code, ErrorCode::InvalidArgument);
        QCOMPARE(session.sendFile(QStringLiteral("x")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(session.resetPeer().error().code, ErrorCode::InvalidArgument);
        session.close();
        QCOMPARE(session.state(), SessionState::Closed);
        QCOMPARE(session.peer(1)->state, SessionState::Closed);
    }

    void thatNobodyListensIsReported()
    {
        Session session(address(Kind::Udp, unusedPort(SOCK_DGRAM)));
        const SessionLog log(session);
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Open);
        QVERIFY(session.send("anybody?"));
        QTRY_COMPARE(session.status().reportedCount, 1);
        QCOMPARE(session.status().reported->code, ErrorCode::ConnectionRefused);
        QCOMPARE(log.reported.size(), 1);
        QCOMPARE(session.state(), SessionState::Open);
        QVERIFY(session.send(QByteArray(70'000, 'x'))); // is found to be too large when it is its turn
        QTRY_VERIFY(log.reported.size() >= 2);
        QCOMPARE(log.reported.last().code, ErrorCode::MessageTooLarge);
        QCOMPARE(session.status().pendingBytes, 0);
        QCOMPARE(session.status().count.sentBytes, 8);
    }

    void everybodyIsWelcome()
    {
        Session session(address(Kind::UdpBound, 0));
        const SessionLog log(session);
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Open);
        QCOMPARE(log.states, QByteArrayList({"Idle > Opening", "Opening > Open"}));
        QCOMPARE(session.send("x").error().code, ErrorCode::InvalidArgument);
        RawUdpPeer first;
        RawUdpPeer second;
        QVERIFY(first.send("from the first", session.localEndpoint()));
        QTRY_COMPARE(session.status().peers.size(), 1);
        QVERIFY(session.send("the only one"));
        QTRY_COMPARE(datagramsOf(first), QByteArrayList{"the only one"});
        QVERIFY(second.send("from the other", session.localEndpoint()));
        QTRY_COMPARE(log.received.value(2), QByteArray("from the other"));
        QCOMPARE(session.send("x").error().code, ErrorCode::InvalidArgument);
        QVERIFY(session.send("to the other", 2));
        QTRY_COMPARE(datagramsOf(second), QByteArrayList{"to the other"});
        QCOMPARE(session.peer(1)->count, (TrafficCount{14, 1, 12, 1}));
        QCOMPARE(session.peer(2)->count, (TrafficCount{14, 1, 12, 1}));
        QCOMPARE(session.peer(2)->endpoint.port, second.port());
        QCOMPARE(session.peer(2)->pendingBytes, 0);
        QCOMPARE(session.status().count, (TrafficCount{28, 2, 24, 2}));
        QCOMPARE(session.status().peerCount, 2);
        QVERIFY(!session.peer(3));
        session.close();
        QCOMPARE(session.status().peers.first().state, SessionState::Closed);
    }

    void somethingCanBeSentToWhoWasSilent()
    {
        FakeResolver resolver;
        for (const char *name : {"quiet", "127.0.0.1"})
            resolver.setAnswer(QString::fromLatin1(name), {QHostAddress(QHostAddress::LocalHost)});
        Session session(address(Kind::UdpBound, 0), {}, {.resolver = resolver});
        const SessionLog log(session);
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Open);
        RawUdpPeer peer;
        QVERIFY(session.sendTo("by address", QStringLiteral("127.0.0.1"), peer.port()));
        QCOMPARE(session.status().peers.size(), 1);
        QVERIFY(session.sendTo("by name", QStringLiteral("quiet"), peer.port()));
        QTRY_COMPARE(peer.received().size(), 2);
        QVERIFY(datagramsOf(peer).contains("by address") && datagramsOf(peer).contains("by name"));
        QCOMPARE(session.status().count.sentBytes, 17);
        QCOMPARE(session.peer(1)->count.sentBytes, 10);
        QVERIFY(session.sendTo("x", QStringLiteral("nobody"), 9));
        QTRY_COMPARE(log.reported.size(), 1);
        QCOMPARE(log.reported.first().code, ErrorCode::HostNotFound);
        QCOMPARE(session.sendTo("x", QStringLiteral("127.0.0.1"), 0).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(session.status().pendingBytes, 0);
        QCOMPARE(session.status().peers.size(), 1);
    }

    void datagramsAreAnswered()
    {
        for (const Kind kind : {Kind::UdpBound, Kind::Udp}) {
            RawUdpPeer peer;
            Session session(address(kind, kind == Kind::Udp ? peer.port() : 0));
            session.setResponders([](const PeerStatus &) { return std::make_unique<Twice>(); });
            session.open();
            QTRY_COMPARE(session.state(), SessionState::Open);
            QVERIFY(peer.send("abc", session.localEndpoint()));
            QTRY_COMPARE(datagramsOf(peer), QByteArrayList({"abc", "ABC"}));
            QTRY_COMPARE(session.peer(onlyPeer)->count, (TrafficCount{3, 1, 6, 2}));
        }
    }

    void onlyTheNewestPeersAreKept()
    {
        DatagramPeers peers(3);
        for (PeerId id = 1; id <= 3; ++id)
            QCOMPARE(peers.add({numbered(id, static_cast<quint16>(id)), nullptr}), PeerId(0));
        QVERIFY(!peers.only());
        peers.touch(*peers.find(1));
        QCOMPARE(peers.add({numbered(4, 4), nullptr}), PeerId(2));
        QCOMPARE(peers.size(), 3);
        QVERIFY(!peers.find(2));
        QVERIFY(!peers.find(numbered(2, 2).endpoint));
        QCOMPARE(peers.find(numbered(1, 1).endpoint), peers.find(1));
        QList<PeerId> ids;
        for (const PeerStatus &status : peers.statuses())
            ids.append(status.id);
        QCOMPARE(ids, QList<PeerId>({1, 3, 4}));
    }

    void zonesMakeOtherPeers()
    {
        DatagramPeers peers(3);
        PeerStatus one{1, {QHostAddress(QStringLiteral("fe80::1%eth0")), 5}};
        PeerStatus other{2, {QHostAddress(QStringLiteral("fe80::1%eth1")), 5}};
        peers.add({one, nullptr});
        QCOMPARE(peers.only(), peers.find(1));
        QVERIFY(!peers.find(other.endpoint));
        peers.add({other, nullptr});
        QCOMPARE(peers.find(other.endpoint), peers.find(2));
    }

    void deletingItFromASlotIsAllowed_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("signal");
        for (const Kind kind : {Kind::Udp, Kind::UdpBound}) {
            for (int signal = 0; signal < 5; ++signal)
                QTest::addRow("%s %d", kind == Kind::Udp ? "one" : "all", signal) << kind << signal;
        }
    }

    void deletingItFromASlotIsAllowed()
    {
        QFETCH(const Kind, kind);
        QFETCH(const int, signal);
        RawUdpPeer peer;
        auto owned = std::make_unique<Session>(address(kind, kind == Kind::Udp ? peer.port() : 0));
        owned->setResponders([](const PeerStatus &) { return std::make_unique<Twice>(); });
        const QPointer<Session> session(owned.get());
        const auto end = [&] { owned.reset(); };
        if (signal == 4)
            connect(session, &Session::stateChanged, this, end);
        session->open();
        if (signal == 4) {
            QTRY_VERIFY(!session);
            return;
        }
        QTRY_COMPARE(session->state(), SessionState::Open);
        if (signal == 0)
            connect(session, &Session::peerChanged, this, end);
        else if (signal == 1)
            connect(session, &Session::received, this, end);
        else if (signal == 2)
            connect(session, &Session::sent, this, end);
        else
            connect(session, &Session::changed, this, end);
        QVERIFY(peer.send("x", session->localEndpoint()));
        if (signal == 0 && kind == Kind::Udp)
            session->close();
        QTRY_VERIFY(!session);
    }

    void aGroupIsJoinedAndSentTo()
    {
        if (!m_network)
            QSKIP(qPrintable(QStringLiteral("skipped: ") + m_network.error().detail));
        const SessionAddress group{Kind::Multicast, QStringLiteral("239.9.9.9"), 5000, QStringLiteral("lo")};
        Session first(group);
        Session second(group); // beside it, at the same port
        const SessionLog log(second);
        first.open();
        second.open();
        QTRY_COMPARE(first.state(), SessionState::Open);
        QTRY_COMPARE(second.state(), SessionState::Open);
        QCOMPARE(log.states, QByteArrayList({"Idle > Opening", "Opening > Open"}));
        QVERIFY(first.send("to all"));
        QTRY_COMPARE(log.received.value(1), QByteArray("to all"));
        QCOMPARE(second.peer(1)->endpoint.port, 5000);
        QTRY_COMPARE(first.status().count.sentBytes, 6);
        RawUdpPeer outsider(QHostAddress(QStringLiteral("10.9.0.1")));
        QVERIFY(outsider.send("from outside", {QHostAddress(QStringLiteral("239.9.9.9")), 5000}));
        QTRY_COMPARE(log.received.value(2), QByteArray("from outside"));
        QVERIFY(second.send("answer", 2));
        QTRY_COMPARE(datagramsOf(outsider), QByteArrayList{"answer"});
    }

    void aGroupOfIpv6Too()
    {
        if (!m_network)
            QSKIP(qPrintable(QStringLiteral("skipped: ") + m_network.error().detail));
        const Result<SessionAddress> group = parseSessionAddress(u"multicast:[ff02::9]:5000@lo");
        QVERIFY(group);
        Session session(*group);
        const SessionLog log(session);
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Open);
        QVERIFY(session.send("to all"));
        QTRY_COMPARE(log.received.value(1), QByteArray("to all")); // to ourselves, too
    }

    void aGroupThatCannotBeJoinedIsAFailure()
    {
        Session session({Kind::Multicast, QStringLiteral("239.9.9.9"), 5000, QStringLiteral("nonesuch")});
        const SessionLog log(session);
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Failed);
        QVERIFY2(session.status().error->detail.contains(QStringLiteral("nonesuch")),
                 qPrintable(session.status().error->detail));
        QVERIFY(!log.states.contains("Opening > Open"));
        QCOMPARE(session.status().failures, 1);

        FaultySocketCalls calls;
        calls.failAlways(FaultySocketCalls::Call::SetOption, ENODEV);
        Session refused({Kind::Multicast, QStringLiteral("239.9.9.9"), 5000}, {}, {.calls = calls});
        const SessionLog refusedLog(refused);
        refused.open();
        QTRY_COMPARE(refused.state(), SessionState::Failed);
        QVERIFY2(refused.status().error->detail.contains(QStringLiteral("239.9.9.9")),
                 qPrintable(refused.status().error->detail));
        QVERIFY(!refusedLog.states.contains("Opening > Open"));
        QCOMPARE(refused.status().failures, 1);
    }

private:
    const Result<void> m_network;
};

int main(int argc, char **argv)
{
    const Result<void> network = makeNetwork();
    QCoreApplication application(argc, argv);
    TestDatagramSession test(network);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_datagramsession.moc"
