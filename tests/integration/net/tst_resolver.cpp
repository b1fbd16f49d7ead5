// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/addressclass.h"
#include "core/net/resolver.h"

#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

using namespace wirebench;
using namespace wirebench::net;

using enum AddressFamily;

namespace {

constexpr int patience = 30000; // milliseconds

using Answer = std::optional<Result<QList<QHostAddress>>>;

} // namespace

//! The system's resolver, as it asks the system. What it does with the answers: tst_systemresolver.
class TestResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aNameOfThisMachineIsFoundInIPv4()
    {
        Answer answer;
        Resolver::system().lookUp(QStringLiteral("localhost"), IPv4, this,
                                  [&answer](const auto &result) { answer = result; });
        QVERIFY(!answer);
        QTRY_VERIFY_WITH_TIMEOUT(answer, patience);
        QVERIFY(answer->has_value());
        QCOMPARE(answer->value(), QList{QHostAddress(QHostAddress::LocalHost)}); // once, not once per kind of socket
    }

    void eachFamilyHasItsOwnAnswer()
    {
        // Whether a machine has an IPv6 address for localhost is its own decision.
        Answer answer;
        Resolver::system().lookUp(QStringLiteral("localhost"), IPv6, this,
                                  [&answer](const auto &result) { answer = result; });
        QTRY_VERIFY_WITH_TIMEOUT(answer, patience);
        if (!answer->has_value()) {
            QCOMPARE(answer->error().code, ErrorCode::HostNotFound);
            return;
        }
        for (const QHostAddress &address : answer->value()) {
            QCOMPARE(address.protocol(), QAbstractSocket::IPv6Protocol);
            QVERIFY(address.isLoopback());
        }
    }

    //! The system reads these as addresses. That is fine: who may be talked to is decided about the answer.
    void numbersAreNamesThatLeadSomewhere_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }

    void numbersAreNamesThatLeadSomewhere()
    {
        QFETCH(const QString, host);
        Answer ipv4;
        Answer ipv6;
        Resolver::system().lookUp(host, IPv4, this, [&ipv4](const auto &result) { ipv4 = result; });
        Resolver::system().lookUp(host, IPv6, this, [&ipv6](const auto &result) { ipv6 = result; });
        QTRY_VERIFY_WITH_TIMEOUT(ipv4 && ipv6, patience);
        QVERIFY(ipv4->has_value());
        QCOMPARE(ipv4->value(), QList{QHostAddress(QHostAddress::LocalHost)});
        QCOMPARE(classify(ipv4->value().first()), AddressClass::Loopback);
        QVERIFY(!ipv6->has_value());
        QCOMPARE(ipv6->error().code, ErrorCode::HostNotFound);
    }

    void aNameThatIsNoneIsAnError()
    {
        // No literal of ours, because no interface has such a long name, and refused by the system's resolver without
        // asking the network.
        const QString host = QStringLiteral("fe80::1%an-interface-that-is-not");
        for (const AddressFamily family : {IPv4, IPv6}) {
            Answer answer;
            Resolver::system().lookUp(host, family, this, [&answer](const auto &result) { answer = result; });
            QTRY_VERIFY_WITH_TIMEOUT(answer, patience);
            QVERIFY(!answer->has_value());
            QCOMPARE(answer->error().code, ErrorCode::HostNotFound);
            const QString &detail = answer->error().detail;
            QVERIFY2(detail.startsWith(QStringLiteral("look up \"%1\": ").arg(host)), qPrintable(detail));
        }
    }

    void itIsUsableFromEveryThread()
    {
        QThread thread;
        QObject elsewhere;
        elsewhere.moveToThread(&thread);
        thread.start();
        std::atomic<QThread *> answeredIn = nullptr;
        const auto ask = [&] {
            Resolver::system().lookUp(QStringLiteral("localhost"), IPv4, &elsewhere,
                                      [&answeredIn](const auto &) { answeredIn = QThread::currentThread(); });
        };
        QMetaObject::invokeMethod(&elsewhere, ask, Qt::QueuedConnection);
        QTRY_VERIFY_WITH_TIMEOUT(answeredIn, patience);
        QCOMPARE(answeredIn.load(), &thread);
        thread.quit();
        QVERIFY(thread.wait(patience));
    }
};

QTEST_GUILESS_MAIN(TestResolver)
#include "tst_resolver.moc"
