// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/addressclass.h"
#include "core/session/sessionaddress.h"

#include <QHostAddress>

#include <optional>

namespace wirebench::session {

//! Where a session at \a address, which waits, is bound to. Without a host every address of \a family, or of both.
//! InvalidArgument for a host that is no literal address: names of this computer are not looked up.
Result<QHostAddress> localAddressOf(const SessionAddress &address, std::optional<net::AddressFamily> family);

} // namespace wirebench::session
