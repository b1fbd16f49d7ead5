// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/connectionlog.h"
#include "tests/support/fakepolicy.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/rawlistener.h"

#include "core/net/tcpconnection.h"
#include "core/net/udpconnection.h"

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {
const QHostAddress localhost(QHostAddress::LocalHost);
const QString device = QStringLiteral("device");
} // namespace

//! Names that mean something else the second time, and addresses that were not asked for.
class TestLookupFaults : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void whatANameMeansAfterTheCheckDoesNotMatter()
    {
        RawListener checked;
        RawListener other({.address = QHostAddress(QStringLiteral("127.0.0.2")), .port = checked.port()});
        FakeResolver resolver;
        resolver.setAnswer(device, {localhost});
        FakePolicy policy;
        policy.hold();
        TcpConnection connection({.resolver = resolver, .policy = policy});
        connection.open(device, checked.port());
        QTRY_COMPARE(policy.questions().size(), 1);
        QCOMPARE(policy.questions().first().addresses, QList{localhost});
        const qsizetype lookups = resolver.lookups().size();
        resolver.setAnswer(device, {QHostAddress(QStringLiteral("127.0.0.2"))});
        policy.release();
        QTRY_COMPARE(connection.state(), ConnectionState::Open);
        QCOMPARE(connection.remoteEndpoint().address, localhost);
        QTRY_COMPARE(checked.acceptedCount(), 1);
        QCOMPARE(other.acceptedCount(), 0);
        QCOMPARE(resolver.lookups().size(), lookups); // not again
    }

    void aPublicAndAPrivateAddressAreJudgedTogether()
    {
        // A name that answers with both would otherwise lead from the one that is allowed to the one that is not.
        RawListener listener;
        const QHostAddress publicAddress(QStringLiteral("192.0.2.1"));
        FakeResolver resolver;
        resolver.setAnswer(device, {publicAddress, localhost});
        FakePolicy policy;
        policy.setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("private")));
        FaultySocketCalls calls;
        TcpConnection connection({.calls = calls, .resolver = resolver, .policy = policy});
        connection.open(device, listener.port());
        QTRY_COMPARE(connection.state(), ConnectionState::Failed);
        QCOMPARE(connection.error()->code, ErrorCode::AccessDenied);
        QCOMPARE(policy.questions().size(), 1);
        QCOMPARE(policy.questions().first().addresses, (QList{publicAddress, localhost}));
        QCOMPARE(calls.count(FaultySocketCalls::Call::Socket), 0);
    }

    void anAddressOfTheOtherFamilyFails_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<AddressFamily>("family");
        QTest::newRow("IPv4 literal, IPv6 wanted") << QStringLiteral("127.0.0.1") << AddressFamily::IPv6;
        QTest::newRow("IPv6 literal, IPv4 wanted") << QStringLiteral("::1") << AddressFamily::IPv4;
        QTest::newRow("IPv6 literal with zone, IPv4 wanted") << QStringLiteral("fe80::1%lo") << AddressFamily::IPv4;
    }

    void anAddressOfTheOtherFamilyFails()
    {
        QFETCH(const QString, host);
        QFETCH(const AddressFamily, family);
        FaultySocketCalls calls;
        TcpOptions tcpOptions;
        tcpOptions.dnsQueryType = family;
        TcpConnection tcp({.calls = calls});
        tcp.open(host, 7, tcpOptions);
        UdpOptions udpOptions;
        udpOptions.dnsQueryType = family;
        UdpConnection udp({.calls = calls});
        udp.open(host, 7, udpOptions);
        QTRY_COMPARE(tcp.state(), ConnectionState::Failed);
        QTRY_COMPARE(udp.state(), ConnectionState::Failed);
        QCOMPARE(tcp.error()->code, ErrorCode::HostNotFound);
        QCOMPARE(udp.error()->code, ErrorCode::HostNotFound);
        QCOMPARE(calls.count(FaultySocketCalls::Call::Socket), 0);
    }
};

QTEST_GUILESS_MAIN(TestLookupFaults)
#include "tst_lookupfaults.moc"
