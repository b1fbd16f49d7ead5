// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/sessionoptions.h"

#include <algorithm>

namespace wirebench::session {

namespace {

constexpr int mostDoublings = 20; // a million times the interval is beyond every cap that makes sense

void fill(net::ConnectOptions &to, const SessionOptions &options)
{
    to.sendBufferSize = options.sendBufferSize;
    to.receiveBufferSize = options.receiveBufferSize;
    to.dnsQueryType = options.family;
    to.local = options.local;
    to.interfaceName = options.interfaceName;
    to.timeout = options.connectTimeout;
}

} // namespace

std::chrono::milliseconds Reconnecting::delay(int failures) const
{
    const auto factor = 1 << std::clamp(failures - 1, 0, mostDoublings);
    return std::max(interval, std::min(cap, interval * factor));
}

net::TcpOptions tcpOptionsOf(const SessionOptions &options)
{
    net::TcpOptions result;
    fill(result, options);
    result.noDelay = options.noDelay;
    result.keepAliveDelay = options.keepAlive;
    return result;
}

net::UdpOptions udpOptionsOf(const SessionOptions &options)
{
    net::UdpOptions result;
    fill(result, options);
    result.broadcast = options.broadcast;
    result.multicastTimeToLive = options.multicastTimeToLive;
    result.multicastLoopback = options.multicastLoopback;
    return result;
}

net::UdpBindOptions udpBindOptionsOf(const SessionOptions &options)
{
    net::UdpBindOptions result;
    result.sendBufferSize = options.sendBufferSize;
    result.receiveBufferSize = options.receiveBufferSize;
    result.interfaceName = options.interfaceName;
    result.broadcast = options.broadcast;
    result.multicastTimeToLive = options.multicastTimeToLive;
    result.multicastLoopback = options.multicastLoopback;
    result.multicastAllowAddressSharing = options.sharesAddress;
    return result;
}

} // namespace wirebench::session
