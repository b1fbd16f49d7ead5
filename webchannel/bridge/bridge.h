// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/bridgesettings.h"
#include "webchannel/bridge/handshake.h"
#include "webchannel/bridge/pageaccess.h"
#include "webchannel/bridge/relay.h"

#include <QThread>
#include <QUrl>

#include <memory>

namespace wirebench::bridge {

class BridgeServer;

//! The bridge as the rest of the program sees it: a server in a network thread of its own. Lives in the thread that
//! made it, usually the GUI's. Destroying it closes all sockets of all pages and joins the thread.
class Bridge final : public QObject
{
    Q_OBJECT

public:
    //! A bridge that is listening. Waits for the network thread to start and bind a port, for nothing else.
    static Result<std::unique_ptr<Bridge>> start(const BridgeSettings &settings = {});
    ~Bridge() override;

    //! Where pages connect to: append the ticket. "ws://127.0.0.1:PORT/".
    const QUrl &url() const { return m_url; }
    //! To be added to every handshake that goes to url(), outside the reach of pages.
    const SecretHeader &secretHeader() const { return m_secret; }
    //! See TicketStore::issue(). Usable from every thread.
    Result<QByteArray> issueTicket(const Ticket &ticket) { return m_tickets.issue(ticket); }
    //! Begins a context that reaches us without a WebSocket. \a whose says who it is, as for issueTicket(). From this
    //! object's thread only; the relay may outlive the bridge. InvalidArgument for the origins "" and "null".
    Result<std::unique_ptr<Relay>> openRelay(const Ticket &whose);

Q_SIGNALS:
    //! A page asked for something that no rule allows. For the user; arrives in this object's thread.
    void accessDenied(const wirebench::bridge::AccessDenial &denial);

private:
    explicit Bridge(const BridgeSettings &settings);

    const qsizetype m_largestMessage;
    SecretHeader m_secret;
    TicketStore m_tickets;
    QUrl m_url;
    QThread m_thread;
    BridgeServer *m_server; // lives in m_thread, deleted there by the destructor
};

} // namespace wirebench::bridge
