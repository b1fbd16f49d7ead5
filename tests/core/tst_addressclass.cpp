// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/addressclass.h"

#include <QTest>

using namespace wirebench::net;

class TestAddressClass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anAddressHasTheClassOfWhereItLeads_data()
    {
        using enum AddressClass;
        QTest::addColumn<QString>("address");
        QTest::addColumn<AddressClass>("expected");
        const auto rows = [](AddressClass expected, std::initializer_list<const char *> addresses) {
            for (const char *address : addresses)
                QTest::newRow(address) << QString::fromLatin1(address) << expected;
        };

        // This machine, however it is written.
        rows(Loopback,
             {"127.0.0.0", "127.0.0.1", "127.255.255.255", "0.0.0.0", "0.0.0.1", "0.255.255.255", "::1", "::", "127.1",
              "127.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "0"});
        rows(Loopback,
             {"::ffff:127.0.0.1", "::ffff:7f00:1", "::127.0.0.1", "::2", "::ffff:0.0.0.0", "64:ff9b::127.0.0.1",
              "64:ff9b::7f00:1", "2002:7f00:1::", "2002:7fff:ffff:1:2:3:4:5", "2002::1", "::1%lo"});
        rows(Loopback, {"::ffff:0:127.0.0.1", "::ffff:0:0.0.0.0", "::ffff:0:7fff:ffff"});
        // The local network and what leads nowhere, with the border of each range on both sides.
        rows(Private,
             {"10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.0", "192.168.255.255",
              "100.64.0.0", "100.127.255.255", "169.254.0.0", "169.254.255.255", "10.1", "3232235777"});
        rows(Private,
             {"192.0.0.0", "192.0.0.255", "192.0.2.0", "192.0.2.255", "198.18.0.0", "198.19.255.255", "198.51.100.0",
              "198.51.100.255", "203.0.113.0", "203.0.113.255", "240.0.0.0", "255.255.255.254"});
        rows(Private,
             {"fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fe80::", "fe80::1%eth0", "febf:ffff::1",
              "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
              "::ffff:10.0.0.1", "::ffff:192.168.1.1", "::10.0.0.1", "64:ff9b::192.168.0.1", "64:ff9b::100.64.0.1",
              "2002:a00:1::", "2002:c0a8:101::1", "::ffff:0:10.0.0.1", "::ffff:0:192.168.255.255"});
        // IPv6 that is not allocated, or not for the Internet.
        rows(Private,
             {"2001::",
              "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
              "2001:db8::",
              "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
              "3fff::",
              "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
              "4000::",
              "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
              "100::1",
              "5f00::1",
              "fbff:ffff::1",
              "fe00::",
              "fe7f:ffff::1",
              "64:ff9a::7f00:1",
              "64:ff9b::1:7f00:1",
              "64:ff9b:1::",
              "64:ff9b:1::8.8.8.8",
              "64:ff9b:1::169.254.169.254",
              "64:ff9b:1:ffff:ffff:ffff:ffff:ffff",
              "64:ff9b:2::8.8.8.8",
              "::fffe:127.0.0.1",
              "::fffe:ffff:8.8.8.8",
              "::fffe:0:8.8.8.8",
              "::ffff:1:8.8.8.8",
              "::ffff:ffff:8.8.8.8",
              "0:0:0:1:ffff:0:8.8.8.8",
              "::1:8.8.8.8",
              "1::7f00:1",
              "0:0:0:1::1"});
        // Teredo: the last 32 bits are 8.8.8.8, 127.0.0.1 and 10.0.0.1, inverted.
        rows(Private, {"2001:0:4136:e378:8000:63bf:f7f7:f7f7", "2001::80ff:fffe", "2001::f5ff:fffe"});
        rows(Public,
             {"1.0.0.0", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
              "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255",
              "192.169.0.0", "223.255.255.255", "16909060"});
        rows(Public,
             {"191.255.255.255", "192.0.1.0", "192.0.1.255", "192.0.3.0", "198.17.255.255", "198.20.0.0",
              "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0", "168.63.129.15", "168.63.129.17"});
        rows(Public,
             {"2001:4860:4860::8888", "2000::", "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001:200::", "2001:ffff::1",
              "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db9::", "2003::1", "3ffe:ffff::1",
              "3fff:1000::", "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
              "2002:808:808::1", "::ffff:0:8.8.8.8", "::8.8.8.8"});
        rows(Multicast,
             {"224.0.0.0", "224.0.0.251", "239.255.255.255", "ff00::", "ff02::1", "ff02::fb%eth0",
              "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::ffff:224.0.0.1", "64:ff9b::239.1.2.3",
              "2002:e000:1::", "::ffff:0:224.0.0.1"});
        rows(Broadcast,
             {"255.255.255.255", "::ffff:255.255.255.255", "64:ff9b::255.255.255.255", "::ffff:0:255.255.255.255",
              "4294967295"});
        rows(Forbidden,
             {"169.254.169.254",
              "::ffff:169.254.169.254",
              "::169.254.169.254",
              "64:ff9b::a9fe:a9fe",
              "2002:a9fe:a9fe::1",
              "::ffff:0:169.254.169.254",
              "2001::5601:5601",
              "fd00:ec2::254",
              "FD00:0EC2:0:0:0:0:0:254",
              "fd00:ec2::254%eth0",
              "fd00:ec2::23",
              "fd20:ce::254",
              "169.254.170.2",
              "169.254.170.23",
              "100.100.100.200",
              "192.0.0.192",
              "168.63.129.16",
              "::ffff:168.63.129.16",
              "64:ff9b::100.100.100.200",
              "2852039166"});
        // The neighbours of those are what they are.
        rows(Private,
             {"169.254.169.253", "169.254.169.255", "169.254.170.1", "169.254.170.3", "169.254.170.22",
              "169.254.170.24", "100.100.100.199", "100.100.100.201", "192.0.0.191", "192.0.0.193", "fd00:ec2::253",
              "fd00:ec2::255", "fd00:ec2::22", "fd00:ec2::24", "fd20:ce::253", "fd20:ce::255", "2001:1::5601:5601"});
    }

    void anAddressHasTheClassOfWhereItLeads()
    {
        QFETCH(const QString, address);
        const QHostAddress parsed(address);
        QVERIFY2(!parsed.isNull(), "QHostAddress does not read this");
        QTEST(classify(parsed), "expected");
    }

    void noAddressIsForbidden()
    {
        QCOMPARE(classify(QHostAddress()), AddressClass::Forbidden);
        QCOMPARE(classify(QHostAddress(QStringLiteral("printer.local"))), AddressClass::Forbidden);
    }

    void anyAddressOfBothFamiliesIsNeverPublic()
    {
        QVERIFY(classify(QHostAddress(QHostAddress::Any)) != AddressClass::Public);
    }

    void onlyMappedAddressesAreUnmapped_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *address, const char *expected) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(expected);
        };
        row("::ffff:192.0.2.1", "192.0.2.1");
        row("::ffff:0.0.0.0", "0.0.0.0");
        row("192.0.2.1", "192.0.2.1");
        row("::192.0.2.1", "::192.0.2.1");
        row("64:ff9b::192.0.2.1", "64:ff9b::192.0.2.1");
        row("::1", "::1");
        row("fe80::1%eth0", "fe80::1%eth0");
    }

    void onlyMappedAddressesAreUnmapped()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, expected);
        const QHostAddress actual = unmapped(QHostAddress(address));
        QCOMPARE(actual, QHostAddress(expected));
        QCOMPARE(actual.protocol(), QHostAddress(expected).protocol());
    }
};

QTEST_GUILESS_MAIN(TestAddressClass)
#include "tst_addressclass.moc"
