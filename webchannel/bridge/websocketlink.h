// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/contextlink.h"

#include <QWebSocket>

#include <memory>

namespace wirebench::bridge {

//! A context's WebSocket, the usual link.
class WebSocketLink final : public ContextLink
{
    Q_OBJECT

public:
    //! \a largestMessage counts bytes; a page that sends more breaks a rule.
    WebSocketLink(std::unique_ptr<QWebSocket> webSocket, qsizetype largestMessage);
    ~WebSocketLink() override;

    void sendText(const QString &text) override { m_webSocket->sendTextMessage(text); }
    void sendBinary(const QByteArray &message) override { m_webSocket->sendBinaryMessage(message); }
    qint64 bytesToWrite() const override { return m_webSocket->bytesToWrite(); }
    void refuse() override;
    QString fault() const override;

private:
    std::unique_ptr<QWebSocket> m_webSocket;
};

} // namespace wirebench::bridge
