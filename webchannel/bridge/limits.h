// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace wirebench::bridge {

//! How much one page, and all of them together, may hold. What a conforming page never exceeds is marked (protocol):
//! exceeding it closes the context; reaching any other limit is a NetworkError in the page.
struct Limits
{
    qsizetype contexts = 256; //!< WebSockets at once; the next handshake is refused
    qsizetype socketsPerContext = 64;
    qsizetype connectingPerContext = 32;
    qsizetype messageSize = 1024 * 1024; //!< bytes of one binary message (protocol)
    qsizetype controlMessageSize = 64 * 1024; //!< characters of one text message (protocol)
    qsizetype sendWindow = 2 * 1024 * 1024; //!< bytes sent by the page and not yet Taken, per TCP socket (protocol)
    qint64 creditBytes = 4 * 1024 * 1024; //!< granted by the page and unused, per TCP socket (protocol)
    qint64 creditDatagrams = 1024; //!< the same for UDP (protocol)
    qint64 creditConnections = 16; //!< the same for a listening socket (protocol)
    //! Multicast memberships of one socket; a group with a source counts as one. Linux allows as many IPv4 groups
    //! (IP_MAX_MEMBERSHIPS), and more of IPv6.
    qsizetype groupsPerSocket = 20;
    qint64 unsentToPage = 4 * 1024 * 1024; //!< bytes waiting in a lane to a page, above which it is not read for
    //! How long the sockets of a lost context may still hand over bytes whose write() had resolved. Security asks for
    //! closed sockets within a second.
    std::chrono::milliseconds farewell = std::chrono::milliseconds(500);
};

} // namespace wirebench::bridge
