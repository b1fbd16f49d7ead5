// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/multicastnetwork.h"
#include "tests/support/rawudppeer.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

const QString joinGroup = QStringLiteral("joinGroup");
const QString leaveGroup = QStringLiteral("leaveGroup");
const QString groupText = QStringLiteral("239.9.9.9");
const QHostAddress group(groupText);

QJsonObject groupRequest(quint32 id, const QString &groupAddress = groupText, const QString &source = {})
{
    QJsonObject request{{QStringLiteral("id"), static_cast<qint64>(id)},
                        {QStringLiteral("groupAddress"), groupAddress}};
    if (!source.isEmpty())
        request.insert(QStringLiteral("sourceAddress"), source);
    return request;
}

QString errorName(const QJsonObject &reply)
{
    return reply.value(QLatin1String("error")).toObject().value(QLatin1String("name")).toString();
}

//! Never answers for silent.example, so that what is sent there waits. Stateless: it is used in the network thread.
class SilentResolver final : public net::Resolver
{
public:
    void lookUp(const QString &host, net::AddressFamily family, QObject *context, Reply reply) override
    {
        if (host != QLatin1String("silent.example"))
            net::Resolver::system().lookUp(host, family, context, std::move(reply));
    }
};

//! IPv4 groups that anybody in this network is in, but for the one that everybody is in.
int groupsInTheKernel()
{
    QFile file(QStringLiteral("/proc/self/net/igmp"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    int count = 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines)
        count += line.startsWith("\t\t\t\t") && !line.trimmed().startsWith("010000E0");
    return count;
}

} // namespace

//! Multicast groups of a page's bound socket, through a real bridge, in a network of the test's own.
class BridgeMulticastTest : public QObject
{
    Q_OBJECT

public:
    explicit BridgeMulticastTest(Result<void> network)
        : m_network(std::move(network))
    { }

private Q_SLOTS:
    void initTestCase();
    void init();
    void aGroupIsHeardWhileItIsJoined();
    void onlyTheSourceThatWasAskedForIsHeard();
    void aGroupNeedsARuleAtTheSocketsPort();
    void withoutTheFeatureThereIsNoMulticast();
    void aMisusedIdIsInvalid_data();
    void aMisusedIdIsInvalid();
    void aSocketThatHasEndedHasNoGroups();
    void requestsThatMakeNoSenseAreTypeErrors_data();
    void requestsThatMakeNoSenseAreTypeErrors();
    void errorsHaveTheirNames();
    void aSocketIsInTwentyGroupsAtMost();
    void whatOnePageDoesIsNotForAnother();
    void membershipsEndWithTheirSocket_data();
    void membershipsEndWithTheirSocket();
    void aSocketThatOnlySendsWhatWasPromisedHasNoGroups();
    void optionsReachTheSystem();

private:
    //! Opens socket \a id of \a client at 0.0.0.0; its port, or 0.
    quint16 bind(BridgeClient &client, quint32 id, const QJsonObject &more = {});
    QJsonObject call(const QString &method, const QJsonValue &request) { return m_client->call(method, request); }

    Result<void> m_network;
    SilentResolver m_resolver;
    std::unique_ptr<Bridge> m_bridge;
    std::unique_ptr<QSignalSpy> m_denials;
    std::unique_ptr<BridgeClient> m_client;
    quint16 m_port = 0; // of socket 1
};

void BridgeMulticastTest::initTestCase()
{
    if (!m_network)
        QSKIP(qPrintable(QStringLiteral("skipped: ") + m_network.error().detail));
}

void BridgeMulticastTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_client.reset();
    m_denials.reset();
    const BridgeSettings settings{
        .rules = rulesOf({QStringLiteral("bind://0.0.0.0:*"), QStringLiteral("udp://239.9.9.0/24:*"),
                          QStringLiteral("udp://232.9.9.9:*"), QStringLiteral("udp://[ff15::/16]:*"),
                          QStringLiteral("listen://127.0.0.1:*"), QStringLiteral("udp://127.0.0.1:*"),
                          QStringLiteral("udp://silent.example:80")}),
        .resolver = m_resolver};
    m_bridge = *Bridge::start(settings);
    m_denials = std::make_unique<QSignalSpy>(m_bridge.get(), &Bridge::accessDenied);
    m_client = std::make_unique<BridgeClient>(*m_bridge);
    m_port = bind(*m_client, 1);
    QVERIFY(m_port > 0);
    QTRY_COMPARE(groupsInTheKernel(), 0); // of the test before
}

