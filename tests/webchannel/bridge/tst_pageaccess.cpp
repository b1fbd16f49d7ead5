// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/bridge/testrules.h"
#include "webchannel/bridge/domexception.h"
#include "webchannel/bridge/pageaccess.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

class PageAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatDoNotResolveTellNothingWithoutARule();
    void aGrantIsForOneDestination();
    void literalsOfTheOtherFamilyAreJudgedAsAddresses();
    void pagesLearnNoAddressesFromARefusal();
};

void PageAccessTest::namesThatDoNotResolveTellNothingWithoutARule()
{
    const Error notFound{ErrorCode::HostNotFound, QStringLiteral("no such name")};
    const net::Destination destination{net::Protocol::Tcp, QStringLiteral("secret.corp"), 80, {}};
    const auto told = [&](const QStringList &texts, const Error &error) {
        const AccessRules rules = rulesOf(texts);
        return PageAccess(QStringLiteral("https://a.example"), rules, [](const AccessDenial &) {})
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
    PageAccess access(QStringLiteral("https://a.example"), rules, [](const AccessDenial &) {});
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
        return PageAccess(QStringLiteral("https://a.example"), rules, [](const AccessDenial &) {})
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
    PageAccess access(QStringLiteral("https://a.example"), rules,
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

QTEST_GUILESS_MAIN(PageAccessTest)
#include "tst_pageaccess.moc"
