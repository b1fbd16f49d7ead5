// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/session/connectedsession.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/leakcheck.h"
#include "tests/support/testbytes.h"

using namespace wirebench;
using namespace wirebench::session;
using namespace wirebench::tests;
using Kind = SessionAddress::Kind;

namespace {

//! Answers each piece with itself, so many times.
class Echo final : public Responder
{
public:
    explicit Echo(int times)
        : m_times(times)
    { }
    QList<Answer> feed(const QByteArray &bytes, std::chrono::nanoseconds) override
    {
        return QList<Answer>(m_times, {bytes});
    }

private:
    const int m_times;
};

} // namespace

//! A session that connects, over loopback.
class TestTcpSession : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOpenedUntilAsked()
    {
        RawListener listener;
        Session session(address(Kind::Tcp, listener.port()));
        QCOMPARE(session.send("x").error().code, ErrorCode::InvalidState);
        QCOMPARE(session.closeWriting().error().code, ErrorCode::InvalidState);
        QCOMPARE(session.status().state, SessionState::Idle);
        QVERIFY(session.status().peers.isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(listener.acceptedCount(), 0);
    }

    void bytesGoBothWaysAndAreCounted()
    {
        Connected pair;
        QVERIFY(pair.open());
        QCOMPARE(pair.log.states, QByteArrayList({"Idle > Opening", "Opening > Open"}));
        QVERIFY(pair.session->send("question"));
        QTRY_COMPARE(pair.listener.peer()->receivedBytes(), QByteArray("question"));
        pair.listener.peer()->send("answer");
        QTRY_COMPARE(pair.log.received.value(1), QByteArray("answer"));
        const SessionStatus status = pair.session->status();
        QCOMPARE(status.peers.size(), 1);
        const PeerStatus &peer = status.peers.first();
        QCOMPARE(peer.endpoint.port, pair.listener.port());
        QCOMPARE(peer.state, SessionState::Open);
        QCOMPARE(peer.count, (TrafficCount{6, 1, 8, 1}));
        QCOMPARE(status.count, peer.count);
        QCOMPARE(status.peerCount, 1);
        QCOMPARE(peer.pendingBytes, 0);
        QVERIFY(peer.since > 0);
        QVERIFY(status.local.port != 0);
        QCOMPARE(pair.session->peer(onlyPeer)->id, peer.id);
        QVERIFY(!pair.session->peer(7));
        QCOMPARE(pair.session->send("x", 7).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(pair.session->sendTo("x", QStringLiteral("127.0.0.1"), 9).error().code, ErrorCode::InvalidArgument);
    }

    void sendingAsSoonAsItIsOpenCounts()
    {
        Connected pair;
        connect(pair.session.get(), &Session::stateChanged, this, [&](SessionState, SessionState to) {
            if (to == SessionState::Open)
                QVERIFY(pair.session->send("early"));
        });
        QVERIFY(pair.open());
        QTRY_COMPARE(pair.listener.peer()->receivedBytes(), QByteArray("early"));
        QCOMPARE(pair.session->status().count.sentBytes, 5);
    }

    void ourEndLeavesThePeerTalking()
    {
        Connected pair;
        QVERIFY(pair.open());
        QVERIFY(pair.session->send("last words"));
        QVERIFY(pair.session->closeWriting());
        QCOMPARE(pair.session->state(), SessionState::WeFinished);
        QCOMPARE(pair.session->send("x").error().code, ErrorCode::InvalidState);
        QTRY_VERIFY(pair.listener.peer()->sawEnd());
        QCOMPARE(pair.listener.peer()->receivedBytes(), QByteArray("last words"));
        pair.listener.peer()->send("and still");
        QTRY_COMPARE(pair.log.received.value(1), QByteArray("and still"));
        pair.listener.peer()->finishSending();
        QTRY_COMPARE(pair.session->state(), SessionState::Closed);
        QCOMPARE(pair.log.states.mid(2), QByteArrayList({"Open > WeFinished", "WeFinished > Closed"}));
        QCOMPARE(pair.session->status().peers.first().state, SessionState::Closed);
    }

    void thePeersEndLeavesUsTalkingIfWanted()
    {
        SessionOptions options;
        options.staysHalfOpen = true;
        Connected pair(options);
        QVERIFY(pair.open());
        pair.listener.peer()->send("last words");
        pair.listener.peer()->finishSending();
        QTRY_COMPARE(pair.session->state(), SessionState::PeerFinished);
        QCOMPARE(pair.log.received.value(1), QByteArray("last words"));
        QVERIFY(pair.session->send("and still"));
        QTRY_COMPARE(pair.listener.peer()->receivedBytes(), QByteArray("and still"));
        QVERIFY(!pair.listener.peer()->sawEnd());
        QVERIFY(pair.session->closeWriting());
        QTRY_COMPARE(pair.session->state(), SessionState::Closed);
        QTRY_VERIFY(pair.listener.peer()->sawEnd());
        QVERIFY(!pair.session->status().error);
    }

    void otherwiseThePeersEndIsAnswered()
    {
        RawListener::Options listening;
        listening.receiveBuffer = 4096;
        Connected pair({}, listening);
        QVERIFY(pair.open());
        pair.listener.peer()->setReading(false);
        const QByteArray bytes = testBytes(3'000'000);
        QVERIFY(pair.session->send(bytes));
        pair.listener.peer()->finishSending();
        QTRY_COMPARE(pair.session->state(), SessionState::Closing); // with what waits
        pair.listener.peer()->setReading(true);
        QTRY_COMPARE(pair.session->state(), SessionState::Closed);
        QTRY_VERIFY(pair.listener.peer()->sawEnd());
        QCOMPARE(pair.listener.peer()->receivedHash(), sha256(bytes));
    }

    void aResetIsAFailure()
    {
        Connected pair;
        QVERIFY(pair.open());
        pair.listener.peer()->reset();
        QTRY_COMPARE(pair.session->state(), SessionState::Failed);
        const SessionStatus status = pair.session->status();
        QCOMPARE(status.error->code, ErrorCode::ConnectionReset);
        QCOMPARE(status.peers.first().state, SessionState::Failed);
        QCOMPARE(status.peers.first().error->code, ErrorCode::ConnectionReset);
        QVERIFY(!pair.session->send("x"));
    }

    void weCanResetThePeer()
    {
        RawListener::Options listening;
        listening.receiveBuffer = 4096;
        Connected pair({}, listening);
        QVERIFY(pair.open());
        pair.listener.peer()->setReading(false);
        QVERIFY(pair.session->send(testBytes(3'000'000))); // so that something is on its way
        QVERIFY(pair.session->resetPeer());
        QCOMPARE(pair.session->state(), SessionState::Closed);
        QVERIFY(!pair.session->status().error);
        pair.listener.peer()->setReading(true);
        QTRY_COMPARE(pair.listener.peer()->error(), ECONNRESET);
    }

    void disconnectingEndsAtOnce()
    {
        Connected pair;
        QVERIFY(pair.open());
        QVERIFY(pair.session->disconnectPeer());
        QCOMPARE(pair.session->state(), SessionState::Closed);
        QTRY_VERIFY(pair.listener.peer()->sawEnd());
        QCOMPARE(pair.listener.peer()->error(), 0);
    }

    void refusedIsAFailureWithWords()
    {
        Session session(address(Kind::Tcp, unusedPort(SOCK_STREAM)));
        const SessionLog log(session);
        session.open();
        QTRY_COMPARE(session.state(), SessionState::Failed);
        QCOMPARE(session.status().error->code, ErrorCode::ConnectionRefused);
        QVERIFY(session.status().error->detail.contains(QStringLiteral("127.0.0.1")));
        QCOMPARE(session.status().failures, 1);
        QVERIFY(session.status().peers.isEmpty());
        QVERIFY(log.changes >= 2);
    }

    void aPageIsNoSession()
    {
        Session session(*parseSessionAddress(u"https://example.com/"));
        const SessionLog log(session);
        session.open();
        QCOMPARE(session.state(), SessionState::Failed);
        QCOMPARE(session.status().error->code, ErrorCode::InvalidArgument);
        QCOMPARE(log.changes, 1);
    }

    void itCanBeOpenedAgain()
    {
        Connected pair;
        QVERIFY(pair.open());
        pair.session->open(); // it is
        QVERIFY(pair.session->send("one"));
        QTRY_COMPARE(pair.listener.peer()->received(), 3);
        pair.session->close();
        QCOMPARE(pair.session->state(), SessionState::Closed);
        pair.session->open();
        QTRY_COMPARE(pair.session->state(), SessionState::Open);
        QTRY_COMPARE(pair.listener.acceptedCount(), 2);
        QVERIFY(pair.session->send("two"));
        QTRY_COMPARE(pair.listener.peer(1)->receivedBytes(), QByteArray("two"));
        const SessionStatus status = pair.session->status();
        QCOMPARE(status.count.sentBytes, 6);
        QCOMPARE(status.peerCount, 2);
        QCOMPARE(status.peers.size(), 1);
        QCOMPARE(status.peers.first().id, PeerId(2));
    }

    void whatWaitsIsBoundedAndTold()
    {
        RawListener::Options listening;
        listening.receiveBuffer = 4096;
        SessionOptions options;
        options.sendLimit = 100'000;
        options.sendBufferSize = 4096;
        Connected pair(options, listening);
        QVERIFY(pair.open());
        pair.listener.peer()->setReading(false);
        const QByteArray piece = testBytes(10'000);
        int accepted = 0;
        while (pair.session->send(piece) && accepted < 10'000)
            ++accepted;
        QVERIFY(accepted > 10 && accepted < 1000);
        QCOMPARE(pair.session->send(piece).error().code, ErrorCode::OutOfResources);
        const PeerStatus peer = *pair.session->peer(onlyPeer);
        QVERIFY(peer.pendingBytes > 90'000 && peer.pendingBytes <= 100'000);
        QVERIFY(peer.unacknowledgedBytes > 0);
        QCOMPARE(pair.session->status().pendingBytes, peer.pendingBytes);
        QCOMPARE(peer.count.sentBytes, accepted * qint64(10'000) - peer.pendingBytes);
        pair.listener.peer()->setReading(true);
        QTRY_COMPARE(pair.session->status().pendingBytes, 0);
        QTRY_COMPARE(pair.listener.peer()->received(), accepted * qint64(10'000));
        QCOMPARE(pair.log.sent.value(1), accepted * qint64(10'000));
        QTRY_COMPARE(pair.session->peer(onlyPeer)->unacknowledgedBytes, 0);
        QVERIFY(pair.session->send(piece));
    }

    void answersWaitForRoomAndReadingForThem()
    {
        RawListener::Options listening;
        listening.receiveBuffer = 4096;
        SessionOptions options;
        options.sendLimit = 200'000;
        options.sendBufferSize = 4096;
        Connected pair(options, listening);
        pair.session->setResponders([](const PeerStatus &) { return std::make_unique<Echo>(3); });
        QVERIFY(pair.open());
        RawPeer *peer = pair.listener.peer();
        peer->setReading(false);
        qint64 mostPending = 0;
        connect(pair.session.get(), &Session::received, this,
                [&] { mostPending = std::max(mostPending, pair.session->status().pendingBytes); });
        const QByteArray bytes = testBytes(10'000'000);
        peer->send(bytes);
        // What is not read waits with the peer.
        QTRY_VERIFY(pair.session->status().pendingBytes > 100'000);
        QVERIFY(pair.log.received.value(1).size() < 3'000'000);
        QVERIFY(peer->unsent() > 0);
        peer->setReading(true);
        peer->finishSending();
        QTRY_COMPARE_WITH_TIMEOUT(pair.session->state(), SessionState::Closed, 60'000);
        QTRY_COMPARE(peer->received(), 3 * bytes.size());
        QVERIFY(pair.log.received.value(1) == bytes);
        QVERIFY2(mostPending < 1'500'000,
                 qPrintable(QString::number(mostPending))); // the answers to what was under way
    }

    void optionsReachTheSocket()
    {
        SessionOptions options;
        options.noDelay = true;
        options.local = {QHostAddress(QStringLiteral("127.0.0.9")), 0};
        Connected pair(options);
        QVERIFY(pair.open());
        QCOMPARE(pair.session->localEndpoint().address, QHostAddress(QStringLiteral("127.0.0.9")));
        options.keepAlive = std::chrono::milliseconds(1);
        Session wrong(address(Kind::Tcp, pair.listener.port()), options);
        wrong.open();
        QTRY_COMPARE(wrong.state(), SessionState::Failed);
        QVERIFY(wrong.status().error->detail.startsWith(QStringLiteral("keepAliveDelay")));
    }

    void theFamilyIsChosen()
    {
        FakeResolver resolver;
        resolver.setAnswer(QStringLiteral("both"),
                           {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)});
        RawListener listener;
        SessionAddress both{Kind::Tcp, QStringLiteral("both"), listener.port()};
        SessionOptions options;
        options.family = net::AddressFamily::IPv6;
        Session six(both, options, {.resolver = resolver});
        six.open();
        QTRY_COMPARE(six.state(), SessionState::Failed); // nobody listens there
        Session any(both, {}, {.resolver = resolver});
        any.open();
        QTRY_COMPARE(any.state(), SessionState::Open);
        QCOMPARE(any.status().resolved.size(), 2);
        QCOMPARE(any.status().peers.first().endpoint.address, QHostAddress(QHostAddress::LocalHost));
    }
};

QTEST_GUILESS_MAIN(TestTcpSession)
#include "tst_tcpsession.moc"
