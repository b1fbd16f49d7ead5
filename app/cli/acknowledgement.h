// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/tcpconnection.h"

namespace wirebench::cli {

//! Whether the peer's system has acknowledged everything that \a connection was given to send. Also when it is not
//! open: nothing more can become of it then.
bool isAcknowledged(const net::TcpConnection &connection);

} // namespace wirebench::cli
