// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/socketaddress.h"

#include "core/net/addressclass.h"
#include "core/net/socketerror.h"

#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>
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

AddressFamily familyOf(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol ? AddressFamily::IPv6 : AddressFamily::IPv4;
}

namespace {

Result<quint32> scopeOf(const QHostAddress &address)
{
    const QString zone = address.scopeId();
    if (zone.isEmpty())
        return 0;
    bool isNumber = false;
    const quint32 number = zone.toUInt(&isNumber);
    std::array<char, IF_NAMESIZE> name = {};
    const quint32 index = isNumber ? number : ::if_nametoindex(zone.toUtf8().constData());
    if (index == 0 || !::if_indextoname(index, name.data())) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("%1: there is no network interface \"%2\"").arg(address.toString(), zone));
    }
    return index;
}

} // namespace

Result<SocketAddress> toSocketAddress(const Endpoint &endpoint, AddressFamily family)
{
    if (endpoint.address.isNull())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("there is no address"));
    SocketAddress result;
    if (family == AddressFamily::IPv4) {
        bool isIpv4 = false;
        const quint32 bits = endpoint.address.toIPv4Address(&isIpv4);
        if (!isIpv4) {
            return failure(
                ErrorCode::InvalidArgument,
                QStringLiteral("%1 is no IPv4 address, and this is an IPv4 socket").arg(endpoint.address.toString()));
        }
        auto *address = reinterpret_cast<sockaddr_in *>(&result.storage);
        address->sin_family = AF_INET;
        address->sin_port = qToBigEndian(endpoint.port);
        address->sin_addr.s_addr = qToBigEndian(bits);
        result.length = sizeof *address;
        return result;
    }
    const auto scope = scopeOf(endpoint.address);
    if (!scope)
        return tl::unexpected<Error>(scope.error());
    const Q_IPV6ADDR bytes = endpoint.address.toIPv6Address(); // maps IPv4
    auto *address = reinterpret_cast<sockaddr_in6 *>(&result.storage);
    address->sin6_family = AF_INET6;
    address->sin6_port = qToBigEndian(endpoint.port);
    std::memcpy(&address->sin6_addr, &bytes, sizeof bytes);
    address->sin6_scope_id = *scope;
    result.length = sizeof *address;
    return result;
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
