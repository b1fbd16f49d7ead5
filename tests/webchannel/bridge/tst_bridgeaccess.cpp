// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

const QString tcp = QStringLiteral("tcp");

QString errorName(const QJsonObject &reply)
{
    return reply.value(QLatin1String("error")).toObject().value(QLatin1String("name")).toString();
}

QJsonObject requestTo(quint32 id, const QString &host, quint16 port)
{
    QJsonObject request = BridgeClient::request(id, tcp, port);
    request.insert(QStringLiteral("remoteAddress"), host);
    return request;
}

//! Never answers, so that sockets stay opening. Stateless: it is used in the network thread.
class SilentResolver final : public net::Resolver
{
public:
    void lookUp(const QString &, net::AddressFamily, QObject *, Reply) override { }
};

} // namespace

//! What a rightful context may open, and how many.
class BridgeAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutARuleTheUserIsToldTheFlag();
    void withoutThePolicyNothingOpens();
    void theBridgesOwnPortIsRefused();
    void anUnknownNameLooksLikeARefusal();
    void whatCannotBeAHostIsANetworkError();
    void theNumberOfSocketsIsLimited();
    void theNumberOfConnectingSocketsIsLimited();
    void idsCountUp();
    void optionsAreChecked();
    void contextsDoNotShareIds();

private:
    RawListener m_listener;
};

void BridgeAccessTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void BridgeAccessTest::withoutARuleTheUserIsToldTheFlag()
{
    const auto bridge = *Bridge::start();
    const QSignalSpy denials(bridge.get(), &Bridge::accessDenied);
    BridgeClient client(*bridge);
    const QJsonObject reply = client.open(BridgeClient::request(1, tcp, m_listener.port()));
    QCOMPARE(errorName(reply), QStringLiteral("NotAllowedError"));
    QTRY_COMPARE(denials.count(), 1);
    const auto denial = denials.first().first().value<AccessDenial>();
    QCOMPARE(denial.origin, QStringLiteral("https://page.example"));
    const QString flag = QStringLiteral("--allow tcp://127.0.0.1:%1").arg(m_listener.port());
    QVERIFY2(denial.detail.endsWith(flag), qPrintable(denial.detail));
    QCOMPARE(m_listener.acceptedCount(), 0);
}

void BridgeAccessTest::withoutThePolicyNothingOpens()
{
    const auto bridge = *Bridge::start(settingsWith({QStringLiteral("tcp://127.0.0.1:*")}));
    BridgeClient client(*bridge, {.policies = {}});
    QCOMPARE(errorName(client.open(BridgeClient::request(1, tcp, m_listener.port()))),
             QStringLiteral("NotAllowedError"));
    QCOMPARE(m_listener.acceptedCount(), 0);
}

void BridgeAccessTest::theBridgesOwnPortIsRefused()
{
    const auto bridge = *Bridge::start(settingsWith({QStringLiteral("tcp://127.0.0.1:*")}));
    BridgeClient client(*bridge);
    const auto port = static_cast<quint16>(bridge->url().port());
    QCOMPARE(errorName(client.open(BridgeClient::request(1, tcp, port))), QStringLiteral("NotAllowedError"));
}

void BridgeAccessTest::anUnknownNameLooksLikeARefusal()
{
    const auto bridge = *Bridge::start(
        settingsWith({QStringLiteral("tcp://allowed.invalid:80"), QStringLiteral("tcp://10.0.0.0/8:80")}));
    const QSignalSpy denials(bridge.get(), &Bridge::accessDenied);
    BridgeClient client(*bridge);
    const QJsonObject refused = client.open(requestTo(1, QStringLiteral("127.0.0.1"), 80));
    const QJsonObject unknown = client.open(requestTo(2, QStringLiteral("unknown.invalid"), 80));
    QCOMPARE(unknown, refused);
    QTRY_COMPARE(denials.count(), 2);
    QVERIFY(denials.last().first().value<AccessDenial>().detail.endsWith(
        QStringLiteral("--allow tcp://unknown.invalid:80")));
    QCOMPARE(errorName(client.open(requestTo(3, QStringLiteral("ALLOWED.invalid."), 80))),
             QStringLiteral("NetworkError"));
}

