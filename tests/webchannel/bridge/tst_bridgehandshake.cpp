// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/bridge/bridgeclient.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

#include <atomic>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;
using Identity = BridgeClient::Identity;

namespace {

std::atomic<qint64> clockMilliseconds = 0; // read by the GUI and the network thread

BridgeSettings settingsWithClock()
{
    BridgeSettings settings;
    settings.clock = [] { return std::chrono::steady_clock::time_point(std::chrono::milliseconds(clockMilliseconds)); };
    return settings;
}

void expectWarning(const QString &pattern)
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(pattern));
}

} // namespace

//! Who may connect to the bridge (faults.md, row 33).
class BridgeHandshakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRightfulContextGetsIn();
    void anImpostorIsRefused_data();
    void anImpostorIsRefused();
    void aSharedWorkerNeedsNoSecretButEverythingElse_data();
    void aSharedWorkerNeedsNoSecretButEverythingElse();
    void aRequestWithoutAPathIsRefused();
    void aTicketWorksOnce();
    void anExpiredTicketIsRefused();
    void tooManyContextsAreRefused();
    void smallFramesAreNotDelayed();
    void silenceInTheHandshakeEndsIt();
    void destroyingTheBridgeDisconnectsAndJoins();
};

void BridgeHandshakeTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void BridgeHandshakeTest::aRightfulContextGetsIn()
{
    const auto bridge = *Bridge::start();
    BridgeClient client(*bridge);
    QVERIFY(client.roundTrip());
}

void BridgeHandshakeTest::anImpostorIsRefused_data()
{
    QTest::addColumn<Identity>("identity");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const Identity &identity, const char *complaint) {
        QTest::newRow(name) << identity << QString::fromLatin1(complaint);
    };
    row("wrong ticket", {.ticket = QByteArray(32, '0')}, "unknown");
    row("no ticket", {.ticket = QByteArray()}, "unknown");
    row("long ticket", {.ticket = QByteArray(900, 'a')}, "unknown");
    row("wrong origin", {.claimedOrigin = QStringLiteral("https://other.example")}, "another origin");
    row("null origin", {.claimedOrigin = QStringLiteral("null")}, "opaque");
    row("no origin", {.claimedOrigin = QString()}, "opaque");
    row("no secret", {.sendsSecret = false}, "secret");
}

void BridgeHandshakeTest::anImpostorIsRefused()
{
    QFETCH(Identity, identity);
    QFETCH(QString, complaint);
    expectWarning(QString(u"refused a WebSocket of origin.*" + complaint));
    const auto bridge = *Bridge::start();
    BridgeClient client(*bridge, identity);
    QTRY_VERIFY(client.wasRefused());
}

void BridgeHandshakeTest::aSharedWorkerNeedsNoSecretButEverythingElse_data()
{
    QTest::addColumn<QString>("claimedOrigin");
    QTest::addColumn<bool>("mayLackSecret");
    QTest::addColumn<QString>("complaint");
    const QString origin = Identity().origin;
    QTest::newRow("rightful") << origin << true << QString();
    QTest::newRow("another's ticket") << origin << false << QStringLiteral("secret");
    QTest::newRow("wrong origin") << QStringLiteral("https://other.example") << true
                                  << QStringLiteral("another origin");
    QTest::newRow("null origin") << QStringLiteral("null") << true << QStringLiteral("opaque");
}

void BridgeHandshakeTest::aSharedWorkerNeedsNoSecretButEverythingElse()
{
    QFETCH(QString, claimedOrigin);
    QFETCH(bool, mayLackSecret);
    QFETCH(QString, complaint);
    if (!complaint.isEmpty())
        expectWarning(QString(u"refused a WebSocket of origin.*" + complaint));
    const auto bridge = *Bridge::start();
    Ticket ticket;
    ticket.origin = Identity().origin;
    ticket.mayLackSecret = mayLackSecret;
    Identity identity{.ticket = *bridge->issueTicket(ticket)};
    identity.sendsSecret = false;
    identity.claimedOrigin = claimedOrigin;
    BridgeClient client(*bridge, identity);
    if (complaint.isEmpty())
        QVERIFY(client.roundTrip());
    else
        QTRY_VERIFY(client.wasRefused());
}

