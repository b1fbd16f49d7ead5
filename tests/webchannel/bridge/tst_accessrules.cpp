// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/bridge/testrules.h"
#include "webchannel/bridge/accessrules.h"
#include "webchannel/bridge/domexception.h"

#include <QMetaEnum>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

QList<QHostAddress> addressList(const QStringList &texts)
{
    QList<QHostAddress> list;
    for (const QString &text : texts)
        list.append(QHostAddress(text));
    return list;
}

} // namespace

class AccessRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDecisionFollowsTheRules_data();
    void aDecisionFollowsTheRules();
    void theFlagThatIsNamedAllowsIt_data();
    void theFlagThatIsNamedAllowsIt();
    void localAddressesFollowTheirOwnRules_data();
    void localAddressesFollowTheirOwnRules();
    void ownPortsAreNeverAllowed();
    void aBadRuleIsAnErrorThatSaysWhere();
    void aFileIsReadWhole();
    void aBadLineOfAFileIsNamedAndNothingAdded();
    void everyErrorHasItsException();
};

void AccessRulesTest::aDecisionFollowsTheRules_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("allowed");
    int count = 0;
    const auto row = [&count](const QString &rules, const QString &host, const QString &addresses, int port,
                              bool allowed) {
        QTest::addRow("%d: %s for %s:%d", ++count, qPrintable(rules), qPrintable(host), port)
            << rules.split(u' ', Qt::SkipEmptyParts) << host << addresses.split(u' ', Qt::SkipEmptyParts) << port
            << allowed;
    };
    const auto literal = [&row](const QString &rules, const QString &address, int port, bool allowed) {
        row(rules, address, address, port, allowed);
    };
    const QString everything = QStringLiteral("tcp://0.0.0.0/0:* tcp://[::/0]:*");

    // Nothing without a rule, and only what it says.
    literal({}, QStringLiteral("93.184.216.34"), 80, false);
    literal(QStringLiteral("tcp://127.0.0.1:80"), QStringLiteral("127.0.0.1"), 80, true);
    literal(QStringLiteral("tcp://127.0.0.1:80"), QStringLiteral("127.0.0.1"), 81, false);
    literal(QStringLiteral("tcp://127.0.0.1:80"), QStringLiteral("127.0.0.2"), 80, false);
    literal(QStringLiteral("udp://127.0.0.1:80"), QStringLiteral("127.0.0.1"), 80, false);
    literal(QStringLiteral("listen://127.0.0.1:80"), QStringLiteral("127.0.0.1"), 80, false);
    literal(QStringLiteral("tcp://127.0.0.1:*"), QStringLiteral("127.0.0.1"), 65535, true);
    literal(QStringLiteral("tcp://127.0.0.1:8000-8010"), QStringLiteral("127.0.0.1"), 8000, true);
    literal(QStringLiteral("tcp://127.0.0.1:8000-8010"), QStringLiteral("127.0.0.1"), 8010, true);
    literal(QStringLiteral("tcp://127.0.0.1:8000-8010"), QStringLiteral("127.0.0.1"), 8011, false);
    literal(QStringLiteral("tcp://127.0.0.1:1 tcp://127.0.0.1:2"), QStringLiteral("127.0.0.1"), 2, true);

    // Networks.
    literal(QStringLiteral("tcp://10.0.0.0/8:*"), QStringLiteral("10.255.255.255"), 80, true);
    literal(QStringLiteral("tcp://10.0.0.0/8:*"), QStringLiteral("11.0.0.0"), 80, false);
    literal(QStringLiteral("tcp://10.0.0.0/9:*"), QStringLiteral("10.128.0.0"), 80, false);
    literal(QStringLiteral("tcp://[fd00::/8]:*"), QStringLiteral("fdff::1"), 80, true);
    literal(QStringLiteral("tcp://[fd00::/8]:*"), QStringLiteral("fc00::1"), 80, false);
    literal(QStringLiteral("tcp://0.0.0.0/0:*"), QStringLiteral("2001:db8::1"), 80, false);
    literal(everything, QStringLiteral("127.0.0.1"), 80, true);
    literal(everything, QStringLiteral("255.255.255.255"), 80, true);

    // One address in several spellings.
    literal(QStringLiteral("tcp://10.0.0.0/8:*"), QStringLiteral("::ffff:10.0.0.1"), 80, true);
    literal(QStringLiteral("tcp://[::ffff:10.0.0.1]:*"), QStringLiteral("10.0.0.1"), 80, true);
    literal(QStringLiteral("tcp://127.0.0.1:*"), QStringLiteral("127.1"), 80, true);
    literal(QStringLiteral("tcp://127.0.0.1:*"), QStringLiteral("0.0.0.0"), 80, false);
    literal(QStringLiteral("tcp://[::1]:*"), QStringLiteral("::"), 80, false);
    literal(QStringLiteral("tcp://[fe80::1]:*"), QStringLiteral("fe80::1%eth0"), 80, true);
    literal(QStringLiteral("tcp://[fe80::1%eth0]:*"), QStringLiteral("fe80::1%eth0"), 80, true);
    literal(QStringLiteral("tcp://[fe80::1%eth0]:*"), QStringLiteral("fe80::1%eth1"), 80, false);
    literal(QStringLiteral("tcp://[fe80::1%eth0]:*"), QStringLiteral("fe80::1"), 80, false);

    // Names, and every address they have.
    const QString name = QStringLiteral("db.example");
    row(QStringLiteral("tcp://db.example:*"), name, QStringLiteral("93.184.216.34"), 80, true);
    row(QStringLiteral("tcp://DB.Example.:*"), name, QStringLiteral("93.184.216.34"), 80, true);
    row(QStringLiteral("tcp://other.example:*"), name, QStringLiteral("93.184.216.34"), 80, false);
    row(QStringLiteral("tcp://example:*"), name, QStringLiteral("93.184.216.34"), 80, false);
    row(QStringLiteral("tcp://db.example:*"), name, QStringLiteral("10.0.0.1"), 80, false);
    row(QStringLiteral("tcp://db.example:*"), name, QStringLiteral("127.0.0.1"), 80, false);
    row(QStringLiteral("tcp://db.example:*"), name, QStringLiteral("::ffff:127.0.0.1"), 80, false);
    row(QStringLiteral("tcp://db.example:*"), name, QStringLiteral("64:ff9b::7f00:1"), 80, false);
    row(QStringLiteral("tcp://db.example:*"), name, QStringLiteral("224.0.0.1"), 80, false);
    row(QStringLiteral("tcp://db.example:*"), name, QStringLiteral("93.184.216.34 10.0.0.1"), 80, false);
    row(QStringLiteral("tcp://db.example:* tcp://10.0.0.1:80"), name, QStringLiteral("93.184.216.34 10.0.0.1"), 80,
        true);
    row(QStringLiteral("tcp://10.0.0.0/8:80"), name, QStringLiteral("10.0.0.1 10.0.0.2"), 80, true);
    row(QStringLiteral("tcp://10.0.0.0/8:80"), name, QStringLiteral("10.0.0.1 11.0.0.2"), 80, false);
    row(QStringLiteral("tcp://localhost:80"), QStringLiteral("localhost"), QStringLiteral("::1 127.0.0.1"), 80, true);
    row(QStringLiteral("tcp://app.localhost:80"), QStringLiteral("app.localhost"), QStringLiteral("127.0.0.1"), 80,
        true);
    row(QStringLiteral("tcp://localhost:80"), QStringLiteral("app.localhost"), QStringLiteral("127.0.0.1"), 80, false);
    row(QStringLiteral("tcp://localhost:80"), QStringLiteral("localhost"), QStringLiteral("10.0.0.1"), 80, false);
    row(QStringLiteral("tcp://localhost:80"), QStringLiteral("127.0.0.1"), QStringLiteral("127.0.0.1"), 80, false);
    row(QStringLiteral("tcp://evillocalhost:80"), QStringLiteral("evillocalhost"), QStringLiteral("127.0.0.1"), 80,
        false);
    row(QStringLiteral("tcp://127.0.0.1:80 tcp://[::1]:80"), QStringLiteral("localhost"),
        QStringLiteral("::1 127.0.0.1"), 80, true);

    // Never.
    literal(everything, QStringLiteral("169.254.169.254"), 80, false);
    literal(everything, QStringLiteral("::ffff:169.254.169.254"), 80, false);
    literal(everything, QStringLiteral("fd00:ec2::254"), 80, false);
    row(everything, name, QStringLiteral("93.184.216.34 169.254.169.254"), 80, false);
    row(everything, name, QString(), 80, false);

    // Ports that must be named.
    for (const int port : {25, 69, 137, 161, 554, 1719, 1720, 1723, 5060, 5061, 6566, 10080}) {
        const QString text = QString::number(port);
        literal(everything, QStringLiteral("10.0.0.1"), port, false);
        literal(QStringLiteral("tcp://10.0.0.1:1-65535"), QStringLiteral("10.0.0.1"), port, false);
        literal(QString(u"tcp://10.0.0.1:" + text), QStringLiteral("10.0.0.1"), port, true);
        row(QString(u"tcp://db.example:" + text), name, QStringLiteral("93.184.216.34"), port, true);
        row(QStringLiteral("tcp://db.example:*"), name, QStringLiteral("93.184.216.34"), port, false);
    }
}

