// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/rawaddress.h"
#include "tests/support/rawpeer.h"

namespace wirebench::tests {

//! Connects to \a port of 127.0.0.1. \a receiveBuffer: SO_RCVBUF; 0: the kernel's.
inline std::unique_ptr<RawPeer> connectTo(quint16 port, int receiveBuffer = 0)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receiveBuffer > 0)
        ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    socklen_t length = 0;
    const sockaddr_storage to = toSocketAddress({QHostAddress(QHostAddress::LocalHost), port}, length);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&to), length) != 0)
        qFatal("could not connect");
    return std::make_unique<RawPeer>(descriptor);
}

} // namespace wirebench::tests
