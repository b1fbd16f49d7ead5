// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/error.h"

#include <sys/socket.h>

namespace wirebench::net {

//! The operating system's form of an address; the zone of IPv6 becomes the name of its interface (its number where
//! that is gone). Null for other families.
QHostAddress addressFromSocketAddress(const sockaddr_storage &address);

//! The same with the port, as an Endpoint; IPv4 inside IPv6 is unwrapped.
Endpoint endpointFromSocketAddress(const sockaddr_storage &address);

//! The two ends of a connected socket as the operating system reports them.
Result<Endpoint> localEndpointOf(int descriptor);
Result<Endpoint> remoteEndpointOf(int descriptor);

} // namespace wirebench::net
