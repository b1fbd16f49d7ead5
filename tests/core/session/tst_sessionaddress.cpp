// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/sessionaddress.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::session;
using Kind = SessionAddress::Kind;

Q_DECLARE_METATYPE(SessionAddress)

//! What people type, and what they are told where it is no address.
class SessionAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreRead_data();
    void addressesAreRead();
    void whatIsWrongIsSaidWithItsPlace_data();
    void whatIsWrongIsSaidWithItsPlace();
};

void SessionAddressTest::addressesAreRead_data()
{
    QTest::addColumn<SessionAddress>("address");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, Kind kind, const char *host, quint16 port, const char *canonical = nullptr) {
        QTest::newRow(text) << SessionAddress{kind, QString::fromLatin1(host), port}
                            << QString::fromLatin1(canonical ? canonical : text);
    };
    row("tcp://pump.example:502", Kind::Tcp, "pump.example", 502);
    row("tcp://127.0.0.1:1", Kind::Tcp, "127.0.0.1", 1);
    row("TCP://[fe80::1%eth0]:65535", Kind::Tcp, "fe80::1%eth0", 65'535, "tcp://[fe80::1%eth0]:65535");
    row("udp://[::1]:53", Kind::Udp, "::1", 53);
    row("udp://:5000", Kind::UdpBound, "", 5000, "listen:udp:5000");
    row("udp://:0", Kind::UdpBound, "", 0, "listen:udp:0");
    row("listen:udp:127.0.0.1:5000", Kind::UdpBound, "127.0.0.1", 5000);
    row("listen:tcp:9000", Kind::TcpListen, "", 9000);
    row("listen:tcp:0", Kind::TcpListen, "", 0);
    row("listen:tcp:[::]:9000", Kind::TcpListen, "::", 9000);
    row("pump.example:502", Kind::Tcp, "pump.example", 502, "tcp://pump.example:502");
    row("[::1]:80", Kind::Tcp, "::1", 80, "tcp://[::1]:80");
    row("127.0.0.1:80", Kind::Tcp, "127.0.0.1", 80, "tcp://127.0.0.1:80");
    row("multicast:239.1.1.1:5000", Kind::Multicast, "239.1.1.1", 5000);
    row("Multicast:[FF02::1]:5000", Kind::Multicast, "FF02::1", 5000, "multicast:[FF02::1]:5000");
    const auto onInterface = [](const char *text, const char *host, const char *name, const char *canonical) {
        QTest::newRow(text) << SessionAddress{Kind::Multicast, QString::fromLatin1(host), 5000,
                                              QString::fromLatin1(name)}
                            << QString::fromLatin1(canonical);
    };
    onInterface("multicast:239.1.1.1:5000@eth0", "239.1.1.1", "eth0", "multicast:239.1.1.1:5000@eth0");
    onInterface("multicast:[ff02::1]:5000@br-0123456789ab", "ff02::1", "br-0123456789ab",
                "multicast:[ff02::1]:5000@br-0123456789ab");
    onInterface("multicast:[ff02::1%eth0]:5000", "ff02::1", "eth0", "multicast:[ff02::1]:5000@eth0");
    onInterface("multicast:[ff02::1%eth0]:5000@eth0", "ff02::1", "eth0", "multicast:[ff02::1]:5000@eth0");
    const auto page = [](const char *text) {
        QTest::newRow(text) << SessionAddress{Kind::Web, {}, 0, {}, QString::fromLatin1(text)}
                            << QString::fromLatin1(text);
    };
    page("http://a:80");
    page("HTTPS://example.com/page?a=b@c#d");
    page("http://[::1]:8080/");
    page("/srv/app");
    page("/");
}

