// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/resolver.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace wirebench;
using namespace wirebench::net;

//! The system's resolver.
class TestResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void literalsAreAnsweredWithoutALookupButLater_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QHostAddress>("address");
        QTest::newRow("IPv4") << QStringLiteral("192.0.2.1") << QHostAddress(QStringLiteral("192.0.2.1"));
        QTest::newRow("IPv6") << QStringLiteral("2001:db8::1") << QHostAddress(QStringLiteral("2001:db8::1"));
        QTest::newRow("zone") << QStringLiteral("fe80::1%lo") << QHostAddress(QStringLiteral("fe80::1%lo"));
        QTest::newRow("short") << QStringLiteral("127.1") << QHostAddress(QHostAddress::LocalHost);
        QTest::newRow("number") << QStringLiteral("2130706433") << QHostAddress(QHostAddress::LocalHost);
    }

    void literalsAreAnsweredWithoutALookupButLater()
    {
        QFETCH(const QString, host);
        std::optional<Result<QList<QHostAddress>>> reply;
        Resolver::system().lookUp(host, this, [&reply](const auto &result) { reply = result; });
        QVERIFY(!reply);
        QTRY_VERIFY(reply);
        QVERIFY(reply->has_value());
        QCOMPARE(reply->value().size(), 1);
        QTEST(reply->value().first(), "address");
    }

    void aNameOfThisMachineIsFound()
    {
        std::optional<Result<QList<QHostAddress>>> reply;
        Resolver::system().lookUp(QStringLiteral("localhost"), this, [&reply](const auto &result) { reply = result; });
        QVERIFY(!reply);
        QTRY_VERIFY_WITH_TIMEOUT(reply, 30000);
        QVERIFY(reply->has_value());
        QVERIFY(!reply->value().isEmpty());
        for (const QHostAddress &address : reply->value())
            QVERIFY(address.isLoopback());
    }

    void aNameThatIsNoneIsAnError()
    {
        // A space: refused by every resolver without asking the network.
        std::optional<Result<QList<QHostAddress>>> reply;
        Resolver::system().lookUp(QStringLiteral("no such host"), this,
                                  [&reply](const auto &result) { reply = result; });
        QTRY_VERIFY_WITH_TIMEOUT(reply, 30000);
        QVERIFY(!reply->has_value());
        QCOMPARE(reply->error().code, ErrorCode::HostNotFound);
    }

    void nobodyIsAnsweredWhoIsGone()
    {
        bool called = false;
        auto context = std::make_unique<QObject>();
        for (const char *host : {"127.0.0.1", "localhost"})
            Resolver::system().lookUp(QString::fromLatin1(host), context.get(),
                                      [&called](const auto &) { called = true; });
        context.reset();
        std::optional<Result<QList<QHostAddress>>> later;
        Resolver::system().lookUp(QStringLiteral("localhost"), this, [&later](const auto &result) { later = result; });
        QTRY_VERIFY_WITH_TIMEOUT(later, 30000);
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestResolver)
#include "tst_resolver.moc"
