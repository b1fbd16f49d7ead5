// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/accessrule.h"
#include "webchannel/bridge/hostname.h"

#include <QTest>

using namespace wirebench::bridge;
using Protocol = AccessRule::Protocol;

class AccessRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsUnderstood_data();
    void aRuleIsUnderstood();
    void aMistakeIsPointedAt_data();
    void aMistakeIsPointedAt();
    void hostsHaveOneSpelling_data();
    void hostsHaveOneSpelling();
};

void AccessRuleTest::aRuleIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<AccessRule>("rule");
    const auto row = [](const char *text, const AccessRule &rule) {
        QTest::newRow(text) << QString::fromUtf8(text) << rule;
    };
    const auto network = [](const char *address) { return QHostAddress(QString::fromLatin1(address)); };
    row("tcp://127.0.0.1:80", {Protocol::Tcp, {}, network("127.0.0.1"), 32, 80, 80});
    row("udp://127.0.0.1:*", {Protocol::Udp, {}, network("127.0.0.1"), 32, 1, 65535});
    row("listen://0.0.0.0:8080", {Protocol::Listen, {}, network("0.0.0.0"), 32, 8080, 8080});
    row("bind://[::]:*", {Protocol::Bind, {}, network("::"), 128, 1, 65535});
    row("tcp://10.0.0.0/8:1-65535", {Protocol::Tcp, {}, network("10.0.0.0"), 8, 1, 65535});
    row("tcp://0.0.0.0/0:443", {Protocol::Tcp, {}, network("0.0.0.0"), 0, 443, 443});
    row("tcp://[::1]:80", {Protocol::Tcp, {}, network("::1"), 128, 80, 80});
    row("tcp://[fd00::/8]:8000-8010", {Protocol::Tcp, {}, network("fd00::"), 8, 8000, 8010});
    row("tcp://[::/0]:*", {Protocol::Tcp, {}, network("::"), 0, 1, 65535});
    row("tcp://[fe80::1%eth0]:80", {Protocol::Tcp, {}, network("fe80::1%eth0"), 128, 80, 80});
    row("tcp://[::ffff:10.1.2.3]:80", {Protocol::Tcp, {}, network("10.1.2.3"), 32, 80, 80});
    row("tcp://[::ffff:10.0.0.0/104]:80", {Protocol::Tcp, {}, network("10.0.0.0"), 8, 80, 80});
    row("tcp://example.org:65535", {Protocol::Tcp, QStringLiteral("example.org"), {}, 0, 65535, 65535});
    row("tcp://Example.ORG.:1", {Protocol::Tcp, QStringLiteral("example.org"), {}, 0, 1, 1});
    row("tcp://b\xc3\xbc"
        "cher.example:80",
        {Protocol::Tcp, QStringLiteral("xn--bcher-kva.example"), {}, 0, 80, 80});
    row("tcp://my_host-1:80", {Protocol::Tcp, QStringLiteral("my_host-1"), {}, 0, 80, 80});
    row("tcp://10.example:80", {Protocol::Tcp, QStringLiteral("10.example"), {}, 0, 80, 80});
}

void AccessRuleTest::aRuleIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(AccessRule, rule);
    const auto parsed = AccessRule::parse(text);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(*parsed, rule);
}

