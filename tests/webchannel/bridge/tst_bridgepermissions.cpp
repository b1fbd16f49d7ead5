// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"
#include "webchannel/bridge/permissionbroker.h"
#include "webchannel/bridge/questiondesk.h"

#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

const QString tab = QStringLiteral("explorer/1");

QString errorName(const QJsonValue &reply)
{
    return reply.toObject().value(QLatin1String("error")).toObject().value(QLatin1String("name")).toString();
}

//! Calls open() of a client that may be new; the reply arrives later.
int ask(BridgeClient &client, const QJsonObject &request)
{
    if (!client.roundTrip())
        qWarning("the client is not connected");
    return client.callOpen(request);
}

} // namespace

//! Pages that ask, through the whole bridge: what waits, what an answer does to it, and what taking it back does.
class BridgePermissionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openWaitsForTheAnswer_data();
    void openWaitsForTheAnswer();
    void aWaitingQuestionSaysWhoAsksForWhat();
    void refusedUnknownAndForbiddenLookTheSame();
    void whatNobodyCouldAllowIsNotAskedAbout();
    void aNameThatLeadsNowhereIsAskedAbout();
    void aQuestionGoesWithItsContext();
    void aQuestionGoesWhenThePageGivesUp();
    void onceIsForOneSocket();
    void onceHoldsForTheOtherAddressesOfTheSameKind();
    void datagramsOfABoundSocketAreAskedAboutOnce();
    void revokingEndsWhatWasOpenedByIt();
    void revokingEndsListeningAndWhatWasAccepted();
    void revokingLeavesOthersAlone();
    void revokingEndsWhatIsStillOpening();
    void ownersBeginWithTheTab();

private:
    void start(const QStringList &rules = {});
    BridgeClient::Identity identity(const QString &document = QStringLiteral("one")) const
    {
        return {.document = document, .holder = tab};
    }
    const AccessQuestion *asked() { return m_broker->current(tab); }
    void answer(AccessAnswer answer) { m_broker->answer(tab, asked()->id, answer); }
    void revokeAll();

    std::unique_ptr<PermissionBroker> m_broker;
    std::unique_ptr<Bridge> m_bridge;
    RawListener m_listener;
    QStringList m_owners;
    QMutex m_ownersMutex;
};

void BridgePermissionsTest::init()
{
    start();
}

void BridgePermissionsTest::start(const QStringList &rules)
{
    m_bridge.reset();
    m_broker = std::make_unique<PermissionBroker>();
    BridgeSettings settings = settingsWith(rules);
    settings.broker = m_broker.get();
    settings.makeWatcher = [this](const QString &owner) {
        const QMutexLocker lock(&m_ownersMutex);
        m_owners.append(owner);
        return nullptr;
    };
    m_bridge = *Bridge::start(settings);
}

void BridgePermissionsTest::revokeAll()
{
    const QList<GrantStore::Entry> entries = m_broker->grants().entries();
    for (const GrantStore::Entry &entry : entries)
        m_broker->revoke(entry.grant);
}

void BridgePermissionsTest::openWaitsForTheAnswer_data()
{
    QTest::addColumn<QString>("protocol");
    for (const char *protocol : {"tcp", "udp", "listen", "bind"})
        QTest::addRow("%s", protocol) << QString::fromLatin1(protocol);
}

void BridgePermissionsTest::openWaitsForTheAnswer()
{
    QFETCH(const QString, protocol);
    const bool isLocal = protocol == u"listen" || protocol == u"bind";
    const auto request = [&](quint32 id) {
        return isLocal ? BridgeClient::localRequest(id, protocol)
                       : BridgeClient::request(id, protocol, m_listener.port(), 16);
    };
    BridgeClient client(*m_bridge, identity());
    const int refused = ask(client, request(1));
    QTRY_VERIFY(asked());
    QVERIFY(client.roundTrip());
    QVERIFY(!client.replies().contains(refused));
    const qsizetype acceptedBefore = m_listener.acceptedCount();
    answer(AccessAnswer::Refuse);
    QTRY_VERIFY(client.replies().contains(refused));
    QCOMPARE(errorName(client.replies()[refused]), QStringLiteral("NotAllowedError"));
    QCOMPARE(m_listener.acceptedCount(), acceptedBefore);

    const int allowed = ask(client, request(2));
    QTRY_VERIFY(asked());
    answer(AccessAnswer::Session);
    QTRY_VERIFY(client.replies().contains(allowed));
    QCOMPARE(errorName(client.replies()[allowed]), QString());
    QCOMPARE(errorName(client.open(request(3))), QString()); // without being asked about
}

