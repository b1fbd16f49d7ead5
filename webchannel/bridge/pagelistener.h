// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/tcplistener.h"
#include "webchannel/bridge/openrequest.h"
#include "webchannel/bridge/pagecredit.h"
#include "webchannel/bridge/pagesocket.h"

namespace wirebench::bridge {

//! A TCPServerSocket of a page. Units are connections.
//!
//! Connections are accepted one by one, and the next one only when the context has taken the last: where it has no
//! place for more sockets, one waits here, and the others in the kernel.
class PageListener final : public PageSocket
{
    Q_OBJECT

public:
    PageListener(quint32 id, quint32 credit, const ListenRequest &request, PageSocketSetup setup, QObject *parent);

    void open() override;
    Result<void> handle(const Frame &frame) override;
    void cut(const Error &error) override;
    void abandon(std::chrono::milliseconds limit) override;
    QJsonObject openInfo() const override;

    bool hasConnection() const { return m_hasConnection; }
    //! The connection that waits, announced to the page as \a acceptedId. Only while hasConnection().
    std::unique_ptr<net::TcpConnection> takeConnection(quint32 acceptedId);
    //! The connection that was taken has its place: goes on. connectionWaits() may come before this returns.
    void acceptNext();
    //! For the connections that were taken.
    PageSocketSetup setupOfAccepted() const { return setup(); }

Q_SIGNALS:
    //! hasConnection() has become true.
    void connectionWaits();

private:
    void onOpened();
    void onConnectionAccepted();
    void onClosed();

    ListenRequest m_request;
    net::TcpListener m_listener;
    PageCredit m_credit;
    bool m_hasConnection = false;
};

} // namespace wirebench::bridge