quint16 BridgeMulticastTest::bind(BridgeClient &client, quint32 id, const QJsonObject &more)
{
    QJsonObject request = BridgeClient::localRequest(id, QStringLiteral("bind"), 0, 64);
    request.insert(QStringLiteral("localAddress"), QStringLiteral("0.0.0.0"));
    for (auto it = more.begin(); it != more.end(); ++it)
        request.insert(it.key(), it.value());
    return static_cast<quint16>(client.open(request).value(QLatin1String("localPort")).toInt());
}

void BridgeMulticastTest::aGroupIsHeardWhileItIsJoined()
{
    RawUdpPeer peer(address("10.9.0.1"));
    QVERIFY(peer.send("too early", {group, m_port}));
    QCOMPARE(call(joinGroup, groupRequest(1)), QJsonObject());
    QCOMPARE(groupsInTheKernel(), 1);
    QVERIFY(peer.send("one", {group, m_port}));
    QTRY_COMPARE(m_client->socket(1).datagrams, (QList{Datagram{"one", {address("10.9.0.1"), peer.port()}}}));
    QCOMPARE(call(leaveGroup, groupRequest(1)), QJsonObject());
    QCOMPARE(groupsInTheKernel(), 0);
    QVERIFY(peer.send("too late", {group, m_port}));
    QVERIFY(peer.send("directly", {address("10.9.0.1"), m_port}));
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 2);
    QCOMPARE(m_client->socket(1).datagrams.last().data, "directly");
    QCOMPARE(m_denials->count(), 0);
}

void BridgeMulticastTest::onlyTheSourceThatWasAskedForIsHeard()
{
    RawUdpPeer wanted(address("10.9.0.1"));
    RawUdpPeer unwanted(address("10.9.0.2"));
    const Endpoint to{address("232.9.9.9"), m_port};
    const auto request = groupRequest(1, QStringLiteral("232.9.9.9"), QStringLiteral("10.9.0.1"));
    QCOMPARE(call(joinGroup, request), QJsonObject());
    QVERIFY(unwanted.send("unwanted", to));
    QVERIFY(wanted.send("wanted", to));
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 1);
    QCOMPARE(m_client->socket(1).datagrams.first().data, "wanted");
    QCOMPARE(errorName(call(leaveGroup, groupRequest(1, QStringLiteral("232.9.9.9")))),
             QStringLiteral("InvalidStateError"));
    QCOMPARE(call(leaveGroup, request), QJsonObject());
}

void BridgeMulticastTest::aGroupNeedsARuleAtTheSocketsPort()
{
    const QString flagOf = QStringLiteral("--allow udp://%1:%2");
    const QJsonObject refused = call(joinGroup, groupRequest(1, QStringLiteral("239.8.8.8")));
    QCOMPARE(errorName(refused), QStringLiteral("NotAllowedError"));
    QVERIFY(!QJsonDocument(refused).toJson().contains("239.8.8.8")); // what is said is said to the user
    QCOMPARE(groupsInTheKernel(), 0);
    QTRY_COMPARE(m_denials->count(), 1);
    const auto denial = m_denials->first().first().value<AccessDenial>();
    QVERIFY2(denial.detail.endsWith(flagOf.arg(QStringLiteral("239.8.8.8")).arg(m_port)), qPrintable(denial.detail));

    // Rules for another port, another protocol, or a name are none.
    m_client.reset();
    m_denials.reset();
    m_bridge =
        *Bridge::start(settingsWith({QStringLiteral("bind://0.0.0.0:*"), QStringLiteral("tcp://239.9.9.9:*"),
                                     QStringLiteral("udp://239.9.9.9:1024"), QStringLiteral("udp://g.example:*")}));
    m_client = std::make_unique<BridgeClient>(*m_bridge);
    QVERIFY(bind(*m_client, 1) > 1024);
    QCOMPARE(errorName(call(joinGroup, groupRequest(1))), QStringLiteral("NotAllowedError"));
    QCOMPARE(groupsInTheKernel(), 0);
}

void BridgeMulticastTest::withoutTheFeatureThereIsNoMulticast()
{
    BridgeClient plain(*m_bridge, {.policies = PolicyFeature::DirectSockets | PolicyFeature::PrivateNetwork});
    QJsonObject request = BridgeClient::localRequest(1, QStringLiteral("bind"));
    request.insert(QStringLiteral("localAddress"), QStringLiteral("0.0.0.0"));
    const QJsonObject opened = plain.open(request);
    QVERIFY(opened.contains(QStringLiteral("localPort")));
    QVERIFY(!opened.contains(QStringLiteral("multicast")));
    // Whatever the page says.
    QCOMPARE(errorName(plain.call(joinGroup, groupRequest(1))), QStringLiteral("NotAllowedError"));
    QCOMPARE(errorName(plain.call(leaveGroup, groupRequest(1))), QStringLiteral("NotAllowedError"));
    QCOMPARE(groupsInTheKernel(), 0);
    quint32 id = 1;
    for (const auto &[member, value] :
         {std::pair{"multicastTimeToLive", QJsonValue(1)}, std::pair{"multicastLoopback", QJsonValue(true)},
          std::pair{"multicastAllowAddressSharing", QJsonValue(true)}}) {
        request.insert(QStringLiteral("id"), static_cast<qint64>(++id));
        QJsonObject more = request;
        more.insert(QString::fromLatin1(member), value);
        QCOMPARE(errorName(plain.open(more)), QStringLiteral("NotAllowedError"));
    }
    QJsonObject connected = BridgeClient::request(++id, QStringLiteral("udp"), 9, 64);
    connected.insert(QStringLiteral("multicastTimeToLive"), 1);
    QCOMPARE(errorName(plain.open(connected)), QStringLiteral("NotAllowedError"));
}

