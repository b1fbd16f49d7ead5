// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawudppeer.h"
#include "tests/support/testbytes.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

const QString protocol = QStringLiteral("bind");
const QHostAddress localhost(QHostAddress::LocalHost);

QString errorName(const QJsonObject &reply)
{
    return reply.value(QLatin1String("error")).toObject().value(QLatin1String("name")).toString();
}

//! Knows a few names; for silent.example it never answers. Stateless: it is used in the network thread.
class FewNames final : public net::Resolver
{
public:
    void lookUp(const QString &host, net::AddressFamily family, QObject *context, Reply reply) override
    {
        if (host == QLatin1String("silent.example"))
            return;
        if (!QHostAddress(host).isNull())
            return net::Resolver::system().lookUp(host, family, context, std::move(reply));
        Result<QList<QHostAddress>> answer = failure(ErrorCode::HostNotFound, QStringLiteral("no such name"));
        if (family == net::AddressFamily::IPv4 && host == QLatin1String("device.example"))
            answer = QList{localhost};
        if (family == net::AddressFamily::IPv4 && host == QLatin1String("inside.corp"))
            answer = QList{QHostAddress(QStringLiteral("10.1.2.3"))};
        QTimer::singleShot(0, context, [reply = std::move(reply), answer] { reply(answer); });
    }
};

} // namespace

//! UDP sockets of a page that are bound to a local address.
class BridgeBindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openTellsTheLocalAddress();
    void datagramsGoWhereTheySay();
    void namesAreLookedUp();
    void datagramsComeFromEverybodyWithTheirSource();
    void nothingComesWithoutCredit();
    void broadcastNeedsTheOption_data();
    void broadcastNeedsTheOption();
    void aDestinationIsJudgedForItself();
    void anUnknownNameLooksLikeARefusal();
    void anAllowedNameThatDoesNotExistIsANetworkError();
    void badDestinationsEndWriting_data();
    void badDestinationsEndWriting();
    void whatWaitsBehindAFailureStillGoes();
    void abortKeepsWhatWasPromised();
    void finishWaitsForNames();
    void finishAndCancelCloseTheSocket();
    void aFailureAndCancelCloseTheSocket();
    void aLostContextClosesItsSockets();
    void withoutARuleTheUserIsToldTheFlag();

private:
    //! Opens socket 1 of m_client and sets m_local.
    void bindOne(quint32 credit = 64);
    AddressedData to(const RawUdpPeer &peer, const QByteArray &data) const
    {
        return {{}, peer.port(), "127.0.0.1", data};
    }

    FewNames m_resolver;
    std::unique_ptr<Bridge> m_bridge;
    std::unique_ptr<QSignalSpy> m_denials;
    std::unique_ptr<BridgeClient> m_client;
    Endpoint m_local;
};

void BridgeBindTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_client.reset();
    m_denials.reset();
    BridgeSettings settings{
        .rules = rulesOf({QStringLiteral("bind://127.0.0.1:*"), QStringLiteral("udp://127.0.0.1:*"),
                          QStringLiteral("udp://127.255.255.255:*"), QStringLiteral("udp://missing.example:80"),
                          QStringLiteral("udp://silent.example:80")}),
        .resolver = m_resolver};
    m_bridge = *Bridge::start(settings);
    m_denials = std::make_unique<QSignalSpy>(m_bridge.get(), &Bridge::accessDenied);
    m_client = std::make_unique<BridgeClient>(*m_bridge);
}

void BridgeBindTest::bindOne(quint32 credit)
{
    const QJsonObject reply = m_client->open(BridgeClient::localRequest(1, protocol, 0, credit));
    QVERIFY2(reply.contains(QStringLiteral("localPort")), "not opened");
    m_local = {localhost, static_cast<quint16>(reply.value(QLatin1String("localPort")).toInt())};
}

void BridgeBindTest::openTellsTheLocalAddress()
{
    const QJsonObject reply = m_client->open(BridgeClient::localRequest(1, protocol));
    QCOMPARE(reply.value(QLatin1String("localAddress")).toString(), QStringLiteral("127.0.0.1"));
    QVERIFY(reply.value(QLatin1String("localPort")).toInt() > 0);
    QCOMPARE(reply.value(QLatin1String("multicast")), QJsonValue(true));
    QCOMPARE(reply.size(), 3);
}