void AccessRuleTest::aMistakeIsPointedAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<QString>("expected"); // a part of the message
    const auto row = [](const char *text, qsizetype position, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << position << QString::fromLatin1(expected);
    };
    row("", 0, "tcp://");
    row("127.0.0.1:80", 0, "tcp://");
    row("http://127.0.0.1:80", 0, "tcp://");
    row("TCP://127.0.0.1:80", 0, "tcp://");
    row("tcp:/127.0.0.1:80", 0, "tcp://");
    row("binds://127.0.0.1:80", 0, "bind://");
    row("listen://localhost:80", 9, "address of this computer");
    row("bind://localhost:*", 7, "address of this computer");
    row("tcp://", 6, "colon");
    row("tcp://:80", 6, "host");
    row("tcp://127.0.0.1", 15, "colon");
    row("tcp://127.0.0.1:", 16, "port");
    row("tcp://127.0.0.1:0", 16, "port");
    row("tcp://127.0.0.1:65536", 16, "port");
    row("tcp://127.0.0.1:080", 16, "port");
    row("tcp://127.0.0.1:+80", 16, "port");
    row("tcp://127.0.0.1:80 ", 16, "port");
    row("tcp://127.0.0.1:http", 16, "port");
    row("tcp://127.0.0.1:99999999999999999999", 16, "port");
    row("tcp://127.0.0.1:80-79", 19, "from 80");
    row("tcp://127.0.0.1:80-", 19, "from 80");
    row("tcp://127.0.0.1:-80", 16, "port");
    row("tcp://127.0.0.1:80/x", 16, "port");
    row("tcp://127.1:80", 6, "IPv4");
    row("tcp://2130706433:80", 6, "IPv4");
    row("tcp://0x7f000001:80", 6, "IPv4");
    row("tcp://127.0.0.01:80", 6, "IPv4");
    row("tcp://256.0.0.1:80", 6, "IPv4");
    row("tcp://1.2.3.4.5:80", 6, "IPv4");
    row("tcp://1.2.3.\xef\xbc\x94:80", 6, "a host"); // a wide 4
    row("tcp://7.0.8\xcd\x8f:2", 6, "a host"); // a letter that is left out of names
    row("tcp://10.0.0.0/33:80", 15, "prefix length from 0 to 32");
    row("tcp://10.0.0.0/:80", 15, "prefix length");
    row("tcp://10.0.0.1/8:80", 6, "10.0.0.0");
    row("tcp://example.org/8:80", 6, "IPv4");
    row("tcp://[::1:80", 13, "]");
    row("tcp://[::1]", 11, "colon");
    row("tcp://[::1]80", 11, "colon");
    row("tcp://::1:80", 6, "brackets");
    row("tcp://fd00::1:80", 6, "brackets");
    row("tcp://[127.0.0.1]:80", 7, "IPv6");
    row("tcp://[example.org]:80", 7, "IPv6");
    row("tcp://[]:80", 7, "IPv6");
    row("tcp://[ ::1]:80", 7, "IPv6");
    row("tcp://[fe80::1%]:80", 7, "IPv6"); // not: on every interface
    row("tcp://[fd00::/129]:80", 14, "prefix length from 0 to 128");
    row("tcp://[fd00::1/8]:80", 7, "fd00::");
    row("tcp://*.example.org:80", 6, "wildcards");
    row("tcp://*:80", 6, "wildcards");
    row("tcp://exa mple.org:80", 6, "host");
    row("tcp://exa\tmple.org:80", 6, "host");
    row("tcp://user@example.org:80", 10, "letter");
}

void AccessRuleTest::aMistakeIsPointedAt()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, position);
    QFETCH(QString, expected);
    const auto parsed = AccessRule::parse(text);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.contains(expected), qPrintable(parsed.error().message));
    QCOMPARE(parsed.error().position, position);
}

void AccessRuleTest::hostsHaveOneSpelling_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("spelling"); // empty: not a host
    const auto row = [](const QString &host, const QString &spelling) {
        QTest::newRow(qUtf8Printable(host.left(40).toHtmlEscaped())) << host << spelling;
    };
    row(QStringLiteral("Example.ORG"), QStringLiteral("example.org"));
    row(QStringLiteral("example.org."), QStringLiteral("example.org"));
    row(QString::fromUtf8("b\xc3\xbc"
                          "cher.example"),
        QStringLiteral("xn--bcher-kva.example"));
    row(QStringLiteral("::1"), QStringLiteral("::1"));
    row(QStringLiteral("FE80::1%Eth0"), QStringLiteral("FE80::1%Eth0"));
    row(QStringLiteral("127.0.0.1"), QStringLiteral("127.0.0.1"));
    row(QString(), QString());
    row(QStringLiteral("."), QString());
    row(QStringLiteral("a.."), QString()); // not "a.", which is "a"
    row(QStringLiteral("a..b"), QString());
    row(QStringLiteral(".a"), QString());
    row(QStringLiteral("a b"), QString());
    row(QStringLiteral("a\x1b[31mb"), QString());
    row(QStringLiteral("a\nb"), QString());
    row(QString(QChar(0)), QString());
    row(QString(254, u'a'), QString());
    row(QString(1'000'000, u'a'), QString());
    row(QString(10'000, QChar(0x20ac)), QString());
}

void AccessRuleTest::hostsHaveOneSpelling()
{
    QFETCH(QString, host);
    QFETCH(QString, spelling);
    QCOMPARE(normalisedHost(host).value_or(QString()), spelling);
}

QTEST_GUILESS_MAIN(AccessRuleTest)
#include "tst_accessrule.moc"
