// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/socketoptions.h"

#include "core/net/socketerror.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace wirebench::net {

namespace {

constexpr std::chrono::milliseconds shortestKeepAlive = std::chrono::seconds(1);
constexpr int longestKeepAliveSeconds = 32767; // MAX_TCP_KEEPIDLE of Linux; more fails with EINVAL

Error errorOfOption(const char *name, const QString &value)
{
    return errorFromErrno(errno, QStringLiteral("set %1 to %2").arg(QLatin1String(name), value));
}

Result<void> setOption(int descriptor, int level, int option, int value, const char *name)
{
    if (::setsockopt(descriptor, level, option, &value, sizeof value) != 0)
        return tl::unexpected<Error>(errorOfOption(name, QString::number(value)));
    return {};
}

int toInt(quint32 value)
{
    return static_cast<int>(std::min<quint32>(value, INT_MAX));
}

Result<void> checkNotZero(const std::optional<quint32> &value, const char *name, const char *unit)
{
    if (value == 0u) {
        return failure(
            ErrorCode::InvalidArgument,
            QStringLiteral("%1 is 0; it must be at least 1%2").arg(QLatin1String(name), QLatin1String(unit)));
    }
    return {};
}

Result<void> checkIpv6Only(bool ipv6Only, const QHostAddress &local)
{
    if (ipv6Only && local != QHostAddress(QHostAddress::AnyIPv6)) {
        return failure(
            ErrorCode::InvalidArgument,
            QStringLiteral("ipv6Only makes sense with the local address :: only, not with %1").arg(local.toString()));
    }
    return {};
}

Result<void> bindToInterface(int descriptor, const QString &name)
{
    if (name.isEmpty())
        return {};
    const QByteArray bytes = name.toUtf8();
    // The kernel would cut a long name short, and find another interface.
    if (::if_nametoindex(bytes.constData()) == 0) {
        return failure(ErrorCode::InvalidArgument, QStringLiteral("there is no network interface \"%1\"").arg(name));
    }
    if (::setsockopt(descriptor, SOL_SOCKET, SO_BINDTODEVICE, bytes.constData(), static_cast<socklen_t>(bytes.size()))
        != 0)
        return tl::unexpected<Error>(errorOfOption("SO_BINDTODEVICE", name));
    return {};
}

Result<void> setMulticastInterface(int descriptor, const QString &name, AddressFamily family)
{
    if (name.isEmpty())
        return {};
    const int index = static_cast<int>(::if_nametoindex(name.toUtf8().constData()));
    if (index == 0)
        return tl::unexpected<Error>(errorOfOption("multicastInterface", name));
    ip_mreqn interface = {};
    interface.imr_ifindex = index;
    if (::setsockopt(descriptor, IPPROTO_IP, IP_MULTICAST_IF, &interface, sizeof interface) != 0)
        return tl::unexpected<Error>(errorOfOption("IP_MULTICAST_IF", name));
    if (family == AddressFamily::IPv4)
        return {};
    return setOption(descriptor, IPPROTO_IPV6, IPV6_MULTICAST_IF, index, "IPV6_MULTICAST_IF");
}

//! An option of IPv4 and its twin of IPv6.
struct TwinOption
{
    int option4;
    const char *name4;
    int option6;
    const char *name6;
    std::optional<int> value; //!< nothing: it stays as it is
};

// An IPv6 socket on `::` carries IPv4 too, so each option is set for both.
Result<void> setTwinOption(int descriptor, const TwinOption &option, AddressFamily family)
{
    if (!option.value)
        return {};
    if (auto set = setOption(descriptor, IPPROTO_IP, option.option4, *option.value, option.name4); !set)
        return set;
    if (family == AddressFamily::IPv4)
        return {};
    return setOption(descriptor, IPPROTO_IPV6, option.option6, *option.value, option.name6);
}

//! How multicast is sent. \a Options: UdpOptions or UdpBindOptions.
template<typename Options>
Result<void> setMulticastSending(int descriptor, const Options &options, AddressFamily family)
{
    const auto toOptionalInt = [](auto value) { return value ? std::optional<int>(*value) : std::nullopt; };
    const TwinOption timeToLive = {IP_MULTICAST_TTL, "IP_MULTICAST_TTL", IPV6_MULTICAST_HOPS, "IPV6_MULTICAST_HOPS",
                                   toOptionalInt(options.multicastTimeToLive)};
    const TwinOption loopback = {IP_MULTICAST_LOOP, "IP_MULTICAST_LOOP", IPV6_MULTICAST_LOOP, "IPV6_MULTICAST_LOOP",
                                 toOptionalInt(options.multicastLoopback)};
    return setTwinOption(descriptor, timeToLive, family).and_then([&] {
        return setTwinOption(descriptor, loopback, family);
    });
}

Result<void> setMulticastOptions(int descriptor, const UdpBindOptions &options, AddressFamily family)
{
    // Otherwise Linux also delivers what any other program on this machine has joined.
    const TwinOption othersGroups = {IP_MULTICAST_ALL, "IP_MULTICAST_ALL", IPV6_MULTICAST_ALL, "IPV6_MULTICAST_ALL", 0};
    return setMulticastSending(descriptor, options, family)
        .and_then([&] { return setTwinOption(descriptor, othersGroups, family); })
        .and_then([&] { return setMulticastInterface(descriptor, options.multicastInterface, family); });
}

Result<void> applyConnectOptions(int descriptor, const ConnectOptions &options)
{
    return applyOptions(descriptor, static_cast<const BufferOptions &>(options)).and_then([&] {
        return bindToInterface(descriptor, options.interfaceName);
    });
}

Result<void> setIpv6Only(int descriptor, bool ipv6Only, AddressFamily family)
{
    if (family == AddressFamily::IPv4)
        return {};
    // Both ways, because the system's default (net.ipv6.bindv6only) is not ours.
    return setOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, ipv6Only ? 1 : 0, "IPV6_V6ONLY");
}

} // namespace