void BridgeMulticastTest::aMisusedIdIsInvalid_data()
{
    QTest::addColumn<quint32>("id");
    QTest::newRow("never opened") << 99u;
    QTest::newRow("connected") << 2u;
    QTest::newRow("listening") << 3u;
    QTest::newRow("could not be opened") << 4u;
    QTest::newRow("never accepted") << 0x80000000u;
}

void BridgeMulticastTest::aMisusedIdIsInvalid()
{
    QFETCH(quint32, id);
    QVERIFY(!m_client->open(BridgeClient::request(2, QStringLiteral("udp"), 9, 64)).contains(QStringLiteral("error")));
    QVERIFY(!m_client->open(BridgeClient::localRequest(3, QStringLiteral("listen"))).contains(QStringLiteral("error")));
    QVERIFY(m_client->open(BridgeClient::localRequest(4, QStringLiteral("bind"))).contains(QStringLiteral("error")));
    for (const QString &method : {joinGroup, leaveGroup})
        QCOMPARE(errorName(call(method, groupRequest(id))), QStringLiteral("InvalidStateError"));
    QVERIFY(m_client->isConnected());
    QCOMPARE(groupsInTheKernel(), 0);
}

void BridgeMulticastTest::aSocketThatHasEndedHasNoGroups()
{
    QCOMPARE(call(joinGroup, groupRequest(1)), QJsonObject());
    m_client->sendPlain(1, FrameType::Cancel);
    QCOMPARE(call(joinGroup, groupRequest(1, QStringLiteral("239.9.9.8"))), QJsonObject()); // it can still write
    m_client->abort(1, 0);
    QTRY_VERIFY(m_client->socket(1).has(FrameType::Closed));
    for (const QString &method : {joinGroup, leaveGroup})
        QCOMPARE(errorName(call(method, groupRequest(1))), QStringLiteral("InvalidStateError"));
    QTRY_COMPARE(groupsInTheKernel(), 0);
}

void BridgeMulticastTest::requestsThatMakeNoSenseAreTypeErrors_data()
{
    QTest::addColumn<QJsonValue>("request");
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("array") << QJsonValue(QJsonArray());
    QTest::newRow("no id") << QJsonValue(QJsonObject{{QStringLiteral("groupAddress"), groupText}});
    for (const char *text : {"", "10.9.0.1", "ff15::1%lo", "::ffff:239.9.9.9"})
        QTest::newRow(text) << QJsonValue(groupRequest(1, QString::fromLatin1(text)));
    QTest::newRow("loopback source") << QJsonValue(groupRequest(1, groupText, QStringLiteral("127.0.0.1")));
    QTest::newRow("of another family than the socket") << QJsonValue(groupRequest(1, QStringLiteral("ff15::1")));
}

void BridgeMulticastTest::requestsThatMakeNoSenseAreTypeErrors()
{
    QFETCH(QJsonValue, request);
    for (const QString &method : {joinGroup, leaveGroup})
        QCOMPARE(errorName(call(method, request)), QStringLiteral("TypeError"));
    QVERIFY(m_client->isConnected());
    QCOMPARE(groupsInTheKernel(), 0);
}

void BridgeMulticastTest::errorsHaveTheirNames()
{
    QCOMPARE(errorName(call(leaveGroup, groupRequest(1))), QStringLiteral("InvalidStateError"));
    QCOMPARE(call(joinGroup, groupRequest(1)), QJsonObject());
    QCOMPARE(errorName(call(joinGroup, groupRequest(1))), QStringLiteral("InvalidStateError"));
    QVERIFY(runIp("route del 224.0.0.0/4 dev lo"));
    const QString name = errorName(call(joinGroup, groupRequest(1, QStringLiteral("239.9.9.7"))));
    QVERIFY(runIp("route add 224.0.0.0/4 dev lo"));
    QCOMPARE(name, QStringLiteral("NetworkError"));
}

