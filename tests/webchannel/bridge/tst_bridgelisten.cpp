// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/support/testbytes.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <cerrno>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

const QString protocol = QStringLiteral("listen");
const QHostAddress localhost(QHostAddress::LocalHost);
constexpr quint32 firstId = 0x80000000;

QString errorName(const QJsonObject &reply)
{
    return reply.value(QLatin1String("error")).toObject().value(QLatin1String("name")).toString();
}

//! Lets accept() break once it was told to. Used in the network thread.
class BreakingCalls final : public net::SocketCalls
{
public:
    int accept(int descriptor, sockaddr *address, socklen_t *length, int flags) override
    {
        if (!broken)
            return SocketCalls::accept(descriptor, address, length, flags);
        errno = EINVAL;
        return -1;
    }

    std::atomic<bool> broken = false;
};

} // namespace

//! Listening sockets of a page, and the connections they accept.
class BridgeListenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openTellsTheLocalAddress();
    void anAcceptedConnectionIsATcpSocket();
    void acceptedSocketsBeginWithoutCredit();
    void nothingIsAcceptedWithoutCredit();
    void manyAreAcceptedInOrder();
    void withoutAPlaceConnectionsWait();
    void cancelEndsListeningOnly();
    void aBrokenListenerIsAnErrorOfItsReadableSide();
    void framesForAnEndedListenerAreIgnored();
    void aLostContextClosesListenersAndConnections();
    void withoutARuleTheUserIsToldTheFlag();
    void whatTheSystemRefusesIsANetworkError();
    void optionsAreChecked();

private:
    void startBridge(const BridgeSettings &settings);
    //! Opens listening socket 1 and sets m_port.
    void listenOn(quint32 credit = 16);
    //! A peer that connects.
    std::unique_ptr<QTcpSocket> connectPeer() const;

    std::unique_ptr<Bridge> m_bridge;
    std::unique_ptr<BridgeClient> m_client;
    quint16 m_port = 0;
};

void BridgeListenTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    startBridge(settingsWith({QStringLiteral("listen://127.0.0.1:*")}));
}

void BridgeListenTest::startBridge(const BridgeSettings &settings)
{
    m_client.reset();
    m_bridge = *Bridge::start(settings);
    m_client = std::make_unique<BridgeClient>(*m_bridge);
}

void BridgeListenTest::listenOn(quint32 credit)
{
    const QJsonObject reply = m_client->open(BridgeClient::localRequest(1, protocol, 0, credit));
    QVERIFY2(reply.contains(QStringLiteral("localPort")), "not opened");
    m_port = static_cast<quint16>(reply.value(QLatin1String("localPort")).toInt());
}

std::unique_ptr<QTcpSocket> BridgeListenTest::connectPeer() const
{
    auto peer = std::make_unique<QTcpSocket>();
    peer->connectToHost(localhost, m_port);
    return peer;
}

void BridgeListenTest::openTellsTheLocalAddress()
{
    const QJsonObject reply = m_client->open(BridgeClient::localRequest(1, protocol));
    QCOMPARE(reply.value(QLatin1String("localAddress")).toString(), QStringLiteral("127.0.0.1"));
    QVERIFY(reply.value(QLatin1String("localPort")).toInt() > 0);
    QCOMPARE(reply.size(), 2);
}

void BridgeListenTest::anAcceptedConnectionIsATcpSocket()
{
    listenOn();
    const auto peer = connectPeer();
    QTRY_COMPARE(m_client->socket(1).accepted.size(), 1);
    QTRY_COMPARE(peer->state(), QAbstractSocket::ConnectedState);
    const AcceptedSocket accepted = m_client->socket(1).accepted.first();
    QCOMPARE(accepted, (AcceptedSocket{firstId, {localhost, m_port}, {localhost, peer->localPort()}}));

    const QByteArray question = testBytes(3'000'000, 1);
    peer->write(question);
    m_client->grant(firstId, 1024 * 1024);
    QTRY_COMPARE(m_client->socket(firstId).data.size(), question.size());
    QVERIFY(m_client->socket(firstId).data == question);
    const QByteArray answer = testBytes(3'000'000, 2);
    QByteArray received;
    connect(peer.get(), &QTcpSocket::readyRead, this, [&] { received += peer->readAll(); });
    m_client->write(firstId, answer);
    QTRY_COMPARE(m_client->sent(firstId), answer.size());
    m_client->sendPlain(firstId, FrameType::Finish);
    QTRY_COMPARE(received.size(), answer.size());
    QVERIFY(received == answer);
    QTRY_COMPARE(m_client->socket(firstId).order,
                 (QList{FrameType::Finished, FrameType::End, FrameType::Closed})); // QTcpSocket closes at our FIN
    QCOMPARE(m_client->socket(1).order, QList<FrameType>());
}

