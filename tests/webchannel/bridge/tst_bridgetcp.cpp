// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/support/testbytes.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mebibyte = 1024 * 1024;
const QString tcp = QStringLiteral("tcp");

//! Counts calls of shutdown(), which end a direction. Used in the network thread, read in the test's.
class ShutdownCounter final : public net::SocketCalls
{
public:
    int shutdown(int descriptor, int how) override
    {
        ++count;
        return net::SocketCalls::shutdown(descriptor, how);
    }

    std::atomic<int> count = 0;
};

} // namespace

//! TCP sockets of a page, from frames to a real peer and back.
class BridgeTcpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openTellsTheAddresses();
    void onlyTheFamilyThatIsAskedForIsLookedUp();
    void megabytesComeBackFromAnEcho();
    void ourFinComesFirst();
    void thePeersFinComesFirst();
    void nothingComesWithoutCredit();
    void aPeerThatDoesNotReadIsWaitedForWithinTheWindow();
    void anAbortDeliversWhatWasPromised_data();
    void anAbortDeliversWhatWasPromised();
    void closingWaitsForNoPeer();
    void cancelEndsReadingOnly();
    void aResetIsAnErrorOfBothSides();
    void bytesBeforeAResetComeFirst();
    void aRefusedConnectionIsANetworkError();
    void framesForAnEndedSocketAreIgnored();
    void aLostContextClosesItsSockets();
    void aLostContextKeepsItsPromises();
    void aLostContextDoesNotWaitForLong();
    void destroyingTheBridgeClosesTheSockets();

private:
    //! Opens socket 1 of m_client to m_listener.
    void connectOne(quint32 credit = 1024 * 1024);
    //! The context goes while its peer does not read and as much waits as can. Returns how many bytes the page had
    //! sent.
    qint64 loseContextWhileStalled(const BridgeSettings &settings);

    std::unique_ptr<Bridge> m_bridge;
    std::unique_ptr<BridgeClient> m_client;
    std::unique_ptr<RawListener> m_listener;
};

void BridgeTcpTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_client.reset();
    m_bridge = *Bridge::start(settingsWith({QStringLiteral("tcp://127.0.0.1:*")}));
    m_client = std::make_unique<BridgeClient>(*m_bridge);
    m_listener = std::make_unique<RawListener>();
}

void BridgeTcpTest::connectOne(quint32 credit)
{
    const QJsonObject reply = m_client->open(BridgeClient::request(1, tcp, m_listener->port(), credit));
    QVERIFY2(reply.contains(QStringLiteral("localPort")), "not opened");
    QTRY_VERIFY(m_listener->peer());
}

void BridgeTcpTest::openTellsTheAddresses()
{
    const QJsonObject reply = m_client->open(BridgeClient::request(1, tcp, m_listener->port()));
    QCOMPARE(reply.value(QLatin1String("remoteAddress")).toString(), QStringLiteral("127.0.0.1"));
    QCOMPARE(reply.value(QLatin1String("remotePort")).toInt(), m_listener->port());
    QCOMPARE(reply.value(QLatin1String("localAddress")).toString(), QStringLiteral("127.0.0.1"));
    QVERIFY(reply.value(QLatin1String("localPort")).toInt() > 0);
    QCOMPARE(reply.size(), 4);
}

void BridgeTcpTest::onlyTheFamilyThatIsAskedForIsLookedUp()
{
    const auto open = [this](quint32 id, const QString &host, const char *type) {
        QJsonObject request = BridgeClient::request(id, tcp, m_listener->port());
        request.insert(QStringLiteral("remoteAddress"), host);
        request.insert(QStringLiteral("dnsQueryType"), QLatin1String(type));
        const QJsonObject reply = m_client->open(request);
        return reply.value(QLatin1String("error")).toObject().value(QLatin1String("name")).toString();
    };
    QCOMPARE(open(1, QStringLiteral("localhost"), "ipv4"), QString());
    QCOMPARE(open(2, QStringLiteral("127.0.0.1"), "ipv4"), QString());
    QCOMPARE(open(3, QStringLiteral("127.0.0.1"), "ipv6"), QStringLiteral("NetworkError"));
    QCOMPARE(open(4, QStringLiteral("127.0.0.1"), "both"), QStringLiteral("TypeError"));
}

