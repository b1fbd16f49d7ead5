// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/error.h"
#include "core/net/resolver.h"

#include <sys/socket.h>

namespace wirebench::net {

//! The operating system's form of an address; the zone of IPv6 becomes the name of its interface (its number where
//! that is gone). Null for other families. All functions here are pure but for asking the kernel, and usable from
//! every thread.
QHostAddress addressFromSocketAddress(const sockaddr_storage &address);

//! The same with the port, as an Endpoint; IPv4 inside IPv6 is unwrapped.
Endpoint endpointFromSocketAddress(const sockaddr_storage &address);

//! An address in the operating system's form, with its length.
struct SocketAddress
{
    sockaddr_storage storage = {};
    socklen_t length = 0; //!< 0: none

    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&storage); }
};

//! \a endpoint for a socket of \a family; IPv4 on an IPv6 socket is mapped. InvalidArgument where that is not possible:
//! a null address, IPv6 on an IPv4 socket, or a zone that is no interface here.
Result<SocketAddress> toSocketAddress(const Endpoint &endpoint, AddressFamily family);

//! IPv4 also for a null address.
AddressFamily familyOf(const QHostAddress &address);

//! The two ends of a socket as the operating system reports them; an error where \a descriptor is no socket or, for the
//! remote one, not connected (ConnectionReset).
Result<Endpoint> localEndpointOf(int descriptor);
Result<Endpoint> remoteEndpointOf(int descriptor);

} // namespace wirebench::net
