// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/socketoptions.h"
#include "core/streams/bytewriter.h"

#include <QStringList>

namespace wirebench::session {

//! When a session that has ended, or could not be opened, is opened again by itself.
struct Reconnecting
{
    std::chrono::milliseconds interval = std::chrono::seconds(1); //!< 1 ms or more; doubles with each failure in a row
    std::chrono::milliseconds cap = std::chrono::seconds(30); //!< but not beyond this.

    //! How long to wait after \a failures (1 or more) in a row.
    std::chrono::milliseconds delay(int failures) const;

    friend bool operator==(const Reconnecting &, const Reconnecting &) = default;
};

//! Options of a session, of which each kind takes what it knows. Unset means the system's default.
struct SessionOptions
{
    // TCP
    bool noDelay = false; //!< TCP_NODELAY
    std::optional<std::chrono::milliseconds> keepAlive; //!< As net::TcpOptions::keepAliveDelay.
    //! After the peer's FIN sending goes on until closeWriting(). Otherwise, and always with reconnect, ours follows
    //! behind what waits.
    bool staysHalfOpen = false;
    qsizetype sendLimit = streams::ByteWriter::defaultLimit; //!< Bytes that may wait for one peer; 1 or more.
    int peerLimit = 10'000; //!< Peers of a server at once, 1 or more; further ones wait in the kernel's queue.
    qint64 peerTotal = 0; //!< Peers of a server altogether, after which none is accepted any more; 0: any number.

    // Where to connect
    std::chrono::milliseconds connectTimeout = std::chrono::seconds(30);
    Endpoint local; //!< Where to connect from; see net::ConnectOptions::local.
    //! Which of a name's addresses to use; for what waits at every address, which of them. Unset: both.
    std::optional<net::AddressFamily> family;
    QString interfaceName; //!< SO_BINDTODEVICE; not for a TCP server.

    // UDP
    bool broadcast = false; //!< SO_BROADCAST
    std::optional<quint8> multicastTimeToLive;
    std::optional<bool> multicastLoopback;
    bool sharesAddress = false; //!< Others may bind the same address and port; always with multicast.

    std::optional<quint32> sendBufferSize; //!< SO_SNDBUF
    std::optional<quint32> receiveBufferSize; //!< SO_RCVBUF

    std::optional<Reconnecting> reconnect; //!< Unset: the session ends.
    QStringList tags; //!< For whoever owns the session; nothing here looks at them.

    friend bool operator==(const SessionOptions &, const SessionOptions &) = default;
};

net::TcpOptions tcpOptionsOf(const SessionOptions &options);
net::UdpOptions udpOptionsOf(const SessionOptions &options);
net::UdpBindOptions udpBindOptionsOf(const SessionOptions &options);

} // namespace wirebench::session