void BridgeTcpTest::megabytesComeBackFromAnEcho()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server, this] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [socket] { socket->write(socket->readAll()); });
    });
    QVERIFY(m_client->open(BridgeClient::request(1, tcp, server.serverPort())).contains(QStringLiteral("localPort")));
    const QByteArray bytes = testBytes(9 * mebibyte + 1);
    m_client->write(1, bytes);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->socket(1).data.size(), bytes.size(), 30'000);
    QVERIFY(m_client->socket(1).data == bytes);
    QTRY_COMPARE(m_client->socket(1).taken, bytes.size());
}

void BridgeTcpTest::ourFinComesFirst()
{
    connectOne();
    const QByteArray request = testBytes(mebibyte, 2);
    m_client->write(1, request);
    m_client->sendPlain(1, FrameType::Finish);
    QTRY_VERIFY(m_listener->peer()->sawEnd());
    QCOMPARE(m_listener->peer()->receivedHash(), sha256(request));
    QTRY_VERIFY(m_client->socket(1).has(FrameType::Finished));
    QVERIFY(!m_client->socket(1).has(FrameType::Closed));

    const QByteArray answer = testBytes(3 * mebibyte, 3);
    m_listener->peer()->send(answer);
    m_listener->peer()->finishSending();
    QTRY_VERIFY(m_client->socket(1).has(FrameType::Closed));
    QVERIFY(m_client->socket(1).data == answer);
    QCOMPARE(m_client->socket(1).order, (QList{FrameType::Finished, FrameType::End, FrameType::Closed}));
}

void BridgeTcpTest::thePeersFinComesFirst()
{
    connectOne();
    const QByteArray greeting = testBytes(2 * mebibyte, 4);
    m_listener->peer()->send(greeting);
    m_listener->peer()->finishSending();
    QTRY_VERIFY(m_client->socket(1).has(FrameType::End));
    QVERIFY(m_client->socket(1).data == greeting);

    const QByteArray late = testBytes(2 * mebibyte, 5);
    m_client->write(1, late);
    QTRY_COMPARE(m_listener->peer()->received(), late.size());
    m_client->sendPlain(1, FrameType::Finish);
    QTRY_VERIFY(m_client->socket(1).has(FrameType::Closed));
    QTRY_VERIFY(m_listener->peer()->sawEnd());
    QCOMPARE(m_listener->peer()->receivedHash(), sha256(late));
    QCOMPARE(m_client->socket(1).order, (QList{FrameType::End, FrameType::Finished, FrameType::Closed}));
}

void BridgeTcpTest::nothingComesWithoutCredit()
{
    m_client->setGranting(false);
    connectOne(1000);
    const QByteArray bytes = testBytes(mebibyte);
    m_listener->peer()->send(bytes);
    m_listener->peer()->finishSending();
    QTRY_COMPARE(m_client->socket(1).data.size(), 1000);
    QTRY_COMPARE(m_listener->peer()->unsent(), 0); // the kernel has the rest
    QVERIFY(m_client->roundTrip());
    QCOMPARE(m_client->socket(1).data.size(), 1000);

    m_client->grant(1, 1);
    QTRY_COMPARE(m_client->socket(1).data.size(), 1001);
    m_client->grant(1, mebibyte - 1001); // all data, but nothing for finding the end
    QTRY_COMPARE(m_client->socket(1).data.size(), mebibyte);
    m_client->grant(1, 1);
    QTRY_VERIFY(m_client->socket(1).has(FrameType::End));
    QVERIFY(m_client->socket(1).data == bytes);
}

