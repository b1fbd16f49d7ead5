// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/grantstore.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;

namespace {

const GrantParties page{QStringLiteral("https://app.example"), QStringLiteral("https://app.example")};

net::Destination destinationOf(const QString &text)
{
    // "tcp://host:port address,address"
    const QString rule = text.section(u' ', 0, 0);
    const QString scheme = rule.section(QStringLiteral("://"), 0, 0);
    const QString rest = rule.section(QStringLiteral("://"), 1);
    net::Destination destination;
    destination.protocol = scheme == u"tcp" || scheme == u"listen" ? net::Protocol::Tcp : net::Protocol::Udp;
    destination.purpose = scheme == u"listen" ? net::Purpose::Listen
        : scheme == u"bind"                   ? net::Purpose::Bind
                                              : net::Purpose::Connect;
    destination.host = rest.section(u'|', 0, 0);
    destination.port = rest.section(u'|', 1).toUShort();
    const QStringList addresses = text.section(u' ', 1).split(u',', Qt::SkipEmptyParts);
    for (const QString &address : addresses)
        destination.addresses.append(QHostAddress(address));
    return destination;
}

Grant grantOf(const QString &line)
{
    const auto grant = Grant::parse(line);
    if (!grant)
        qFatal("%s: %s", qPrintable(line), qPrintable(grant.error().message));
    return *grant;
}

} // namespace

class GrantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsReadAndWrittenAgain_data();
    void aLineIsReadAndWrittenAgain();
    void aWrongLineSaysWhere_data();
    void aWrongLineSaysWhere();
    void aGrantCoversItsVeryDestination_data();
    void aGrantCoversItsVeryDestination();
    void whatAPersonIsAskedBecomesAGrantForIt_data();
    void whatAPersonIsAskedBecomesAGrantForIt();
    void denyBeatsAllowInAnyOrder();
    void grantsAreForOnePageAndFrame();
    void theSameGrantOfAnotherKindJoinsTheFirst();
    void aFileIsBelievedAsAWhole_data();
    void aFileIsBelievedAsAWhole();
    void aFileKeepsWhatIsToBeKept();
    void thereIsAnEndToGrants();
};

void GrantTest::aLineIsReadAndWrittenAgain_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {
             "allow https://app.example https://app.example tcp://192.168.1.50:502 local-network",
             "deny https://app.example https://advert.example:8443 udp://[2001:db8::1]:53 public",
             "allow file:///srv/my%20app file:///srv/my%20app listen://0.0.0.0:* listening",
             "allow http://127.0.0.1:8080 http://127.0.0.1:8080 bind://[::]:5353 listening",
             "allow https://xn--bcher-kva.example https://app.example tcp://xn--bcher-kva.example:80 "
             "public,local-network",
             "deny https://app.example https://app.example tcp://gone.example:80 unresolved",
         })
        QTest::addRow("%s", line) << QString::fromLatin1(line);
}

void GrantTest::aLineIsReadAndWrittenAgain()
{
    QFETCH(const QString, line);
    const auto grant = Grant::parse(line);
    QVERIFY2(grant, grant ? "" : qPrintable(grant.error().message));
    QCOMPARE(grant->toText(), line);
    QCOMPARE(Grant::parse(QStringLiteral("\t") + QString(line).replace(u' ', QStringLiteral("  ")) + u'\r'), grant);
}

void GrantTest::aWrongLineSaysWhere_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("position");
    const auto row = [](const char *line, int position) {
        QTest::addRow("%s", line) << QString::fromLatin1(line) << position;
    };
    row("", 0);
    row("permit https://a.example https://a.example tcp://10.0.0.1:1 local-network", 0);
    row("allow", 5);
    row("allow a.example https://a.example tcp://10.0.0.1:1 local-network", 6);
    row("allow https://a.example/ https://a.example tcp://10.0.0.1:1 local-network", 6);
    row("allow https://A.example https://a.example tcp://10.0.0.1:1 local-network", 6);
    row("allow https://me@a.example https://a.example tcp://10.0.0.1:1 local-network", 6);
    row("allow ftp://a.example https://a.example tcp://10.0.0.1:1 local-network", 6);
    row("allow null https://a.example tcp://10.0.0.1:1 local-network", 6);
    row("allow file://elsewhere/x https://a.example tcp://10.0.0.1:1 local-network", 6);
    row("allow https://a.example * tcp://10.0.0.1:1 local-network", 24);
    row("allow https://a.example https://a.example 10.0.0.1:1 local-network", 42);
    row("allow https://a.example https://a.example tcp://10.0.0.0/8:1 local-network", 42);
    row("allow https://a.example https://a.example tcp://10.0.0.1:1-9 local-network", 42);
    row("allow https://a.example https://a.example tcp://10.0.0.1:* local-network", 42);
    row("allow https://a.example https://a.example tcp://10.0.0.1:70000 local-network", 57);
    row("allow https://a.example https://a.example tcp://10.0.0.1:1", 58);
    row("allow https://a.example https://a.example tcp://10.0.0.1:1 private", 59);
    row("allow https://a.example https://a.example tcp://10.0.0.1:1 public,", 59);
    row("allow https://a.example https://a.example tcp://10.0.0.1:1 public,public", 59);
    row("allow https://a.example https://a.example tcp://10.0.0.1:1 public more", 66);
}