void BridgeBindTest::datagramsGoWhereTheySay()
{
    bindOne();
    RawUdpPeer first;
    RawUdpPeer second;
    const QByteArrayList sent{"first", "", testBytes(65'507), "x"};
    for (const QByteArray &data : sent) {
        m_client->sendDataTo(1, to(first, data));
        m_client->sendDataTo(1, to(second, data));
    }
    for (const RawUdpPeer *peer : {&first, &second}) {
        QTRY_COMPARE(peer->received().size(), sent.size());
        for (qsizetype i = 0; i < sent.size(); ++i)
            QCOMPARE(peer->received()[i], (Datagram{sent[i], m_local}));
    }
    QTRY_COMPARE(m_client->socket(1).taken, 2 * sent.size());
    QCOMPARE(m_client->socket(1).order, QList<FrameType>());
}

void BridgeBindTest::broadcastNeedsTheOption_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("broadcast");
    for (const QString &mode : {QStringLiteral("bind"), QStringLiteral("udp")}) {
        QTest::newRow(qPrintable(mode + u" with it")) << mode << true;
        QTest::newRow(qPrintable(mode + u" without it")) << mode << false;
    }
}

void BridgeBindTest::broadcastNeedsTheOption()
{
    QFETCH(const QString, mode);
    QFETCH(const bool, broadcast);
    RawUdpPeer peer(QHostAddress(QHostAddress::AnyIPv4));
    QJsonObject request;
    if (mode == QLatin1String("bind")) {
        request = BridgeClient::localRequest(1, mode, 0, 64);
    } else {
        request = BridgeClient::request(1, mode, peer.port(), 64);
        request.insert(QStringLiteral("remoteAddress"), QStringLiteral("127.255.255.255"));
    }
    request.insert(QStringLiteral("broadcast"), broadcast);
    const bool opened = m_client->open(request).contains(QStringLiteral("localPort"));
    QCOMPARE(opened, broadcast || mode == QLatin1String("bind")); // a connected one is refused by connect()
    if (!opened)
        return;
    if (mode == QLatin1String("bind"))
        m_client->sendDataTo(1, {{}, peer.port(), "127.255.255.255", "to all"});
    else
        m_client->sendData(1, "to all");
    if (!broadcast) {
        QTRY_COMPARE(m_client->socket(1).errors.size(), 1);
        QCOMPARE(m_client->socket(1).errors[0].side, Side::Writable);
        return;
    }
    QTRY_COMPARE(peer.received().size(), 1);
    QCOMPARE(peer.received()[0].data, QByteArray("to all"));
}

void BridgeBindTest::namesAreLookedUp()
{
    bindOne();
    RawUdpPeer peer;
    m_client->sendDataTo(1, {{}, peer.port(), "Device.Example.", "any"});
    m_client->sendDataTo(1, {net::AddressFamily::IPv4, peer.port(), "device.example", "ipv4"});
    QTRY_COMPARE(peer.received().size(), 2);
    QTRY_COMPARE(m_client->socket(1).taken, 2);
}

void BridgeBindTest::datagramsComeFromEverybodyWithTheirSource()
{
    bindOne();
    RawUdpPeer first;
    RawUdpPeer second;
    QVERIFY(first.send("one", m_local));
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 1);
    QVERIFY(second.send("", m_local));
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 2);
    QCOMPARE(m_client->socket(1).datagrams[0], (Datagram{"one", {localhost, first.port()}}));
    QCOMPARE(m_client->socket(1).datagrams[1], (Datagram{"", {localhost, second.port()}}));
}

void BridgeBindTest::nothingComesWithoutCredit()
{
    m_client->setGranting(false);
    bindOne(2);
    RawUdpPeer peer;
    for (int i = 0; i < 5; ++i)
        QVERIFY(peer.send(QByteArray::number(i), m_local));
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 2);
    QVERIFY(m_client->roundTrip());
    QCOMPARE(m_client->socket(1).datagrams.size(), 2);
    m_client->grant(1, 3);
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 5);
}

