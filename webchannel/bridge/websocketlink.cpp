// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/websocketlink.h"

namespace wirebench::bridge {

WebSocketLink::WebSocketLink(std::unique_ptr<QWebSocket> webSocket, qsizetype largestMessage)
    : m_webSocket(std::move(webSocket))
{
    m_webSocket->setParent(nullptr); // this object owns it alone
    m_webSocket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(largestMessage));
    m_webSocket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(largestMessage));
    connect(m_webSocket.get(), &QWebSocket::textMessageReceived, this, &ContextLink::textReceived);
    connect(m_webSocket.get(), &QWebSocket::binaryMessageReceived, this, &ContextLink::binaryReceived);
    connect(m_webSocket.get(), &QWebSocket::bytesWritten, this, &ContextLink::bytesWritten);
    connect(m_webSocket.get(), &QWebSocket::disconnected, this, &ContextLink::disconnected);
}

WebSocketLink::~WebSocketLink()
{
    m_webSocket->disconnect(this);
    m_webSocket->abort();
}

void WebSocketLink::refuse()
{
    // Silence from here on: the page will not obey a closing handshake either.
    m_webSocket->disconnect(this);
    m_webSocket->close(QWebSocketProtocol::CloseCodePolicyViolated);
}

QString WebSocketLink::fault() const
{
    const QWebSocketProtocol::CloseCode code = m_webSocket->closeCode();
    const bool isFault =
        code == QWebSocketProtocol::CloseCodeTooMuchData || code == QWebSocketProtocol::CloseCodeProtocolError;
    return isFault ? QStringLiteral("bad WebSocket message: ") + m_webSocket->closeReason() : QString();
}

} // namespace wirebench::bridge
