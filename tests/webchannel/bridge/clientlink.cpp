// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/bridge/clientlink.h"

#include "webchannel/bridge/relaymessages.h"

#include <QtEndian>

namespace wirebench::tests {

using namespace bridge;

namespace {

constexpr int polls = 2;
constexpr qsizetype fullPortion = 384 * 1024;

QByteArray withHeader(RelayMessageKind kind, const QByteArray &content)
{
    QByteArray message;
    appendRelayMessage(message, kind, content);
    return message;
}

} // namespace

WebSocketClientLink::WebSocketClientLink(const QNetworkRequest &request, const QString &origin)
    : m_webSocket(origin)
{
    connect(&m_webSocket, &QWebSocket::textMessageReceived, this, &ClientLink::textReceived);
    connect(&m_webSocket, &QWebSocket::binaryMessageReceived, this, &ClientLink::binaryReceived);
    connect(&m_webSocket, &QWebSocket::disconnected, this,
            [this] { Q_EMIT closed(m_webSocket.closeCode() == QWebSocketProtocol::CloseCodePolicyViolated); });
    m_webSocket.open(request);
}

RelayClientLink::RelayClientLink(std::unique_ptr<Relay> relay)
    : m_relay(std::move(relay))
{
    connect(m_relay.get(), &Relay::received, this, &RelayClientLink::onReceived);
    connect(m_relay.get(), &Relay::taken, this, [this] {
        m_isSending = false;
        sendMore();
    });
    connect(m_relay.get(), &Relay::ended, this, [this](const QString &why) {
        m_relay.reset();
        Q_EMIT closed(why != QLatin1String("Wirebench has ended."));
    });
    for (int i = 0; i < polls; ++i)
        m_relay->poll();
}

void RelayClientLink::sendText(const QString &text)
{
    send(withHeader(RelayMessageKind::Text, text.toUtf8()));
}

void RelayClientLink::sendBinary(const QByteArray &message)
{
    send(withHeader(RelayMessageKind::Binary, message));
}

void RelayClientLink::leave()
{
    m_relay.reset();
    Q_EMIT closed(false);
}

void RelayClientLink::send(const QByteArray &message)
{
    m_unsent.append(message);
    sendMore();
}

void RelayClientLink::sendMore()
{
    if (!m_relay || m_isSending || m_unsent.isEmpty())
        return;
    QByteArray portion = m_unsent.takeFirst();
    while (!m_unsent.isEmpty() && portion.size() + m_unsent.first().size() <= fullPortion)
        portion += m_unsent.takeFirst();
    m_isSending = true;
    m_relay->send(portion.toBase64());
}

void RelayClientLink::onReceived(const QByteArray &portion)
{
    const auto number = qFromLittleEndian<quint32>(portion.constData());
    if (number != m_expected++)
        qFatal("the bridge sent portion %u", number);
    m_isConnected = true;
    m_relay->poll();
    RelayParser parser(QByteArrayView(portion).sliced(relayNumberSize));
    while (!parser.atEnd()) {
        const Result<RelayMessage> message = parser.next();
        if (!message)
            qFatal("the bridge sent a bad portion: %s", qPrintable(message.error().detail));
        if (message->kind == RelayMessageKind::Text)
            Q_EMIT textReceived(QString::fromUtf8(message->content));
        else
            Q_EMIT binaryReceived(message->content.toByteArray());
    }
}

} // namespace wirebench::tests
