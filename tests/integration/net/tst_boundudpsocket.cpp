// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/connectionlog.h"
#include "tests/support/fakepolicy.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/rawudppeer.h"
#include "tests/support/testbytes.h"

#include "core/net/boundudpsocket.h"

#include <QSignalSpy>

#include <cerrno>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {

const QHostAddress loopback4(QHostAddress::LocalHost);
const QHostAddress loopback6(QHostAddress::LocalHostIPv6);
const QHostAddress any6(QHostAddress::AnyIPv6);

//! A bound socket with names of its own world: "four" and "six" are loopback addresses, "both" is both.
struct Bound
{
    explicit Bound(SocketCalls &calls = SocketCalls::system())
        : socket({.calls = calls, .resolver = resolver, .policy = policy})
        , log(socket)
    {
        resolver.setAnswer(QStringLiteral("127.0.0.1"), {loopback4});
        resolver.setAnswer(QStringLiteral("::1"), {loopback6});
        resolver.setAnswer(QStringLiteral("four"), {loopback4});
        resolver.setAnswer(QStringLiteral("six"), {loopback6});
        resolver.setAnswer(QStringLiteral("both"), {loopback6, loopback4});
        QObject::connect(&socket, &BoundUdpSocket::sent, &log, [this](quint64 number) { sent.append(number); });
        QObject::connect(&socket, &BoundUdpSocket::sendFailed, &log, [this](quint64 number, const Error &error) {
            failed.append({number, error.code});
        });
    }

    bool open(const QHostAddress &address = loopback4, const UdpBindOptions &options = {}, quint16 port = 0)
    {
        socket.open({address, port}, options);
        if (!QTest::qWaitFor([this] { return socket.state() != ConnectionState::Opening; }) || !socket.reader())
            return false;
        QObject::connect(socket.reader(), &DatagramReader::datagramsArrived, &log,
                         [this](const QList<Datagram> &datagrams) { received.append(datagrams); });
        socket.reader()->grant(1000);
        return true;
    }

    FakeResolver resolver;
    FakePolicy policy;
    BoundUdpSocket socket;
    ConnectionLog log;
    QList<Datagram> received;
    QList<quint64> sent;
    QList<std::pair<quint64, ErrorCode>> failed;
};

int optionOf(int descriptor, int level, int option)
{
    int value = -1;
    socklen_t length = sizeof value;
    return ::getsockopt(descriptor, level, option, &value, &length) == 0 ? value : -1;
}

} // namespace