void GrantTest::aWrongLineSaysWhere()
{
    QFETCH(const QString, line);
    QFETCH(const int, position);
    const auto grant = Grant::parse(line);
    QVERIFY(!grant);
    QCOMPARE(grant.error().position, position);
    QVERIFY(!grant.error().message.isEmpty());
}

void GrantTest::aGrantCoversItsVeryDestination_data()
{
    QTest::addColumn<QString>("grant");
    QTest::addColumn<QString>("destination");
    QTest::addColumn<bool>("isCovered");
    const auto row = [](const char *grant, const char *destination, bool isCovered) {
        QTest::addRow("%s: %s", grant, destination)
            << QString::fromLatin1(grant) << QString::fromLatin1(destination) << isCovered;
    };
    const char *address = "allow tcp://10.0.0.1:502 local-network";
    row(address, "tcp://10.0.0.1|502 10.0.0.1", true);
    row(address, "tcp://10.0.0.1|502 ::ffff:10.0.0.1", true);
    row(address, "tcp://pump.example|502 10.0.0.1", true); // it reaches nothing else
    row(address, "tcp://pump.example|502 10.0.0.1,10.0.0.2", false);
    row(address, "tcp://10.0.0.1|503 10.0.0.1", false);
    row(address, "udp://10.0.0.1|502 10.0.0.1", false);
    row(address, "listen://10.0.0.1|502 10.0.0.1", false);
    row(address, "tcp://10.0.0.2|502 10.0.0.2", false);
    row(address, "tcp://pump.example|502", false); // leads nowhere
    const char *zoned = "allow tcp://[fe80::1%1]:80 local-network";
    row(zoned, "tcp://fe80::1%1|80 fe80::1%1", true);
    row(zoned, "tcp://fe80::1%2|80 fe80::1%2", false);

    const char *name = "allow tcp://device.example:80 public";
    row(name, "tcp://device.example|80 93.184.216.34", true);
    row(name, "tcp://device.example|80 93.184.216.34,2606:2800:220:1::1", true);
    row(name, "tcp://device.example|80", true); // may be told that it leads nowhere
    row(name, "tcp://other.example|80 93.184.216.34", false);
    // Rebinding: one private answer among public ones is enough.
    row(name, "tcp://device.example|80 192.168.1.1", false);
    row(name, "tcp://device.example|80 93.184.216.34,192.168.1.1", false);
    row(name, "tcp://device.example|80 127.0.0.1", false);
    row(name, "tcp://device.example|80 0.0.0.0", false);
    row(name, "tcp://device.example|80 ::ffff:127.0.0.1", false);
    row(name, "tcp://device.example|80 169.254.169.254", false);
    row(name, "tcp://device.example|80 224.0.0.1", false);
    const char *local = "allow tcp://device.example:80 local-network";
    row(local, "tcp://device.example|80 192.168.1.1", true);
    row(local, "tcp://device.example|80 93.184.216.34", false);
    row(local, "tcp://device.example|80 127.0.0.1", false);
    const char *both = "allow tcp://device.example:80 public,local-network";
    row(both, "tcp://device.example|80 93.184.216.34,192.168.1.1", true);
    row(both, "tcp://device.example|80 93.184.216.34,127.0.0.1", false);
    const char *nowhere = "allow tcp://device.example:80 unresolved";
    row(nowhere, "tcp://device.example|80", true);
    row(nowhere, "tcp://device.example|80 93.184.216.34", false);

    const char *anyPort = "allow listen://0.0.0.0:* listening";
    row(anyPort, "listen://0.0.0.0|0 0.0.0.0", true);
    row(anyPort, "listen://0.0.0.0|8000 0.0.0.0", false);
    row(anyPort, "listen://127.0.0.1|0 127.0.0.1", false);
    row(anyPort, "bind://0.0.0.0|0 0.0.0.0", false);
    row("allow bind://127.0.0.1:5353 listening", "bind://127.0.0.1|5353 127.0.0.1", true);

    // A denial is for any of the addresses, and for a name wherever it leads.
    const char *denied = "deny tcp://10.0.0.1:502 local-network";
    row(denied, "tcp://10.0.0.1|502 10.0.0.1", true);
    row(denied, "tcp://pump.example|502 10.0.0.2,10.0.0.1", true);
    row(denied, "tcp://10.0.0.1|503 10.0.0.1", false);
    const char *deniedName = "deny tcp://device.example:80 public";
    row(deniedName, "tcp://device.example|80 192.168.1.1", true);
    row(deniedName, "tcp://device.example|80", true);
    row(deniedName, "tcp://other.example|80 93.184.216.34", false);
}