void BridgePermissionsTest::aWaitingQuestionSaysWhoAsksForWhat()
{
    BridgeClient::Identity frame = identity();
    frame.parties = {QStringLiteral("https://top.example"), QStringLiteral("https://frame.example")};
    BridgeClient client(*m_bridge, frame);
    ask(client, BridgeClient::request(1, QStringLiteral("tcp"), m_listener.port()));
    QTRY_VERIFY(asked());
    QCOMPARE(asked()->holder, tab);
    QCOMPARE(asked()->document, QStringLiteral("one"));
    QCOMPARE(asked()->parties, frame.parties);
    QCOMPARE(asked()->destination.toString(), QStringLiteral("tcp://127.0.0.1:%1").arg(m_listener.port()));
    QCOMPARE(asked()->destination.addresses, QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)});
}

void BridgePermissionsTest::refusedUnknownAndForbiddenLookTheSame()
{
    BridgeClient client(*m_bridge, identity());
    QList<QJsonValue> replies;
    for (const char *host : {"127.0.0.1", "unknown.invalid"}) {
        QJsonObject request =
            BridgeClient::request(static_cast<quint32>(replies.size() + 1), QStringLiteral("tcp"), 80);
        request.insert(QStringLiteral("remoteAddress"), QString::fromLatin1(host));
        const int call = ask(client, request);
        QTRY_VERIFY_WITH_TIMEOUT(asked(), 10'000);
        answer(AccessAnswer::Refuse);
        QTRY_VERIFY(client.replies().contains(call));
        replies.append(client.replies()[call]);
    }
    QJsonObject metadata = BridgeClient::request(3, QStringLiteral("tcp"), 80);
    metadata.insert(QStringLiteral("remoteAddress"), QStringLiteral("169.254.169.254"));
    QCOMPARE(QJsonValue(client.open(metadata)), replies[0]);
    QCOMPARE(replies[1], replies[0]);
}

void BridgePermissionsTest::whatNobodyCouldAllowIsNotAskedAbout()
{
    const QSignalSpy denials(m_bridge.get(), &Bridge::accessDenied);
    BridgeClient client(*m_bridge, identity());
    QJsonObject metadata = BridgeClient::request(1, QStringLiteral("tcp"), 80);
    metadata.insert(QStringLiteral("remoteAddress"), QStringLiteral("169.254.169.254"));
    QCOMPARE(errorName(client.open(metadata)), QStringLiteral("NotAllowedError"));
    const auto own = static_cast<quint16>(m_bridge->url().port());
    QCOMPARE(errorName(client.open(BridgeClient::request(2, QStringLiteral("tcp"), own))),
             QStringLiteral("NotAllowedError"));
    BridgeClient::Identity poor = identity();
    poor.policies = PolicyFeature::DirectSockets;
    BridgeClient publicOnly(*m_bridge, poor);
    QCOMPARE(errorName(publicOnly.open(BridgeClient::request(1, QStringLiteral("tcp"), m_listener.port()))),
             QStringLiteral("NotAllowedError"));
    QVERIFY(!asked());
    QTRY_COMPARE(denials.count(), 3);
    QCOMPARE(denials.first().first().value<AccessDenial>().holder, tab);
}

void BridgePermissionsTest::aNameThatLeadsNowhereIsAskedAbout()
{
    BridgeClient client(*m_bridge, identity());
    QJsonObject request = BridgeClient::request(1, QStringLiteral("tcp"), 80);
    request.insert(QStringLiteral("remoteAddress"), QStringLiteral("unknown.invalid"));
    const int call = ask(client, request);
    QTRY_VERIFY_WITH_TIMEOUT(asked(), 10'000);
    QCOMPARE(kindsOf(asked()->destination), AddressKinds(AddressKind::Unresolved));
    answer(AccessAnswer::Once);
    QTRY_VERIFY(client.replies().contains(call));
    QCOMPARE(errorName(client.replies()[call]), QStringLiteral("NetworkError"));
    request.insert(QStringLiteral("id"), 2);
    ask(client, request);
    QTRY_VERIFY_WITH_TIMEOUT(asked(), 10'000);
    client.sendPlain(2, FrameType::Cancel); // gives up while it waits
    QTRY_VERIFY(!asked());
    QVERIFY(client.roundTrip());
    QVERIFY(!client.isClosed());
}

void BridgePermissionsTest::aQuestionGoesWithItsContext()
{
    auto client = std::make_unique<BridgeClient>(*m_bridge, identity());
    ask(*client, BridgeClient::request(1, QStringLiteral("tcp"), m_listener.port()));
    ask(*client, BridgeClient::localRequest(2, QStringLiteral("listen")));
    ask(*client, BridgeClient::localRequest(3, QStringLiteral("bind")));
    QTRY_COMPARE(m_broker->waiting(tab), 3);
    client->vanish();
    QTRY_COMPARE(m_broker->waiting(tab), 0);
}

void BridgePermissionsTest::aQuestionGoesWhenThePageGivesUp()
{
    BridgeClient client(*m_bridge, identity());
    ask(client, BridgeClient::request(1, QStringLiteral("tcp"), m_listener.port()));
    QTRY_VERIFY(asked());
    client.sendPlain(1, FrameType::Cancel);
    QTRY_VERIFY(!asked());
}

void BridgePermissionsTest::onceIsForOneSocket()
{
    BridgeClient client(*m_bridge, identity());
    const int first = ask(client, BridgeClient::request(1, QStringLiteral("tcp"), m_listener.port()));
    QTRY_VERIFY(asked());
    answer(AccessAnswer::Once);
    QTRY_VERIFY(client.replies().contains(first));
    QCOMPARE(errorName(client.replies()[first]), QString());
    ask(client, BridgeClient::request(2, QStringLiteral("tcp"), m_listener.port()));
    QTRY_VERIFY(asked());
}

void BridgePermissionsTest::onceHoldsForTheOtherAddressesOfTheSameKind()
{
    QuestionDesk desk(*m_broker);
    const AccessRules rules;
    const PolicyFeatures all = PolicyFeature::DirectSockets | PolicyFeature::PrivateNetwork | PolicyFeature::Multicast;
    PageAccess access(
        {.origin = QStringLiteral("https://page.example"), .policies = all, .document = {}, .holder = tab}, rules,
        [](const AccessDenial &) {}, &desk);
    int allowed = 0;
    const auto check = [&](const net::Destination &destination) {
        access.check(destination, this, [&](const Result<void> &verdict) { allowed += verdict ? 1 : 0; });
    };
    net::Destination device{
        net::Protocol::Tcp, QStringLiteral("pump.example"), 502, {QHostAddress(QStringLiteral("10.0.0.1"))}};
    check(device);
    QTRY_VERIFY(asked());
    answer(AccessAnswer::Once);
    QTRY_COMPARE(allowed, 1);
    device.addresses.append(QHostAddress(QStringLiteral("fd00::1"))); // the other family is answered later
    check(device);
    QCOMPARE(allowed, 2);
    device.addresses.append(QHostAddress(QStringLiteral("8.8.8.8")));
    check(device);
    QTRY_VERIFY(asked());
    QCOMPARE(allowed, 2);
}

void BridgePermissionsTest::datagramsOfABoundSocketAreAskedAboutOnce()
{
    QUdpSocket peer;
    QVERIFY(peer.bind(QHostAddress::LocalHost));
    int received = 0;
    connect(&peer, &QUdpSocket::readyRead, this, [&] {
        for (; peer.hasPendingDatagrams(); ++received)
            peer.readDatagram(nullptr, 0);
    });
    BridgeClient client(*m_bridge, identity());
    const int bound = ask(client, BridgeClient::localRequest(1, QStringLiteral("bind")));
    QTRY_VERIFY(asked());
    answer(AccessAnswer::Once);
    QTRY_VERIFY(client.replies().contains(bound));
    const AddressedData data{.family = {}, .port = peer.localPort(), .host = "127.0.0.1", .data = "x"};
    client.sendDataTo(1, data);
    QTRY_VERIFY(asked());
    QCOMPARE(asked()->destination.port, peer.localPort());
    client.sendDataTo(1, data);
    answer(AccessAnswer::Once);
    QTRY_COMPARE(received, 2);
    client.sendDataTo(1, data);
    QTRY_COMPARE(received, 3);
    QVERIFY(!asked());
}

void BridgePermissionsTest::revokingEndsWhatWasOpenedByIt()
{
    BridgeClient client(*m_bridge, identity());
    const int call = ask(client, BridgeClient::request(1, QStringLiteral("tcp"), m_listener.port()));
    QTRY_VERIFY(asked());
    answer(AccessAnswer::Session);
    QTRY_VERIFY(client.replies().contains(call));
    QTRY_VERIFY(m_listener.peer(m_listener.acceptedCount() - 1));
    RawPeer *peer = m_listener.peer(m_listener.acceptedCount() - 1);
    peer->send("hello");
    QTRY_COMPARE(client.socket(1).data, QByteArray("hello"));
    revokeAll();
    QTRY_VERIFY(peer->sawEnd() || peer->error() != 0);
    QTRY_VERIFY(client.socket(1).has(FrameType::Closed));
    QCOMPARE(client.socket(1).errors.size(), 2);
    for (const SideError &error : client.socket(1).errors)
        QCOMPARE(error.name, QByteArray("NotAllowedError"));
    ask(client, BridgeClient::request(2, QStringLiteral("tcp"), m_listener.port()));
    QTRY_VERIFY(asked());
}

void BridgePermissionsTest::revokingEndsListeningAndWhatWasAccepted()
{
    BridgeClient client(*m_bridge, identity());
    const int call = ask(client, BridgeClient::localRequest(1, QStringLiteral("listen")));
    QTRY_VERIFY(asked());
    answer(AccessAnswer::Session);
    QTRY_VERIFY(client.replies().contains(call));
    const auto port = static_cast<quint16>(client.replies()[call].toObject().value(QLatin1String("localPort")).toInt());
    QTcpSocket visitor;
    visitor.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(client.socket(1).accepted.size(), 1);
    QTRY_COMPARE(visitor.state(), QAbstractSocket::ConnectedState);
    revokeAll();
    QTRY_COMPARE(visitor.state(), QAbstractSocket::UnconnectedState);
    QTRY_VERIFY(client.socket(1).has(FrameType::Closed));
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
}

void BridgePermissionsTest::revokingLeavesOthersAlone()
{
    RawListener other;
    BridgeClient client(*m_bridge, identity());
    for (const auto &[id, port] : {std::pair{1u, m_listener.port()}, std::pair{2u, other.port()}}) {
        const int call = ask(client, BridgeClient::request(id, QStringLiteral("tcp"), port));
        QTRY_VERIFY(asked());
        answer(AccessAnswer::Session);
        QTRY_VERIFY(client.replies().contains(call));
    }
    m_broker->revoke(m_broker->grants().entries().first().grant);
    QTRY_VERIFY(client.socket(1).has(FrameType::Closed));
    QTRY_VERIFY(other.peer());
    other.peer()->send("still here");
    QTRY_COMPARE(client.socket(2).data, QByteArray("still here"));
}

void BridgePermissionsTest::revokingEndsWhatIsStillOpening()
{
    const auto bind = [](quint32 id) { return BridgeClient::localRequest(id, QStringLiteral("bind")); };
    BridgeClient client(*m_bridge, identity());
    const int call = ask(client, bind(1));
    QTRY_VERIFY(asked());
    answer(AccessAnswer::Session);
    revokeAll(); // before the socket can have been bound, or just after
    QTRY_VERIFY(client.replies().contains(call));
    QTRY_VERIFY(client.socket(1).has(FrameType::Closed) || !errorName(client.replies()[call]).isEmpty());
}

void BridgePermissionsTest::ownersBeginWithTheTab()
{
    m_owners.clear();
    BridgeClient inTab(*m_bridge, identity());
    QVERIFY(inTab.roundTrip());
    BridgeClient alone(*m_bridge);
    QVERIFY(alone.roundTrip());
    const QMutexLocker lock(&m_ownersMutex);
    QCOMPARE(
        m_owners,
        QStringList({QStringLiteral("explorer/1/https://page.example"), QStringLiteral("web https://page.example")}));
}

QTEST_GUILESS_MAIN(BridgePermissionsTest)
#include "tst_bridgepermissions.moc"
