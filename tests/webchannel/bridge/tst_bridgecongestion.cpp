// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/support/testbytes.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>
#include <QtEndian>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

constexpr qsizetype mebibyte = 1024 * 1024;
// For receiving, in the kernel, which would else make them as large as the machine's settings allow.
constexpr int smallBuffer = 65536;

//! A page that writes to its WebSocket but never reads from it.
class DeafPage
{
public:
    explicit DeafPage(Bridge &bridge)
    {
        const QByteArray ticket = *bridge.issueTicket(
            {QStringLiteral("https://page.example"), PolicyFeature::DirectSockets | PolicyFeature::PrivateNetwork, {}});
        m_socket.setReadBufferSize(1);
        QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket, [this] {
            m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, smallBuffer);
        });
        m_socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(bridge.url().port()));
        m_socket.write("GET /" + ticket
                       + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                         "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nOrigin: "
                         "https://page.example\r\n"
                       + bridge.secretHeader().name + ": " + bridge.secretHeader().value + "\r\n\r\n");
    }

    //! Reads after all, from now on.
    void listen()
    {
        m_socket.setReadBufferSize(0);
        const auto readAll = [this] { m_received += m_socket.readAll().size(); };
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, readAll);
        readAll();
    }
    qint64 received() const { return m_received; }

    bool hasAnswer() const { return m_socket.bytesAvailable() > 0; }
    //! \a text: 126 to 65,535 bytes.
    void sendText(const QByteArray &text)
    {
        char length[2];
        qToBigEndian(static_cast<quint16>(text.size()), length);
        m_socket.write(
            QByteArray("\x81\xfe").append(length, sizeof length).append(4, '\0').append(text)); // masked with zeros
    }

private:
    QTcpSocket m_socket;
    qint64 m_received = 0;
};

} // namespace

//! What a page cannot make the bridge hold.
class BridgeCongestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageThatGrantsButDoesNotReadIsNotReadFor();
};

void BridgeCongestionTest::aPageThatGrantsButDoesNotReadIsNotReadFor()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    BridgeSettings settings = settingsWith({QStringLiteral("tcp://127.0.0.1:*")});
    settings.limits.creditBytes = 64 * mebibyte; // so that credit is not what stops it
    const auto bridge = *Bridge::start(settings);
    RawListener listener;
    DeafPage page(*bridge);
    QTRY_VERIFY(page.hasAnswer());
    QJsonObject request = BridgeClient::request(1, QStringLiteral("tcp"), listener.port(), 64 * mebibyte);
    request.insert(QStringLiteral("receiveBufferSize"), smallBuffer);
    page.sendText(QJsonDocument(QJsonObject{{QStringLiteral("type"), 6},
                                            {QStringLiteral("id"), 1},
                                            {QStringLiteral("object"), QStringLiteral("sockets")},
                                            {QStringLiteral("method"), QStringLiteral("open")},
                                            {QStringLiteral("args"), QJsonArray{request}}})
                      .toJson());
    QTRY_VERIFY(listener.peer());
    const QByteArray flood = testBytes(64 * mebibyte);
    listener.peer()->send(flood);

    const auto gone = [&] { return flood.size() - listener.peer()->unsent(); };
    qsizetype before = 0;
    while (QTest::qWaitFor([&] { return gone() != before; }, 1000))
        before = gone();
    QVERIFY(before > 0);
    // In the bridge; the rest of what is gone fills the kernel's buffers of both connections.
    const qint64 held = settings.limits.unsentToPage + mebibyte;
    QVERIFY2(gone() < held + 20 * mebibyte, qPrintable(QString::number(gone())));

    page.listen();
    QTRY_VERIFY_WITH_TIMEOUT(page.received() > flood.size(), 30'000);
}

QTEST_GUILESS_MAIN(BridgeCongestionTest)
#include "tst_bridgecongestion.moc"
