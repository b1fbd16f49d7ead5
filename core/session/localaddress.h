// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/addressclass.h"
#include "core/net/socketcalls.h"
#include "core/session/sessionaddress.h"

#include <QHostAddress>

#include <optional>

namespace wirebench::session {

//! Where a session at \a address, which waits, is bound to. Without a host every address of \a family, or of both; of
//! IPv4 alone where the system, which is asked by \a calls, has no IPv6. InvalidArgument for a host that is no literal
//! address: names of this computer are not looked up.
Result<QHostAddress> localAddressOf(const SessionAddress &address, std::optional<net::AddressFamily> family,
                                    net::SocketCalls &calls);

} // namespace wirebench::session
