// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/support/testbytes.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"

#include <QRegularExpression>
#include <QTest>

#include <numeric>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;
using Identity = BridgeClient::Identity;

namespace {

constexpr qsizetype mebibyte = 1024 * 1024;

} // namespace

//! The stream beside a context's WebSocket, by which bulk goes to the page (webchannel/README.md).
class BridgeStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bulkComesByTheStreamInOrder();
    void smallRepliesComeByMessages();
    void allEndsComeByTheLaneOfTheData();
    void aStreamThatEndsIsResumed_data();
    void aStreamThatEndsIsResumed();
    void resumingWithoutAStreamForbidsIt();
    void aStreamThatIsNotReadHoldsUpNothingElse();
    void theStreamMakesWayForEchoes();
    void allSocketsGetTheirTurn();
    void anImpostorGetsNoStream_data();
    void anImpostorGetsNoStream();
    void thereIsOneStreamForAContext();
    void aPreflightIsAnswered();
    void theStreamEndsWithItsContext();

private:
    //! Opens socket \a id to a peer of its own, which is returned.
    RawPeer *connectPeer(BridgeClient &client, quint32 id);

    std::unique_ptr<Bridge> m_bridge;
    std::vector<std::unique_ptr<RawListener>> m_listeners;
};

void BridgeStreamTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_listeners.clear();
    m_bridge = *Bridge::start(settingsWith({QStringLiteral("tcp://127.0.0.1:*")}));
}

RawPeer *BridgeStreamTest::connectPeer(BridgeClient &client, quint32 id)
{
    RawListener &listener = *m_listeners.emplace_back(std::make_unique<RawListener>());
    if (!client.open(BridgeClient::request(id, QStringLiteral("tcp"), listener.port()))
             .contains(QStringLiteral("localPort")))
        return nullptr;
    return QTest::qWaitFor([&] { return listener.peer(); }) ? listener.peer() : nullptr;
}