void AccessRulesTest::aDecisionFollowsTheRules()
{
    QFETCH(QStringList, rules);
    QFETCH(QString, host);
    QFETCH(QStringList, addresses);
    QFETCH(int, port);
    QFETCH(bool, allowed);
    const net::Destination destination{net::Protocol::Tcp, host, static_cast<quint16>(port), addressList(addresses)};
    const Result<void> verdict = rulesOf(rules).decide(destination);
    QCOMPARE(verdict.has_value(), allowed);
    if (!allowed)
        QCOMPARE(verdict.error().code, ErrorCode::AccessDenied);
}

void AccessRulesTest::theFlagThatIsNamedAllowsIt_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("flags");
    const auto row = [](const char *host, const char *addresses, const char *flags) {
        QTest::newRow(host) << QString::fromLatin1(host) << QString::fromLatin1(addresses).split(u' ')
                            << QString::fromLatin1(flags);
    };
    row("127.0.0.1", "127.0.0.1", "--allow udp://127.0.0.1:25");
    row("127.1", "127.0.0.1", "--allow udp://127.0.0.1:25");
    row("::1", "::1", "--allow udp://[::1]:25");
    row("::ffff:10.0.0.1", "::ffff:10.0.0.1", "--allow udp://10.0.0.1:25");
    row("fe80::1%eth0", "fe80::1%eth0", "--allow udp://[fe80::1%eth0]:25");
    row("fe80::1%3", "fe80::1%3", "--allow udp://[fe80::1%3]:25");
    row("db.example", "93.184.216.34 2606:2800:220:1::1", "--allow udp://db.example:25");
    row("inside.example", "10.0.0.1 fd00::1", "--allow udp://10.0.0.1:25 --allow udp://[fd00::1]:25");
    row("both.example", "10.0.0.1 93.184.216.34", "--allow udp://10.0.0.1:25 --allow udp://both.example:25");
    row("localhost", "::1 127.0.0.1", "--allow udp://localhost:25");
}

