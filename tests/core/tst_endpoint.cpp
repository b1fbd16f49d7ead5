// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/endpoint.h"
#include "core/net/connector.h"
#include "core/net/socketaddress.h"
#include "tests/support/rawaddress.h"

#include <QTest>

#include <net/if.h>
#include <netinet/in.h>

using namespace wirebench;

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anEndpointIsWrittenAsInAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("text");
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << 80 << QStringLiteral("127.0.0.1:80");
        QTest::newRow("IPv6") << QStringLiteral("::1") << 65535 << QStringLiteral("[::1]:65535");
        QTest::newRow("zone") << QStringLiteral("fe80::1%eth0") << 0 << QStringLiteral("[fe80::1%eth0]:0");
        QTest::newRow("numbered zone") << QStringLiteral("fe80::1%2") << 80 << QStringLiteral("[fe80::1%2]:80");
    }

    void anEndpointIsWrittenAsInAddresses()
    {
        QFETCH(const QString, address);
        QFETCH(const int, port);
        QTEST((Endpoint{QHostAddress(address), static_cast<quint16>(port)}.toString()), "text");
    }

    void endpointsAreComparedByAddressAndPort()
    {
        const QHostAddress address(QHostAddress::LocalHost);
        QCOMPARE((Endpoint{address, 1}), (Endpoint{address, 1}));
        QVERIFY((Endpoint{address, 1}) != (Endpoint{address, 2}));
        QVERIFY((Endpoint{address, 1}) != (Endpoint{QHostAddress(QHostAddress::LocalHostIPv6), 1}));
    }

    void aSocketAddressBecomesAnEndpoint_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("expected");
        QTest::newRow("IPv4") << QStringLiteral("192.0.2.7") << QStringLiteral("192.0.2.7");
        QTest::newRow("IPv6") << QStringLiteral("2001:db8::7") << QStringLiteral("2001:db8::7");
        QTest::newRow("IPv4 inside IPv6") << QStringLiteral("::ffff:192.0.2.7") << QStringLiteral("192.0.2.7");
    }

    void aSocketAddressBecomesAnEndpoint()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, expected);
        socklen_t length = 0;
        const Endpoint endpoint =
            net::endpointFromSocketAddress(tests::toSocketAddress({QHostAddress(address), 4660}, length));
        QCOMPARE(endpoint, (Endpoint{QHostAddress(expected), 4660}));
    }

    void theZoneOfASocketAddressIsKept_data()
    {
        QTest::addColumn<quint32>("number");
        QTest::addColumn<QString>("zone");
        QTest::newRow("none") << 0u << QString();
        QTest::newRow("an interface") << ::if_nametoindex("lo") << QStringLiteral("lo");
        QTest::newRow("an interface that is gone") << 987654u << QStringLiteral("987654");
    }

    void theZoneOfASocketAddressIsKept()
    {
        QFETCH(const quint32, number);
        socklen_t length = 0;
        sockaddr_storage address = tests::toSocketAddress({QHostAddress(QStringLiteral("fe80::1")), 4660}, length);
        reinterpret_cast<sockaddr_in6 *>(&address)->sin6_scope_id = number;
        QTEST(net::endpointFromSocketAddress(address).address.scopeId(), "zone");
        QTEST(net::addressFromSocketAddress(address).scopeId(), "zone");
    }

    void anUnknownFamilyBecomesNoEndpoint()
    {
        sockaddr_storage address = {};
        address.ss_family = AF_UNIX;
        QVERIFY(net::addressFromSocketAddress(address).isNull());
        QVERIFY(net::endpointFromSocketAddress(address).address.isNull());
    }

    void theEndsOfWhatIsNoSocketAreAnError()
    {
        QVERIFY(!net::localEndpointOf(-1));
        QVERIFY(!net::remoteEndpointOf(-1));
    }

    void aDestinationIsWrittenAsPeopleWriteIt()
    {
        using net::Destination;
        using net::Protocol;
        QCOMPARE((Destination{Protocol::Tcp, QStringLiteral("example.org"), 80, {}}.toString()),
                 QStringLiteral("tcp://example.org:80"));
        QCOMPARE((Destination{Protocol::Udp, QStringLiteral("::1"), 53, {}}.toString()),
                 QStringLiteral("udp://[::1]:53"));
    }
};

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
