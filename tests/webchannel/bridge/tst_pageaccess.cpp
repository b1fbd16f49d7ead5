// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/bridge/testrules.h"
#include "webchannel/bridge/domexception.h"
#include "webchannel/bridge/pageaccess.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

const PolicyFeatures sockets = PolicyFeature::DirectSockets;
const PolicyFeatures all = sockets | PolicyFeature::PrivateNetwork | PolicyFeature::Multicast;

} // namespace

class PageAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatDoNotResolveTellNothingWithoutARule();
    void aGrantIsForOneDestination();
    void literalsOfTheOtherFamilyAreJudgedAsAddresses();
    void pagesLearnNoAddressesFromARefusal();
    void aDestinationNeedsItsPolicies_data();
    void aDestinationNeedsItsPolicies();
    void withoutAPolicyNoRuleHelpsAndTheUserIsToldWhich();
    void withoutAPolicyALiteralOfTheOtherFamilyIsRefused();
};

void PageAccessTest::namesThatDoNotResolveTellNothingWithoutARule()
{
    const Error notFound{ErrorCode::HostNotFound, QStringLiteral("no such name")};
    const net::Destination destination{net::Protocol::Tcp, QStringLiteral("secret.corp"), 80, {}};
    const auto told = [&](const QStringList &texts, const Error &error) {
        const AccessRules rules = rulesOf(texts);
        return PageAccess(QStringLiteral("https://a.example"), all, rules, [](const AccessDenial &) {})
            .tellable(error, destination)
            .code;
    };
    QCOMPARE(told({}, notFound), ErrorCode::AccessDenied);
    QCOMPARE(told({}, {ErrorCode::TimedOut, {}}), ErrorCode::AccessDenied);
    QCOMPARE(told({QStringLiteral("tcp://10.0.0.0/8:80")}, notFound), ErrorCode::AccessDenied);
    QCOMPARE(told({QStringLiteral("tcp://secret.corp:81")}, notFound), ErrorCode::AccessDenied);
    QCOMPARE(told({QStringLiteral("tcp://secret.corp:80")}, notFound), ErrorCode::HostNotFound);
    QCOMPARE(told({QStringLiteral("tcp://0.0.0.0/0:*")}, notFound), ErrorCode::HostNotFound);
    QCOMPARE(told({}, {ErrorCode::InvalidArgument, {}}), ErrorCode::InvalidArgument);
}

void PageAccessTest::aGrantIsForOneDestination()
{
    const Error notFound{ErrorCode::HostNotFound, QStringLiteral("no such name")};
    const AccessRules rules = rulesOf({QStringLiteral("bind://127.0.0.1:*"), QStringLiteral("udp://10.0.0.0/8:80")});
    PageAccess access(QStringLiteral("https://a.example"), all, rules, [](const AccessDenial &) {});
    const auto grant = [&](const net::Destination &destination) {
        bool granted = false;
        access.check(destination, this, [&](const Result<void> &verdict) { granted = verdict.has_value(); });
        return granted;
    };
    const QHostAddress inside(QStringLiteral("10.0.0.1"));
    const net::Destination known{net::Protocol::Udp, QStringLiteral("known.corp"), 80, {inside}};
    const net::Destination secret{net::Protocol::Udp, QStringLiteral("secret.corp"), 80, {}};
    const QHostAddress loopback(QHostAddress::LocalHost);
    QVERIFY(grant({net::Protocol::Udp, loopback.toString(), 0, {loopback}, net::Purpose::Bind}));
    QCOMPARE(access.tellable(notFound, secret).code, ErrorCode::AccessDenied);
    QCOMPARE(access.tellable(notFound, known).code, ErrorCode::AccessDenied);
    QVERIFY(grant(known));
    QCOMPARE(access.tellable(notFound, known).code, ErrorCode::HostNotFound);
    QCOMPARE(access.tellable(notFound, secret).code, ErrorCode::AccessDenied);
}

