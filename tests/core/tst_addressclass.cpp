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
        // The local network, with the border of each range on both sides.
        rows(Private,
             {"10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.0", "192.168.255.255",
              "100.64.0.0", "100.127.255.255", "169.254.0.0", "169.254.255.255", "169.254.169.253", "169.254.169.255",
              "10.1", "3232235777"});
        rows(Private,
             {"fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fd00:ec2::253", "fd00:ec2::255",
              "fe80::", "fe80::1%eth0", "febf:ffff::1", "::ffff:10.0.0.1", "::ffff:192.168.1.1", "::10.0.0.1",
              "64:ff9b::192.168.0.1", "64:ff9b::100.64.0.1", "2002:a00:1::", "2002:c0a8:101::1"});
        rows(Public,
             {"1.0.0.0", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
              "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255",
              "192.169.0.0", "223.255.255.255", "240.0.0.0", "255.255.255.254", "16909060"});
        rows(Public,
             {"2001:4860:4860::8888", "2000::", "fbff:ffff::1", "fe7f:ffff::1", "feff::1", "::ffff:8.8.8.8",
              "64:ff9b::8.8.8.8", "2002:808:808::1", "2001:ffff::1", "2003::1", "64:ff9a::7f00:1", "64:ff9b::1:7f00:1",
              "::fffe:127.0.0.1", "1::7f00:1", "0:0:0:1::1"});
        rows(Multicast,
             {"224.0.0.0", "224.0.0.251", "239.255.255.255", "ff00::", "ff02::1", "ff02::fb%eth0",
              "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::ffff:224.0.0.1", "64:ff9b::239.1.2.3", "2002:e000:1::"});
        rows(Broadcast, {"255.255.255.255", "::ffff:255.255.255.255", "64:ff9b::255.255.255.255", "4294967295"});
        rows(Forbidden,
             {"169.254.169.254", "::ffff:169.254.169.254", "::169.254.169.254", "64:ff9b::a9fe:a9fe",
              "2002:a9fe:a9fe::1", "fd00:ec2::254", "FD00:0EC2:0:0:0:0:0:254", "fd00:ec2::254%eth0", "2852039166"});
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
