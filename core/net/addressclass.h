// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>

namespace wirebench::net {
Q_NAMESPACE

//! The version of the Internet Protocol; SocketDnsQueryType of the Direct Sockets specification.
enum class AddressFamily { IPv4, IPv6 };
Q_ENUM_NS(AddressFamily)

//! Where an address leads, as access rules see it.
enum class AddressClass {
    Public, //!< What IANA's registries call globally reachable, and nothing else.
    Loopback, //!< This machine: 127/8, ::1, and the unspecified 0/8 and ::, which connect to it.
    //! The local network (RFC 1918, 100.64/10, link-local, unique and site-local), and all that leads nowhere in the
    //! Internet, so that where it does lead somewhere somebody made it so here: reserved, benchmark, documentation and
    //! discard addresses, IETF protocol assignments, Teredo, local-use NAT64, and IPv6 outside of 2000::/3.
    Private,
    Multicast, //!< 224/4, ff00::/8.
    Broadcast, //!< 255.255.255.255. Broadcast addresses of subnets look like any other.
    Forbidden, //!< Metadata services of clouds, which hand out credentials: never reachable, no rule allows them.
};
Q_ENUM_NS(AddressClass)

//! The class of a resolved address, a pure function of its bits. IPv4 inside IPv6 is unwrapped first where the address
//! leads to that IPv4 address: v4-mapped, v4-compatible, SIIT ::ffff:0:0:0/96, NAT64 64:ff9b::/96, 6to4. A null address
//! is Forbidden.
AddressClass classify(const QHostAddress &address);

//! \a address with IPv4 unwrapped from v4-mapped IPv6; others unchanged.
QHostAddress unmapped(const QHostAddress &address);

} // namespace wirebench::net
