// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/support/rawudppeer.h"
#include "tests/support/testbytes.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"

#include <QRegularExpression>
#include <QTest>
#include <QUdpSocket>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

const QString udp = QStringLiteral("udp");

} // namespace

//! UDP sockets of a page, from frames to a real peer and back.
class BridgeUdpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyTheFamilyThatIsAskedForIsLookedUp();
    void datagramsGoWhole();
    void datagramsComeWholeWithTheirSource();
    void nothingComesWithoutCredit();
    void aTooLargeDatagramEndsWritingOnly();
    void anUnreachablePeerEndsReadingOnly();
    void finishAndCancelCloseTheSocket();
    void aLostContextClosesItsSockets();

private:
    //! Opens socket 1 of m_client to \a port and sets m_local.
    void connectTo(quint16 port, quint32 credit = 64);

    std::unique_ptr<Bridge> m_bridge;
    std::unique_ptr<BridgeClient> m_client;
    Endpoint m_local;
};

void BridgeUdpTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_client.reset();
    m_bridge = *Bridge::start(settingsWith({QStringLiteral("udp://127.0.0.1:*")}));
    m_client = std::make_unique<BridgeClient>(*m_bridge);
}

void BridgeUdpTest::connectTo(quint16 port, quint32 credit)
{
    const QJsonObject reply = m_client->open(BridgeClient::request(1, udp, port, credit));
    QVERIFY2(reply.contains(QStringLiteral("localPort")), "not opened");
    m_local = {QHostAddress(QHostAddress::LocalHost),
               static_cast<quint16>(reply.value(QLatin1String("localPort")).toInt())};
}

void BridgeUdpTest::onlyTheFamilyThatIsAskedForIsLookedUp()
{
    RawUdpPeer peer;
    const auto opens = [&](quint32 id, const char *type) {
        QJsonObject request = BridgeClient::request(id, udp, peer.port(), 64);
        request.insert(QStringLiteral("dnsQueryType"), QLatin1String(type));
        return m_client->open(request).contains(QStringLiteral("localPort"));
    };
    QVERIFY(opens(1, "ipv4"));
    QVERIFY(!opens(2, "ipv6"));
}

void BridgeUdpTest::datagramsGoWhole()
{
    RawUdpPeer peer;
    connectTo(peer.port());
    const QByteArrayList sent{"first", "", testBytes(65'507), "x"};
    for (const QByteArray &data : sent)
        m_client->sendData(1, data);
    QTRY_COMPARE(peer.received().size(), sent.size());
    for (qsizetype i = 0; i < sent.size(); ++i)
        QCOMPARE(peer.received()[i], (Datagram{sent[i], m_local}));
    m_client->sendPlain(1, FrameType::Finish);
    QTRY_VERIFY(m_client->socket(1).has(FrameType::Finished));
    QCOMPARE(m_client->socket(1).taken, sent.size());
}

void BridgeUdpTest::datagramsComeWholeWithTheirSource()
{
    RawUdpPeer peer;
    connectTo(peer.port());
    const QByteArrayList sent{"first", "", testBytes(65'507), "x"};
    for (const QByteArray &data : sent)
        QVERIFY(peer.send(data, m_local));
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), sent.size());
    const Endpoint source{QHostAddress(QHostAddress::LocalHost), peer.port()};
    for (qsizetype i = 0; i < sent.size(); ++i)
        QCOMPARE(m_client->socket(1).datagrams[i], (Datagram{sent[i], source}));
}

void BridgeUdpTest::nothingComesWithoutCredit()
{
    RawUdpPeer peer;
    m_client->setGranting(false);
    connectTo(peer.port(), 2);
    for (int i = 0; i < 5; ++i)
        QVERIFY(peer.send(QByteArray::number(i), m_local));
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 2);
    QVERIFY(m_client->roundTrip());
    QCOMPARE(m_client->socket(1).datagrams.size(), 2);
    m_client->grant(1, 3);
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 5);
    QCOMPARE(m_client->socket(1).datagrams.last().data, "4");
}

void BridgeUdpTest::aTooLargeDatagramEndsWritingOnly()
{
    RawUdpPeer peer;
    connectTo(peer.port());
    m_client->sendData(1, "before");
    m_client->sendData(1, testBytes(65'508));
    QTRY_COMPARE(m_client->socket(1).order, QList{FrameType::Error});
    QCOMPARE(m_client->socket(1).errors.first().side, Side::Writable);
    QCOMPARE(m_client->socket(1).errors.first().name, "NetworkError");
    QCOMPARE(m_client->socket(1).taken, 1);
    QTRY_COMPARE(peer.received().size(), 1);

    QVERIFY(peer.send("still read", m_local));
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 1);
    m_client->sendPlain(1, FrameType::Cancel);
    QTRY_COMPARE(m_client->socket(1).order, (QList{FrameType::Error, FrameType::Closed}));
}

void BridgeUdpTest::anUnreachablePeerEndsReadingOnly()
{
    const quint16 port = unusedPort(SOCK_DGRAM);
    connectTo(port);
    m_client->sendData(1, "nobody there");
    QTRY_COMPARE(m_client->socket(1).order, QList{FrameType::Error});
    QCOMPARE(m_client->socket(1).errors.first().side, Side::Readable);
    QCOMPARE(m_client->socket(1).errors.first().name, "NetworkError");

    RawUdpPeer peer(QHostAddress(QHostAddress::LocalHost), port);
    for (int i = 0; i < 10; ++i)
        m_client->sendData(1, QByteArray::number(i));
    QTRY_COMPARE(peer.received().size(), 10);
    peer.close();
    for (int i = 0; i < 10; ++i)
        m_client->sendData(1, QByteArray::number(i)); // met by the writing side now; not told twice
    m_client->sendPlain(1, FrameType::Finish);
    QTRY_COMPARE(m_client->socket(1).order, (QList{FrameType::Error, FrameType::Finished, FrameType::Closed}));
    QCOMPARE(m_client->socket(1).taken, 21);
}

void BridgeUdpTest::finishAndCancelCloseTheSocket()
{
    RawUdpPeer peer;
    connectTo(peer.port());
    m_client->sendData(1, "last words");
    m_client->sendPlain(1, FrameType::Finish);
    QTRY_COMPARE(m_client->socket(1).order, QList{FrameType::Finished});
    QVERIFY(peer.send("still read", m_local));
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 1);
    m_client->sendPlain(1, FrameType::Cancel);
    QTRY_COMPARE(m_client->socket(1).order, (QList{FrameType::Finished, FrameType::Closed}));
    QTRY_COMPARE(peer.received().size(), 1);
}

void BridgeUdpTest::aLostContextClosesItsSockets()
{
    RawUdpPeer peer;
    connectTo(peer.port());
    m_client->vanish();
    // The port is free again once the socket is closed.
    const auto portIsFree = [this] {
        QUdpSocket socket;
        return socket.bind(m_local.address, m_local.port, QAbstractSocket::DontShareAddress);
    };
    QTRY_VERIFY_WITH_TIMEOUT(portIsFree(), 1000);
}

QTEST_GUILESS_MAIN(BridgeUdpTest)
#include "tst_bridgeudp.moc"