void SessionAddressTest::addressesAreRead()
{
    QFETCH(SessionAddress, address);
    QFETCH(QString, canonical);
    const auto read = parseSessionAddress(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(*read == address);
    QCOMPARE(read->toString(), canonical);
    QVERIFY(*parseSessionAddress(canonical) == address);
}

void SessionAddressTest::whatIsWrongIsSaidWithItsPlace_data()
{
    QTest::addColumn<int>("character");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, int character, const char *expected) {
        QTest::newRow(text) << character << QString::fromLatin1(expected);
    };
    row("", 1, "tcp://");
    row("ftp://a:80", 1, "tcp://");
    row("://", 1, "tcp://");
    row("pump", 5, "a colon and a port");
    row(":80", 1, "a host name");
    row("::1:80", 1, "in brackets");
    row("pump:0", 6, "a port");
    row("a b:80", 1, "a host name");
    row("./folder", 9, "a colon and a port");
    row("tcp:pump:80", 5, "\"//\"");
    row("UDP:5000", 5, "\"//\"");
    row("http:80", 6, "\"//\"");
    row("https:/x", 7, "\"//\"");
    row("listen:9000", 8, "\"tcp:\" or \"udp:\"");
    row("http://", 8, "the address of a web page");
    row("http://a b/", 9, "no white space");
    row("https://a:port/", 9, "the address of a web page");
    row("multicast:", 11, "a colon and a port");
    row("multicast:239.1.1.1", 20, "a colon and a port");
    row("multicast:239.1.1.1@eth0", 20, "a colon and a port");
    row("multicast::5000", 11, "a multicast address");
    row("multicast:10.0.0.1:5000", 11, "a multicast address");
    row("multicast:group:5000", 11, "a multicast address");
    row("multicast:[fe80::1]:5000", 12, "a multicast address");
    row("multicast:239.1.1.1:0", 21, "a port");
    row("multicast:239.1.1.1:x@eth0", 21, "a port");
    row("multicast:239.1.1.1:5000@", 26, "the name of a network interface");
    row("multicast:239.1.1.1:5000@a b", 26, "the name of a network interface");
    row("multicast:239.1.1.1:5000@a/b", 26, "the name of a network interface");
    row("multicast:239.1.1.1:5000@sixteen-letters!", 26, "the name of a network interface");
    row("multicast:[ff02::1%eth0]:5000@eth1", 31, "the same interface");
    row("tcp://", 7, "a colon and a port");
    row("tcp://pump", 11, "a colon and a port");
    row("tcp://:80", 7, "a host name");
    row("tcp://pump:", 12, "a port");
    row("tcp://pump:0", 12, "a port");
    row("tcp://pump:65536", 12, "a port");
    row("tcp://pump:99999999999999999999", 12, "a port");
    row("tcp://pump:+5", 12, "a port");
    row("tcp://pump:5x", 12, "a port");
    row("tcp://pump%2%1%3", 17, "a colon and a port");
    row("tcp://::1:80", 7, "in brackets");
    row("tcp://[::1", 11, "\"]\"");
    row("tcp://[::1]", 12, "a colon and a port");
    row("tcp://[::1]x:80", 12, "a colon and a port");
    row("tcp://[pump]:80", 8, "an IPv6 address");
    row("tcp://a b:80", 7, "a host name");
    row("tcp://user@pump:80", 7, "a host name");
    row("tcp://pump/path:80", 7, "a host name");
    row("udp://pump:0", 12, "a port");
    row("listen:tcp:", 12, "a port");
    row("listen:tcp:x", 12, "a port");
}

void SessionAddressTest::whatIsWrongIsSaidWithItsPlace()
{
    QFETCH(int, character);
    QFETCH(QString, expected);
    const auto read = parseSessionAddress(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(read.error().detail.startsWith(QStringLiteral("\"") + QLatin1String(QTest::currentDataTag())
                                            + QStringLiteral("\": expected ")),
             qPrintable(read.error().detail));
    QVERIFY2(read.error().detail.contains(expected), qPrintable(read.error().detail));
    QVERIFY2(read.error().detail.endsWith(QStringLiteral("at character %1").arg(character)),
             qPrintable(read.error().detail));
}

QTEST_GUILESS_MAIN(SessionAddressTest)
#include "tst_sessionaddress.moc"