void BridgeTcpTest::aPeerThatDoesNotReadIsWaitedForWithinTheWindow()
{
    connectOne();
    m_listener->peer()->setReading(false);
    const QByteArray bytes = testBytes(16 * mebibyte);
    m_client->write(1, bytes); // obeys the window; the bridge would close the context otherwise
    QTRY_VERIFY(m_client->socket(1).taken > 0);
    QVERIFY(m_client->roundTrip());
    QVERIFY(m_client->socket(1).taken < bytes.size());
    m_listener->peer()->setReading(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->peer()->received(), bytes.size(), 30'000);
    QCOMPARE(m_listener->peer()->receivedHash(), sha256(bytes));
}

void BridgeTcpTest::anAbortDeliversWhatWasPromised_data()
{
    QTest::addColumn<qint64>("beyondTaken"); // what is promised beyond what was taken
    QTest::newRow("nothing more") << qint64(0);
    QTest::newRow("less than was taken") << qint64(-1000);
    QTest::newRow("a part of what waits") << qint64(300'001);
    QTest::newRow("all that waits") << qint64(mebibyte);
    QTest::newRow("more than there is") << (qint64(1) << 40);
}

void BridgeTcpTest::anAbortDeliversWhatWasPromised()
{
    QFETCH(qint64, beyondTaken);
    connectOne();
    m_listener->peer()->setReading(false);
    const QByteArray bytes = testBytes(32 * mebibyte);
    m_client->write(1, bytes);
    QVERIFY(m_client->waitForStall(1));
    const qint64 taken = m_client->socket(1).taken;
    m_client->abort(1, static_cast<quint64>(taken + beyondTaken));
    QVERIFY(m_client->roundTrip());
    m_listener->peer()->setReading(true);
    QTRY_VERIFY(m_listener->peer()->sawEnd());
    const qint64 expected = qBound(taken, taken + beyondTaken, taken + mebibyte);
    const qint64 received = m_listener->peer()->received();
    QVERIFY(received >= expected);
    const qint64 untold = Limits().sendWindow / 4; // so much may have been taken and not told yet
    QVERIFY(received <= qMax(expected, taken + untold));
    QCOMPARE(m_listener->peer()->receivedHash(), sha256(bytes.left(static_cast<qsizetype>(received))));
    QTRY_COMPARE(m_client->socket(1).order, QList{FrameType::Finished});
}

void BridgeTcpTest::closingWaitsForNoPeer()
{
    connectOne();
    m_listener->peer()->setReading(false);
    const QByteArray bytes = testBytes(32 * mebibyte);
    m_client->write(1, bytes);
    QVERIFY(m_client->waitForStall(1));
    const qint64 promised = m_client->sent(1);
    QVERIFY(promised > m_client->socket(1).taken);
    m_client->sendPlain(1, FrameType::Cancel);
    m_client->abort(1, static_cast<quint64>(promised));
    QTRY_COMPARE(m_client->socket(1).order, (QList{FrameType::Finished, FrameType::Closed}));
    m_listener->peer()->setReading(true); // only now
    QTRY_VERIFY(m_listener->peer()->sawEnd());
    QCOMPARE(m_listener->peer()->received(), promised);
    QCOMPARE(m_listener->peer()->receivedHash(), sha256(bytes.left(static_cast<qsizetype>(promised))));
    QVERIFY(m_client->roundTrip());
    QCOMPARE(m_client->socket(1).order.last(), FrameType::Closed);
}

void BridgeTcpTest::cancelEndsReadingOnly()
{
    connectOne();
    m_client->sendPlain(1, FrameType::Cancel);
    const QByteArray bytes = testBytes(100'000);
    m_client->write(1, bytes);
    m_client->sendPlain(1, FrameType::Finish);
    QTRY_VERIFY(m_client->socket(1).has(FrameType::Closed));
    QTRY_VERIFY(m_listener->peer()->sawEnd());
    QCOMPARE(m_listener->peer()->receivedHash(), sha256(bytes));
    QCOMPARE(m_client->socket(1).order, (QList{FrameType::Finished, FrameType::Closed}));
}

void BridgeTcpTest::aResetIsAnErrorOfBothSides()
{
    connectOne();
    m_listener->peer()->reset();
    QTRY_VERIFY(m_client->socket(1).has(FrameType::Closed));
    QCOMPARE(m_client->socket(1).order, (QList{FrameType::Error, FrameType::Error, FrameType::Closed}));
    for (const SideError &error : m_client->socket(1).errors)
        QCOMPARE(error.name, "NetworkError");
    QVERIFY(m_client->socket(1).errors[0].side != m_client->socket(1).errors[1].side);
}

void BridgeTcpTest::bytesBeforeAResetComeFirst()
{
    m_client->setGranting(false);
    connectOne(1);
    const QByteArray bytes = testBytes(50'000);
    m_listener->peer()->send(bytes);
    QTRY_COMPARE(m_client->socket(1).data.size(), 1);
    QTRY_COMPARE(m_listener->peer()->unsent(), 0);
    m_client->grant(1, 60'000);
    QTRY_COMPARE(m_client->socket(1).data.size(), bytes.size());
    m_listener->peer()->reset();
    QTRY_VERIFY(m_client->socket(1).has(FrameType::Closed));
    QVERIFY(m_client->socket(1).data == bytes);
}

void BridgeTcpTest::aRefusedConnectionIsANetworkError()
{
    const QJsonObject reply = m_client->open(BridgeClient::request(1, tcp, unusedPort(SOCK_STREAM)));
    QCOMPARE(reply.value(QLatin1String("error")).toObject().value(QLatin1String("name")).toString(),
             QStringLiteral("NetworkError"));
    m_client->sendData(1, "too late"); // the id is finished, and frames for it crossed
    QVERIFY(m_client->roundTrip());
}

void BridgeTcpTest::framesForAnEndedSocketAreIgnored()
{
    connectOne();
    m_client->sendPlain(1, FrameType::Cancel);
    m_client->abort(1, 0);
    QTRY_VERIFY(m_client->socket(1).has(FrameType::Closed));
    m_client->sendData(1, "too late");
    m_client->grant(1, 1);
    m_client->sendPlain(1, FrameType::Finish);
    m_client->sendPlain(1, FrameType::Cancel);
    QVERIFY(m_client->roundTrip());
}

void BridgeTcpTest::aLostContextClosesItsSockets()
{
    connectOne();
    m_client->vanish();
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer()->sawEnd() || m_listener->peer()->error() != 0, 1000);
}

void BridgeTcpTest::aLostContextKeepsItsPromises()
{
    BridgeSettings settings = settingsWith({QStringLiteral("tcp://127.0.0.1:*")});
    settings.limits.farewell = 20s;
    const qint64 sent = loseContextWhileStalled(settings);
    m_listener->peer()->setReading(true);
    QTRY_VERIFY(m_listener->peer()->sawEnd());
    QCOMPARE(m_listener->peer()->received(), sent);
    QCOMPARE(m_listener->peer()->receivedHash(), sha256(testBytes(32 * mebibyte).left(static_cast<qsizetype>(sent))));
}

void BridgeTcpTest::aLostContextDoesNotWaitForLong()
{
    ShutdownCounter calls;
    BridgeSettings settings{.rules = rulesOf({QStringLiteral("tcp://127.0.0.1:*")}), .calls = calls};
    settings.limits.farewell = 50ms;
    const qint64 sent = loseContextWhileStalled(settings);
    QTRY_VERIFY_WITH_TIMEOUT(calls.count > 0, 1000); // though the peer has not read
    m_listener->peer()->setReading(true);
    QTRY_VERIFY(m_listener->peer()->sawEnd());
    QVERIFY(m_listener->peer()->received() < sent);
    m_bridge.reset(); // before calls
}

qint64 BridgeTcpTest::loseContextWhileStalled(const BridgeSettings &settings)
{
    m_client.reset();
    m_bridge = *Bridge::start(settings);
    m_client = std::make_unique<BridgeClient>(*m_bridge);
    connectOne();
    m_listener->peer()->setReading(false);
    m_client->write(1, testBytes(32 * mebibyte));
    [&] { QVERIFY(m_client->waitForStall(1)); }();
    m_client->leave();
    [&] { QTRY_VERIFY(m_client->isClosed()); }();
    return m_client->sent(1);
}

void BridgeTcpTest::destroyingTheBridgeClosesTheSockets()
{
    connectOne();
    m_bridge.reset();
    QTRY_VERIFY(m_listener->peer()->sawEnd() || m_listener->peer()->error() != 0);
}

QTEST_GUILESS_MAIN(BridgeTcpTest)
#include "tst_bridgetcp.moc"