void BridgeBindTest::aDestinationIsJudgedForItself()
{
    bindOne();
    RawUdpPeer peer;
    m_client->sendDataTo(1, to(peer, "allowed"));
    m_client->sendDataTo(1, {{}, 80, "10.1.2.3", "refused"});
    QTRY_COMPARE(m_client->socket(1).order, QList{FrameType::Error});
    QCOMPARE(m_client->socket(1).errors.first().side, Side::Writable);
    QCOMPARE(m_client->socket(1).errors.first().name, "NotAllowedError");
    QVERIFY(!m_client->socket(1).errors.first().message.contains(QStringLiteral("10.1.2.3")));
    QTRY_COMPARE(m_denials->count(), 1);
    const auto denial = m_denials->first().first().value<AccessDenial>();
    QVERIFY2(denial.detail.endsWith(QStringLiteral("--allow udp://10.1.2.3:80")), qPrintable(denial.detail));
    QTRY_COMPARE(peer.received().size(), 1);
    QCOMPARE(m_client->socket(1).taken, 1);

    m_client->sendDataTo(1, to(peer, "too late")); // crossed
    QVERIFY(peer.send("still read", m_local));
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 1);
    QVERIFY(m_client->roundTrip());
    QCOMPARE(peer.received().size(), 1);
}

void BridgeBindTest::anUnknownNameLooksLikeARefusal()
{
    QList<SideError> errors;
    quint32 id = 0;
    for (const char *host : {"inside.corp", "outside.corp"}) {
        const QJsonObject reply = m_client->open(BridgeClient::localRequest(++id, protocol));
        QVERIFY(reply.contains(QStringLiteral("localPort")));
        m_client->sendDataTo(id, {{}, 80, host, "x"});
        QTRY_COMPARE(m_client->socket(id).errors.size(), 1);
        errors += m_client->socket(id).errors;
        QCOMPARE(m_client->socket(id).taken, 0);
    }
    QCOMPARE(errors[0].name, "NotAllowedError");
    QCOMPARE(errors[1], errors[0]);
    QTRY_COMPARE(m_denials->count(), 2);
}

void BridgeBindTest::anAllowedNameThatDoesNotExistIsANetworkError()
{
    bindOne();
    m_client->sendDataTo(1, {{}, 80, "missing.example", "x"});
    QTRY_COMPARE(m_client->socket(1).errors.size(), 1);
    QCOMPARE(m_client->socket(1).errors.first().name, "NetworkError");
    QCOMPARE(m_denials->count(), 0);
}

void BridgeBindTest::badDestinationsEndWriting_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("family"); // -1: any
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QByteArray>("error");
    const auto ipv6 = static_cast<int>(net::AddressFamily::IPv6);
    QTest::newRow("too large") << QByteArray("127.0.0.1") << 80 << -1 << qsizetype(65'508)
                               << QByteArray("NetworkError");
    QTest::newRow("no host") << QByteArray("a b") << 80 << -1 << qsizetype(1) << QByteArray("NetworkError");
    QTest::newRow("not UTF-8") << QByteArray("\xff") << 80 << -1 << qsizetype(1) << QByteArray("NetworkError");
    QTest::newRow("port 0") << QByteArray("127.0.0.1") << 0 << -1 << qsizetype(1) << QByteArray("TypeError");
    QTest::newRow("family") << QByteArray("device.example") << 80 << ipv6 << qsizetype(1) << QByteArray("TypeError");
}

void BridgeBindTest::badDestinationsEndWriting()
{
    QFETCH(QByteArray, host);
    QFETCH(int, port);
    QFETCH(int, family);
    QFETCH(qsizetype, size);
    QFETCH(QByteArray, error);
    bindOne();
    AddressedData data{{}, static_cast<quint16>(port), host, testBytes(size)};
    if (family >= 0)
        data.family = static_cast<net::AddressFamily>(family);
    m_client->sendDataTo(1, data);
    QTRY_COMPARE(m_client->socket(1).order, QList{FrameType::Error});
    QCOMPARE(m_client->socket(1).errors.first().side, Side::Writable);
    QCOMPARE(m_client->socket(1).errors.first().name, error);
    QCOMPARE(m_client->socket(1).taken, 0);
}