void AccessRulesTest::theFlagThatIsNamedAllowsIt()
{
    QFETCH(QString, host);
    QFETCH(QStringList, addresses);
    QFETCH(QString, flags);
    const net::Destination destination{net::Protocol::Udp, host, 25, addressList(addresses)};
    AccessRules rules;
    const QString detail = rules.decide(destination).error().detail;
    QVERIFY2(detail.endsWith(QString(u": " + flags)), qPrintable(detail));
    for (const QString &rule : flags.split(QStringLiteral("--allow "), Qt::SkipEmptyParts))
        QVERIFY(rules.add(rule.trimmed()));
    QVERIFY(rules.decide(destination));
}

void AccessRulesTest::localAddressesFollowTheirOwnRules_data()
{
    QTest::addColumn<net::Purpose>("purpose");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("flag"); // empty: allowed
    const auto row = [](net::Purpose purpose, const char *rule, const char *address, int port, const char *flag) {
        QTest::addRow("%s for %s %d %d", rule, address, port, static_cast<int>(purpose))
            << purpose << QString::fromLatin1(rule) << QString::fromLatin1(address) << port
            << QString::fromLatin1(flag);
    };
    using net::Purpose;
    // Each kind has its own rules.
    row(Purpose::Listen, "tcp://127.0.0.1:*", "127.0.0.1", 40000, "--allow listen://127.0.0.1:40000");
    row(Purpose::Listen, "bind://127.0.0.1:*", "127.0.0.1", 40000, "--allow listen://127.0.0.1:40000");
    row(Purpose::Bind, "udp://127.0.0.1:*", "127.0.0.1", 40000, "--allow bind://127.0.0.1:40000");
    row(Purpose::Bind, "listen://127.0.0.1:*", "127.0.0.1", 40000, "--allow bind://127.0.0.1:40000");
    row(Purpose::Connect, "bind://127.0.0.1:*", "127.0.0.1", 40000, "--allow udp://127.0.0.1:40000");
    row(Purpose::Listen, "listen://127.0.0.1:*", "127.0.0.1", 40000, "");
    row(Purpose::Bind, "bind://127.0.0.1:*", "127.0.0.1", 40000, "");
    // All addresses of this computer are another address.
    row(Purpose::Listen, "listen://127.0.0.1:*", "0.0.0.0", 40000, "--allow listen://0.0.0.0:40000");
    row(Purpose::Listen, "listen://127.0.0.1:*", "::1", 40000, "--allow listen://[::1]:40000");
    row(Purpose::Bind, "bind://0.0.0.0:*", "::", 40000, "--allow bind://[::]:40000");
    row(Purpose::Bind, "bind://[::]:*", "::", 40000, "");
    // A port of the system's choice.
    row(Purpose::Listen, "listen://127.0.0.1:*", "127.0.0.1", 0, "");
    row(Purpose::Listen, "listen://127.0.0.1:1-65535", "127.0.0.1", 0, "");
    row(Purpose::Listen, "listen://127.0.0.1:32768-65535", "127.0.0.1", 0, "--allow listen://127.0.0.1:*");
    row(Purpose::Bind, "bind://[::1]:*", "::1", 0, "");
    row(Purpose::Bind, "bind://[::1]:7", "::1", 0, "--allow bind://[::1]:*");
    // Where services are expected, * is not enough.
    row(Purpose::Listen, "listen://127.0.0.1:*", "127.0.0.1", 32768, "");
    row(Purpose::Listen, "listen://127.0.0.1:*", "127.0.0.1", 32767, "--allow listen://127.0.0.1:32767");
    row(Purpose::Listen, "listen://127.0.0.1:8000-8010", "127.0.0.1", 8010, "");
    row(Purpose::Listen, "listen://127.0.0.1:80", "127.0.0.1", 80, "");
    row(Purpose::Bind, "bind://127.0.0.1:*", "127.0.0.1", 1024, "");
    row(Purpose::Bind, "bind://127.0.0.1:*", "127.0.0.1", 1023, "--allow bind://127.0.0.1:1023");
    row(Purpose::Bind, "bind://127.0.0.1:1000-2000", "127.0.0.1", 1023, "--allow bind://127.0.0.1:1023");
    row(Purpose::Bind, "bind://127.0.0.1:1023", "127.0.0.1", 1023, "");
    // Sensitive ports.
    row(Purpose::Listen, "listen://127.0.0.1:5000-6000", "127.0.0.1", 5060, "--allow listen://127.0.0.1:5060");
    row(Purpose::Bind, "bind://127.0.0.1:5000-6000", "127.0.0.1", 5060, "--allow bind://127.0.0.1:5060");
    row(Purpose::Bind, "bind://127.0.0.1:5060", "127.0.0.1", 5060, "");
}

