// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>

namespace wirebench::net {
Q_NAMESPACE

//! Where an address leads, as access rules see it.
enum class AddressClass {
    Public,
    Loopback, //!< This machine: 127/8, ::1, and the unspecified 0/8 and ::, which connect to it.
    Private, //!< The local network: RFC 1918, 100.64/10, link-local, unique local.
    Multicast, //!< 224/4, ff00::/8.
    Broadcast, //!< 255.255.255.255. Broadcast addresses of subnets look like any other.
    Forbidden, //!< Cloud metadata services: never reachable, no rule allows them.
};
Q_ENUM_NS(AddressClass)

//! The class of a resolved address, a pure function of its bits. IPv4 inside IPv6 (v4-mapped, v4-compatible, NAT64
//! 64:ff9b::/96, 6to4) is unwrapped first. A null address is Forbidden.
AddressClass classify(const QHostAddress &address);

//! \a address with IPv4 unwrapped from v4-mapped IPv6; others unchanged.
QHostAddress unmapped(const QHostAddress &address);

} // namespace wirebench::net
