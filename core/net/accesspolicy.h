// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/transportprotocol.h"

#include <QHostAddress>
#include <QList>
#include <QObject>

#include <functional>

namespace wirebench::net {

using Protocol = TransportProtocol;

//! What somebody wants to do with an address.
enum class Purpose {
    Connect, //!< Talk to a host: connect to it (TCP), or send datagrams to it and receive its answers (UDP).
    Bind, //!< Receive datagrams from everybody at a local address (UDP).
    Listen, //!< Accept connections at a local address (TCP).
};

//! Whom somebody wants to talk to, and what that name turned out to be.
struct Destination
{
    Protocol protocol = Protocol::Tcp;
    QString host; //!< As asked for: a name or a literal. For Bind and Listen the local address.
    quint16 port = 0; //!< 0 for Bind and Listen: any.
    QList<QHostAddress> addresses; //!< All that \c host is known to resolve to; never empty when a policy sees it.
    Purpose purpose = Purpose::Connect;

    //! "tcp://host:port", as people write it; "listen://…" and "bind://…" for local addresses.
    QString toString() const;
};

//! Decides about a destination after it was resolved and before anything is sent or bound: what the specification
//! leaves to the user agent ("NotAllowedError"). Nothing is opened without passing through it, and only addresses it
//! saw are connected to or sent to.
class AccessPolicy
{
public:
    using Reply = std::function<void(const Result<void> &)>;

    virtual ~AccessPolicy() = default;

    //! Calls \a reply once, now or later (a person may have to be asked), in the caller's thread; not when \a context
    //! is gone by then. No time limit of the socket runs meanwhile. A refusal is ErrorCode::AccessDenied. Where the two
    //! address families of a name are answered apart, the policy is asked again with all addresses known by then.
    virtual void check(const Destination &destination, QObject *context, Reply reply) = 0;

    //! Allows everything. For people and tests that name their destinations themselves; never for pages.
    static AccessPolicy &allowAll();
};

} // namespace wirebench::net
