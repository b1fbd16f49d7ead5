// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/traffictap.h"
#include "core/net/accesspolicy.h"
#include "core/net/resolver.h"
#include "core/net/socketcalls.h"

#include <chrono>

namespace wirebench::net {

//! How long things may take that no option of a socket says.
struct Delays
{
    //! RFC 8305, section 3, "Resolution Delay": how long a first IPv4 answer waits for the IPv6 one.
    std::chrono::milliseconds resolution{50};
    //! RFC 8305, section 5, "Connection Attempt Delay": before the next address is tried beside one that does not
    //! answer.
    std::chrono::milliseconds attempt{250};
    //! After Connection::close(), for what was promised to the peer and it does not take.
    std::chrono::milliseconds closeLimit{std::chrono::seconds(30)};
    //! After a TCP socket was closed, for what it sent and the peer has not acknowledged (lingeringclose.h).
    std::chrono::milliseconds lingerLimit{std::chrono::seconds(30)};
    //! Before accepting is tried again when descriptors or memory ran out.
    std::chrono::milliseconds acceptRetry{100};
    //! Before a socket receives or sends again when the kernel's memory ran out (ENOBUFS, ENOMEM), which no readiness
    //! tells.
    std::chrono::milliseconds memoryRetry{10};
    //! For how long a bound UDP socket sends to what a name resolved to before it is looked up again.
    std::chrono::milliseconds nameLifetime{std::chrono::seconds(30)};
};

//! What sockets need from outside. All must outlive the sockets made with them; calls and clock also what a TCP socket
//! leaves behind (lingeringclose.h).
struct Environment
{
    SocketCalls &calls = SocketCalls::system();
    Resolver &resolver = Resolver::system();
    AccessPolicy &policy = AccessPolicy::allowAll();
    Clock &clock = Clock::system();
    Delays delays = {};
    TrafficWatcher *watcher = nullptr; //!< Of every socket; nullptr: nobody watches.
};

} // namespace wirebench::net
