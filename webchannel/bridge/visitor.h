// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/deadline.h"
#include "core/net/tcpconnection.h"
#include "webchannel/bridge/httprequest.h"

#include <memory>

namespace wirebench::bridge {

//! A connection to the bridge's server that has not become anybody's link yet: reads the head of its request, and can
//! answer it and say farewell.
class Visitor final : public QObject
{
    Q_OBJECT

public:
    //! For the request, and for what follows the answer.
    static constexpr std::chrono::seconds limit{5};

    //! \a connection is open, and nothing was read from it. \a clock must outlive this object.
    Visitor(std::unique_ptr<net::TcpConnection> connection, Clock &clock, QObject *parent);

    //! In asked(), at most one of these. The connection, for who answers in a way of his own; gone() follows. It has
    //! unused credit.
    std::unique_ptr<net::TcpConnection> takeConnection();
    //! Sends \a answer and FIN, waits for the visitor's end, then gone().
    void answer(const QByteArray &answer);

Q_SIGNALS:
    //! \a rest: what has come behind the request's head.
    void asked(const wirebench::bridge::HttpRequest &request, const QByteArray &rest);
    //! Nothing will come of it any more. Comes once, last.
    void gone();

private:
    void onBytesArrived(const QByteArray &bytes);
    void leave();

    std::unique_ptr<net::TcpConnection> m_connection;
    net::Deadline m_limit;
    HttpHeadReader m_head;
    bool m_hasAsked = false;
};

} // namespace wirebench::bridge
