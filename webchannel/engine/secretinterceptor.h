// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

namespace wirebench::engine {

//! Adds a secret header to what is asked of one server, WebSocket handshakes and HTTP, so that the server knows that it
//! comes from this engine and not from another program on the machine. Pages cannot see it. Touches no other request.
class SecretInterceptor final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    //! \a server: "ws://127.0.0.1:PORT/…"; the path does not matter.
    SecretInterceptor(const QUrl &server, QByteArray headerName, QByteArray secret, QObject *parent = nullptr);

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    const QUrl m_server;
    const QByteArray m_headerName;
    const QByteArray m_secret;
};

} // namespace wirebench::engine
