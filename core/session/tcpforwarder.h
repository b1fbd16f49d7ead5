// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/tcpconnection.h"

#include <memory>

namespace wirebench::session {

//! Carries what two TCP connections send, each to the other, until both directions have ended. An end is passed
//! on, behind everything that came before it, a reset as a reset; and from whom nothing can be passed on nothing is
//! read.
class TcpForwarder final : public QObject
{
    Q_OBJECT

public:
    //! \a from is open; a connection to \a host and \a port is made with \a environment. What comes meanwhile waits in
    //! the kernel.
    TcpForwarder(std::unique_ptr<net::TcpConnection> from, const QString &host, quint16 port,
                 const net::Environment &environment, QObject *parent = nullptr);

    const net::TcpConnection &from() const { return *m_from; }
    const net::TcpConnection &to() const { return *m_to; }

Q_SIGNALS:
    //! Nothing goes through any more; once. With the reason why the other connection could not be opened, if that is
    //! it.
    void ended(const std::optional<wirebench::Error> &error);

private:
    void onOpened();
    void onOpenFailed(const Error &error);
    void carry(net::TcpConnection &from, net::TcpConnection &to);
    void onClosed();
    void end(const std::optional<Error> &error);

    std::unique_ptr<net::TcpConnection> m_from;
    std::unique_ptr<net::TcpConnection> m_to;
    bool m_isOver = false;
};

} // namespace wirebench::session
