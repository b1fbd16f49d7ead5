// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/error.h"
#include "core/net/resolver.h"

#include <chrono>
#include <optional>

namespace wirebench::net {

//! Sizes of the kernel's buffers, in bytes, 1 or more; the kernel may round (Linux doubles them and applies its
//! limits). Unset: the kernel's default and, for TCP, its automatic tuning.
struct BufferOptions
{
    std::optional<quint32> sendBufferSize; //!< SO_SNDBUF
    std::optional<quint32> receiveBufferSize; //!< SO_RCVBUF, set before connecting so that the window scale fits

    friend bool operator==(const BufferOptions &, const BufferOptions &) = default;
};

//! What TCPSocket and connected UDPSocket have in common.
struct ConnectOptions : BufferOptions
{
    //! Only addresses of this family; a literal of the other one fails. Unset: both, raced (RFC 8305).
    std::optional<AddressFamily> dnsQueryType;
    //! Where to connect from (extension): a local address (null: the kernel chooses) and port (0: the kernel chooses).
    //! Only remote addresses of its family are tried.
    Endpoint local;
    //! The network interface to use, by name (SO_BINDTODEVICE; extension). Empty: the routing table decides.
    QString interfaceName;
    //! For lookup, check and all addresses together: TimedOut after that. 1 ms or more; see Deadline.
    std::chrono::milliseconds timeout = std::chrono::seconds(30);

    friend bool operator==(const ConnectOptions &, const ConnectOptions &) = default;
};

//! TCPSocketOptions of the Direct Sockets specification, and our extensions.
struct TcpOptions : ConnectOptions
{
    bool noDelay = false; //!< TCP_NODELAY
    //! SO_KEEPALIVE with TCP_KEEPIDLE and TCP_KEEPINTVL; at least 1 s; the kernel counts in whole seconds (rounded up).
    //! Unset: no keep-alive.
    std::optional<std::chrono::milliseconds> keepAliveDelay;

    friend bool operator==(const TcpOptions &, const TcpOptions &) = default;
};

//! UDPSocketOptions of the Direct Sockets specification, connected mode, and our extensions.
struct UdpOptions : ConnectOptions
{
    //! SO_BROADCAST: without it sending to a broadcast address is refused by the kernel (PermissionDenied). Extension.
    bool broadcast = false;
    std::optional<quint8> multicastTimeToLive; //!< See UdpBindOptions; matters where the remote address is a group.
    std::optional<bool> multicastLoopback; //!< Likewise.

    friend bool operator==(const UdpOptions &, const UdpOptions &) = default;
};

//! UDPSocketOptions of the Direct Sockets specification, bound mode, and our extensions.
struct UdpBindOptions : BufferOptions
{
    bool ipv6Only = false; //!< IPV6_V6ONLY; only for `::`, which otherwise receives and sends IPv4 as well.
    bool broadcast = false; //!< SO_BROADCAST, see UdpOptions.
    QString interfaceName; //!< See ConnectOptions.
    std::optional<quint8> multicastTimeToLive; //!< IP_MULTICAST_TTL and IPV6_MULTICAST_HOPS. Unset: 1.
    std::optional<bool> multicastLoopback; //!< IP_MULTICAST_LOOP and IPV6_MULTICAST_LOOP. Unset: on.
    bool multicastAllowAddressSharing = false; //!< SO_REUSEADDR: others may bind the same address and port.
    //! The interface multicast datagrams leave by (IP_MULTICAST_IF; extension). Empty: the routing table decides.
    QString multicastInterface;

    friend bool operator==(const UdpBindOptions &, const UdpBindOptions &) = default;
};

//! TCPServerSocketOptions of the Direct Sockets specification.
struct ListenOptions
{
    std::optional<quint32> backlog; //!< 1 or more; the kernel caps it (net.core.somaxconn). Unset: SOMAXCONN.
    bool ipv6Only = false; //!< IPV6_V6ONLY; only for `::`.

    friend bool operator==(const ListenOptions &, const ListenOptions &) = default;
};

//! The checks of the constructor steps, in their order ("If ... is equal to 0, throw", "If keepAliveDelay is less than
//! 1,000, throw" and the like): InvalidArgument, whose detail begins with the option's name. Pure.
Result<void> validate(const BufferOptions &options);
Result<void> validate(const ConnectOptions &options);
Result<void> validate(const TcpOptions &options);
Result<void> validate(const UdpBindOptions &options, const QHostAddress &local);
Result<void> validate(const ListenOptions &options, const QHostAddress &local);

//! Sets what must be set before connecting or binding, on an open socket. The error of the first option that the kernel
//! refuses, named in its detail; later ones are not set then.
Result<void> applyOptions(int descriptor, const BufferOptions &options);
Result<void> applyOptions(int descriptor, const TcpOptions &options);
//! \a family: of the socket.
Result<void> applyOptions(int descriptor, const UdpOptions &options, AddressFamily family);
Result<void> applyOptions(int descriptor, const UdpBindOptions &options, AddressFamily family);
Result<void> applyOptions(int descriptor, const ListenOptions &options, AddressFamily family);

} // namespace wirebench::net
