// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/environment.h"
#include "core/net/tcpconnection.h"
#include "core/streams/readableside.h"

#include <deque>

namespace wirebench::net {

class ListenerTransport;

//! The readable side of a listening socket: what arrives are connections. Credit is in connections; without it the
//! kernel's queue (the backlog) holds the others.
//!
//! Running out of descriptors or memory does not end it: that is errorReported(), once for each attempt to accept, and
//! accepting goes on after Delays::acceptRetry.
class ConnectionReader final : public streams::ReadableSide
{
    Q_OBJECT

public:
    //! \a transport must outlive this side, \a environment's objects all connections.
    ConnectionReader(ListenerTransport &transport, const Environment &environment, QObject *parent = nullptr);
    ~ConnectionReader() override;

    //! The oldest connection that was accepted and not taken, or nullptr. It is Open, nothing was read from it and no
    //! credit granted; both ends' addresses are known. What is not taken stays here, never more than was granted, and
    //! is closed with this object or by discard().
    std::unique_ptr<TcpConnection> takeConnection();
    //! Closes what was not taken.
    void discard() { m_accepted.clear(); }

Q_SIGNALS:
    //! Once for each connection; takeConnection() has it, now or later.
    void connectionAccepted();

protected:
    streams::Transfer receive(qint64 credit) override;
    void deliver() override;
    bool isPassing(const Error &error) const override;

private:
    ListenerTransport &m_listenerTransport;
    Environment m_environment;
    std::deque<std::unique_ptr<TcpConnection>> m_accepted;
};

} // namespace wirebench::net
