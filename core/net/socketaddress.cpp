// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/socketaddress.h"

#include "core/net/addressclass.h"
#include "core/net/socketerror.h"

#include <QtEndian>

#include <cerrno>
#include <netinet/in.h>

namespace wirebench::net {

Endpoint endpointFromSocketAddress(const sockaddr_storage &address)
{
    const auto *generic = reinterpret_cast<const sockaddr *>(&address);
    switch (address.ss_family) {
    case AF_INET:
        return {QHostAddress(generic), qFromBigEndian(reinterpret_cast<const sockaddr_in *>(generic)->sin_port)};
    case AF_INET6:
        return {unmapped(QHostAddress(generic)),
                qFromBigEndian(reinterpret_cast<const sockaddr_in6 *>(generic)->sin6_port)};
    default:
        return {};
    }
}

namespace {

template<typename Call>
Result<Endpoint> endpointOf(int descriptor, Call call, const QString &what)
{
    sockaddr_storage address = {};
    socklen_t length = sizeof address;
    if (call(descriptor, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return tl::unexpected<Error>(errorFromErrno(errno, what));
    return endpointFromSocketAddress(address);
}

} // namespace

Result<Endpoint> localEndpointOf(int descriptor)
{
    return endpointOf(descriptor, ::getsockname, QStringLiteral("read the local address"));
}

Result<Endpoint> remoteEndpointOf(int descriptor)
{
    return endpointOf(descriptor, ::getpeername, QStringLiteral("read the remote address"));
}

} // namespace wirebench::net
