// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/blackhole.h"
#include "tests/support/process.h"
#include "tests/support/rawlistener.h"
#include "tests/support/rawpeer.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"

#include <QRegularExpression>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

const QString silentName = QStringLiteral("silent.example");

//! Never answers for one name. Stateless: it is used in the network thread.
class SilentResolver final : public net::Resolver
{
public:
    void lookUp(const QString &host, net::AddressFamily family, QObject *context, Reply reply) override
    {
        if (host != silentName)
            net::Resolver::system().lookUp(host, family, context, std::move(reply));
    }
};

} // namespace

//! A page that does not wait for the reply to open(), but sends Cancel.
class BridgeGiveUpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openingStops_data();
    void openingStops();
    void itsPlaceIsFreeAgain();
    void aCancelThatCrossedTheReplyAndAnAbortCloseTheSocket();

private:
    //! Sends what js sends: whichever state the socket is in, it is closed.
    void giveUp(quint32 id);
    QJsonObject silentRequest(quint32 id, const QString &protocol, const QString &host) const;

    SilentResolver m_resolver;
    BlackHole m_blackHole;
    std::unique_ptr<Bridge> m_bridge;
    std::unique_ptr<BridgeClient> m_client;
};

void BridgeGiveUpTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_client.reset();
    const QStringList rules{QStringLiteral("tcp://127.0.0.1:*"), QStringLiteral("tcp://%1:*").arg(silentName),
                            QStringLiteral("udp://%1:*").arg(silentName)};
    m_bridge = *Bridge::start({.rules = rulesOf(rules), .resolver = m_resolver});
    m_client = std::make_unique<BridgeClient>(*m_bridge);
    QVERIFY(m_client->roundTrip());
}

void BridgeGiveUpTest::giveUp(quint32 id)
{
    m_client->sendPlain(id, FrameType::Cancel);
    m_client->abort(id, 0);
}

QJsonObject BridgeGiveUpTest::silentRequest(quint32 id, const QString &protocol, const QString &host) const
{
    QJsonObject request = BridgeClient::request(id, protocol, m_blackHole.port());
    request.insert(QStringLiteral("remoteAddress"), host);
    return request;
}

void BridgeGiveUpTest::openingStops_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("host");
    QTest::newRow("TCP, while it connects") << QStringLiteral("tcp") << QStringLiteral("127.0.0.1");
    QTest::newRow("TCP, while the name is looked up") << QStringLiteral("tcp") << silentName;
    QTest::newRow("UDP, while the name is looked up") << QStringLiteral("udp") << silentName;
}

void BridgeGiveUpTest::openingStops()
{
    QFETCH(const QString, protocol);
    QFETCH(const QString, host);
    qsizetype before = 0;
    for (const quint32 id : {1U, 2U}) { // what the first one makes may stay: the network thread waits for events by it
        if (id == 2)
            before = openDescriptors();
        const int call = m_client->callOpen(silentRequest(id, protocol, host));
        QVERIFY(m_client->roundTrip());
        QVERIFY(!m_client->replies().contains(call));
        if (host != silentName)
            QTRY_VERIFY(openDescriptors() > before);

        giveUp(id);
        QTRY_VERIFY(m_client->replies().contains(call));
        const QJsonObject error = m_client->replies().value(call).toObject().value(QLatin1String("error")).toObject();
        QCOMPARE(error.value(QLatin1String("name")).toString(), QStringLiteral("NetworkError"));
        giveUp(id); // that id is over: nothing happens
        QVERIFY(m_client->roundTrip());
        QVERIFY(m_client->isConnected());
    }
    QTRY_COMPARE(openDescriptors(), before);
}

void BridgeGiveUpTest::itsPlaceIsFreeAgain()
{
    const quint32 many = 3 * static_cast<quint32>(Limits().connectingPerContext);
    for (quint32 id = 1; id <= many; ++id) {
        m_client->callOpen(silentRequest(id, QStringLiteral("tcp"), silentName));
        giveUp(id);
    }
    RawListener listener;
    const QJsonObject reply = m_client->open(BridgeClient::request(many + 1, QStringLiteral("tcp"), listener.port()));
    QVERIFY(reply.contains(QStringLiteral("localPort")));
}

void BridgeGiveUpTest::aCancelThatCrossedTheReplyAndAnAbortCloseTheSocket()
{
    RawListener listener;
    QVERIFY(m_client->open(BridgeClient::request(1, QStringLiteral("tcp"), listener.port()))
                .contains(QStringLiteral("localPort")));
    giveUp(1);
    QTRY_VERIFY(m_client->socket(1).has(FrameType::Closed));
    QTRY_VERIFY(listener.peer() && listener.peer()->sawEnd());
}

QTEST_GUILESS_MAIN(BridgeGiveUpTest)
#include "tst_bridgegiveup.moc"