class TestBoundUdpSocket : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void datagramsComeFromEverybodyAndGoToEverybody()
    {
        Bound ours;
        QVERIFY(ours.open());
        QVERIFY(ours.socket.localEndpoint().port > 0);
        QVERIFY(ours.socket.remoteEndpoint().address.isNull());
        QCOMPARE(ours.policy.questions().first().purpose, Purpose::Bind);
        RawUdpPeer first;
        RawUdpPeer second;
        QVERIFY(first.send("1", ours.socket.localEndpoint()));
        QVERIFY(second.send({}, ours.socket.localEndpoint()));
        QTRY_COMPARE(ours.received.size(), 2);
        QCOMPARE(ours.received.at(0), (Datagram{"1", {loopback4, first.port()}}));
        QCOMPARE(ours.received.at(1), (Datagram{{}, {loopback4, second.port()}}));
        QCOMPARE(ours.socket.send("one", QStringLiteral("127.0.0.1"), first.port()).value(), 1u);
        QCOMPARE(ours.socket.send({}, QStringLiteral("four"), second.port()).value(), 2u);
        QTRY_COMPARE(first.received(), (QList{Datagram{"one", ours.socket.localEndpoint()}}));
        QTRY_COMPARE(second.received(), (QList{Datagram{{}, ours.socket.localEndpoint()}}));
        QTRY_COMPARE(ours.sent.size(), 2);
        const Destination asked = ours.policy.questions().at(1);
        QCOMPARE(asked.purpose, Purpose::Connect);
        QCOMPARE(asked.protocol, Protocol::Udp);
        QCOMPARE(asked.host, QStringLiteral("127.0.0.1"));
        QCOMPARE(asked.port, first.port());
        QCOMPARE(asked.addresses, QList{loopback4});
        QCOMPARE(ours.socket.statistics(), (DatagramStatistics{.received = 2, .sent = 2}));
    }

    void answersMayGoWithoutAName()
    {
        Bound ours;
        QVERIFY(ours.open());
        RawUdpPeer peer;
        QVERIFY(peer.send("ping", ours.socket.localEndpoint()));
        QTRY_COMPARE(ours.received.size(), 1);
        QVERIFY(ours.socket.writer()->write({"pong", ours.received.first().peer}));
        QTRY_COMPARE(peer.received().size(), 1);
        QVERIFY(ours.sent.isEmpty()); // those are for send()
        QVERIFY(ours.resolver.lookups().isEmpty());
    }

    void theSocketsFamilySaysWhatIsLookedUp_data()
    {
        QTest::addColumn<QHostAddress>("local");
        QTest::addColumn<bool>("ipv6Only");
        QTest::addColumn<bool>("reaches4");
        QTest::addColumn<bool>("reaches6");
        QTest::newRow("127.0.0.1") << loopback4 << false << true << false;
        QTest::newRow("0.0.0.0") << QHostAddress(QHostAddress::AnyIPv4) << false << true << false;
        QTest::newRow("::1") << loopback6 << false << false << true;
        QTest::newRow(":: only IPv6") << any6 << true << false << true;
        QTest::newRow("::") << any6 << false << true << true;
    }

    void theSocketsFamilySaysWhatIsLookedUp()
    {
        QFETCH(const QHostAddress, local);
        QFETCH(const bool, ipv6Only);
        QFETCH(const bool, reaches4);
        QFETCH(const bool, reaches6);
        Bound ours;
        UdpBindOptions options;
        options.ipv6Only = ipv6Only;
        QVERIFY(ours.open(local, options));
        RawUdpPeer four(loopback4);
        RawUdpPeer six(loopback6);
        const auto reaches = [&](const QString &host, RawUdpPeer &peer, std::optional<AddressFamily> family = {}) {
            const qsizetype before = peer.received().size();
            const qsizetype settled = ours.sent.size() + ours.failed.size();
            if (!ours.socket.send("x", host, peer.port(), family))
                return false;
            (void)QTest::qWaitFor([&] { return ours.sent.size() + ours.failed.size() > settled; });
            return QTest::qWaitFor([&] { return peer.received().size() > before || !ours.failed.isEmpty(); })
                && peer.received().size() > before;
        };
        QVERIFY(reaches(QStringLiteral("both"), reaches6 ? six : four));
        QCOMPARE(reaches(QStringLiteral("both"), four, AddressFamily::IPv4), reaches4);
        QCOMPARE(reaches(QStringLiteral("both"), six, AddressFamily::IPv6), reaches6);
        QCOMPARE(reaches(QStringLiteral("four"), four), reaches4);
        ours.failed.clear();
        QCOMPARE(reaches(QStringLiteral("six"), six), reaches6);
        if (reaches4 && reaches6) {
            QVERIFY(four.send("back", {loopback4, ours.socket.localEndpoint().port}));
            QTRY_COMPARE(ours.received.size(), 1);
            QCOMPARE(ours.received.first().peer, (Endpoint{loopback4, four.port()})); // not ::ffff:127.0.0.1
        }
    }

    void theLargestDatagramIsSentWholeAndALargerOneNotAtAll()
    {
        Bound ours;
        QVERIFY(ours.open());
        RawUdpPeer peer;
        const QByteArray largest = testBytes(65507);
        QVERIFY(ours.socket.send(largest, QStringLiteral("four"), peer.port()));
        QVERIFY(ours.socket.send(largest + "!", QStringLiteral("four"), peer.port()));
        QVERIFY(ours.socket.send("after", QStringLiteral("four"), peer.port()));
        QTRY_COMPARE(ours.sent, (QList<quint64>{1, 3}));
        QCOMPARE(ours.failed, (QList{std::pair(quint64(2), ErrorCode::MessageTooLarge)}));
        QTRY_COMPARE(peer.received().size(), 2);
        QCOMPARE(peer.received().first().data, largest);
        QVERIFY(peer.send(largest, ours.socket.localEndpoint()));
        QTRY_COMPARE(ours.received.size(), 1);
        QCOMPARE(ours.received.first().data, largest);
        QCOMPARE(ours.socket.statistics(), (DatagramStatistics{.received = 1, .sent = 2, .queueDropped = 1}));
    }

    void broadcastNeedsTheOption()
    {
        for (const bool broadcast : {false, true}) {
            Bound ours;
            ours.resolver.setAnswer(QStringLiteral("all"), {QHostAddress(QStringLiteral("127.255.255.255"))});
            UdpBindOptions options;
            options.broadcast = broadcast;
            QVERIFY(ours.open(QHostAddress::AnyIPv4, options));
            QVERIFY(ours.socket.send("all", QStringLiteral("all"), 9));
            QTRY_COMPARE(ours.sent.size() + ours.failed.size(), 1);
            QCOMPARE(ours.sent.size(), broadcast ? 1 : 0);
            if (!broadcast)
                QCOMPARE(ours.failed.first().second, ErrorCode::PermissionDenied);
            QCOMPARE(ours.socket.state(), ConnectionState::Open);
        }
    }

    void nobodyListeningIsNotTold()
    {
        Bound ours;
        QVERIFY(ours.open());
        auto peer = std::make_unique<RawUdpPeer>();
        const quint16 port = peer->port();
        peer.reset();
        QSignalSpy reported(ours.socket.reader(), &DatagramReader::errorReported);
        for (int i = 0; i < 10; ++i)
            QVERIFY(ours.socket.send("anybody?", QStringLiteral("four"), port));
        QTRY_COMPARE(ours.sent.size(), 10);
        QVERIFY(reported.isEmpty());
        RawUdpPeer other;
        QVERIFY(other.send("hello", ours.socket.localEndpoint()));
        QTRY_COMPARE(ours.received.size(), 1);
    }

    void whatThePolicyRefusesIsNotSent()
    {
        Bound ours;
        QVERIFY(ours.open());
        RawUdpPeer peer;
        ours.policy.setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("no")));
        QVERIFY(ours.socket.send("x", QStringLiteral("four"), peer.port()));
        QTRY_COMPARE(ours.failed, (QList{std::pair(quint64(1), ErrorCode::AccessDenied)}));
        ours.policy.setVerdict({});
        QVERIFY(ours.socket.send("y", QStringLiteral("four"), peer.port()));
        QTRY_COMPARE(peer.received().size(), 1);
        QCOMPARE(peer.received().first().data, QByteArray("y"));
        QCOMPARE(ours.socket.statistics().queueDropped, 1u);
    }

    void everyEndSettlesWhatWaitsBeforeItIsClosed_data()
    {
        QTest::addColumn<QString>("end");
        for (const char *end : {"close", "abort and cancel", "broken", "deleted"})
            QTest::newRow(end) << QString::fromLatin1(end);
    }

    void everyEndSettlesWhatWaitsBeforeItIsClosed()
    {
        QFETCH(const QString, end);
        FaultySocketCalls calls;
        auto ours = std::make_unique<Bound>(calls);
        QVERIFY(ours->open());
        ours->resolver.hold();
        for (int i = 0; i < 5; ++i)
            QVERIFY(ours->socket.send("x", i % 2 == 0 ? QStringLiteral("four") : QStringLiteral("both"), 9));
        if (end == QStringLiteral("deleted")) {
            ours.reset(); // must not crash, nor leak what LeakCheck sees
            return;
        }
        qsizetype settledWhenClosed = -1;
        connect(&ours->socket, &Connection::closed, this, [&] { settledWhenClosed = ours->failed.size(); });
        if (end == QStringLiteral("close")) {
            ours->socket.close();
        } else if (end == QStringLiteral("broken")) {
            calls.failAlways(FaultySocketCalls::Call::Receive, EBADF);
            RawUdpPeer peer;
            QVERIFY(peer.send("wake up", ours->socket.localEndpoint()));
            QTRY_COMPARE(ours->socket.state(), ConnectionState::Failed);
        } else {
            ours->socket.writer()->abort();
            ours->socket.reader()->cancel();
        }
        QTRY_COMPARE(ours->failed.size(), 5);
        QCOMPARE(settledWhenClosed, 5);
        QCOMPARE(ours->socket.statistics().queueDropped, 5u);
        QCOMPARE(ours->socket.descriptor(), -1);
        QVERIFY(!ours->socket.send("late", QStringLiteral("four"), 9));
        ours->resolver.release();
        QCoreApplication::processEvents();
        QCOMPARE(ours->failed.size(), 5);
    }

    void beforeItIsOpenNothingIsSent()
    {
        Bound ours;
        QCOMPARE(ours.socket.send("x", QStringLiteral("four"), 9).error().code, ErrorCode::InvalidState);
        QCOMPARE(ours.socket.statistics(), DatagramStatistics());
        QVERIFY(!ours.socket.multicast());
        ours.socket.open({loopback4, 0});
        ours.socket.open({loopback4, 0}); // ignored
        QCOMPARE(ours.socket.send("x", QStringLiteral("four"), 9).error().code, ErrorCode::InvalidState);
        ours.socket.close();
        QCOMPARE(ours.socket.state(), ConnectionState::Closed);
    }

    void whatCannotBeBoundFails()
    {
        Bound first;
        QVERIFY(first.open());
        Bound second;
        QVERIFY(!second.open(loopback4, {}, first.socket.localEndpoint().port));
        QCOMPARE(second.socket.error()->code, ErrorCode::AddressInUse);
        Bound foreign;
        QVERIFY(!foreign.open(QHostAddress(QStringLiteral("192.0.2.1"))));
        QCOMPARE(foreign.socket.error()->code, ErrorCode::AddressNotAvailable);
        Bound refused;
        refused.policy.setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("no")));
        QVERIFY(!refused.open());
        QCOMPARE(refused.socket.error()->code, ErrorCode::AccessDenied);
        Bound odd;
        UdpBindOptions ipv6Only;
        ipv6Only.ipv6Only = true;
        QVERIFY(!odd.open(loopback6, ipv6Only));
        QCOMPARE(odd.socket.error()->code, ErrorCode::InvalidArgument);
    }

    void theOptionsReachTheSystem()
    {
        UdpBindOptions options;
        options.sendBufferSize = 20000;
        options.receiveBufferSize = 30000;
        options.broadcast = true;
        options.multicastTimeToLive = 7;
        options.multicastLoopback = false;
        options.multicastAllowAddressSharing = true;
        Bound ours;
        QVERIFY(ours.open(any6, options));
        const int descriptor = ours.socket.descriptor();
        QCOMPARE(optionOf(descriptor, SOL_SOCKET, SO_SNDBUF), 40000);
        QCOMPARE(optionOf(descriptor, SOL_SOCKET, SO_RCVBUF), 60000);
        QCOMPARE(optionOf(descriptor, SOL_SOCKET, SO_BROADCAST), 1);
        QCOMPARE(optionOf(descriptor, SOL_SOCKET, SO_REUSEADDR), 1);
        QCOMPARE(optionOf(descriptor, SOL_SOCKET, SO_RXQ_OVFL), 1);
        QCOMPARE(optionOf(descriptor, IPPROTO_IPV6, IPV6_V6ONLY), 0);
        QCOMPARE(optionOf(descriptor, IPPROTO_IP, IP_MULTICAST_TTL), 7);
        QCOMPARE(optionOf(descriptor, IPPROTO_IPV6, IPV6_MULTICAST_HOPS), 7);
        QCOMPARE(optionOf(descriptor, IPPROTO_IP, IP_MULTICAST_LOOP), 0);
        QCOMPARE(optionOf(descriptor, IPPROTO_IPV6, IPV6_MULTICAST_LOOP), 0);
        QCOMPARE(optionOf(descriptor, IPPROTO_IP, IP_MULTICAST_ALL), 0);
        QCOMPARE(optionOf(descriptor, IPPROTO_IPV6, IPV6_MULTICAST_ALL), 0);
        Bound plain;
        QVERIFY(plain.open());
        QCOMPARE(optionOf(plain.socket.descriptor(), SOL_SOCKET, SO_BROADCAST), 0);
        QCOMPARE(optionOf(plain.socket.descriptor(), IPPROTO_IP, IP_MULTICAST_TTL), 1);
        QCOMPARE(optionOf(plain.socket.descriptor(), IPPROTO_IP, IP_MULTICAST_LOOP), 1);
        QCOMPARE(optionOf(plain.socket.descriptor(), IPPROTO_IP, IP_MULTICAST_ALL), 0);
    }

    void faultsInCallsAreInvisibleOrReported_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void faultsInCallsAreInvisibleOrReported()
    {
        QFETCH(const unsigned, seed);
        FaultySocketCalls calls;
        Bound ours(calls);
        QVERIFY(ours.open());
        calls.setRandomFaults(seed, 60, false);
        RawUdpPeer peer;
        for (int i = 0; i < 100; ++i) {
            QVERIFY(ours.socket.send(QByteArray::number(i), QStringLiteral("four"), peer.port()));
            QVERIFY(peer.send(QByteArray::number(i), ours.socket.localEndpoint()));
        }
        QTRY_COMPARE(peer.received().size(), 100);
        QTRY_COMPARE(ours.received.size(), 100);
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(peer.received().at(i).data.toInt(), i);
            QCOMPARE(ours.received.at(i).data.toInt(), i);
        }
        QCOMPARE(ours.sent.size(), 100);
        QVERIFY(ours.failed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBoundUdpSocket)
#include "tst_boundudpsocket.moc"