void BridgeMulticastTest::aSocketIsInTwentyGroupsAtMost()
{
    const auto nth = [](int number) { return groupRequest(1, QStringLiteral("239.9.9.%1").arg(number)); };
    for (int i = 1; i <= 20; ++i)
        QCOMPARE(call(joinGroup, nth(i)), QJsonObject());
    QCOMPARE(errorName(call(joinGroup, nth(21))), QStringLiteral("NetworkError"));
    QCOMPARE(groupsInTheKernel(), 20);
    QCOMPARE(call(leaveGroup, nth(20)), QJsonObject());
    QCOMPARE(call(joinGroup, nth(21)), QJsonObject());
}

void BridgeMulticastTest::whatOnePageDoesIsNotForAnother()
{
    QCOMPARE(call(joinGroup, groupRequest(1)), QJsonObject());
    BridgeClient other(*m_bridge);
    QCOMPARE(errorName(other.call(leaveGroup, groupRequest(1))), QStringLiteral("InvalidStateError"));
    QVERIFY(bind(other, 1) > 0);
    QCOMPARE(errorName(other.call(leaveGroup, groupRequest(1))), QStringLiteral("InvalidStateError"));
    QCOMPARE(groupsInTheKernel(), 1);
}

void BridgeMulticastTest::membershipsEndWithTheirSocket_data()
{
    QTest::addColumn<int>("end"); // 0: both sides ended; 1: the context is lost; 2: a violation
    QTest::newRow("both sides") << 0;
    QTest::newRow("lost") << 1;
    QTest::newRow("violation") << 2;
}

void BridgeMulticastTest::membershipsEndWithTheirSocket()
{
    QFETCH(int, end);
    QCOMPARE(call(joinGroup, groupRequest(1)), QJsonObject());
    QCOMPARE(call(joinGroup, groupRequest(1, QStringLiteral("232.9.9.9"), QStringLiteral("10.9.0.1"))), QJsonObject());
    QCOMPARE(groupsInTheKernel(), 2);
    if (end == 0) {
        m_client->sendPlain(1, FrameType::Cancel);
        m_client->sendPlain(1, FrameType::Finish);
    } else if (end == 1) {
        m_client->vanish();
    } else {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("protocol violation")));
        m_client->sendRaw("nonsense");
    }
    QTRY_COMPARE_WITH_TIMEOUT(groupsInTheKernel(), 0, 2000);
}

void BridgeMulticastTest::aSocketThatOnlySendsWhatWasPromisedHasNoGroups()
{
    QCOMPARE(call(joinGroup, groupRequest(1)), QJsonObject());
    m_client->sendDataTo(1, {{}, 80, "silent.example", "was promised, and waits"});
    m_client->sendDataTo(1, {{}, 0, "127.0.0.1", "fails"});
    m_client->sendPlain(1, FrameType::Cancel);
    QTRY_VERIFY(m_client->socket(1).has(FrameType::Closed));
    QTRY_COMPARE(groupsInTheKernel(), 0);
    QCOMPARE(bind(*m_client, 2, {{QStringLiteral("localPort"), m_port}}), 0); // since the socket is still there
}

void BridgeMulticastTest::optionsReachTheSystem()
{
    const QString sharing = QStringLiteral("multicastAllowAddressSharing");
    const quint16 port = bind(*m_client, 2, {{sharing, true}});
    QVERIFY(port > 0);
    QCOMPARE(bind(*m_client, 3, {{sharing, true}, {QStringLiteral("localPort"), port}}), port);
    QCOMPARE(bind(*m_client, 4, {{QStringLiteral("localPort"), port}}), 0);
    // Where it goes by a cable, the system itself decides whether this computer hears it too; by `lo` it always does.
    QVERIFY(runIp("route add 239.9.9.9/32 dev wb0"));
    QCOMPARE(call(joinGroup, groupRequest(1)), QJsonObject());
    QVERIFY(bind(*m_client, 5, {{QStringLiteral("multicastLoopback"), false}}) > 0);
    QVERIFY(bind(*m_client, 6, {{QStringLiteral("multicastTimeToLive"), 1}}) > 0);
    m_client->sendDataTo(5, {{}, m_port, groupText.toLatin1(), "not looped"});
    QTRY_COMPARE(m_client->socket(5).taken, 1);
    m_client->sendDataTo(6, {{}, m_port, groupText.toLatin1(), "looped"});
    QTRY_COMPARE(m_client->socket(1).datagrams.size(), 1);
    QCOMPARE(m_client->socket(1).datagrams.first().data, "looped");
    QVERIFY(runIp("route del 239.9.9.9/32 dev wb0"));
}

int main(int argc, char *argv[])
{
    const auto network = makeNetwork(); // before there are threads
    QCoreApplication application(argc, argv);
    BridgeMulticastTest test(network);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_bridgemulticast.moc"
