// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/addressparser.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::net;

class TestAddressParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aLiteralIsAnAddress_data();
    void aLiteralIsAnAddress();
    void whatIsNoLiteralIsNoAddress_data();
    void whatIsNoLiteralIsNoAddress();
    void anEndpointComesBackFromItsText_data();
    void anEndpointComesBackFromItsText();
    void aWrongEndpointIsToldWhatWasExpectedWhere_data();
    void aWrongEndpointIsToldWhatWasExpectedWhere();
};

void TestAddressParser::aLiteralIsAnAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written"); // as QHostAddress writes it
    const auto row = [](const char *text, const char *written) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(written);
    };
    for (const char *same :
         {"0.0.0.0", "127.0.0.1", "192.0.2.1", "255.255.255.255", "10.20.30.40", "::", "::1", "1::", "2001:db8::1",
          "1:2:3:4:5:6:7:8", "fe80::1%eth0", "fe80::1%1", "fe80::1%br-0a1b2c3d4e5f", "::1%lo", "ff02::1%wlan0.100",
          "::ffff:192.0.2.1", "::192.0.2.1", "::ffff:192.0.2.1%lo", "1:0:0:2::3"})
        row(same, same);
    row("2001:DB8::ABCD", "2001:db8::abcd");
    row("0:0:0:0:0:0:0:1", "::1");
    row("0000:0000:0000:0000:0000:0000:0000:0001", "::1");
    row("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8");
    row("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0");
    row("1::3:4:5:6:7:8", "1:0:3:4:5:6:7:8");
    row("1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:c000:201");
    row("64:ff9b::192.0.2.1", "64:ff9b::c000:201");
    row("0000:0000:0000:0000:0000:ffff:255.255.255.255", "::ffff:255.255.255.255");
}

void TestAddressParser::aLiteralIsAnAddress()
{
    QFETCH(const QString, text);
    const auto address = parseAddress(text);
    QVERIFY(address);
    QTEST(address->toString(), "written");
    QCOMPARE(address->protocol(), text.contains(u':') ? QAbstractSocket::IPv6Protocol : QAbstractSocket::IPv4Protocol);
}

void TestAddressParser::whatIsNoLiteralIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    for (const char *text : {"127.1",        "127.0.1",     "2130706433", "0",           "0x7f.1",       "0x7f000001",
                             "0177.0.0.1",   "127.0.0.01",  "00.0.0.0",   "127.0.0.256", "127.0.0.1000", "127.0.0",
                             "127.0.0.",     ".0.0.1",      "127..0.1",   "127.0.0.1.",  "1.2.3.4.5",    " 127.0.0.1",
                             "127.0.0.1 ",   "127.0.0.1\n", "+127.0.0.1", "-1.0.0.0",    "127.0.0.1%lo", "127.0.0.1/8",
                             "127.0.0.1:80", "localhost",   "a.b.c.d"})
        QTest::newRow(text) << QString::fromLatin1(text);
    for (const char *text : {"[::1]",
                             "[::1",
                             "::1]",
                             ":",
                             ":::",
                             ":1",
                             "1:",
                             "1::2::3",
                             "1:2:3:4:5:6:7",
                             "1:2:3:4:5:6:7:8:9",
                             "1:2:3:4:5:6:7:8::",
                             "::1:2:3:4:5:6:7:8",
                             "1:2:3:4:5:6:7:192.0.2.1",
                             "::00001",
                             "12345::",
                             "::g",
                             "::1.2.3",
                             "::1.2.3.04",
                             "::1.2.3.256",
                             "::1.2.3.4:5",
                             "1.2.3.4::",
                             "::0x1",
                             "::1/128",
                             " ::1",
                             "::1 ",
                             "fe80::1%",
                             "fe80::1%%",
                             "fe80::1%a%b",
                             "fe80::1%eth 0",
                             "fe80::1%eth0 ",
                             "fe80::1%a/b",
                             "fe80::1%a]",
                             "%eth0",
                             "fe80%eth0",
                             "fe80::1%sixteen-letters!",
                             "2001:db8::1 fe80::1"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("a zero inside") << QStringLiteral("127.0.0.1") + QChar(u'\0') + QStringLiteral("x");
    QTest::newRow("a zero after IPv6") << QStringLiteral("::1") + QChar(u'\0');
    QTest::newRow("a zero in the zone") << QStringLiteral("fe80::1%a") + QChar(u'\0');
    QTest::newRow("full width digits") << QStringLiteral("\uff11\uff12\uff17.0.0.1");
    QTest::newRow("full width stop") << QStringLiteral("127\uff0e0\uff0e0\uff0e1");
    QTest::newRow("a letter above Latin 1") << QStringLiteral("::\u0131");
    QTest::newRow("256 above a digit") << QStringLiteral("127.0.0.") + QChar(u'1' + 0x100);
    QTest::newRow("a foreign letter in the zone") << QStringLiteral("fe80::1%\u00e4");
    QTest::newRow("very long") << QString(100'000, u'1');
}

void TestAddressParser::whatIsNoLiteralIsNoAddress()
{
    QFETCH(const QString, text);
    QVERIFY(!parseAddress(text));
}

void TestAddressParser::anEndpointComesBackFromItsText_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *address, const char *zone, int port, const char *text) {
        QTest::newRow(text) << QString::fromLatin1(address) << QString::fromLatin1(zone) << port
                            << QString::fromLatin1(text);
    };
    row("127.0.0.1", "", 80, "127.0.0.1:80");
    row("0.0.0.0", "", 0, "0.0.0.0:0");
    row("255.255.255.255", "", 65535, "255.255.255.255:65535");
    row("::1", "", 80, "[::1]:80");
    row("::", "", 0, "[::]:0");
    row("fe80::1", "eth0", 80, "[fe80::1%eth0]:80");
    row("fe80::1", "2", 9, "[fe80::1%2]:9");
    row("::ffff:192.0.2.1", "", 1, "[::ffff:192.0.2.1]:1");
    row("2001:db8:0:1:2:3:4:5", "", 8080, "[2001:db8:0:1:2:3:4:5]:8080");
}

