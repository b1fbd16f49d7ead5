// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace wirebench::streams {

//! Whether \a error is about a single datagram, so that the socket goes on working: ICMP messages about earlier ones, a
//! datagram that was too large, one that a firewall did not let out.
inline bool concernsOneDatagram(const Error &error)
{
    return error.code == ErrorCode::ConnectionRefused || error.code == ErrorCode::Unreachable
        || error.code == ErrorCode::MessageTooLarge || error.code == ErrorCode::PermissionDenied;
}

//! Likewise for sending, where a datagram can also name a peer that this socket cannot reach: port 0, IPv6 on an IPv4
//! socket, link-local without a zone.
inline bool concernsOneSending(const Error &error)
{
    return concernsOneDatagram(error) || error.code == ErrorCode::InvalidArgument
        || error.code == ErrorCode::AddressNotAvailable;
}

} // namespace wirebench::streams
