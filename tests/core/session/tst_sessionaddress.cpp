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
    row("127.0.0.1:80", 1, "tcp://");
    row("http://a:80", 1, "tcp://");
    row("tcp://", 7, "a colon and a port");
    row("tcp://pump", 11, "a colon and a port");
    row("tcp://:80", 7, "a host name");
    row("tcp://pump:", 12, "a port");
    row("tcp://pump:0", 12, "a port");
    row("tcp://pump:65536", 12, "a port");
    row("tcp://pump:99999999999999999999", 12, "a port");
    row("tcp://pump:+5", 12, "a port");
    row("tcp://pump:5x", 12, "a port");
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
    QVERIFY2(read.error().detail.contains(expected), qPrintable(read.error().detail));
    QVERIFY2(read.error().detail.endsWith(QStringLiteral("at character %1").arg(character)),
             qPrintable(read.error().detail));
}

QTEST_GUILESS_MAIN(SessionAddressTest)
#include "tst_sessionaddress.moc"
