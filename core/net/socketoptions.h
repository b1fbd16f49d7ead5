// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

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

//! TCPSocketOptions of the Direct Sockets specification, and the limit on connecting.
struct TcpOptions : BufferOptions
{
    bool noDelay = false; //!< TCP_NODELAY
    //! SO_KEEPALIVE with TCP_KEEPIDLE and TCP_KEEPINTVL; at least 1 s; the kernel counts in whole seconds (rounded up).
    //! Unset: no keep-alive.
    std::optional<std::chrono::milliseconds> keepAliveDelay;
    //! For lookup, check and all addresses together.
    std::chrono::milliseconds connectTimeout = std::chrono::seconds(30);

    friend bool operator==(const TcpOptions &, const TcpOptions &) = default;
};

//! UDPSocketOptions of the Direct Sockets specification (connected mode).
struct UdpOptions : BufferOptions
{
    std::chrono::milliseconds lookupTimeout = std::chrono::seconds(30);

    friend bool operator==(const UdpOptions &, const UdpOptions &) = default;
};

//! "If ... is equal to 0, throw" and "If keepAliveDelay is less than 1,000, throw": InvalidArgument naming the option.
Result<void> validate(const BufferOptions &options);
Result<void> validate(const TcpOptions &options);

//! Sets what must be set before connecting (buffer sizes), and what may be set then (all the rest).
Result<void> applyBufferOptions(int descriptor, const BufferOptions &options);
Result<void> applyTcpOptions(int descriptor, const TcpOptions &options);

} // namespace wirebench::net
