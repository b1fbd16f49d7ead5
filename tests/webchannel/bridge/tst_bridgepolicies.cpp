// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/support/rawudppeer.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

const PolicyFeatures sockets = PolicyFeature::DirectSockets;
const PolicyFeatures local = sockets | PolicyFeature::PrivateNetwork;

QString errorName(const QJsonObject &reply)
{
    return reply.value(QLatin1String("error")).toObject().value(QLatin1String("name")).toString();
}

} // namespace

//! What a document may open that Permissions Policy does not allow everything, where the rules allow everything.
class BridgePoliciesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutPrivateNothingLocalOpens_data();
    void withoutPrivateNothingLocalOpens();
    void withPrivateItDoes_data() { withoutPrivateNothingLocalOpens_data(); }
    void withPrivateItDoes();
    void toListenNeedsNoMore();
    void aDatagramIsJudgedForItself();

private:
    //! A request for what the row of withoutPrivateNothingLocalOpens_data() says.
    QJsonObject request();

    RawListener m_listener;
    RawUdpPeer m_peer;
    std::unique_ptr<Bridge> m_bridge;
};

void BridgePoliciesTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QStringList rules;
    for (const char *protocol : {"tcp", "udp", "bind", "listen"}) {
        rules.append(QLatin1String(protocol) + QStringLiteral("://0.0.0.0/0:*"));
        rules.append(QLatin1String(protocol) + QStringLiteral("://[::/0]:*"));
    }
    m_bridge = *Bridge::start(settingsWith(rules));
}

QJsonObject BridgePoliciesTest::request()
{
    QFETCH(const QString, protocol);
    QFETCH(const QString, host);
    if (protocol == QLatin1String("bind")) {
        QJsonObject request = BridgeClient::localRequest(1, protocol);
        request.insert(QStringLiteral("localAddress"), host);
        return request;
    }
    const bool isTcp = protocol == QLatin1String("tcp");
    QJsonObject request = BridgeClient::request(1, protocol, isTcp ? m_listener.port() : m_peer.port(), 64);
    request.insert(QStringLiteral("remoteAddress"), host);
    return request;
}

void BridgePoliciesTest::withoutPrivateNothingLocalOpens_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("host");
    const auto row = [](const char *protocol, const char *host) {
        QTest::addRow("%s %s", protocol, host) << QString::fromLatin1(protocol) << QString::fromLatin1(host);
    };
    for (const char *protocol : {"tcp", "udp"}) {
        for (const char *host : {"127.0.0.1", "localhost", "::ffff:127.0.0.1"})
            row(protocol, host);
    }
    for (const char *host : {"127.0.0.1", "0.0.0.0"})
        row("bind", host);
}

void BridgePoliciesTest::withoutPrivateNothingLocalOpens()
{
    const QSignalSpy denials(m_bridge.get(), &Bridge::accessDenied);
    BridgeClient client(*m_bridge, {.policies = sockets | PolicyFeature::Multicast});
    QCOMPARE(errorName(client.open(request())), QStringLiteral("NotAllowedError"));
    QCOMPARE(m_listener.acceptedCount(), 0);
    QTRY_VERIFY(!denials.isEmpty());
    const QString detail = denials.first().first().value<AccessDenial>().detail;
    QVERIFY2(detail.endsWith(QLatin1String(" direct-sockets-private")), qPrintable(detail));
    QVERIFY2(!detail.contains(QLatin1String("--allow")), qPrintable(detail));
}

void BridgePoliciesTest::withPrivateItDoes()
{
    BridgeClient client(*m_bridge, {.policies = local});
    QCOMPARE(errorName(client.open(request())), QString());
}

void BridgePoliciesTest::toListenNeedsNoMore()
{
    BridgeClient client(*m_bridge, {.policies = sockets});
    QCOMPARE(errorName(client.open(BridgeClient::localRequest(1, QStringLiteral("listen")))), QString());
}

void BridgePoliciesTest::aDatagramIsJudgedForItself()
{
    const QSignalSpy denials(m_bridge.get(), &Bridge::accessDenied);
    BridgeClient client(*m_bridge, {.policies = local});
    QCOMPARE(errorName(client.open(BridgeClient::localRequest(1, QStringLiteral("bind")))), QString());
    client.sendDataTo(1, {{}, m_peer.port(), "127.0.0.1", "to this machine"});
    QTRY_COMPARE(client.socket(1).taken, 1);
    client.sendDataTo(1, {{}, m_peer.port(), "224.0.0.251", "to a group"});
    QTRY_COMPARE(client.socket(1).errors.size(), 1);
    QCOMPARE(client.socket(1).errors.first().side, Side::Writable);
    QCOMPARE(client.socket(1).errors.first().name, QByteArray("NotAllowedError"));
    QTRY_COMPARE(denials.count(), 1);
    const QString detail = denials.first().first().value<AccessDenial>().detail;
    QVERIFY2(detail.endsWith(QLatin1String(" direct-sockets-multicast")), qPrintable(detail));
}

QTEST_GUILESS_MAIN(BridgePoliciesTest)
#include "tst_bridgepolicies.moc"
