// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/tcpconnection.h"

namespace wirebench::session {

//! Resets \a connection once its peer's system has acknowledged everything that was written, or after 10 s: a reset
//! throws away what is still under way.
void resetWhenAcknowledged(net::TcpConnection &connection);

} // namespace wirebench::session
