// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/tcplistener.h"
#include "webchannel/bridge/bridgesettings.h"
#include "webchannel/bridge/handshake.h"
#include "webchannel/bridge/pageaccess.h"

#include <QHash>

#include <functional>

namespace wirebench::bridge {

class ContextLink;
class QuestionDesk;
class PageContext;
class RelayLink;
class Visitor;

//! The server that pages' contexts connect to, on 127.0.0.1: their WebSockets, and the streams beside them. Lives in
//! the network thread with everything it makes.
class BridgeServer final : public QObject
{
    Q_OBJECT

public:
    //! \a tickets must outlive this object.
    BridgeServer(const BridgeSettings &settings, const SecretHeader &secret, TicketStore &tickets);
    ~BridgeServer() override;

    //! Begins listening, and calls \a listening once with a port of the system's choice, or why there is none.
    void listen(std::function<void(const Result<quint16> &port)> listening);
    //! Begins a context of \a whose, if there is room for one.
    void acceptRelay(std::unique_ptr<RelayLink> link, const Ticket &whose);

Q_SIGNALS:
    void accessDenied(const wirebench::bridge::AccessDenial &denial);

private:
    void onListening();
    void receiveVisitor();
    void answer(Visitor &visitor, const HttpRequest &request, const QByteArray &rest);
    void acceptWebSocket(Visitor &visitor, const HttpRequest &request, const QByteArray &rest);
    void acceptStream(Visitor &visitor, const HttpRequest &request);
    bool isFull() const { return m_contexts.size() >= m_settings.limits.contexts; }
    void revoke(const Grant &grant);
    PageContext *begin(std::unique_ptr<ContextLink> link, const Ticket &whose);

    BridgeSettings m_settings;
    SecretHeader m_secret;
    TicketStore &m_tickets;
    QuestionDesk *m_desk = nullptr; // child; null: nobody is asked
    net::TcpListener m_listener;
    QList<PageContext *> m_contexts; // children
    QHash<QByteArray, PageContext *> m_contextsByTicket; // those that came by WebSocket
};

} // namespace wirebench::bridge
