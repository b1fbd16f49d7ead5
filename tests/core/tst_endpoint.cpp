// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/endpoint.h"
#include "core/net/connector.h"
#include "core/net/socketaddress.h"
#include "tests/support/rawaddress.h"

#include <QTest>

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

    void anUnknownFamilyBecomesNoEndpoint()
    {
        sockaddr_storage address = {};
        address.ss_family = AF_UNIX;
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