void BridgeListenTest::acceptedSocketsBeginWithoutCredit()
{
    m_client->setGranting(false);
    listenOn();
    const auto peer = connectPeer();
    peer->write("hello");
    QTRY_COMPARE(m_client->socket(1).accepted.size(), 1);
    QTRY_COMPARE(peer->bytesToWrite(), 0);
    QVERIFY(m_client->roundTrip());
    QCOMPARE(m_client->socket(firstId).data, QByteArray());
    m_client->grant(firstId, 2);
    QTRY_COMPARE(m_client->socket(firstId).data, "he");
}

void BridgeListenTest::nothingIsAcceptedWithoutCredit()
{
    m_client->setGranting(false);
    listenOn(1);
    const auto first = connectPeer();
    QTRY_COMPARE(m_client->socket(1).accepted.size(), 1);
    const auto second = connectPeer();
    QTRY_COMPARE(second->state(), QAbstractSocket::ConnectedState); // in the kernel's queue
    QVERIFY(m_client->roundTrip());
    QCOMPARE(m_client->socket(1).accepted.size(), 1);
    m_client->grant(1, 1);
    QTRY_COMPARE(m_client->socket(1).accepted.size(), 2);
    QCOMPARE(m_client->socket(1).accepted.last().remote.port, second->localPort());
}

void BridgeListenTest::manyAreAcceptedInOrder()
{
    listenOn();
    std::vector<std::unique_ptr<QTcpSocket>> peers;
    for (qsizetype i = 0; i < 40; ++i) {
        peers.push_back(connectPeer());
        QTRY_COMPARE(peers.back()->state(), QAbstractSocket::ConnectedState);
    }
    QTRY_COMPARE(m_client->socket(1).accepted.size(), 40);
    for (qsizetype i = 0; i < 40; ++i) {
        const AcceptedSocket &accepted = m_client->socket(1).accepted[i];
        QCOMPARE(accepted.socketId, firstId + static_cast<quint32>(i));
        QCOMPARE(accepted.remote.port, peers[static_cast<std::size_t>(i)]->localPort());
    }
}

void BridgeListenTest::withoutAPlaceConnectionsWait()
{
    BridgeSettings settings = settingsWith({QStringLiteral("listen://127.0.0.1:*")});
    settings.limits.socketsPerContext = 3;
    startBridge(settings);
    listenOn(15);
    std::vector<std::unique_ptr<QTcpSocket>> peers;
    QList<quint16> ports;
    for (int i = 0; i < 5; ++i) {
        peers.push_back(connectPeer());
        QTRY_COMPARE(peers.back()->state(), QAbstractSocket::ConnectedState);
        ports.append(peers.back()->localPort());
    }
    QTRY_COMPARE(m_client->socket(1).accepted.size(), 2);
    QCOMPARE(errorName(m_client->open(BridgeClient::localRequest(2, protocol))), QStringLiteral("NetworkError"));
    m_client->grant(1, 1); // which changes nothing
    QVERIFY(m_client->roundTrip());
    QCOMPARE(m_client->socket(1).accepted.size(), 2);
    for (qsizetype gone = 0; gone < 3; ++gone) {
        const quint32 id = firstId + static_cast<quint32>(gone);
        m_client->sendPlain(id, FrameType::Cancel);
        m_client->abort(id, 0);
        QTRY_COMPARE(m_client->socket(1).accepted.size(), 3 + gone);
        QVERIFY(m_client->roundTrip());
        QCOMPARE(m_client->socket(1).accepted.size(), 3 + gone);
    }
    for (qsizetype i = 0; i < 5; ++i) // none was dropped
        QCOMPARE(m_client->socket(1).accepted[i].remote.port, ports[i]);
    QCOMPARE(peers.back()->state(), QAbstractSocket::ConnectedState);
}

void BridgeListenTest::cancelEndsListeningOnly()
{
    m_client->setGranting(false);
    listenOn(1);
    const auto first = connectPeer();
    QTRY_COMPARE(m_client->socket(1).accepted.size(), 1);
    const auto waiting = connectPeer();
    QTRY_COMPARE(waiting->state(), QAbstractSocket::ConnectedState);
    m_client->sendPlain(1, FrameType::Cancel);
    QTRY_COMPARE(m_client->socket(1).order, QList{FrameType::Closed});
    const auto late = connectPeer();
    QTRY_COMPARE(late->error(), QAbstractSocket::ConnectionRefusedError);
    QTRY_COMPARE(waiting->state(), QAbstractSocket::UnconnectedState);

    m_client->write(firstId, "still here");
    QTRY_COMPARE(first->bytesAvailable(), 10);
    m_client->sendPlain(firstId, FrameType::Cancel);
    m_client->sendPlain(firstId, FrameType::Finish);
    QTRY_VERIFY(m_client->socket(firstId).has(FrameType::Closed));
}