void PageAccessTest::literalsOfTheOtherFamilyAreJudgedAsAddresses()
{
    // Where only the other family is asked for, a literal address is not found.
    const Error notFound{ErrorCode::HostNotFound, QStringLiteral("no address of that family")};
    const net::Destination destination{net::Protocol::Tcp, QStringLiteral("fd00::1"), 80, {}};
    const auto told = [&](const QStringList &texts) {
        const AccessRules rules = rulesOf(texts);
        return PageAccess(QStringLiteral("https://a.example"), all, rules, [](const AccessDenial &) {})
            .tellable(notFound, destination);
    };
    QCOMPARE(told({QStringLiteral("tcp://[fd00::/8]:80")}), notFound);
    QCOMPARE(told({}).code, ErrorCode::AccessDenied);
    QVERIFY2(told({}).detail.endsWith(QStringLiteral("--allow tcp://[fd00::1]:80")), qPrintable(told({}).detail));
}

void PageAccessTest::pagesLearnNoAddressesFromARefusal()
{
    const AccessRules rules;
    QList<AccessDenial> denials;
    PageAccess access(QStringLiteral("https://a.example"), all, rules,
                      [&](const AccessDenial &denial) { denials.append(denial); });
    const net::Destination inside{
        net::Protocol::Tcp, QStringLiteral("db"), 80, {QHostAddress(QStringLiteral("10.1.2.3"))}};
    DomException forInside;
    access.check(inside, this, [&](const Result<void> &verdict) { forInside = domExceptionFor(verdict.error()); });
    const DomException forUnknown =
        domExceptionFor(access.tellable({ErrorCode::HostNotFound, QStringLiteral("x")}, inside));
    QCOMPARE(forInside, forUnknown);
    QCOMPARE(forInside.name, QStringLiteral("NotAllowedError"));
    QVERIFY(!forInside.message.contains(QStringLiteral("10.1.2.3")));
    QCOMPARE(denials.size(), 2);
    QCOMPARE(denials.first().origin, QStringLiteral("https://a.example"));
    QVERIFY(denials.first().detail.contains(QStringLiteral("--allow tcp://10.1.2.3:80")));
}

void PageAccessTest::aDestinationNeedsItsPolicies_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("needed");
    const auto row = [](const char *protocol, const char *addresses, const char *needed) {
        QTest::addRow("%s %s", protocol, addresses)
            << QString::fromLatin1(protocol) << QString::fromLatin1(addresses).split(u' ')
            << QString::fromLatin1(needed);
    };
    const char *nothing = "";
    const char *local = "direct-sockets-private";
    const char *multicast = "direct-sockets-private, direct-sockets-multicast";
    for (const char *protocol : {"tcp", "udp"}) {
        row(protocol, "93.184.216.34", nothing);
        row(protocol, "2606:2800:220:1::1", nothing);
        row(protocol, "::ffff:93.184.216.34", nothing);
        row(protocol, "93.184.216.34 2606:2800:220:1::1", nothing);
        for (const char *address : {"127.0.0.1",
                                    "127.255.255.254",
                                    "0.0.0.0",
                                    "10.0.0.1",
                                    "172.16.0.1",
                                    "192.168.1.1",
                                    "100.64.0.1",
                                    "169.254.1.1",
                                    "198.18.0.1",
                                    "240.0.0.1",
                                    "255.255.255.255",
                                    "::1",
                                    "::",
                                    "fd00::1",
                                    "fe80::1",
                                    "fec0::1",
                                    "2001:db8::1",
                                    "::ffff:127.0.0.1",
                                    "::ffff:10.0.0.1",
                                    "::ffff:192.168.1.1",
                                    "::ffff:169.254.1.1",
                                    "::127.0.0.1",
                                    "64:ff9b::a00:1",
                                    "2002:7f00:1::",
                                    "169.254.169.254",
                                    "fd00:ec2::254"})
            row(protocol, address, local);
        row(protocol, "93.184.216.34 10.0.0.1", local); // one address is enough
        row(protocol, "2606:2800:220:1::1 fe80::1", local);
        for (const char *address : {"224.0.0.1", "239.255.255.250", "ff02::1", "::ffff:224.0.0.1"})
            row(protocol, address, multicast);
    }
    // To receive from everybody is private, whatever the address.
    for (const char *address : {"127.0.0.1", "0.0.0.0", "::", "93.184.216.34"})
        row("bind", address, local);
    for (const char *address : {"127.0.0.1", "0.0.0.0", "::", "93.184.216.34"})
        row("listen", address, nothing);
}

