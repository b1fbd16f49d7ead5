// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/scriptednetwork.h"
#include "tests/support/leakcheck.h"
#include "tests/support/rawaddress.h"
#include "tests/support/rawudppeer.h"

#include <QTest>

#include <unistd.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::tests;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(wirebench::net::TcpOptions)

namespace {

const QHostAddress localhost(QHostAddress::LocalHost);

//! Opens one socket; keeps what became of it.
struct Opening
{
    Opening(const QString &host, quint16 port, const AnyConnectOptions &options, const Environment &environment = {})
        : connector(environment, host, port, options)
        , log(connector)
    {
        QObject::connect(&connector, &Opener::opened, &log, [this](const Endpoint &from, const Endpoint &to) {
            local = from;
            remote = to;
        });
        connector.start();
    }

    bool succeeds()
    {
        return QTest::qWaitFor([this] { return log.ends() == 1; }) && log.lines.last() == QStringLiteral("opened");
    }

    Connector connector;
    StepLog log;
    Endpoint local;
    Endpoint remote;
};

TcpOptions from(const QString &address, quint16 port = 0)
{
    TcpOptions options;
    options.local = {QHostAddress(address), port};
    return options;
}

} // namespace

//! Where to connect from: addresses, ports, interfaces and families; and many at once.
class TestConnectLocal : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void theSourceIsTheOneAskedFor()
    {
        RawListener listener;
        const quint16 port = unusedPort(SOCK_STREAM);
        Opening opening(QStringLiteral("127.0.0.1"), listener.port(), from(QStringLiteral("127.0.0.77"), port));
        QVERIFY(opening.succeeds());
        const Endpoint expected = {QHostAddress(QStringLiteral("127.0.0.77")), port};
        QCOMPARE(opening.local, expected);
        QTRY_VERIFY(listener.peer());
        QCOMPARE(remoteEndpointOf(listener.peer()->descriptor()).value(), expected); // as the peer sees it
    }

    void anAddressAloneOrAPortAloneWillDo()
    {
        RawListener listener;
        Opening address(QStringLiteral("127.0.0.1"), listener.port(), from(QStringLiteral("127.0.0.78")));
        QVERIFY(address.succeeds());
        QCOMPARE(address.local.address, QHostAddress(QStringLiteral("127.0.0.78")));
        QVERIFY(address.local.port != 0);
        const quint16 wanted = unusedPort(SOCK_STREAM);
        Opening port(QStringLiteral("127.0.0.1"), listener.port(), from(QString(), wanted));
        QVERIFY(port.succeeds());
        QCOMPARE(port.local, (Endpoint{localhost, wanted}));
    }

    void udpHasASourceToo()
    {
        RawUdpPeer peer;
        UdpOptions options;
        options.local = {QHostAddress(QStringLiteral("127.0.0.79")), unusedPort(SOCK_DGRAM)};
        Opening opening(QStringLiteral("127.0.0.1"), peer.port(), options);
        QVERIFY(opening.succeeds());
        QCOMPARE(opening.local, options.local);
    }

    void aSourceThatCannotBeIsSaidSo_data()
    {
        QTest::addColumn<TcpOptions>("options");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("word");
        QTest::newRow("not ours") << from(QStringLiteral("192.0.2.1")) << ErrorCode::AddressNotAvailable
                                  << QStringLiteral("192.0.2.1");
        QTest::newRow("other family") << from(QStringLiteral("::1")) << ErrorCode::HostNotFound << QString();
        TcpOptions both = from(QStringLiteral("::1"));
        both.dnsQueryType = AddressFamily::IPv4;
        QTest::newRow("families that differ") << both << ErrorCode::InvalidArgument << QStringLiteral("dnsQueryType");
        TcpOptions interface;
        interface.interfaceName = QStringLiteral("nosuch0");
        QTest::newRow("no interface") << interface << ErrorCode::InvalidArgument
                                      << QStringLiteral("no network interface \"nosuch0\"");
        interface.interfaceName = QStringLiteral("lo-and-something-the-kernel-cuts-off");
        QTest::newRow("long interface") << interface << ErrorCode::InvalidArgument << QStringLiteral("cuts-off");
        TcpOptions timeout;
        timeout.timeout = 0ms;
        QTest::newRow("no time") << timeout << ErrorCode::InvalidArgument << QStringLiteral("timeout is 0 ms");
        timeout.timeout = -5ms;
        QTest::newRow("negative time") << timeout << ErrorCode::InvalidArgument << QStringLiteral("timeout is -5 ms");
    }

    void aSourceThatCannotBeIsSaidSo()
    {
        QFETCH(const TcpOptions, options);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, word);
        RawListener listener;
        Opening opening(QStringLiteral("127.0.0.1"), listener.port(), options);
        QVERIFY(!opening.succeeds());
        QCOMPARE(opening.log.error.code, code);
        QVERIFY2(!opening.log.error.detail.isEmpty() && opening.log.error.detail.contains(word),
                 qPrintable(opening.log.error.detail));
    }

    void aPortSomebodyListensAtIsInUse()
    {
        RawListener listener;
        RawListener other;
        Opening opening(QStringLiteral("127.0.0.1"), listener.port(), from(QStringLiteral("127.0.0.1"), other.port()));
        QVERIFY(!opening.succeeds());
        QCOMPARE(opening.log.error.code, ErrorCode::AddressInUse);
        QVERIFY2(opening.log.error.detail.contains(QString::number(other.port())),
                 qPrintable(opening.log.error.detail));
    }

    void aDatagramPortOfAnotherSocketIsInUse()
    {
        RawUdpPeer peer;
        RawUdpPeer other;
        UdpOptions options;
        options.local = {localhost, other.port()};
        Opening opening(QStringLiteral("127.0.0.1"), peer.port(), options);
        QVERIFY(!opening.succeeds());
        QCOMPARE(opening.log.error.code, ErrorCode::AddressInUse);
    }

    void attemptsBesideEachOtherShareTheLocalPort()
    {
        ScriptedNetwork network;
        network.set(QStringLiteral("192.0.2.1"), ScriptedNetwork::Place::Silent);
        network.set(QStringLiteral("192.0.2.2"), ScriptedNetwork::Place::Alive);
        ScriptedResolver resolver;
        const TcpOptions options = from(QStringLiteral("127.0.0.1"), unusedPort(SOCK_STREAM));
        Connector connector({.calls = network, .resolver = resolver, .delays = {.attempt = 1ms}},
                            QStringLiteral("device"), 7, options);
        const StepLog log(connector);
        connector.start();
        resolver.answer(AddressFamily::IPv4,
                        QList{QHostAddress(QStringLiteral("192.0.2.1")), QHostAddress(QStringLiteral("192.0.2.2"))});
        QTRY_COMPARE(log.ends(), 1);
        QVERIFY2(log.lines.last() == QStringLiteral("opened"), qPrintable(log.error.detail));
    }

    void aLocalPortCanBeUsedAgainAtOnce()
    {
        // Whoever closes first keeps the pair of addresses in TIME_WAIT for a minute.
        RawListener listener;
        RawListener other;
        const TcpOptions options = from(QStringLiteral("127.0.0.1"), unusedPort(SOCK_STREAM));
        {
            Opening first(QStringLiteral("127.0.0.1"), listener.port(), options);
            QVERIFY(first.succeeds());
            QTRY_VERIFY(listener.peer());
        }
        QTRY_VERIFY(listener.peer()->sawEnd());
        listener.peer()->close();
        Opening second(QStringLiteral("127.0.0.1"), other.port(), options);
        QVERIFY2(second.succeeds(), qPrintable(second.log.error.detail));
    }

    void anInterfaceIsChosenByName()
    {
        RawListener listener;
        TcpOptions options;
        options.interfaceName = QStringLiteral("lo");
        Opening opening(QStringLiteral("127.0.0.1"), listener.port(), options);
        QVERIFY2(opening.succeeds(), qPrintable(opening.log.error.detail));
        const Descriptor descriptor = opening.connector.takeDescriptor();
        char name[16] = {};
        socklen_t length = sizeof name;
        QCOMPARE(::getsockopt(descriptor.get(), SOL_SOCKET, SO_BINDTODEVICE, name, &length), 0);
        QCOMPARE(QByteArray(name), QByteArray("lo"));
    }

    // Fault row 6.
    void aLiteralOfTheOtherFamilyIsNotFound_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("family");
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << int(AddressFamily::IPv6);
        QTest::newRow("IPv6") << QStringLiteral("::1") << int(AddressFamily::IPv4);
    }

    void aLiteralOfTheOtherFamilyIsNotFound()
    {
        QFETCH(const QString, host);
        QFETCH(const int, family);
        RawListener listener({.address = QHostAddress(host)});
        TcpOptions options;
        options.dnsQueryType = static_cast<AddressFamily>(family);
        Opening opening(host, listener.port(), options);
        QVERIFY(!opening.succeeds());
        QCOMPARE(opening.log.error.code, ErrorCode::HostNotFound);
        QVERIFY2(opening.log.error.detail.contains(host), qPrintable(opening.log.error.detail));
        options.dnsQueryType = static_cast<AddressFamily>(1 - family);
        Opening own(host, listener.port(), options);
        QVERIFY2(own.succeeds(), qPrintable(own.log.error.detail));
    }

    void connectingToItsOwnPortIsRefused()
    {
        const quint16 port = unusedPort(SOCK_STREAM);
        Opening opening(QStringLiteral("127.0.0.1"), port, from(QStringLiteral("127.0.0.1"), port));
        QVERIFY(!opening.succeeds());
        QCOMPARE(opening.log.error.code, ErrorCode::ConnectionRefused);
        QVERIFY2(opening.log.error.detail.contains(QStringLiteral("itself")), qPrintable(opening.log.error.detail));
    }

    // Fault row 21.
    void aThousandAtOnceAllOpen()
    {
        RawListener listener({.backlog = 4096});
        std::vector<std::unique_ptr<Opening>> all;
        for (int i = 0; i < 1000; ++i) {
            all.push_back(std::make_unique<Opening>(QStringLiteral("127.0.0.1"), listener.port(), TcpOptions()));
        }
        const auto ended = [&] {
            return std::count_if(all.begin(), all.end(), [](const auto &one) { return one->log.ends() == 1; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(ended(), 1000, 60000);
        for (const auto &one : all)
            QVERIFY2(one->log.lines.last() == QStringLiteral("opened"), qPrintable(one->log.error.detail));
    }

    // Fault rows 35 and 36: what the network answered while this program did not run is not thrown away.
    void aBlockedThreadFailsNothingThatWasAnswered()
    {
        RawListener listener({.backlog = 1024});
        TcpOptions options;
        options.timeout = 500ms;
        std::vector<std::unique_ptr<ScriptedResolver>> resolvers;
        std::vector<std::unique_ptr<Opening>> all;
        for (int i = 0; i < 200; ++i) { // more than one turn's
            resolvers.push_back(std::make_unique<ScriptedResolver>());
            all.push_back(std::make_unique<Opening>(QStringLiteral("device"), listener.port(), options,
                                                    Environment{.resolver = *resolvers.back()}));
        }
        for (const auto &resolver : resolvers)
            resolver->answer(AddressFamily::IPv6, QList{localhost}); // connects, and nobody has noticed yet
        ::usleep(700'000); // the fault itself: this thread is blocked beyond the limit
        QTRY_COMPARE(std::count_if(all.begin(), all.end(), [](const auto &one) { return one->log.ends() == 1; }), 200);
        for (const auto &one : all)
            QVERIFY2(one->log.lines.last() == QStringLiteral("opened"), qPrintable(one->log.error.detail));
    }
};

QTEST_GUILESS_MAIN(TestConnectLocal)
#include "tst_connectlocal.moc"
