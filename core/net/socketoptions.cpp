// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/socketoptions.h"

#include "core/net/socketerror.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace wirebench::net {

namespace {

constexpr std::chrono::milliseconds shortestKeepAlive = std::chrono::seconds(1);
constexpr int longestKeepAliveSeconds = 32767; // MAX_TCP_KEEPIDLE of Linux; more fails with EINVAL

Result<void> setOption(int descriptor, int level, int name, int value, const char *what)
{
    if (::setsockopt(descriptor, level, name, &value, sizeof value) != 0)
        return tl::unexpected<Error>(
            errorFromErrno(errno, QStringLiteral("set %1 to %2").arg(QLatin1String(what)).arg(value)));
    return {};
}

int toInt(quint32 value)
{
    return static_cast<int>(std::min<quint32>(value, INT_MAX));
}

Result<void> checkNotZero(const std::optional<quint32> &value, const char *name)
{
    if (value == 0u)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("%1 is 0; it must be at least 1 byte").arg(QLatin1String(name)));
    return {};
}

} // namespace

Result<void> validate(const BufferOptions &options)
{
    return checkNotZero(options.sendBufferSize, "sendBufferSize").and_then([&] {
        return checkNotZero(options.receiveBufferSize, "receiveBufferSize");
    });
}

Result<void> validate(const TcpOptions &options)
{
    if (options.keepAliveDelay && *options.keepAliveDelay < shortestKeepAlive) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("keepAliveDelay is %1 ms; it must be at least 1000 ms")
                           .arg(options.keepAliveDelay->count()));
    }
    return validate(static_cast<const BufferOptions &>(options));
}

Result<void> applyBufferOptions(int descriptor, const BufferOptions &options)
{
    if (options.sendBufferSize) {
        if (auto set = setOption(descriptor, SOL_SOCKET, SO_SNDBUF, toInt(*options.sendBufferSize), "SO_SNDBUF"); !set)
            return set;
    }
    if (options.receiveBufferSize)
        return setOption(descriptor, SOL_SOCKET, SO_RCVBUF, toInt(*options.receiveBufferSize), "SO_RCVBUF");
    return {};
}

Result<void> applyTcpOptions(int descriptor, const TcpOptions &options)
{
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

} // namespace wirebench::net