void BridgeStreamTest::bulkComesByTheStreamInOrder()
{
    BridgeClient client(*m_bridge);
    RawPeer *peer = connectPeer(client, 1);
    QVERIFY(peer);
    client.openStream();
    QTRY_COMPARE(client.stream()->status(), 200);
    QVERIFY(client.stream()->head().contains("\r\nAccess-Control-Allow-Origin: https://page.example\r\n"));
    QVERIFY(!client.stream()->head().toLower().contains("content-length"));

    const QByteArray bulk = testBytes(16 * mebibyte);
    peer->send(bulk);
    QTRY_COMPARE_WITH_TIMEOUT(client.socket(1).data.size(), bulk.size(), 30'000);
    QVERIFY(client.socket(1).data == bulk);
    QVERIFY2(client.stream()->size() > bulk.size() / 2, qPrintable(QString::number(client.stream()->size())));
}

void BridgeStreamTest::smallRepliesComeByMessages()
{
    BridgeClient client(*m_bridge);
    RawPeer *peer = connectPeer(client, 1);
    QVERIFY(peer);
    client.openStream();
    QTRY_COMPARE(client.stream()->status(), 200);
    QByteArray all;
    for (int round = 0; round < 5; ++round) {
        const QByteArray bulk = testBytes(mebibyte, static_cast<quint32>(round));
        all += bulk;
        peer->send(bulk);
        QTRY_COMPARE(client.socket(1).data.size(), all.size());
        qint64 before = 0;
        for (int reply = 0; reply < 9; ++reply) {
            if (reply == 5) // one may have been the end of the bulk
                before = client.stream()->size();
            all += "reply";
            peer->send("reply");
            QTRY_COMPARE(client.socket(1).data.size(), all.size());
        }
        QCOMPARE(client.stream()->size(), before);
    }
    QVERIFY(client.socket(1).data == all);
    QVERIFY(client.moves() >= 2);
}

void BridgeStreamTest::allEndsComeByTheLaneOfTheData()
{
    BridgeClient client(*m_bridge);
    RawPeer *peer = connectPeer(client, 1);
    QVERIFY(peer);
    client.openStream();
    QTRY_COMPARE(client.stream()->status(), 200);
    client.stream()->setReading(false);
    const QByteArray bulk = testBytes(3 * mebibyte);
    peer->send(bulk);
    peer->finishSending();
    client.sendPlain(1, FrameType::Finish);
    QTRY_VERIFY(peer->sawEnd());
    QVERIFY(client.roundTrip());
    QVERIFY(!client.socket(1).has(FrameType::End)); // is behind the data
    client.stream()->setReading(true);
    QTRY_VERIFY_WITH_TIMEOUT(client.socket(1).has(FrameType::Closed), 30'000);
    QVERIFY(client.socket(1).data == bulk);
    QVERIFY(client.socket(1).errors.isEmpty());
}

void BridgeStreamTest::aStreamThatEndsIsResumed_data()
{
    QTest::addColumn<qint64>("after");
    QTest::newRow("at once") << qint64(0);
    QTest::newRow("in a header") << qint64(5);
    for (const int thousands : {1, 10, 300, 1000, 3000})
        QTest::addRow("after %d000 bytes", thousands) << qint64(thousands) * 1000;
}

void BridgeStreamTest::aStreamThatEndsIsResumed()
{
    QFETCH(qint64, after);
    BridgeClient client(*m_bridge);
    RawPeer *one = connectPeer(client, 1);
    RawPeer *two = connectPeer(client, 2);
    QVERIFY(one && two);
    client.openStream();
    QTRY_COMPARE(client.stream()->status(), 200);
    client.stream()->setReadBufferSize(1000); // ends between such pieces
    bool isResumed = false;
    connect(client.stream(), &ClientStream::received, &client, [&] {
        if (client.stream()->size() >= after && !std::exchange(isResumed, true))
            client.resume();
    });
    if (after == 0) {
        isResumed = true;
        client.resume();
    }
    const QByteArray bulkOfOne = testBytes(4 * mebibyte, 1);
    const QByteArray bulkOfTwo = testBytes(4 * mebibyte, 2);
    one->send(bulkOfOne);
    two->send(bulkOfTwo);
    one->finishSending();
    QTRY_VERIFY_WITH_TIMEOUT(client.socket(1).has(FrameType::End), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(client.socket(2).data.size(), bulkOfTwo.size(), 30'000);
    QVERIFY(isResumed);
    QVERIFY(client.socket(1).data == bulkOfOne);
    QVERIFY(client.socket(2).data == bulkOfTwo);
    two->send("and on");
    QTRY_VERIFY(client.socket(2).data.endsWith("and on"));
}

void BridgeStreamTest::resumingWithoutAStreamForbidsIt()
{
    BridgeClient client(*m_bridge);
    QVERIFY(client.roundTrip());
    client.resume();
    QVERIFY(client.roundTrip());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("refused a stream.*has had")));
    client.openStream();
    QTRY_COMPARE(client.stream()->status(), 403);
}

void BridgeStreamTest::aStreamThatIsNotReadHoldsUpNothingElse()
{
    BridgeClient client(*m_bridge);
    std::vector<RawPeer *> bulky;
    for (quint32 id = 1; id <= 8; ++id)
        QVERIFY(bulky.emplace_back(connectPeer(client, id)));
    RawPeer *quick = connectPeer(client, 9);
    QVERIFY(quick);
    client.openStream();
    QTRY_COMPARE(client.stream()->status(), 200);
    client.stream()->setReading(false);
    const QByteArray bulk = testBytes(8 * mebibyte);
    for (RawPeer *peer : bulky)
        peer->send(bulk);
    for (int i = 1; i <= 50; ++i) {
        quick->send("small");
        QTRY_COMPARE(client.socket(9).data.size(), i * 5);
    }
    client.stream()->setReading(true);
    for (quint32 id = 1; id <= 8; ++id) {
        QTRY_COMPARE_WITH_TIMEOUT(client.socket(id).data.size(), bulk.size(), 60'000);
        QVERIFY(client.socket(id).data == bulk);
    }
}

void BridgeStreamTest::theStreamMakesWayForEchoes()
{
    BridgeClient client(*m_bridge);
    RawPeer *bulky = connectPeer(client, 1);
    RawPeer *quick = connectPeer(client, 2);
    QVERIFY(bulky && quick);
    client.openStream();
    QTRY_COMPARE(client.stream()->status(), 200);
    bulky->send(testBytes(mebibyte));
    QTRY_COMPARE(client.socket(1).data.size(), mebibyte);
    const auto echo = [&](int count) {
        for (int i = 0; i < count; ++i) {
            const qsizetype before = client.socket(2).data.size();
            quick->send("small");
            QTRY_COMPARE(client.socket(2).data.size(), before + 5);
        }
    };
    echo(5);
    client.setAcknowledging(false);
    const qint64 before = client.stream()->size();
    bulky->send(testBytes(2 * mebibyte));
    QTRY_VERIFY(client.stream()->size() > before + 64 * 1024);
    echo(20);
    QVERIFY2(client.stream()->size() < before + 512 * 1024, qPrintable(QString::number(client.stream()->size())));
}

void BridgeStreamTest::allSocketsGetTheirTurn()
{
    BridgeSettings settings = settingsWith({QStringLiteral("tcp://127.0.0.1:*")});
    settings.limits.unsentToPage = mebibyte; // what four sockets can have under way
    m_bridge = *Bridge::start(settings);
    BridgeClient client(*m_bridge);
    constexpr quint32 count = 20;
    std::vector<RawPeer *> peers;
    for (quint32 id = 1; id <= count; ++id)
        QVERIFY(peers.emplace_back(connectPeer(client, id)));
    client.openStream();
    QTRY_COMPARE(client.stream()->status(), 200);
    const QByteArray bulk = testBytes(16 * mebibyte);
    for (RawPeer *peer : peers)
        peer->send(bulk);
    const auto sizes = [&] {
        QList<qsizetype> sorted;
        for (quint32 id = 1; id <= count; ++id)
            sorted.append(client.socket(id).data.size());
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    };
    const auto total = [&] {
        const QList<qsizetype> all = sizes();
        return std::accumulate(all.begin(), all.end(), qsizetype(0));
    };
    QTRY_VERIFY_WITH_TIMEOUT(total() > 4 * mebibyte * count, 60'000);
    QVERIFY2(sizes().first() > sizes().at(count / 2) / 2, qPrintable(QString::number(sizes().first())));
}

void BridgeStreamTest::anImpostorGetsNoStream_data()
{
    QTest::addColumn<Identity>("identity");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const Identity &identity, const char *complaint) {
        QTest::newRow(name) << identity << QString::fromLatin1(complaint);
    };
    row("wrong ticket", {.ticket = QByteArray(32, '0')}, "no context");
    row("no ticket", {.ticket = QByteArray()}, "no context");
    row("wrong origin", {.claimedOrigin = QStringLiteral("https://other.example")}, "another origin");
    row("null origin", {.claimedOrigin = QStringLiteral("null")}, "another origin");
    row("no origin", {.claimedOrigin = QString()}, "another origin");
    row("no secret", {.sendsSecret = false}, "secret");
}

void BridgeStreamTest::anImpostorGetsNoStream()
{
    QFETCH(Identity, identity);
    QFETCH(QString, complaint);
    BridgeClient client(*m_bridge);
    QVERIFY(client.roundTrip());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QString(u"refused a stream to origin.*" + complaint)));
    client.openStream(identity);
    QTRY_COMPARE(client.stream()->status(), 403);
    QTRY_VERIFY(client.stream()->isClosed());
    client.openStream(); // who is it still gets it
    QTRY_COMPARE(client.stream()->status(), 200);
}

void BridgeStreamTest::thereIsOneStreamForAContext()
{
    BridgeClient client(*m_bridge);
    QVERIFY(client.roundTrip());
    client.openStream();
    QTRY_COMPARE(client.stream()->status(), 200);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("refused a stream.*has had")));
    client.openStream();
    QTRY_COMPARE(client.stream()->status(), 403);
}

void BridgeStreamTest::aPreflightIsAnswered()
{
    QTcpSocket browser;
    browser.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_bridge->url().port()));
    browser.write("OPTIONS /ticket HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: https://page.example\r\n"
                  "Access-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: x-secret\r\n"
                  "Access-Control-Request-Private-Network: true\r\n\r\n");
    QTRY_COMPARE(browser.state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = browser.readAll().toLower();
    QVERIFY(answer.startsWith("http/1.1 204 "));
    QVERIFY(answer.contains("access-control-allow-origin: https://page.example\r\n"));
    QVERIFY(answer.contains("access-control-allow-headers: x-secret\r\n"));
    QVERIFY(answer.contains("access-control-allow-private-network: true\r\n"));
}

void BridgeStreamTest::theStreamEndsWithItsContext()
{
    BridgeClient client(*m_bridge);
    QVERIFY(client.roundTrip());
    client.openStream();
    QTRY_COMPARE(client.stream()->status(), 200);
    client.vanish();
    QTRY_VERIFY(client.stream()->isClosed());
}

QTEST_GUILESS_MAIN(BridgeStreamTest)
#include "tst_bridgestream.moc"
