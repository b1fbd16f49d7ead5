// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/socketaddress.h"

#include <QTest>

#include <net/if.h>
#include <netinet/in.h>

using namespace wirebench;
using namespace wirebench::net;

class TestSocketAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatGoesInComesOut_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("family");
        QTest::addColumn<QString>("expected"); // empty: refused
        const auto row = [](const char *title, const char *address, AddressFamily family, const char *expected) {
            QTest::newRow(title) << QString::fromLatin1(address) << int(family) << QString::fromLatin1(expected);
        };
        row("IPv4", "192.0.2.1", AddressFamily::IPv4, "192.0.2.1");
        row("any IPv4", "0.0.0.0", AddressFamily::IPv4, "0.0.0.0");
        row("broadcast", "255.255.255.255", AddressFamily::IPv4, "255.255.255.255");
        row("IPv6", "2001:db8::1", AddressFamily::IPv6, "2001:db8::1");
        row("any IPv6", "::", AddressFamily::IPv6, "::");
        row("loopback IPv6", "::1", AddressFamily::IPv6, "::1");
        row("IPv4 on an IPv6 socket", "192.0.2.1", AddressFamily::IPv6, "192.0.2.1");
        row("mapped", "::ffff:192.0.2.1", AddressFamily::IPv6, "192.0.2.1");
        row("mapped on an IPv4 socket", "::ffff:192.0.2.1", AddressFamily::IPv4, "192.0.2.1");
        row("IPv6 on an IPv4 socket", "2001:db8::1", AddressFamily::IPv4, "");
        row("link-local on an IPv4 socket", "fe80::1", AddressFamily::IPv4, "");
        row("zone by name", "fe80::1%lo", AddressFamily::IPv6, "fe80::1%lo");
        row("zone by number", qPrintable(QStringLiteral("fe80::1%") + QString::number(::if_nametoindex("lo"))),
            AddressFamily::IPv6, "fe80::1%lo");
        row("unknown zone", "fe80::1%nosuch0", AddressFamily::IPv6, "");
        row("zone of an unknown number", "fe80::1%4000000000", AddressFamily::IPv6, "");
        row("zone 0", "fe80::1%0", AddressFamily::IPv6, "");
        row("no zone", "fe80::1", AddressFamily::IPv6, "fe80::1");
        row("null, IPv4", "", AddressFamily::IPv4, "");
        row("null, IPv6", "", AddressFamily::IPv6, "");
    }

    void whatGoesInComesOut()
    {
        QFETCH(const QString, address);
        QFETCH(const int, family);
        QFETCH(const QString, expected);
        for (const quint16 port : std::initializer_list<quint16>{0, 1, 0x1234, 65535}) {
            const auto made = toSocketAddress({QHostAddress(address), port}, static_cast<AddressFamily>(family));
            QCOMPARE(made.has_value(), !expected.isEmpty());
            if (!made) {
                QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
                QVERIFY(!made.error().detail.isEmpty());
                continue;
            }
            const bool isIpv6 = static_cast<AddressFamily>(family) == AddressFamily::IPv6;
            QCOMPARE(made->get()->sa_family, sa_family_t(isIpv6 ? AF_INET6 : AF_INET));
            QCOMPARE(made->length, socklen_t(isIpv6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in)));
            const Endpoint back = endpointFromSocketAddress(made->storage);
            QCOMPARE(back.port, port);
            QCOMPARE(back.address, QHostAddress(expected.section(u'%', 0, 0)));
            QCOMPARE(back.address.scopeId(), expected.section(u'%', 1)); // equality does not see it
        }
    }

    void otherFamiliesAreNoEndpoint()
    {
        sockaddr_storage storage = {};
        storage.ss_family = AF_UNIX;
        QCOMPARE(endpointFromSocketAddress(storage), Endpoint());
        storage.ss_family = AF_UNSPEC;
        QCOMPARE(endpointFromSocketAddress(storage), Endpoint());
    }

    void familiesOfAddresses()
    {
        QCOMPARE(familyOf(QHostAddress(QStringLiteral("192.0.2.1"))), AddressFamily::IPv4);
        QCOMPARE(familyOf(QHostAddress(QStringLiteral("::1"))), AddressFamily::IPv6);
        QCOMPARE(familyOf(QHostAddress(QStringLiteral("::ffff:192.0.2.1"))), AddressFamily::IPv6);
        QCOMPARE(familyOf(QHostAddress()), AddressFamily::IPv4);
    }

    void whatIsNoSocketHasNoEnds()
    {
        QVERIFY(!localEndpointOf(-1));
        QVERIFY(!remoteEndpointOf(-1));
        QVERIFY(localEndpointOf(-1).error().detail.contains(QStringLiteral("local")));
        QVERIFY(remoteEndpointOf(-1).error().detail.contains(QStringLiteral("remote")));
    }
};

QTEST_GUILESS_MAIN(TestSocketAddress)
#include "tst_socketaddress.moc"
