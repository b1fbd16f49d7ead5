// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/socketaddress.h"

#include "core/net/addressclass.h"
#include "core/net/socketerror.h"

#include <QtEndian>

#include <cerrno>
#include <net/if.h>
#include <netinet/in.h>

namespace wirebench::net {

namespace {

QString zoneName(quint32 number)
{
    char name[IF_NAMESIZE] = {};
    return ::if_indextoname(number, name) ? QString::fromLocal8Bit(name) : QString::number(number);
}

} // namespace

QHostAddress addressFromSocketAddress(const sockaddr_storage &address)
{
    if (address.ss_family != AF_INET && address.ss_family != AF_INET6)
        return {};
    const auto *generic = reinterpret_cast<const sockaddr *>(&address);
    QHostAddress result(generic); // which leaves out the zone
    if (address.ss_family == AF_INET6) {
        if (const quint32 zone = reinterpret_cast<const sockaddr_in6 *>(generic)->sin6_scope_id; zone != 0)
            result.setScopeId(zoneName(zone));
    }
    return result;
}

Endpoint endpointFromSocketAddress(const sockaddr_storage &address)
{
    const auto *generic = reinterpret_cast<const sockaddr *>(&address);
    const QHostAddress host = unmapped(addressFromSocketAddress(address));
    switch (address.ss_family) {
    case AF_INET:
        return {host, qFromBigEndian(reinterpret_cast<const sockaddr_in *>(generic)->sin_port)};
    case AF_INET6:
        return {host, qFromBigEndian(reinterpret_cast<const sockaddr_in6 *>(generic)->sin6_port)};
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
