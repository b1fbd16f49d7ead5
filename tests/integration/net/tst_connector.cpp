// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/connectionlog.h"
#include "tests/support/blackhole.h"
#include "tests/support/fakepolicy.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/manualclock.h"
#include "tests/support/rawaddress.h"
#include "tests/support/rawlistener.h"

#include "core/net/tcpconnection.h"

#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <sys/resource.h>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

const QHostAddress localhost(QHostAddress::LocalHost);
const QHostAddress secondLocalhost(QStringLiteral("127.0.0.2"));

TcpOptions within(std::chrono::milliseconds limit)
{
    TcpOptions options;
    options.timeout = limit;
    return options;
}

} // namespace

//! Looking up, asking and connecting.
class TestConnector : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    // What nobody answers, and what is refused before anything is tried
    void whatCannotBeOpenedFailsOnceAndNeverAtOnce_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<quint16>("port");
        QTest::addColumn<TcpOptions>("options");
        QTest::addColumn<ErrorCode>("code");
        TcpOptions wrong;
        wrong.sendBufferSize = 0;
        const QString name = QStringLiteral("127.0.0.1");
        QTest::newRow("nobody listens") << name << unusedPort(SOCK_STREAM) << TcpOptions()
                                        << ErrorCode::ConnectionRefused;
        QTest::newRow("port 0") << name << quint16(0) << TcpOptions() << ErrorCode::AddressNotAvailable;
        QTest::newRow("empty name") << QString() << quint16(7) << TcpOptions() << ErrorCode::HostNotFound;
        QTest::newRow("wrong option") << name << quint16(7) << wrong << ErrorCode::InvalidArgument;
        QTest::newRow("unknown name") << QStringLiteral("unknown") << quint16(7) << TcpOptions()
                                      << ErrorCode::HostNotFound;
        QTest::newRow("empty answer") << QStringLiteral("empty") << quint16(7) << TcpOptions()
                                      << ErrorCode::HostNotFound;
        QTest::newRow("lookup failed") << QStringLiteral("broken") << quint16(7) << TcpOptions() << ErrorCode::Unknown;
    }

    void whatCannotBeOpenedFailsOnceAndNeverAtOnce()
    {
        QFETCH(const QString, host);
        QFETCH(const quint16, port);
        QFETCH(const TcpOptions, options);
        QFETCH(const ErrorCode, code);
        FakeResolver resolver;
        resolver.setAnswer(QStringLiteral("127.0.0.1"), {localhost});
        resolver.setAnswer(QStringLiteral("empty"), {});
        resolver.setError(QStringLiteral("broken"), {ErrorCode::Unknown, QStringLiteral("broken")});
        TcpConnection connection({.resolver = resolver});
        const ConnectionLog log(connection);
        QSignalSpy failed(&connection, &Connection::openFailed);
        connection.open(host, port, options);
        QCOMPARE(log.lines, QStringList{QStringLiteral("Idle > Opening")});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(log.lines.size(), 3);
        QCOMPARE(log.lines.at(1), QStringLiteral("Opening > Failed"));
        const auto error = failed.first().first().value<Error>();
        QCOMPARE(error.code, code);
        QVERIFY(!error.detail.isEmpty());
        QCOMPARE(connection.error(), error); // the same error object
        QVERIFY(!connection.reader());
        QVERIFY(!connection.writer());
        QCoreApplication::processEvents();
        QCOMPARE(log.lines.size(), 3);
    }

    void noAnswerInTimeFailsAtTheLimit_data()
    {
        QTest::addColumn<QString>("silent");
        for (const char *silent : {"resolver", "peer"})
            QTest::newRow(silent) << QString::fromLatin1(silent);
    }

    void noAnswerInTimeFailsAtTheLimit()
    {
        QFETCH(const QString, silent);
        const BlackHole hole;
        FakeResolver resolver;
        resolver.setAnswer(QStringLiteral("device"), {localhost});
        if (silent == QStringLiteral("resolver"))
            resolver.hold();
        TcpConnection connection({.resolver = resolver});
        QSignalSpy failed(&connection, &Connection::openFailed);
        QElapsedTimer clock;
        clock.start();
        connection.open(QStringLiteral("device"), hole.port(), within(200ms));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(clock.elapsed() >= 190);
        QVERIFY(clock.elapsed() < 3000);
        QCOMPARE(connection.error()->code, ErrorCode::TimedOut);
        QVERIFY2(connection.error()->detail.contains(QStringLiteral("tcp://device:")),
                 qPrintable(connection.error()->detail));
        // Late answers change nothing.
        resolver.release();
        QCoreApplication::processEvents();
        QCOMPARE(failed.size(), 1);
    }

    void noLimitRunsWhileAPersonIsAsked()
    {
        const BlackHole hole;
        ManualClock clock;
        FakeResolver resolver;
        resolver.setAnswer(QStringLiteral("device"), {localhost});
        FakePolicy policy;
        policy.hold();
        TcpConnection connection({.resolver = resolver, .policy = policy, .clock = clock});
        QSignalSpy failed(&connection, &Connection::openFailed);
        connection.open(QStringLiteral("device"), hole.port(), within(200ms));
        QTRY_COMPARE(policy.questions().size(), 1);
        clock.advance(1h);
        QCoreApplication::processEvents();
        QCOMPARE(failed.size(), 0);
        policy.release();
        clock.advance(199ms);
        QCOMPARE(failed.size(), 0);
        clock.advance(1ms);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(connection.error()->code, ErrorCode::TimedOut);
    }

    void aDeadAddressIsFollowedByTheNext()
    {
        RawListener listener({.address = secondLocalhost});
        FakeResolver resolver;
        resolver.setAnswer(QStringLiteral("device"), {localhost, secondLocalhost});
        TcpConnection connection({.resolver = resolver});
        QSignalSpy opened(&connection, &Connection::opened);
        connection.open(QStringLiteral("device"), listener.port());
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(connection.remoteEndpoint(), (Endpoint{secondLocalhost, listener.port()})); // the real one
        QCOMPARE(resolver.hosts(), QStringList{QStringLiteral("device")});
        QCOMPARE(resolver.lookups().size(), 2); // looked up once for each family
    }

    void whenAllAddressesAreDeadTheLastErrorIsReported()
    {
        FakeResolver resolver;
        resolver.setAnswer(QStringLiteral("device"), {localhost, secondLocalhost});
        FakePolicy policy;
        TcpConnection connection({.resolver = resolver, .policy = policy});
        QSignalSpy failed(&connection, &Connection::openFailed);
        connection.open(QStringLiteral("device"), unusedPort(SOCK_STREAM));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(connection.error()->code, ErrorCode::ConnectionRefused);
        QVERIFY2(connection.error()->detail.contains(secondLocalhost.toString()),
                 qPrintable(connection.error()->detail));
        QCOMPARE(policy.questions().size(), 1);
    }

    void whatThePeerSaysAtOnceIsNotLost_data()
    {
        QTest::addColumn<bool>("finishes");
        QTest::newRow("and waits") << false;
        QTest::newRow("and finishes") << true;
    }

    void whatThePeerSaysAtOnceIsNotLost()
    {
        QFETCH(const bool, finishes);
        RawListener listener({.accepting = false});
        FaultySocketCalls calls;
        TcpConnection connection({.calls = calls});
        connection.open(QStringLiteral("127.0.0.1"), listener.port());
        while (calls.count(FaultySocketCalls::Call::Socket) == 0)
            QCoreApplication::processEvents();
        // The kernel has connected us, and our event loop does not know yet: the greeting comes first.
        RawPeer peer(listener.acceptRaw());
        peer.send("220 ready");
        if (finishes)
            peer.finishSending();
        QTRY_VERIFY(connection.reader());
        QByteArray received;
        connect(connection.reader(), &ByteReader::bytesArrived, this,
                [&](const QByteArray &bytes) { received += bytes; });
        connection.reader()->grant(100);
        QTRY_COMPARE(received, QByteArray("220 ready"));
        QTRY_COMPARE(connection.reader()->state(), finishes ? ReadableState::Closed : ReadableState::Readable);
    }

    void thePolicyIsAskedOnceAboutAllAddressesBeforeAnythingIsSent()
    {
        RawListener listener;
        FakeResolver resolver;
        resolver.setAnswer(QStringLiteral("device"), {localhost, secondLocalhost});
        FakePolicy policy;
        policy.hold();
        FaultySocketCalls calls;
        TcpConnection connection({.calls = calls, .resolver = resolver, .policy = policy});
        QSignalSpy opened(&connection, &Connection::opened);
        connection.open(QStringLiteral("device"), listener.port());
        QTRY_COMPARE(policy.questions().size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(calls.count(FaultySocketCalls::Call::Socket), 0);
        const Destination asked = policy.questions().first();
        QCOMPARE(asked.protocol, Protocol::Tcp);
        QCOMPARE(asked.host, QStringLiteral("device"));
        QCOMPARE(asked.port, listener.port());
        QCOMPARE(asked.addresses, (QList{localhost, secondLocalhost}));

        policy.release();
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(policy.questions().size(), 1);
        QCOMPARE(resolver.lookups().size(), 2); // one for each family
    }

    void aRefusalSendsNothing()
    {
        RawListener listener;
        FakePolicy policy;
        const Error refusal{ErrorCode::AccessDenied, QStringLiteral("allow it with --allow")};
        policy.setVerdict(tl::unexpected<Error>(refusal));
        FaultySocketCalls calls;
        TcpConnection connection({.calls = calls, .policy = policy});
        QSignalSpy failed(&connection, &Connection::openFailed);
        connection.open(QStringLiteral("127.0.0.1"), listener.port());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(connection.error(), refusal);
        QCOMPARE(calls.count(FaultySocketCalls::Call::Socket), 0);
        // Had it connected, the listener would know by the time it knows of this one.
        TcpConnection second;
        second.open(QStringLiteral("127.0.0.1"), listener.port());
        QTRY_VERIFY(listener.acceptedCount() > 0);
        QCOMPARE(listener.acceptedCount(), 1);
    }

    void closingWhileOpeningGivesUpSilently_data()
    {
        QTest::addColumn<QString>("during");
        for (const char *during : {"lookup", "question", "connecting", "first turn"})
            QTest::newRow(during) << QString::fromLatin1(during);
    }

    void closingWhileOpeningGivesUpSilently()
    {
        QFETCH(const QString, during);
        const BlackHole hole;
        FakeResolver resolver;
        resolver.setAnswer(QStringLiteral("device"), {localhost});
        FakePolicy policy;
        FaultySocketCalls calls;
        if (during == QStringLiteral("lookup"))
            resolver.hold();
        if (during == QStringLiteral("question"))
            policy.hold();
        TcpConnection connection({.calls = calls, .resolver = resolver, .policy = policy});
        const ConnectionLog log(connection);
        connection.open(QStringLiteral("device"), hole.port(), within(500ms));
        if (during == QStringLiteral("question"))
            QTRY_COMPARE(policy.questions().size(), 1);
        if (during == QStringLiteral("connecting"))
            QTRY_COMPARE(calls.count(FaultySocketCalls::Call::Socket), 1);
        connection.close();
        const QStringList expected = {QStringLiteral("Idle > Opening"), QStringLiteral("Opening > Closed")};
        QCOMPARE(log.lines, expected);
        resolver.release();
        policy.release();
        (void)wakeUpsWithin(600ms); // beyond the limit
        QCOMPARE(log.lines, expected);
        connection.open(QStringLiteral("device"), hole.port()); // once only
        QCOMPARE(log.lines, expected);
    }

    void whenDescriptorsRunOutOpeningFailsAndTheNextWorks_data()
    {
        QTest::addColumn<int>("call");
        QTest::newRow("making the socket") << int(FaultySocketCalls::Call::Socket);
        QTest::newRow("connecting it") << int(FaultySocketCalls::Call::Connect);
    }

    void whenDescriptorsRunOutOpeningFailsAndTheNextWorks()
    {
        QFETCH(const int, call);
        RawListener listener;
        FaultySocketCalls calls;
        calls.fail(static_cast<FaultySocketCalls::Call>(call), 1, EMFILE);
        TcpConnection first({.calls = calls});
        QSignalSpy failed(&first, &Connection::openFailed);
        first.open(QStringLiteral("127.0.0.1"), listener.port());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(first.error()->code, ErrorCode::OutOfResources);
        TcpConnection second({.calls = calls});
        QSignalSpy opened(&second, &Connection::opened);
        second.open(QStringLiteral("127.0.0.1"), listener.port());
        QTRY_COMPARE(opened.size(), 1);
    }

    void whenTheProcessHasNoDescriptorLeftTheProgramLives()
    {
        RawListener listener;
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        const rlimit low = {256, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
        std::vector<int> taken;
        for (int descriptor = 0; (descriptor = ::dup(0)) >= 0;)
            taken.push_back(descriptor);
        TcpConnection first;
        QSignalSpy failed(&first, &Connection::openFailed);
        first.open(QStringLiteral("127.0.0.1"), listener.port());
        QTRY_COMPARE(failed.size(), 1);
        for (const int descriptor : taken)
            ::close(descriptor);
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
        QCOMPARE(first.error()->code, ErrorCode::OutOfResources);

        TcpConnection second;
        QSignalSpy opened(&second, &Connection::opened);
        second.open(QStringLiteral("127.0.0.1"), listener.port());
        QTRY_COMPARE(opened.size(), 1);
    }

    void aSocketThatReachesItselfWasRefused()
    {
        const quint16 port = unusedPort(SOCK_STREAM);
        FaultySocketCalls calls;
        calls.setOnSocket([port](int descriptor) { // the chance of one in 28,232, every time
            socklen_t length = 0;
            const sockaddr_storage address = toSocketAddress({localhost, port}, length);
            if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), length) != 0)
                qFatal("cannot bind");
        });
        TcpConnection connection({.calls = calls});
        QSignalSpy failed(&connection, &Connection::openFailed);
        connection.open(QStringLiteral("127.0.0.1"), port);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(connection.error()->code, ErrorCode::ConnectionRefused);
        QVERIFY2(connection.error()->detail.contains(QStringLiteral("itself")), qPrintable(connection.error()->detail));
    }
};

QTEST_GUILESS_MAIN(TestConnector)
#include "tst_connector.moc"