void GrantTest::aGrantCoversItsVeryDestination()
{
    QFETCH(QString, grant);
    QFETCH(const QString, destination);
    QFETCH(const bool, isCovered);
    grant.insert(grant.indexOf(u' '), QStringLiteral(" https://app.example https://app.example"));
    QCOMPARE(grantOf(grant).covers(destinationOf(destination)), isCovered);
}

void GrantTest::whatAPersonIsAskedBecomesAGrantForIt_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *destination, const char *text) {
        QTest::addRow("%s", destination) << QString::fromLatin1(destination) << QString::fromLatin1(text);
    };
    row("tcp://10.0.0.1|502 10.0.0.1", "tcp://10.0.0.1:502 local-network");
    row("tcp://::1|80 ::1", "tcp://[::1]:80 this-machine");
    row("tcp://::ffff:10.0.0.1|80 ::ffff:10.0.0.1", "tcp://10.0.0.1:80 local-network");
    row("udp://pump.example|5 10.0.0.1,8.8.8.8", "udp://pump.example:5 public,local-network");
    row("udp://239.1.1.1|5 239.1.1.1", "udp://239.1.1.1:5 multicast");
    row("udp://255.255.255.255|5 255.255.255.255", "udp://255.255.255.255:5 broadcast");
    row("tcp://gone.example|25", "tcp://gone.example:25 unresolved");
    row("listen://0.0.0.0|0 0.0.0.0", "listen://0.0.0.0:* listening");
    row("bind://::|5353 ::", "bind://[::]:5353 listening");
}

void GrantTest::whatAPersonIsAskedBecomesAGrantForIt()
{
    QFETCH(const QString, destination);
    QFETCH(const QString, text);
    const Grant grant = Grant::of(Grant::Effect::Allow, page, destinationOf(destination));
    QCOMPARE(grant.toText(), QStringLiteral("allow https://app.example https://app.example ") + text);
    QCOMPARE(grantOf(grant.toText()), grant);
    QVERIFY(grant.covers(destinationOf(destination)));
}

void GrantTest::denyBeatsAllowInAnyOrder()
{
    const net::Destination pump = destinationOf(QStringLiteral("tcp://10.0.0.1|502 10.0.0.1"));
    const Grant allow = Grant::of(Grant::Effect::Allow, page, pump);
    const Grant deny = Grant::of(Grant::Effect::Deny, page, pump);
    for (const QList<Grant> &order : {QList<Grant>{allow, deny}, QList<Grant>{deny, allow}}) {
        GrantStore store;
        QVERIFY(!store.find(page, pump));
        for (const Grant &grant : order)
            QVERIFY(store.add(grant, GrantStore::Lifetime::Session));
        QCOMPARE(store.find(page, pump), deny);
        store.removeDenials(page, pump);
        QCOMPARE(store.find(page, pump), allow);
        QVERIFY(store.remove(allow));
        QVERIFY(!store.remove(allow));
        QVERIFY(!store.find(page, pump));
    }
}