void BridgeBindTest::whatWaitsBehindAFailureStillGoes()
{
    bindOne();
    RawUdpPeer peer;
    QByteArray message;
    appendDataTo(message, 1, {{}, 80, "a b", "fails at once"});
    QByteArray behind;
    appendDataTo(behind, 1, {{}, peer.port(), "device.example", "was promised"});
    m_client->sendRaw(behind + message);
    QTRY_COMPARE(m_client->socket(1).order, QList{FrameType::Error});
    QTRY_COMPARE(peer.received().size(), 1);
    QCOMPARE(peer.received().first().data, "was promised");
}

void BridgeBindTest::abortKeepsWhatWasPromised()
{
    bindOne();
    RawUdpPeer peer;
    QByteArray message;
    appendDataTo(message, 1, {{}, peer.port(), "device.example", "promised"});
    appendDataTo(message, 1, {{}, peer.port(), "device.example", "not promised"});
    appendAbort(message, 1, 1);
    m_client->sendRaw(message);
    QTRY_COMPARE(m_client->socket(1).order, QList{FrameType::Finished});
    QTRY_COMPARE(peer.received().size(), 1);
    QTRY_COMPARE(m_client->socket(1).taken, 1);
    QVERIFY(m_client->roundTrip());
    QCOMPARE(peer.received().size(), 1);
    QCOMPARE(peer.received().first().data, "promised");
    QCOMPARE(m_client->socket(1).errors, QList<SideError>());
}

void BridgeBindTest::finishWaitsForNames()
{
    bindOne();
    RawUdpPeer peer;
    QByteArray message;
    appendDataTo(message, 1, {{}, peer.port(), "device.example", "last words"});
    appendFrame(message, FrameType::Finish, 1);
    m_client->sendRaw(message);
    QTRY_COMPARE(m_client->socket(1).order, QList{FrameType::Finished});
    QCOMPARE(m_client->socket(1).taken, 1);
    QTRY_COMPARE(peer.received().size(), 1);
}

void BridgeBindTest::finishAndCancelCloseTheSocket()
{
    bindOne();
    m_client->sendPlain(1, FrameType::Finish);
    QTRY_COMPARE(m_client->socket(1).order, QList{FrameType::Finished});
    m_client->sendPlain(1, FrameType::Cancel);
    QTRY_COMPARE(m_client->socket(1).order, (QList{FrameType::Finished, FrameType::Closed}));
}

void BridgeBindTest::aFailureAndCancelCloseTheSocket()
{
    bindOne();
    m_client->sendPlain(1, FrameType::Cancel);
    QByteArray message;
    appendDataTo(message, 1, {{}, 80, "silent.example", "waits for ever"});
    appendDataTo(message, 1, {{}, 0, "127.0.0.1", "fails"});
    m_client->sendRaw(message);
    // Though what waits has its time, the page need not wait for it.
    QTRY_COMPARE(m_client->socket(1).order, (QList{FrameType::Error, FrameType::Closed}));
}

void BridgeBindTest::aLostContextClosesItsSockets()
{
    bindOne();
    m_client->sendDataTo(1, {{}, 80, "silent.example", "waits for ever"});
    QVERIFY(m_client->roundTrip());
    m_client->vanish();
    const auto portIsFree = [this] {
        QUdpSocket socket;
        return socket.bind(m_local.address, m_local.port, QAbstractSocket::DontShareAddress);
    };
    QTRY_VERIFY_WITH_TIMEOUT(portIsFree(), 1000);
}

void BridgeBindTest::withoutARuleTheUserIsToldTheFlag()
{
    QJsonObject everywhere = BridgeClient::localRequest(1, protocol);
    everywhere.insert(QStringLiteral("localAddress"), QStringLiteral("0.0.0.0"));
    QCOMPARE(errorName(m_client->open(everywhere)), QStringLiteral("NotAllowedError"));
    QCOMPARE(errorName(m_client->open(BridgeClient::localRequest(2, protocol, 1023))),
             QStringLiteral("NotAllowedError"));
    QTRY_COMPARE(m_denials->count(), 2);
    const auto flag = [this](int index) {
        return m_denials->at(index).first().value<AccessDenial>().detail.section(u' ', -1);
    };
    QCOMPARE(flag(0), QStringLiteral("bind://0.0.0.0:*"));
    QCOMPARE(flag(1), QStringLiteral("bind://127.0.0.1:1023"));
}

QTEST_GUILESS_MAIN(BridgeBindTest)
#include "tst_bridgebind.moc"
