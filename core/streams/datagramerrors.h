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

} // namespace wirebench::streams