void AccessRulesTest::localAddressesFollowTheirOwnRules()
{
    QFETCH(net::Purpose, purpose);
    QFETCH(QString, rule);
    QFETCH(QString, address);
    QFETCH(int, port);
    QFETCH(QString, flag);
    const auto protocol = purpose == net::Purpose::Listen ? net::Protocol::Tcp : net::Protocol::Udp;
    const net::Destination destination{protocol, address, static_cast<quint16>(port), {QHostAddress(address)}, purpose};
    AccessRules rules = rulesOf({rule});
    const Result<void> verdict = rules.decide(destination);
    QCOMPARE(verdict.has_value(), flag.isEmpty());
    if (flag.isEmpty())
        return;
    QCOMPARE(verdict.error().code, ErrorCode::AccessDenied);
    QVERIFY2(verdict.error().detail.endsWith(QString(u": " + flag)), qPrintable(verdict.error().detail));
    QVERIFY(rules.add(flag.section(u' ', 1)));
    QVERIFY(rules.decide(destination));
}

void AccessRulesTest::ownPortsAreNeverAllowed()
{
    AccessRules rules = rulesOf({QStringLiteral("tcp://127.0.0.1:4000"), QStringLiteral("tcp://0.0.0.0/0:4000"),
                                 QStringLiteral("tcp://[::/0]:4000")});
    const auto decide = [&rules](const QString &address, quint16 port) {
        return rules.decide({net::Protocol::Tcp, address, port, {QHostAddress(address)}}).has_value();
    };
    QVERIFY(decide(QStringLiteral("127.0.0.1"), 4000));
    rules.protectPort(4000);
    for (const char *address : {"127.0.0.1", "127.0.0.2", "0.0.0.0", "::1", "::", "::ffff:127.0.0.1"})
        QVERIFY2(!decide(QString::fromLatin1(address), 4000), address);
    QVERIFY(decide(QStringLiteral("10.0.0.1"), 4000));
    QVERIFY(rules.add(QStringLiteral("udp://127.0.0.1:*"))); // where nothing of the program is
    const QHostAddress here(QHostAddress::LocalHost);
    QVERIFY(rules.decide({net::Protocol::Udp, here.toString(), 4000, {here}}));
    QVERIFY(rules.add(QStringLiteral("listen://127.0.0.1:4000")));
    const QHostAddress loopback(QHostAddress::LocalHost);
    QVERIFY(!rules.decide({net::Protocol::Tcp, loopback.toString(), 4000, {loopback}, net::Purpose::Listen}));
}

