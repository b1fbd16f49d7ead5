// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/net/resolver.h"
#include "core/net/socketoptions.h"

#include <optional>

namespace wirebench::net {

class UdpTransport;

//! A multicast group that a socket receives from.
struct MulticastMembership
{
    QHostAddress group; //!< 224.0.0.0/4 or ff00::/8.
    //! Only datagrams from there (source-specific multicast). Unset: from anywhere.
    std::optional<QHostAddress> source;
    //! The interface they arrive by; the group's zone, if it has one. Empty: see MulticastGroups.
    QString interfaceName;

    friend bool operator==(const MulticastMembership &, const MulticastMembership &) = default;
};

//! MulticastController, joinGroup() and leaveGroup(), the checks of the arguments: InvalidArgument for a group that is
//! none, a source that is null, multicast or unspecified, or one of the other address family. Loopback sources are
//! allowed: programs of one machine may talk that way.
Result<void> validate(const MulticastMembership &membership);
//! As the specification has it, for pages: loopback sources are InvalidArgument, too.
Result<void> validateForPage(const MulticastMembership &membership);

//! The multicast groups of a bound UDP socket; the core of MulticastController. They end with the socket.
//!
//! Datagrams arrive by the interface that is named, or the one the socket is bound to, or the one its multicast leaves
//! by (UdpBindOptions), or else the one that the routing table has for the group. One group on two interfaces is two
//! memberships. (IPv6 on Linux: also by an interface where another socket of this machine has joined the group.)
class MulticastGroups
{
public:
    //! \a transport must outlive this object. \a family: the only one of the socket, if so.
    MulticastGroups(UdpTransport &transport, std::optional<AddressFamily> family, const UdpBindOptions &options);

    //! InvalidArgument as of validate(), for a group of a family that the socket does not receive, and for an interface
    //! that does not exist. InvalidState when already joined, also without a source where one is given and the other
    //! way round, or the socket is closed. Then what the system says: OutOfResources (Linux: 20 IPv4 groups, 10 sources
    //! each), Unreachable (no route).
    Result<void> join(const QHostAddress &group, const std::optional<QHostAddress> &source = std::nullopt,
                      const QString &interfaceName = {});
    //! Likewise; InvalidState when not joined with the same source and interface.
    Result<void> leave(const QHostAddress &group, const std::optional<QHostAddress> &source = std::nullopt,
                       const QString &interfaceName = {});

    //! Oldest first; empty once the socket is closed.
    QList<MulticastMembership> groups() const;

private:
    struct Joined
    {
        MulticastMembership membership;
        unsigned interface; // its number when it was joined; 0: the system chose
    };

    //! What join() and leave() check alike.
    Result<void> check(const MulticastMembership &membership) const;
    Result<unsigned> interfaceOf(const MulticastMembership &membership) const;
    Result<void> setMembership(bool joined, const Joined &joining);
    static bool isInTheWay(const Joined &joined, const Joined &joining);
    QList<Joined>::const_iterator find(const MulticastMembership &membership) const;

    UdpTransport &m_transport;
    std::optional<AddressFamily> m_family;
    QString m_defaultInterface;
    QList<Joined> m_joined;
};

} // namespace wirebench::net