void TestAddressParser::anEndpointComesBackFromItsText()
{
    QFETCH(const QString, address);
    QFETCH(const QString, zone);
    QFETCH(const int, port);
    QFETCH(const QString, text);
    Endpoint endpoint{QHostAddress(address), static_cast<quint16>(port)};
    endpoint.address.setScopeId(zone);
    QCOMPARE(endpoint.toString(), text);

    const auto parsed = parseEndpoint(text);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().detail));
    QCOMPARE(*parsed, endpoint);
    QCOMPARE(parsed->address.protocol(), endpoint.address.protocol());
    QCOMPARE(parsed->address.scopeId(), zone); // which comparing addresses does not look at
    QCOMPARE(parsed->toString(), text);
}

void TestAddressParser::aWrongEndpointIsToldWhatWasExpectedWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("character");
    const auto row = [](const char *text, const char *what, int character) {
        QTest::addRow("\"%s\"", text) << QString::fromLatin1(text) << QString::fromLatin1(what) << character;
    };
    row("", "a colon and a port", 1);
    row("127.0.0.1", "a colon and a port", 10);
    row("127.0.0.1:", "a port from 0 to 65535", 11);
    row("127.0.0.1:65536", "a port from 0 to 65535", 11);
    row("127.0.0.1:080", "a port from 0 to 65535", 11);
    row("127.0.0.1:+8", "a port from 0 to 65535", 11);
    row("127.0.0.1:8 ", "a port from 0 to 65535", 11);
    row("127.0.0.1:99999999999", "a port from 0 to 65535", 11);
    row(":80", "an IPv4 address", 1);
    row("127.1:80", "an IPv4 address", 1);
    row("localhost:80", "an IPv4 address", 1);
    row("::1:80", "brackets around an IPv6 address", 1);
    row("[::1", "] after the IPv6 address", 5);
    row("[::1]", "a colon and a port", 6);
    row("[::1]80", "a colon and a port", 6);
    row("[::1]]:80", "a colon and a port", 6);
    row("[::1]:", "a port from 0 to 65535", 7);
    row("[::1]:x", "a port from 0 to 65535", 7);
    row("[]:80", "an IPv6 address", 2);
    row("[127.0.0.1]:80", "an IPv6 address", 2);
    row("[[::1]]:80", "an IPv6 address", 2);
    row("[fe80::1%]:80", "an IPv6 address", 2);
    row("[fe80::1%3]:%2", "a port from 0 to 65535", 13);
    row(" [::1]:80", "brackets around an IPv6 address", 1);
}

void TestAddressParser::aWrongEndpointIsToldWhatWasExpectedWhere()
{
    QFETCH(const QString, text);
    QFETCH(const QString, what);
    QFETCH(const int, character);
    const auto parsed = parseEndpoint(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    const QString &detail = parsed.error().detail;
    QVERIFY2(detail.startsWith(QStringLiteral("\"%1\": expected %2").arg(text, what)), qPrintable(detail));
    QVERIFY2(detail.endsWith(QStringLiteral(" at character %1").arg(character)), qPrintable(detail));
}

QTEST_GUILESS_MAIN(TestAddressParser)
#include "tst_addressparser.moc"