void BridgeAccessTest::whatCannotBeAHostIsANetworkError()
{
    const auto bridge = *Bridge::start();
    BridgeClient client(*bridge);
    quint32 id = 0;
    for (const QString &host : {QString(), QStringLiteral("a b"), QStringLiteral("a\x1b[2Jb"), QString(10'000, u'a')})
        QCOMPARE(errorName(client.open(requestTo(++id, host, 80))), QStringLiteral("NetworkError"));
}

void BridgeAccessTest::theNumberOfSocketsIsLimited()
{
    BridgeSettings settings = settingsWith({QStringLiteral("tcp://127.0.0.1:*")});
    settings.limits.socketsPerContext = 2;
    const auto bridge = *Bridge::start(settings);
    BridgeClient client(*bridge);
    QCOMPARE(errorName(client.open(BridgeClient::request(1, tcp, m_listener.port()))), QString());
    QCOMPARE(errorName(client.open(BridgeClient::request(2, tcp, m_listener.port()))), QString());
    QCOMPARE(errorName(client.open(BridgeClient::request(3, tcp, m_listener.port()))), QStringLiteral("NetworkError"));
    client.sendPlain(1, FrameType::Cancel);
    client.abort(1, 0);
    QTRY_VERIFY(client.socket(1).has(FrameType::Closed));
    QCOMPARE(errorName(client.open(BridgeClient::request(4, tcp, m_listener.port()))), QString());
}

void BridgeAccessTest::theNumberOfConnectingSocketsIsLimited()
{
    SilentResolver resolver;
    BridgeSettings settings{.resolver = resolver};
    settings.limits.connectingPerContext = 2;
    const auto bridge = *Bridge::start(settings);
    BridgeClient client(*bridge);
    QVERIFY(client.roundTrip());
    const int first = client.callOpen(BridgeClient::request(1, tcp, 80));
    const int second = client.callOpen(BridgeClient::request(2, tcp, 80));
    QCOMPARE(errorName(client.open(BridgeClient::request(3, tcp, 80))), QStringLiteral("NetworkError"));
    QVERIFY(!client.replies().contains(first) && !client.replies().contains(second));
}

void BridgeAccessTest::idsCountUp()
{
    const auto bridge = *Bridge::start(settingsWith({QStringLiteral("tcp://127.0.0.1:*")}));
    BridgeClient client(*bridge);
    QCOMPARE(errorName(client.open(BridgeClient::request(5, tcp, m_listener.port()))), QString());
    for (const quint32 id : {5u, 4u, 1u, 0u})
        QCOMPARE(errorName(client.open(BridgeClient::request(id, tcp, m_listener.port()))),
                 QStringLiteral("TypeError"));
    QCOMPARE(errorName(client.open(BridgeClient::request(0x80000000, tcp, m_listener.port()))),
             QStringLiteral("TypeError"));
    QCOMPARE(errorName(client.open(BridgeClient::request(0x7fffffff, tcp, m_listener.port()))), QString());
    QCOMPARE(errorName(client.open(BridgeClient::request(6, tcp, m_listener.port()))), QStringLiteral("TypeError"));
    client.sendPlain(5, FrameType::Finish);
    QTRY_VERIFY(client.socket(5).has(FrameType::Finished));
}

void BridgeAccessTest::optionsAreChecked()
{
    const auto bridge = *Bridge::start(settingsWith({QStringLiteral("tcp://127.0.0.1:*")}));
    BridgeClient client(*bridge);
    quint32 id = 0;
    const auto with = [&](const QString &option, const QJsonValue &value) {
        QJsonObject request = BridgeClient::request(++id, tcp, m_listener.port());
        request.insert(option, value);
        return errorName(client.open(request));
    };
    QCOMPARE(with(QStringLiteral("keepAliveDelay"), 999), QStringLiteral("TypeError"));
    QCOMPARE(with(QStringLiteral("sendBufferSize"), 0), QStringLiteral("TypeError"));
    QCOMPARE(with(QStringLiteral("receiveBufferSize"), 0), QStringLiteral("TypeError"));
    QCOMPARE(with(QStringLiteral("keepAliveDelay"), 1000), QString());
    QCOMPARE(with(QStringLiteral("noDelay"), true), QString());
    QCOMPARE(with(QStringLiteral("sendBufferSize"), 65536), QString());
}

void BridgeAccessTest::contextsDoNotShareIds()
{
    const auto bridge = *Bridge::start(settingsWith({QStringLiteral("tcp://127.0.0.1:*")}));
    BridgeClient first(*bridge);
    BridgeClient second(*bridge);
    RawListener listener;
    QCOMPARE(errorName(first.open(BridgeClient::request(1, tcp, listener.port()))), QString());
    QCOMPARE(errorName(second.open(BridgeClient::request(1, tcp, m_listener.port()))), QString());
    second.write(1, "not for the first");
    second.sendPlain(1, FrameType::Finish);
    QTRY_VERIFY(second.socket(1).has(FrameType::Finished));
    QVERIFY(first.roundTrip());
    QTRY_COMPARE(listener.acceptedCount(), 1);
    QCOMPARE(listener.peer()->received(), 0);
    QCOMPARE(first.socket(1).order, QList<FrameType>());
}

QTEST_GUILESS_MAIN(BridgeAccessTest)
#include "tst_bridgeaccess.moc"
