// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/bridge.h"

#include <QWebSocket>

#include <memory>

namespace wirebench::tests {

//! A page's end of what carries its messages.
class ClientLink : public QObject
{
    Q_OBJECT

public:
    virtual bool isConnected() const = 0;
    virtual void sendText(const QString &text) = 0;
    virtual void sendBinary(const QByteArray &message) = 0;
    //! Ends it from this end; closed() follows.
    virtual void leave() = 0;
    //! Ends it as a page does that is taken away.
    virtual void vanish() = 0;

Q_SIGNALS:
    void textReceived(const QString &text);
    void binaryReceived(const QByteArray &message);
    //! \a refused: the bridge would not have us.
    void closed(bool refused);
};

class WebSocketClientLink final : public ClientLink
{
    Q_OBJECT

public:
    WebSocketClientLink(const QNetworkRequest &request, const QString &origin);

    bool isConnected() const override { return m_webSocket.state() == QAbstractSocket::ConnectedState; }
    void sendText(const QString &text) override { m_webSocket.sendTextMessage(text); }
    void sendBinary(const QByteArray &message) override { m_webSocket.sendBinaryMessage(message); }
    void leave() override { m_webSocket.close(); }
    void vanish() override { m_webSocket.abort(); }

private:
    QWebSocket m_webSocket;
};

//! Without a WebSocket: does what world.js and the engine room do between them.
class RelayClientLink final : public ClientLink
{
    Q_OBJECT

public:
    explicit RelayClientLink(std::unique_ptr<bridge::Relay> relay);

    bool isConnected() const override { return m_relay && m_isConnected; }
    void sendText(const QString &text) override;
    void sendBinary(const QByteArray &message) override;
    void leave() override;
    void vanish() override { m_relay.reset(); }

private:
    void send(const QByteArray &message);
    void sendMore();
    void onReceived(const QByteArray &portion);

    std::unique_ptr<bridge::Relay> m_relay;
    QByteArrayList m_unsent;
    quint32 m_expected = 0;
    bool m_isSending = false;
    bool m_isConnected = false;
};

} // namespace wirebench::tests