void BridgeHandshakeTest::aRequestWithoutAPathIsRefused()
{
    expectWarning(QStringLiteral("refused a WebSocket of origin"));
    const auto bridge = *Bridge::start();
    QTcpSocket program; // not a browser, which would always send a path
    program.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(bridge->url().port()));
    program.write("GET ? HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    QTRY_VERIFY(program.state() == QAbstractSocket::UnconnectedState || program.bytesAvailable() > 0);
    QVERIFY(BridgeClient(*bridge).roundTrip()); // and the bridge lives
}

void BridgeHandshakeTest::aTicketWorksOnce()
{
    expectWarning(QStringLiteral("used before"));
    const auto bridge = *Bridge::start();
    const Identity identity{.ticket = *bridge->issueTicket({Identity().origin, PolicyFeature::DirectSockets, {}})};
    BridgeClient first(*bridge, identity);
    QVERIFY(first.roundTrip());
    BridgeClient second(*bridge, identity);
    QTRY_VERIFY(second.wasRefused());
    QVERIFY(first.roundTrip());
}

void BridgeHandshakeTest::anExpiredTicketIsRefused()
{
    expectWarning(QStringLiteral("expired"));
    const auto bridge = *Bridge::start(settingsWithClock());
    const Identity identity{.ticket = *bridge->issueTicket({Identity().origin, PolicyFeature::DirectSockets, {}})};
    clockMilliseconds += 10'000;
    BridgeClient client(*bridge, identity);
    QTRY_VERIFY(client.wasRefused());
}

void BridgeHandshakeTest::tooManyContextsAreRefused()
{
    expectWarning(QStringLiteral("too many contexts"));
    BridgeSettings settings;
    settings.limits.contexts = 2;
    const auto bridge = *Bridge::start(settings);
    BridgeClient first(*bridge);
    BridgeClient second(*bridge);
    QVERIFY(first.roundTrip() && second.roundTrip());
    BridgeClient third(*bridge);
    QTRY_VERIFY(third.wasRefused());

    first.leave();
    QTRY_VERIFY(first.isClosed()); // answered by the bridge's own close
    QTRY_VERIFY(BridgeClient(*bridge).roundTrip());
}

void BridgeHandshakeTest::smallFramesAreNotDelayed()
{
    // Nagle's algorithm must be off at the bridge's end, which is somewhere in this process.
    const auto bridge = *Bridge::start();
    BridgeClient client(*bridge);
    QVERIFY(client.roundTrip());
    int found = 0;
    for (int descriptor = 3; descriptor < 256; ++descriptor) {
        sockaddr_in local{};
        sockaddr_in peer{};
        socklen_t size = sizeof local;
        if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&local), &size) != 0
            || ::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0
            || ntohs(local.sin_port) != bridge->url().port())
            continue;
        ++found;
        int noDelay = 0;
        socklen_t noDelaySize = sizeof noDelay;
        QCOMPARE(::getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &noDelay, &noDelaySize), 0);
        QCOMPARE(noDelay, 1);
    }
    QCOMPARE(found, 1);
}

void BridgeHandshakeTest::silenceInTheHandshakeEndsIt()
{
    const auto bridge = *Bridge::start();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(bridge->url().port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write("GET / HTTP/1.1\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 20'000);
}

void BridgeHandshakeTest::destroyingTheBridgeDisconnectsAndJoins()
{
    auto bridge = *Bridge::start();
    BridgeClient client(*bridge);
    QVERIFY(client.roundTrip());
    bridge.reset();
    QTRY_VERIFY(client.isClosed());
}

QTEST_GUILESS_MAIN(BridgeHandshakeTest)
#include "tst_bridgehandshake.moc"