void PageAccessTest::aDestinationNeedsItsPolicies()
{
    QFETCH(const QString, protocol);
    QFETCH(const QStringList, addresses);
    QFETCH(const QString, needed);
    net::Destination destination{protocol == u"tcp" || protocol == u"listen" ? net::Protocol::Tcp : net::Protocol::Udp,
                                 QStringLiteral("host.example"),
                                 40000,
                                 {},
                                 protocol == u"bind"         ? net::Purpose::Bind
                                     : protocol == u"listen" ? net::Purpose::Listen
                                                             : net::Purpose::Connect};
    for (const QString &address : addresses)
        destination.addresses.append(QHostAddress(address));
    QCOMPARE(policyFeatureNames(policyFeaturesNeeded(destination)), needed);

    // Whatever is missing alone is enough for a refusal, and nothing but what is needed is asked for.
    const AccessRules rules =
        rulesOf({protocol + QStringLiteral("://0.0.0.0/0:40000"), protocol + QStringLiteral("://[::/0]:40000")});
    const auto verdictWith = [&](PolicyFeatures policies) {
        std::optional<Result<void>> verdict;
        PageAccess access(QStringLiteral("https://a.example"), policies, rules, [](const AccessDenial &) {});
        access.check(destination, this, [&](const Result<void> &given) { verdict = given; });
        return verdict;
    };
    for (const PolicyFeature feature : {PolicyFeature::PrivateNetwork, PolicyFeature::Multicast}) {
        PolicyFeatures allButOne = all;
        allButOne.setFlag(feature, false);
        const auto verdict = verdictWith(allButOne);
        QVERIFY(verdict);
        const QString name = policyFeatureNames(feature);
        const bool isToBlame = !verdict->has_value() && verdict->error().detail.endsWith(name);
        QCOMPARE(isToBlame, needed.split(QStringLiteral(", ")).contains(name));
        QVERIFY(verdict->has_value() || verdict->error().code == ErrorCode::AccessDenied);
    }
}

void PageAccessTest::withoutAPolicyNoRuleHelpsAndTheUserIsToldWhich()
{
    const AccessRules rules; // and what rule is missing is not said
    QList<AccessDenial> denials;
    PageAccess access(QStringLiteral("https://a.example"), sockets, rules,
                      [&](const AccessDenial &denial) { denials.append(denial); });
    const net::Destination inside{
        net::Protocol::Tcp, QStringLiteral("db"), 80, {QHostAddress(QStringLiteral("10.1.2.3"))}};
    DomException exception;
    access.check(inside, this, [&](const Result<void> &verdict) { exception = domExceptionFor(verdict.error()); });
    QCOMPARE(exception.name, QStringLiteral("NotAllowedError"));
    QVERIFY(!exception.message.contains(QStringLiteral("10.1.2.3")));
    QCOMPARE(denials.size(), 1);
    const QString detail = denials.first().detail;
    QVERIFY2(detail.startsWith(QStringLiteral("tcp://db:80 ")), qPrintable(detail));
    QVERIFY2(detail.endsWith(QStringLiteral(" direct-sockets-private")), qPrintable(detail));
    QVERIFY2(!detail.contains(QStringLiteral("--allow")), qPrintable(detail));
    // The page cannot tell it from a name that does not exist and that no rule allows to ask about.
    QCOMPARE(domExceptionFor(access.tellable({ErrorCode::HostNotFound, QStringLiteral("x")}, inside)), exception);
}

void PageAccessTest::withoutAPolicyALiteralOfTheOtherFamilyIsRefused()
{
    const Error notFound{ErrorCode::HostNotFound, QStringLiteral("no address of that family")};
    const AccessRules rules = rulesOf({QStringLiteral("tcp://[::/0]:80")});
    const auto told = [&](PolicyFeatures policies) {
        return PageAccess(QStringLiteral("https://a.example"), policies, rules, [](const AccessDenial &) {})
            .tellable(notFound, {net::Protocol::Tcp, QStringLiteral("fd00::1"), 80, {}})
            .code;
    };
    QCOMPARE(told(all), ErrorCode::HostNotFound);
    QCOMPARE(told(sockets), ErrorCode::AccessDenied);
}

QTEST_GUILESS_MAIN(PageAccessTest)
#include "tst_pageaccess.moc"
