// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/bridgesettings.h"
#include "webchannel/bridge/handshake.h"
#include "webchannel/bridge/pageaccess.h"

#include <QWebSocketServer>

namespace wirebench::bridge {

class PageContext;

//! The server that pages' contexts connect to, on 127.0.0.1. Lives in the network thread with everything it makes.
class BridgeServer final : public QObject
{
    Q_OBJECT

public:
    //! \a tickets must outlive this object.
    BridgeServer(const BridgeSettings &settings, const SecretHeader &secret, TicketStore &tickets);
    ~BridgeServer() override;

    //! Begins listening on a port of the system's choice and returns it.
    Result<quint16> listen();

Q_SIGNALS:
    void accessDenied(const wirebench::bridge::AccessDenial &denial);

private:
    void onNewConnection();
    void accept(std::unique_ptr<QWebSocket> webSocket);

    BridgeSettings m_settings;
    SecretHeader m_secret;
    TicketStore &m_tickets;
    QWebSocketServer m_server;
    QList<PageContext *> m_contexts; // children
};

} // namespace wirebench::bridge
