// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/bridgesettings.h"
#include "webchannel/bridge/handshake.h"
#include "webchannel/bridge/pageaccess.h"

#include <QWebSocketServer>

namespace wirebench::bridge {

class ContextLink;
class PageContext;
class RelayLink;

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
    //! Begins a context of \a whose, if there is room for one.
    void acceptRelay(std::unique_ptr<RelayLink> link, const Ticket &whose);

Q_SIGNALS:
    void accessDenied(const wirebench::bridge::AccessDenial &denial);

private:
    void onNewConnection();
    void accept(std::unique_ptr<QWebSocket> webSocket);
    bool isFull() const { return m_contexts.size() >= m_settings.limits.contexts; }
    void begin(std::unique_ptr<ContextLink> link, const Ticket &whose);

    BridgeSettings m_settings;
    SecretHeader m_secret;
    TicketStore &m_tickets;
    QWebSocketServer m_server;
    QList<PageContext *> m_contexts; // children
};

} // namespace wirebench::bridge
