// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"

#include <sys/socket.h>

namespace wirebench::tests {

//! \a endpoint as the operating system wants it; \a length is set.
sockaddr_storage toSocketAddress(const Endpoint &endpoint, socklen_t &length);

//! A socket of \a type (SOCK_STREAM, SOCK_DGRAM) bound to \a address and \a port (0: any). Ends the test where that is
//! not possible.
int boundSocket(int type, const QHostAddress &address, quint16 port);

} // namespace wirebench::tests