void BridgeListenTest::aBrokenListenerIsAnErrorOfItsReadableSide()
{
    BreakingCalls calls;
    BridgeSettings settings{.rules = rulesOf({QStringLiteral("listen://127.0.0.1:*")}), .calls = calls};
    startBridge(settings);
    listenOn();
    const auto first = connectPeer();
    QTRY_COMPARE(m_client->socket(1).accepted.size(), 1);
    calls.broken = true;
    const auto second = connectPeer();
    QTRY_COMPARE(m_client->socket(1).order, (QList{FrameType::Error, FrameType::Closed}));
    QCOMPARE(m_client->socket(1).errors.first().side, Side::Readable);
    m_client->write(firstId, "still here");
    QTRY_COMPARE(first->bytesAvailable(), 10);
    m_client.reset();
    m_bridge.reset(); // before calls
}

void BridgeListenTest::framesForAnEndedListenerAreIgnored()
{
    listenOn();
    m_client->sendPlain(1, FrameType::Cancel);
    m_client->sendPlain(1, FrameType::Cancel);
    m_client->grant(1, 1);
    QVERIFY(m_client->roundTrip());
    QCOMPARE(m_client->socket(1).order, QList{FrameType::Closed});
}

void BridgeListenTest::aLostContextClosesListenersAndConnections()
{
    listenOn();
    const auto peer = connectPeer();
    QTRY_COMPARE(m_client->socket(1).accepted.size(), 1);
    QTRY_COMPARE(peer->state(), QAbstractSocket::ConnectedState);
    m_client->vanish();
    QTRY_COMPARE_WITH_TIMEOUT(peer->state(), QAbstractSocket::UnconnectedState, 1000);
    const auto late = connectPeer();
    QTRY_COMPARE(late->error(), QAbstractSocket::ConnectionRefusedError);
}

void BridgeListenTest::withoutARuleTheUserIsToldTheFlag()
{
    QSignalSpy denials(m_bridge.get(), &Bridge::accessDenied);
    const auto flagFor = [&](const QJsonObject &request) {
        if (errorName(m_client->open(request)) != QLatin1String("NotAllowedError"))
            return QStringLiteral("no refusal");
        if (denials.isEmpty())
            denials.wait();
        return denials.isEmpty() ? QString()
                                 : denials.takeFirst().first().value<AccessDenial>().detail.section(u' ', -1);
    };
    QJsonObject everywhere = BridgeClient::localRequest(1, protocol);
    everywhere.insert(QStringLiteral("localAddress"), QStringLiteral("0.0.0.0"));
    QCOMPARE(flagFor(everywhere), QStringLiteral("listen://0.0.0.0:*"));
    QCOMPARE(flagFor(BridgeClient::localRequest(2, protocol, 32767)), QStringLiteral("listen://127.0.0.1:32767"));
    QCOMPARE(flagFor(BridgeClient::localRequest(3, protocol, 5060)), QStringLiteral("listen://127.0.0.1:5060"));
}

void BridgeListenTest::whatTheSystemRefusesIsANetworkError()
{
    const RawListener taken;
    startBridge(settingsWith({QStringLiteral("listen://127.0.0.1:%1").arg(taken.port())}));
    QCOMPARE(errorName(m_client->open(BridgeClient::localRequest(1, protocol, taken.port()))),
             QStringLiteral("NetworkError"));
}

void BridgeListenTest::optionsAreChecked()
{
    const auto with = [this](quint32 id, const QString &option, const QJsonValue &value) {
        QJsonObject request = BridgeClient::localRequest(id, protocol);
        request.insert(option, value);
        return errorName(m_client->open(request));
    };
    QCOMPARE(with(1, QStringLiteral("backlog"), 0), QStringLiteral("TypeError"));
    QCOMPARE(with(2, QStringLiteral("ipv6Only"), true), QStringLiteral("TypeError")); // for :: only
    QCOMPARE(with(3, QStringLiteral("localAddress"), QStringLiteral("localhost")), QStringLiteral("TypeError"));
    QCOMPARE(with(4, QStringLiteral("backlog"), 1), QString());
}

QTEST_GUILESS_MAIN(BridgeListenTest)
#include "tst_bridgelisten.moc"