Result<void> validate(const BufferOptions &options)
{
    return checkNotZero(options.sendBufferSize, "sendBufferSize", " byte").and_then([&] {
        return checkNotZero(options.receiveBufferSize, "receiveBufferSize", " byte");
    });
}

Result<void> validate(const ConnectOptions &options)
{
    const auto family = options.local.address.protocol();
    if (options.dnsQueryType && !options.local.address.isNull()
        && (*options.dnsQueryType == AddressFamily::IPv4) != (family == QAbstractSocket::IPv4Protocol)) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("the local address %1 is not of the family that dnsQueryType asks for")
                           .arg(options.local.address.toString()));
    }
    if (options.timeout <= std::chrono::milliseconds::zero()) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("timeout is %1 ms; it must be at least 1 ms").arg(options.timeout.count()));
    }
    return validate(static_cast<const BufferOptions &>(options));
}

Result<void> validate(const TcpOptions &options)
{
    if (options.keepAliveDelay && *options.keepAliveDelay < shortestKeepAlive) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("keepAliveDelay is %1 ms; it must be at least 1000 ms")
                           .arg(options.keepAliveDelay->count()));
    }
    return validate(static_cast<const ConnectOptions &>(options));
}

Result<void> validate(const UdpBindOptions &options, const QHostAddress &local)
{
    return validate(static_cast<const BufferOptions &>(options)).and_then([&] {
        return checkIpv6Only(options.ipv6Only, local);
    });
}

Result<void> validate(const ListenOptions &options, const QHostAddress &local)
{
    return checkNotZero(options.backlog, "backlog", "").and_then([&] {
        return checkIpv6Only(options.ipv6Only, local);
    });
}

Result<void> applyOptions(int descriptor, const BufferOptions &options)
{
    if (options.sendBufferSize) {
        if (auto set = setOption(descriptor, SOL_SOCKET, SO_SNDBUF, toInt(*options.sendBufferSize), "SO_SNDBUF"); !set)
            return set;
    }
    if (options.receiveBufferSize)
        return setOption(descriptor, SOL_SOCKET, SO_RCVBUF, toInt(*options.receiveBufferSize), "SO_RCVBUF");
    return {};
}

Result<void> applyOptions(int descriptor, const TcpOptions &options)
{
    if (auto applied = applyConnectOptions(descriptor, options); !applied)
        return applied;
    if (options.noDelay) {
        if (auto set = setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, 1, "TCP_NODELAY"); !set)
            return set;
    }
    if (!options.keepAliveDelay)
        return {};
    const auto wholeSeconds = std::chrono::ceil<std::chrono::seconds>(*options.keepAliveDelay).count();
    const int seconds = static_cast<int>(std::min<qint64>(wholeSeconds, longestKeepAliveSeconds));
    return setOption(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1, "SO_KEEPALIVE")
        .and_then([&] { return setOption(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, seconds, "TCP_KEEPIDLE"); })
        .and_then([&] { return setOption(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, seconds, "TCP_KEEPINTVL"); });
}

Result<void> applyOptions(int descriptor, const UdpOptions &options, AddressFamily family)
{
    const auto applied = applyConnectOptions(descriptor, options).and_then([&] {
        return setMulticastSending(descriptor, options, family);
    });
    if (!applied || !options.broadcast)
        return applied;
    return setOption(descriptor, SOL_SOCKET, SO_BROADCAST, 1, "SO_BROADCAST");
}

Result<void> applyOptions(int descriptor, const UdpBindOptions &options, AddressFamily family)
{
    auto applied = applyOptions(descriptor, static_cast<const BufferOptions &>(options))
                       .and_then([&] { return setIpv6Only(descriptor, options.ipv6Only, family); })
                       .and_then([&] { return bindToInterface(descriptor, options.interfaceName); })
                       .and_then([&] { return setMulticastOptions(descriptor, options, family); });
    if (applied && options.broadcast)
        applied = setOption(descriptor, SOL_SOCKET, SO_BROADCAST, 1, "SO_BROADCAST");
    if (applied && options.multicastAllowAddressSharing)
        applied = setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1, "SO_REUSEADDR");
    return applied;
}

Result<void> applyOptions(int descriptor, const ListenOptions &options, AddressFamily family)
{
    // So that a server can come back while connections of its former life linger in TIME_WAIT.
    return setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1, "SO_REUSEADDR").and_then([&] {
        return setIpv6Only(descriptor, options.ipv6Only, family);
    });
}

} // namespace wirebench::net
