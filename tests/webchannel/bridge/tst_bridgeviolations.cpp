// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/support/testbytes.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"
#include "webchannel/bridge/openrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

#include <functional>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

using Crime = std::function<void(BridgeClient &)>;

constexpr qsizetype mebibyte = 1024 * 1024;

//! Never answers, so that sockets stay opening. Stateless: it is used in the network thread.
class SilentResolver final : public net::Resolver
{
public:
    void lookUp(const QString &host, net::AddressFamily family, QObject *context, Reply reply) override
    {
        if (host != QLatin1String("silent.example"))
            net::Resolver::system().lookUp(host, family, context, std::move(reply));
    }
};

//! A frame whose header says \a length.
QByteArray lyingFrame(FrameType type, quint32 id, quint32 length)
{
    QByteArray frame;
    appendFrame(frame, type, id, "payload");
    writeFrameHeader({frame.data(), frameHeaderSize}, type, id, static_cast<qsizetype>(length));
    return frame;
}

//! A client's WebSocket frame of fewer than 65,536 bytes; a mask of zeros leaves them as they are.
QByteArray webSocketFrame(char opcode, const QByteArray &payload)
{
    const auto size = static_cast<quint16>(payload.size());
    const char header[] = {static_cast<char>(0x80 | opcode),
                           static_cast<char>(0x80 | 126),
                           static_cast<char>(size >> 8),
                           static_cast<char>(size),
                           0,
                           0,
                           0,
                           0};
    return QByteArray(header, sizeof header) + payload;
}

} // namespace

Q_DECLARE_METATYPE(Crime)

//! What a broken or hostile page can do on its link (faults.md, row 33): its context is closed, with one warning,
//! and nobody else notices.
class BridgeViolationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aViolationClosesTheContext_data();
    void aViolationClosesTheContext();
    void nothingIsDoneAfterAViolation();
    void tooLargeMessagesCloseTheContext();
    void noiseDoesNoHarm();
    void halfAFrameEndsTheContextInTime();

private:
    SilentResolver m_resolver;
    std::unique_ptr<Bridge> m_bridge;
    std::unique_ptr<RawListener> m_listener;
};

void BridgeViolationsTest::init()
{
    BridgeSettings settings{.rules =
                                rulesOf({QStringLiteral("tcp://127.0.0.1:*"), QStringLiteral("udp://127.0.0.1:*"),
                                         QStringLiteral("listen://127.0.0.1:*"), QStringLiteral("bind://127.0.0.1:*")}),
                            .resolver = m_resolver};
    m_bridge = *Bridge::start(settings);
    m_listener = std::make_unique<RawListener>();
    m_listener->setAccepting(true);
}

