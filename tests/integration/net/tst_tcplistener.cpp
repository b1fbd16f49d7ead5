// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/listening.h"
#include "tests/integration/net/tcppair.h"
#include "tests/support/fakepolicy.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"

#include "core/net/socketaddress.h"

#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

const QHostAddress localhost(QHostAddress::LocalHost);
const QHostAddress localhost6(QHostAddress::LocalHostIPv6);

bool hasIpv6()
{
    socklen_t length = 0;
    const sockaddr_storage address = toSocketAddress({localhost6, 0}, length);
    const int descriptor = ::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool works = descriptor >= 0 && ::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), length) == 0;
    ::close(descriptor);
    return works;
}

//! Remembers what listen() was called with.
class RememberingCalls final : public SocketCalls
{
public:
    int listen(int descriptor, int backlog) override
    {
        backlogs.append(backlog);
        return SocketCalls::listen(descriptor, backlog);
    }

    QList<int> backlogs;
};

} // namespace

//! Listening, accepting on demand, and its end.
class TestTcpListener : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void aListenerGoesThroughItsStates()
    {
        Listening here;
        here.listener->open({localhost, 0});
        QCOMPARE(here.log.lines, QStringList{QStringLiteral("Idle > Opening")});
        QVERIFY(!here.listener->reader());
        QTRY_COMPARE(here.log.lines.size(), 3);
        QCOMPARE(here.log.lines.sliced(1), (QStringList{QStringLiteral("Opening > Open"), QStringLiteral("opened")}));
        QCOMPARE(here.listener->localEndpoint().address, localhost);
        QVERIFY(here.listener->localEndpoint().port > 0);
        QCOMPARE(localEndpointOf(here.listener->descriptor()).value(), here.listener->localEndpoint());

        here.listener->open({localhost, 0}); // nothing happens
        here.listener->close();
        here.listener->close();
        QCOMPARE(here.log.lines.sliced(3), (QStringList{QStringLiteral("Open > Closed"), QStringLiteral("closed")}));
        QCOMPARE(here.listener->descriptor(), -1);
        QVERIFY(!here.listener->error());
        QVERIFY(!here.connectClient());
        QCoreApplication::processEvents();
        QCOMPARE(here.log.lines.size(), 5);
    }

    void bothAddressesAreRight_data()
    {
        QTest::addColumn<QHostAddress>("local");
        QTest::addColumn<QHostAddress>("called");
        QTest::newRow("IPv4") << localhost << localhost;
        QTest::newRow("all IPv4") << QHostAddress(QHostAddress::AnyIPv4) << QHostAddress(QStringLiteral("127.0.0.2"));
        QTest::newRow("IPv6") << localhost6 << localhost6;
        QTest::newRow("all, called by IPv6") << QHostAddress(QHostAddress::AnyIPv6) << localhost6;
        QTest::newRow("all, called by IPv4") << QHostAddress(QHostAddress::AnyIPv6) << localhost;
    }

    void bothAddressesAreRight()
    {
        QFETCH(const QHostAddress, local);
        QFETCH(const QHostAddress, called);
        if (local.protocol() == QAbstractSocket::IPv6Protocol && !hasIpv6())
            QSKIP("this machine has no IPv6");
        Listening here;
        QVERIFY(here.open(local));
        QCOMPARE(here.listener->localEndpoint().address, local);
        RawPeer *client = here.connectClient(called);
        QVERIFY(client);
        here.listener->reader()->grant(1);
        QTRY_COMPARE(here.log.accepted(), 1);
        const auto connection = here.listener->takeConnection();
        QCOMPARE(connection->state(), ConnectionState::Open);
        QCOMPARE(connection->localEndpoint(), (Endpoint{called, here.listener->localEndpoint().port}));
        QCOMPARE(connection->remoteEndpoint(), localEndpointOf(client->descriptor()).value());
        QCOMPARE(connection->remoteEndpoint().address.protocol(), called.protocol()); // never IPv4 inside IPv6
    }

    void ipv6OnlyRefusesIpv4()
    {
        if (!hasIpv6())
            QSKIP("this machine has no IPv6");
        Listening here;
        ListenOptions options;
        options.ipv6Only = true;
        QVERIFY(here.open(QHostAddress(QHostAddress::AnyIPv6), options));
        QVERIFY(!here.connectClient(localhost));
        QVERIFY(here.connectClient(localhost6));
    }

    void whatCannotBeOpenedFailsOnceAndNeverAtOnce_data()
    {
        QTest::addColumn<Endpoint>("local");
        QTest::addColumn<ListenOptions>("options");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("address not ours") << Endpoint{QHostAddress(QStringLiteral("192.0.2.1")), 0} << ListenOptions()
                                          << ErrorCode::AddressNotAvailable;
        QTest::newRow("no address") << Endpoint() << ListenOptions() << ErrorCode::InvalidArgument;
        QTest::newRow("backlog 0") << Endpoint{localhost, 0} << ListenOptions{0, false} << ErrorCode::InvalidArgument;
        for (const QHostAddress &address : {localhost, localhost6, QHostAddress(QHostAddress::AnyIPv4)}) {
            QTest::addRow("ipv6Only and %s", qPrintable(address.toString()))
                << Endpoint{address, 0} << ListenOptions{std::nullopt, true} << ErrorCode::InvalidArgument;
        }
    }

    void whatCannotBeOpenedFailsOnceAndNeverAtOnce()
    {
        QFETCH(const Endpoint, local);
        QFETCH(const ListenOptions, options);
        QFETCH(const ErrorCode, code);
        Listening here;
        here.listener->open(local, options);
        QCOMPARE(here.log.lines.size(), 1);
        QTRY_COMPARE(here.log.lines.size(), 3);
        QCOMPARE(here.log.lines.at(1), QStringLiteral("Opening > Failed"));
        QVERIFY(here.log.lines.at(2).startsWith(QStringLiteral("failed ")));
        QCOMPARE(here.listener->error()->code, code);
        QVERIFY(!here.listener->error()->detail.isEmpty());
        QVERIFY(!here.listener->reader());
        QVERIFY(!here.listener->takeConnection());
        here.listener->close();
        QCOMPARE(here.log.lines.size(), 3);
    }

    void aPortInUseIsNotShared()
    {
        Listening first;
        QVERIFY(first.open());
        Listening second;
        second.listener->open(first.listener->localEndpoint());
        QTRY_COMPARE(second.log.count(QStringLiteral("failed AddressInUse")), 1);
        // Free again with the first one's end, whatever its connections are doing.
        QVERIFY(first.connectClient());
        const Endpoint local = first.listener->localEndpoint();
        first.listener->close();
        Listening third;
        third.listener->open(local);
        QTRY_COMPARE(third.log.count(QStringLiteral("opened")), 1);
    }

    void aPrivilegedPortIsNotForUsers()
    {
        QFile lowest(QStringLiteral("/proc/sys/net/ipv4/ip_unprivileged_port_start"));
        if (::geteuid() == 0)
            QSKIP("root may listen everywhere");
        if (lowest.open(QIODevice::ReadOnly) && lowest.readAll().trimmed().toInt() <= 1)
            QSKIP("this machine has no privileged ports");
        Listening here;
        here.listener->open({localhost, 1});
        QTRY_COMPARE(here.log.count(QStringLiteral("failed PermissionDenied")), 1);
    }

    void thePolicyIsAskedBeforeAnythingIsBound()
    {
        FakePolicy policy;
        policy.setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("no")));
        FaultySocketCalls calls;
        Listening here({.calls = calls, .policy = policy});
        here.listener->open({localhost, 40000});
        QTRY_COMPARE(here.log.count(QStringLiteral("failed AccessDenied")), 1);
        QCOMPARE(calls.count(FaultySocketCalls::Call::Socket), 0);
        QCOMPARE(calls.count(FaultySocketCalls::Call::Bind), 0);
        QCOMPARE(policy.questions().size(), 1);
        QCOMPARE(policy.questions().first().toString(), QStringLiteral("listen://127.0.0.1:40000"));
        QCOMPARE(policy.questions().first().addresses, QList{localhost});
    }

    void closingWhileOpeningGivesUp()
    {
        FakePolicy policy;
        policy.hold();
        FaultySocketCalls calls;
        Listening here({.calls = calls, .policy = policy});
        here.listener->open({localhost, 0});
        QTRY_COMPARE(policy.questions().size(), 1);
        here.listener->close();
        policy.release();
        QCoreApplication::processEvents();
        QCOMPARE(here.log.lines, (QStringList{QStringLiteral("Idle > Opening"), QStringLiteral("Opening > Closed")}));
        QCOMPARE(calls.count(FaultySocketCalls::Call::Socket), 0);
    }

    void theBacklogIsPassedOn()
    {
        RememberingCalls calls;
        Listening one({.calls = calls});
        QVERIFY(one.open(localhost, {1, false}));
        Listening largest({.calls = calls});
        QVERIFY(largest.open(localhost, {4294967295, false}));
        Listening unset({.calls = calls});
        QVERIFY(unset.open());
        QCOMPARE(calls.backlogs, (QList{1, INT_MAX, SOMAXCONN}));
    }

    void nothingIsAcceptedWithoutCredit()
    {
        FaultySocketCalls calls;
        const auto accepts = [&calls] { return calls.count(FaultySocketCalls::Call::Accept); };
        Listening here({.calls = calls});
        QVERIFY(here.open());
        for (int i = 0; i < 3; ++i)
            QVERIFY(here.connectClient());
        QVERIFY(wakeUpsWithin(50ms) < 50);
        QCOMPARE(accepts(), 0);

        here.listener->reader()->grant(1);
        QTRY_COMPARE(here.log.accepted(), 1);
        QVERIFY(wakeUpsWithin(50ms) < 50);
        QCOMPARE(accepts(), 1);
        QCOMPARE(here.listener->reader()->credit(), 0);
        const auto first = here.listener->takeConnection();
        QCOMPARE(first->remoteEndpoint(), localEndpointOf(here.clients.at(0)->descriptor()).value());
        QVERIFY(!here.listener->takeConnection());
        QVERIFY((::fcntl(first->descriptor(), F_GETFD) & FD_CLOEXEC) != 0);

        here.listener->reader()->grant(3);
        QTRY_COMPARE(here.log.accepted(), 3);
        QCOMPARE(here.listener->reader()->credit(), 1);
        QVERIFY(here.connectClient()); // the last credit waits for it
        QTRY_COMPARE(here.log.accepted(), 4);
        for (std::size_t i = 1; i < 4; ++i) { // what is not taken stays, in order
            const auto next = here.listener->takeConnection();
            QCOMPARE(next->remoteEndpoint(), localEndpointOf(here.clients.at(i)->descriptor()).value());
        }
    }

    void whatWasSentBeforeAcceptingArrives_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("FIN") << false;
        QTest::newRow("closed") << true;
    }

    void whatWasSentBeforeAcceptingArrives()
    {
        QFETCH(const bool, closes);
        FaultySocketCalls calls;
        Listening here({.calls = calls});
        QVERIFY(here.open());
        RawPeer *client = here.connectClient();
        client->send("early words");
        QTRY_COMPARE(client->unsent(), 0);
        if (closes)
            client->close();
        else
            client->finishSending();
        here.listener->reader()->grant(1);
        QTRY_COMPARE(here.log.accepted(), 1);
        const auto connection = here.listener->takeConnection();
        QCOMPARE(calls.count(FaultySocketCalls::Call::Receive), 0); // nothing was read, and later it goes the same way
        const Drain drain(*connection->reader());
        QTRY_COMPARE(connection->reader()->state(), ReadableState::Closed);
        QCOMPARE(drain.received(), 11);
        QVERIFY(calls.count(FaultySocketCalls::Call::Receive) > 0);
        if (!closes) {
            QVERIFY(connection->writer()->write("answer"));
            connection->writer()->close();
            QTRY_VERIFY(client->sawEnd());
            QCOMPARE(client->receivedBytes(), QByteArray("answer"));
            QCOMPARE(connection->state(), ConnectionState::Closed);
        }
    }

    void closingEndsWhatNobodyTookAndNothingElse()
    {
        Listening here;
        QVERIFY(here.open());
        for (int i = 0; i < 3; ++i)
            QVERIFY(here.connectClient());
        here.listener->reader()->grant(2);
        QTRY_COMPARE(here.log.accepted(), 2);
        const auto taken = here.listener->takeConnection();
        here.listener->close();
        QVERIFY(!here.listener->takeConnection());
        QCOMPARE(here.log.lines.last(), QStringLiteral("closed"));
        QTRY_VERIFY(here.clients.at(1)->sawEnd()); // accepted, not taken
        QTRY_COMPARE(here.clients.at(2)->error(), ECONNRESET); // still in the kernel
        here.listener.reset();

        const Drain drain(*taken->reader());
        here.clients.at(0)->send("still here");
        QTRY_COMPARE(drain.received(), 10);
        QVERIFY(taken->writer()->write("me too"));
        QTRY_COMPARE(here.clients.at(0)->receivedBytes(), QByteArray("me too"));
    }

    void aPeerThatResetInTheQueueDisturbsNobody()
    {
        Listening here;
        QVERIFY(here.open());
        here.connectClient()->send("some");
        here.clients.at(0)->reset();
        RawPeer *good = here.connectClient();
        here.listener->reader()->grant(2);
        // Whether the first one is seen at all is left open.
        const Endpoint goodOne = localEndpointOf(good->descriptor()).value();
        QVERIFY(QTest::qWaitFor([&] {
            const auto next = here.listener->takeConnection();
            return next && next->remoteEndpoint() == goodOne;
        }));
        QCOMPARE(here.listener->state(), ConnectionState::Open);
        QCOMPARE(here.log.count(QStringLiteral("reported OutOfResources")), 0);
    }

    void everySlotMayDeleteTheListener_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"Idle > Opening", "Opening > Open", "opened", "accepted", "reported OutOfResources",
                                 "Open > Closed", "closed", "Opening > Failed", "failed AccessDenied", "reader closed",
                                 "reader ended", "Open > Failed", "failed: closed"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    void everySlotMayDeleteTheListener()
    {
        QFETCH(const QString, line);
        FakePolicy policy;
        if (line.contains(QStringLiteral("ailed A")) || line == QStringLiteral("Opening > Failed"))
            policy.setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("no")));
        const bool breaks = line == QStringLiteral("Open > Failed") || line == QStringLiteral("failed: closed");
        FaultySocketCalls calls;
        Listening here({.calls = calls, .policy = policy});
        TcpListener *listener = here.listener.get();
        std::unique_ptr<TcpConnection> taken;
        const auto deleteAt = [&](const QString &now) {
            if (now != line)
                return;
            taken = listener->takeConnection();
            here.listener.reset();
        };
        const auto followLog = [&] { deleteAt(here.log.lines.last()); };
        connect(listener, &TcpListener::stateChanged, this, followLog);
        connect(listener, &TcpListener::openFailed, this, followLog);
        connect(listener, &TcpListener::connectionAccepted, this, followLog);
        connect(listener, &TcpListener::errorReported, this, followLog);
        connect(listener, &TcpListener::closed, this,
                [&] { deleteAt(breaks ? QStringLiteral("failed: closed") : QStringLiteral("closed")); });
        connect(listener, &TcpListener::opened, this, [&] {
            connect(listener->reader(), &ReadableSide::stateChanged, this,
                    [&] { deleteAt(QStringLiteral("reader closed")); });
            connect(listener->reader(), &ReadableSide::ended, this, [&] { deleteAt(QStringLiteral("reader ended")); });
            followLog();
        });

        listener->open({localhost, 0});
        QTRY_VERIFY(!here.listener || here.listener->state() != ConnectionState::Opening);
        if (here.listener && here.listener->state() == ConnectionState::Open) {
            QVERIFY(here.connectClient());
            QVERIFY(here.connectClient());
            calls.fail(FaultySocketCalls::Call::Accept, 2, breaks ? EBADF : EMFILE);
            listener->reader()->grant(3); // an accepted one, then a failure
        }
        if (here.listener)
            listener->close();
        QVERIFY(!here.listener);
        if (line == QStringLiteral("accepted")) {
            QVERIFY(taken); // and lives on
            here.clients.at(0)->finishSending();
            taken->reader()->grant(1);
            QTRY_COMPARE(taken->reader()->state(), ReadableState::Closed);
        }
    }
};

QTEST_GUILESS_MAIN(TestTcpListener)
#include "tst_tcplistener.moc"