void AccessRulesTest::aBadRuleIsAnErrorThatSaysWhere()
{
    AccessRules rules;
    const Result<void> added = rules.add(QStringLiteral("tcp://127.0.0.1:http"));
    QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(added.error().detail.startsWith(QStringLiteral("tcp://127.0.0.1:http: at character 17: expected a port")),
             qPrintable(added.error().detail));
    QVERIFY(rules.rules().isEmpty());
}

void AccessRulesTest::aFileIsReadWhole()
{
    AccessRules rules;
    const QString content = QStringLiteral(
        "# the lab\r\n\r\n  tcp://10.0.0.0/8:*  # all of it\ntcp://[::1]:80#\n\n#udp://x:1\nudp://db.example:53");
    QVERIFY(rules.addFile(content, QStringLiteral("rules.txt")));
    QCOMPARE(rules.rules().size(), 3);
    QCOMPARE(rules.rules().last().name, QStringLiteral("db.example"));
}

void AccessRulesTest::aBadLineOfAFileIsNamedAndNothingAdded()
{
    AccessRules rules;
    const Result<void> added =
        rules.addFile(QStringLiteral("tcp://[::1]:80\n\n  tcp://10.0.0.0/99:80 # no\n"), QStringLiteral("rules.txt"));
    QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(added.error().detail.startsWith(QStringLiteral("rules.txt:3:18: expected a prefix length")),
             qPrintable(added.error().detail));
    QVERIFY(rules.rules().isEmpty());
}

void AccessRulesTest::everyErrorHasItsException()
{
    const auto codes = QMetaEnum::fromType<ErrorCode>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        const auto code = static_cast<ErrorCode>(codes.value(i));
        const QString expected = code == ErrorCode::AccessDenied ? QStringLiteral("NotAllowedError")
            : code == ErrorCode::InvalidArgument                 ? QStringLiteral("TypeError")
                                                                 : QStringLiteral("NetworkError");
        QCOMPARE(domExceptionFor({code, QStringLiteral("d")}).name, expected);
    }
}

QTEST_GUILESS_MAIN(AccessRulesTest)
#include "tst_accessrules.moc"