void BridgeViolationsTest::aViolationClosesTheContext_data()
{
    QTest::addColumn<Crime>("crime");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *complaint, const Crime &crime) {
        QTest::newRow(name) << crime << QString::fromLatin1(complaint);
    };
    const auto raw = [&row](const char *name, const char *complaint, const QByteArray &message) {
        row(name, complaint, [message](BridgeClient &client) { client.sendRaw(message); });
    };
    raw("short header", "header is cut off", "\1");
    raw("unknown type", "unknown frame type", QByteArray("\x0f\1\0\0\0\0\0\0\0", 9));
    raw("type of the other direction", "unknown frame type", QByteArray("\x81\1\0\0\0\0\0\0\0", 9));
    raw("length beyond the message", "payload is cut off", lyingFrame(FrameType::Data, 1, 8));
    raw("huge length", "payload is cut off", lyingFrame(FrameType::Data, 1, 0xffffffff));
    raw("length too small", "header is cut off", lyingFrame(FrameType::Data, 1, 6));
    raw("more of the stream received than sent", "received than sent", [] {
        QByteArray message;
        appendUnits(message, FrameType::Received, 0, 1);
        return message;
    }());
    raw("a stream resumed beyond its end", "resumed from there", [] {
        QByteArray message;
        appendResume(message, 1);
        return message;
    }());
    raw("a stream resumed twice", "the stream is over", [] {
        QByteArray message;
        appendResume(message, 0);
        appendResume(message, 0);
        return message;
    }());
    raw("credit with a wrong length", "wrong payload", lyingFrame(FrameType::Credit, 1, 7));
    row("id never opened", "never opened", [](BridgeClient &client) { client.sendData(2, "x"); });
    row("id 0", "never opened", [](BridgeClient &client) { client.sendData(0, "x"); });
    row("largest id", "never opened", [](BridgeClient &client) { client.grant(0xffffffff, 1); });
    row("beyond the send window", "send window", [this](BridgeClient &client) {
        m_listener->peer()->setReading(false);
        for (int i = 0; i < 64; ++i)
            client.sendData(1, testBytes(mebibyte / 2));
    });
    row("beyond the receive window", "receive window", [](BridgeClient &client) { client.grant(1, 0xffffffff); });
    row("beyond the receive window in steps", "receive window", [](BridgeClient &client) {
        for (int i = 0; i < 5; ++i)
            client.grant(1, mebibyte);
    });
    row("data after finish", "finished or aborted", [this](BridgeClient &client) {
        m_listener->peer()->setReading(false); // so that finishing waits
        client.write(1, testBytes(32 * mebibyte));
        QVERIFY(client.waitForStall(1));
        client.sendPlain(1, FrameType::Finish);
        client.sendData(1, "x");
    });
    row("DataTo for a connected socket", "another kind of socket", [](BridgeClient &client) {
        client.sendDataTo(1, {{}, 80, "127.0.0.1", "x"});
    });
    row("DataTo without a host", "wrong payload", [](BridgeClient &client) {
        client.sendDataTo(1, {{}, 80, {}, "x"});
    });
    row("id never accepted", "never opened", [](BridgeClient &client) { client.grant(firstAcceptedId, 1); });
    const auto listening = [&row](const char *name, const char *complaint, const Crime &crime) {
        row(name, complaint, [crime](BridgeClient &client) {
            QVERIFY(client.open(BridgeClient::localRequest(2, QStringLiteral("listen"), 0, 1))
                        .contains(QStringLiteral("localPort")));
            crime(client);
        });
    };
    listening("next id, not accepted yet", "never opened",
              [](BridgeClient &client) { client.sendData(firstAcceptedId, "x"); });
    listening("more connections than the window", "receive window", [](BridgeClient &client) { client.grant(2, 16); });
    for (const auto type : {FrameType::Data, FrameType::Finish}) {
        listening(type == FrameType::Data ? "data for a listening socket" : "finish for a listening socket",
                  "no listening socket", [type](BridgeClient &client) { client.sendPlain(2, type); });
    }
    const auto bound = [&row](const char *name, const char *complaint, const Crime &crime) {
        row(name, complaint, [crime](BridgeClient &client) {
            QVERIFY(client.open(BridgeClient::localRequest(2, QStringLiteral("bind"), 0, 1))
                        .contains(QStringLiteral("localPort")));
            crime(client);
        });
    };
    bound("Data for a bound socket", "another kind of socket", [](BridgeClient &client) { client.sendData(2, "x"); });
    bound("more datagrams than the window", "receive window", [](BridgeClient &client) { client.grant(2, 1024); });
    bound("beyond the send window of datagrams", "send window", [](BridgeClient &client) {
        for (int i = 0; i < 257; ++i) // all of which wait for the name
            client.sendDataTo(2, {{}, 80, "silent.example", "x"});
    });
    bound("DataTo after finish", "finished or aborted", [](BridgeClient &client) {
        client.sendDataTo(2, {{}, 80, "silent.example", "x"}); // so that finishing waits
        client.sendPlain(2, FrameType::Finish);
        client.sendDataTo(2, {{}, 80, "127.0.0.1", "x"});
    });
    row("data before open", "not open yet", [](BridgeClient &client) {
        QJsonObject request = BridgeClient::request(2, QStringLiteral("tcp"), 80);
        request.insert(QStringLiteral("remoteAddress"), QStringLiteral("silent.example"));
        client.callOpen(request);
        client.sendData(2, "x");
    });
    const auto text = [&row](const char *name, const QString &message) {
        row(name, "control message", [message](BridgeClient &client) { client.sendText(message); });
    };
    text("no JSON", QStringLiteral("hello"));
    text("empty text", QString());
    text("a JSON array", QStringLiteral("[]"));
    text("no type", QStringLiteral("{}"));
    text("QWebChannel debug", QStringLiteral(R"({"type":5,"data":"to stdout"})"));
    text("QWebChannel property", QStringLiteral(R"({"type":9,"object":"sockets","property":0,"value":"x"})"));
    text("QWebChannel signal", QStringLiteral(R"({"type":7,"object":"sockets","signal":0})"));
    text("long text", QString(100'000, u' '));
    text("deep JSON", QString(QString(30'000, u'[') + QString(30'000, u']')));
}

void BridgeViolationsTest::aViolationClosesTheContext()
{
    QFETCH(Crime, crime);
    QFETCH(QString, complaint);
    BridgeClient bystander(*m_bridge);
    QVERIFY(bystander.roundTrip());
    BridgeClient client(*m_bridge);
    QVERIFY(client.open(BridgeClient::request(1, QStringLiteral("tcp"), m_listener->port()))
                .contains(QStringLiteral("localPort")));
    QTRY_VERIFY(m_listener->peer());
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QTest::ignoreMessage(
        QtWarningMsg,
        QRegularExpression(QString(u"https://page.example context closed, protocol violation:.*" + complaint)));

    crime(client);
    QTRY_VERIFY(client.wasRefused());
    m_listener->peer()->setReading(true);
    QTRY_VERIFY(m_listener->peer()->sawEnd() || m_listener->peer()->error() != 0);
    QVERIFY(bystander.roundTrip());
}

void BridgeViolationsTest::nothingIsDoneAfterAViolation()
{
    BridgeClient client(*m_bridge);
    QVERIFY(client.open(BridgeClient::request(1, QStringLiteral("tcp"), m_listener->port()))
                .contains(QStringLiteral("localPort")));
    QTRY_VERIFY(m_listener->peer());
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("never opened")));
    QByteArray message;
    appendFrame(message, FrameType::Data, 1, "before");
    appendFrame(message, FrameType::Data, 2, "crime");
    appendFrame(message, FrameType::Data, 1, "after");
    client.sendRaw(message);
    client.sendData(3, "another crime");
    QTRY_VERIFY(m_listener->peer()->sawEnd());
    QCOMPARE(m_listener->peer()->receivedBytes(), "before");
    QTRY_VERIFY(client.isClosed());
}

