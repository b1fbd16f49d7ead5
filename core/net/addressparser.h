// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/error.h"

#include <QStringView>

#include <optional>

//! Text to addresses, strictly: what one reader takes for another address than the next one does is not an address
//! here. Pure functions. QHostAddress's own reading is not used: it trims, and takes "127.1" and "2130706433" for
//! 127.0.0.1.
namespace wirebench::net {

//! The address that \a text is a literal of ("valid IP literal" of the Direct Sockets specification), or nothing:
//! four decimal numbers without leading zeros ("192.0.2.1"), or IPv6 as in RFC 4291, section 2.2 (lower or upper case,
//! "::", the last 32 bits as IPv4), without brackets. An IPv6 address may have a zone (RFC 4007, section 11): '%' and
//! the name or number of a network interface, 1 to 15 visible ASCII characters other than % / [ ]. It is not looked at
//! whether there is such an interface. IPv4 inside IPv6 stays as it is; see unmapped().
std::optional<QHostAddress> parseAddress(QStringView text);

//! The inverse of Endpoint::toString(): "127.0.0.1:80", "[::1]:80", "[fe80::1%eth0]:80"; the port in decimal, 0 to
//! 65,535, without leading zeros. InvalidArgument says what was expected at which character, counted from 1.
Result<Endpoint> parseEndpoint(QStringView text);

} // namespace wirebench::net
