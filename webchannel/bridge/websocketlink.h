// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/deadline.h"
#include "core/net/tcpconnection.h"
#include "webchannel/bridge/contextlink.h"
#include "webchannel/bridge/websocketparser.h"

#include <memory>

namespace wirebench::bridge {

//! A context's WebSocket (RFC 6455), the usual link. Bytes of the page are unmasked where they were received, and
//! handed on as they come.
class WebSocketLink final : public ContextLink
{
    Q_OBJECT

public:
    //! How long the page may leave a frame unfinished.
    static constexpr std::chrono::seconds frameLimit{5};

    //! \a connection: open, its request answered; \a received: what has come behind the request. \a largestMessage
    //! counts bytes; a page that sends more breaks a rule. Receives from the next turn of the event loop on. \a clock
    //! must outlive this object.
    WebSocketLink(std::unique_ptr<net::TcpConnection> connection, const QByteArray &received, qsizetype largestMessage,
                  Clock &clock);
    ~WebSocketLink() override;

    void sendText(const QString &text) override;
    void sendBinary(const QByteArray &message) override;
    qint64 bytesToWrite() const override;
    void refuse() override;
    QString fault() const override { return m_fault; }

private:
    void start();
    void onBytesArrived(const QByteArray &bytes);
    void take(std::span<char> bytes);
    void handle(const WebSocketPiece &piece);
    void takeText(const WebSocketPiece &piece);
    void send(WebSocketOpcode opcode, const QByteArray &payload);
    void close(quint16 code);
    void fail(quint16 code, const QString &fault);
    void end();
    void onFrameLimit();

    std::unique_ptr<net::TcpConnection> m_connection;
    WebSocketParser m_parser;
    Clock &m_clock;
    net::Deadline m_frameLimit; // runs while a frame is unfinished, and a little longer
    bool m_frameWatched = false;
    std::chrono::nanoseconds m_lastArrival{};
    QByteArray m_early; // received before start()
    bool m_started = false;
    bool m_isOver = false;
    QByteArray m_text; // of the text message that has begun
    QString m_fault;
};

} // namespace wirebench::bridge