void GrantTest::grantsAreForOnePageAndFrame()
{
    const net::Destination pump = destinationOf(QStringLiteral("tcp://10.0.0.1|502 10.0.0.1"));
    GrantStore store;
    QVERIFY(store.add(Grant::of(Grant::Effect::Allow, page, pump), GrantStore::Lifetime::Kept));
    const QString other = QStringLiteral("https://other.example");
    QVERIFY(store.find(page, pump));
    QVERIFY(!store.find({page.top, other}, pump));
    QVERIFY(!store.find({other, page.frame}, pump)); // embedded by somebody else
}

void GrantTest::theSameGrantOfAnotherKindJoinsTheFirst()
{
    GrantStore store;
    const net::Destination there = destinationOf(QStringLiteral("tcp://pump.example|502 8.8.8.8"));
    const net::Destination here = destinationOf(QStringLiteral("tcp://pump.example|502 10.0.0.1"));
    QVERIFY(store.add(Grant::of(Grant::Effect::Allow, page, there), GrantStore::Lifetime::Kept));
    QVERIFY(store.add(Grant::of(Grant::Effect::Allow, page, here), GrantStore::Lifetime::Kept));
    QCOMPARE(store.entries().size(), 1);
    QVERIFY(store.find(page, there) && store.find(page, here));
}

void GrantTest::aFileIsBelievedAsAWhole_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("place"); // empty: it is believed
    const QString good = QStringLiteral("allow https://a.example https://a.example tcp://10.0.0.1:1 local-network\n");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("comments and blank lines") << QStringLiteral("# one\n\n   # two\n") + good << QString();
    QTest::newRow("Windows' line ends") << QString(good).replace(u'\n', QStringLiteral("\r\n")) << QString();
    QTest::newRow("second line") << good + QStringLiteral("  nonsense\n") << QStringLiteral("grants:2:3: ");
    QTest::newRow("a comment behind") << good.trimmed() + QStringLiteral(" # mine\n")
                                      << QStringLiteral("grants:1:74: ");
    QTest::newRow("cut off") << good.first(50) << QStringLiteral("grants:1:");
    QTest::newRow("a zero byte") << good + QChar(0) << QStringLiteral("grants:2:1: ");
    QTest::newRow("too large") << QString(2 * 1024 * 1024, u'#') << QStringLiteral("grants:1:1: ");
}

void GrantTest::aFileIsBelievedAsAWhole()
{
    QFETCH(const QString, content);
    QFETCH(const QString, place);
    const auto store = GrantStore::parse(content, QStringLiteral("grants"));
    QCOMPARE(store.has_value(), place.isEmpty());
    if (!store) {
        QCOMPARE(store.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(store.error().detail.startsWith(place), qPrintable(store.error().detail));
    }
}

void GrantTest::aFileKeepsWhatIsToBeKept()
{
    const net::Destination pump = destinationOf(QStringLiteral("tcp://10.0.0.1|502 10.0.0.1"));
    const net::Destination scale = destinationOf(QStringLiteral("tcp://10.0.0.2|502 10.0.0.2"));
    GrantStore store;
    QVERIFY(store.add(Grant::of(Grant::Effect::Allow, page, pump), GrantStore::Lifetime::Session));
    QVERIFY(store.add(Grant::of(Grant::Effect::Deny, page, scale), GrantStore::Lifetime::Kept));
    const auto read = GrantStore::parse(store.toText(), QStringLiteral("grants"));
    QVERIFY(read);
    QCOMPARE(read->entries(), QList<GrantStore::Entry>{store.entries().last()});
}

void GrantTest::thereIsAnEndToGrants()
{
    GrantStore store;
    for (qsizetype i = 0; i < GrantStore::largestCount; ++i) {
        net::Destination destination = destinationOf(QStringLiteral("tcp://10.0.0.1|1 10.0.0.1"));
        destination.port = static_cast<quint16>(i + 1);
        QVERIFY(store.add(Grant::of(Grant::Effect::Allow, page, destination), GrantStore::Lifetime::Kept));
    }
    const net::Destination more = destinationOf(QStringLiteral("tcp://10.0.0.2|1 10.0.0.2"));
    const auto added = store.add(Grant::of(Grant::Effect::Allow, page, more), GrantStore::Lifetime::Kept);
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::OutOfResources);
    QVERIFY(!GrantStore::parse(store.toText() + Grant::of(Grant::Effect::Deny, page, more).toText(), QString()));
}

QTEST_GUILESS_MAIN(GrantTest)
#include "tst_grant.moc"
