// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/blackhole.h"

#include "core/net/socketaddress.h"
#include "tests/support/rawaddress.h"

#include <unistd.h>

namespace wirebench::tests {

BlackHole::BlackHole()
    : m_listener(boundSocket(SOCK_STREAM, QHostAddress(QHostAddress::LocalHost), 0))
    , m_port(net::localEndpointOf(m_listener).value().port)
{
    if (::listen(m_listener, 0) != 0)
        qFatal("cannot listen");
    socklen_t length = 0;
    const sockaddr_storage address = toSocketAddress({QHostAddress(QHostAddress::LocalHost), m_port}, length);
    for (int i = 0; i < 4; ++i) { // Linux queues one more than asked for
        m_fillers.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        (void)::connect(m_fillers.back(), reinterpret_cast<const sockaddr *>(&address), length);
    }
}

BlackHole::~BlackHole()
{
    for (const int filler : m_fillers)
        ::close(filler);
    ::close(m_listener);
}

} // namespace wirebench::tests