void BridgeViolationsTest::tooLargeMessagesCloseTheContext()
{
    BridgeClient client(*m_bridge);
    QVERIFY(client.open(BridgeClient::request(1, QStringLiteral("tcp"), m_listener->port()))
                .contains(QStringLiteral("localPort")));
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("bad (WebSocket|relay) message")));
    QByteArray message; // of frames that are all right
    while (message.size() <= mebibyte)
        appendFrame(message, FrameType::Cancel, 1);
    client.sendRaw(message);
    QTRY_VERIFY(client.isClosed());

    BridgeClient rightful(*m_bridge);
    QVERIFY(rightful.roundTrip());
}

void BridgeViolationsTest::noiseDoesNoHarm()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 50; ++round) {
        BridgeClient client(*m_bridge);
        QVERIFY(client.open(BridgeClient::request(1, QStringLiteral("udp"), 9)).contains(QStringLiteral("localPort")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("protocol violation")));
        for (int frame = 0; frame < 1000; ++frame) {
            QByteArray message;
            const auto type = static_cast<FrameType>(1 + random.bounded(7));
            const quint32 id = random.bounded(50) > 0 ? 1 : random.bounded(3);
            appendFrame(message, type, id, QByteArray(random.bounded(2) * 4, '\1'));
            client.sendRaw(message);
        }
        QTRY_VERIFY(client.isClosed());
    }
    BridgeClient rightful(*m_bridge);
    QVERIFY(rightful.roundTrip());
}

void BridgeViolationsTest::halfAFrameEndsTheContextInTime()
{
    // What a renderer that stands still in mid-frame looks like from here (row 32).
    const QString origin = BridgeClient::Identity().origin;
    const QByteArray ticket =
        *m_bridge->issueTicket({origin, PolicyFeature::DirectSockets | PolicyFeature::PrivateNetwork, {}});
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_bridge->url().port()));
    client.write("GET /" + ticket
                 + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: "
                 + origin.toLatin1() + "\r\n" + m_bridge->secretHeader().name + ": " + m_bridge->secretHeader().value
                 + "\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    QTRY_VERIFY(client.peek(64).startsWith("HTTP/1.1 101"));
    const QJsonObject call{
        {QStringLiteral("type"), 6},
        {QStringLiteral("id"), 1},
        {QStringLiteral("object"), QStringLiteral("sockets")},
        {QStringLiteral("method"), QStringLiteral("open")},
        {QStringLiteral("args"), QJsonArray{BridgeClient::request(1, QStringLiteral("tcp"), m_listener->port())}}};
    client.write(webSocketFrame(1, QJsonDocument(call).toJson(QJsonDocument::Compact)));
    QTRY_VERIFY(m_listener->peer());
    QTRY_VERIFY(client.peek(4096).contains("localPort"));

    QByteArray data;
    appendFrame(data, FrameType::Data, 1, testBytes(1000));
    client.write(webSocketFrame(2, data).chopped(500));
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer()->sawEnd() || m_listener->peer()->error() != 0, 30'000);
    QCOMPARE(m_listener->peer()->receivedBytes(), testBytes(1000).chopped(500)); // what came
    QVERIFY(BridgeClient(*m_bridge).roundTrip());
}

QTEST_GUILESS_MAIN(BridgeViolationsTest)
#include "tst_bridgeviolations.moc"
