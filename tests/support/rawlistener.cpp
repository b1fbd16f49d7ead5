// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"

#include "core/net/socketaddress.h"
#include "tests/support/rawaddress.h"

#include <sys/socket.h>
#include <unistd.h>

namespace wirebench::tests {

RawListener::RawListener()
    : RawListener(Options{})
{ }

RawListener::RawListener(const Options &options)
    : m_descriptor(boundSocket(SOCK_STREAM, options.address, options.port))
{
    if (options.receiveBuffer > 0) // inherited by what is accepted
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &options.receiveBuffer, sizeof options.receiveBuffer);
    if (::listen(m_descriptor, options.backlog) != 0)
        qFatal("cannot listen");
    m_port = net::localEndpointOf(m_descriptor).value().port;
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    m_notifier->setEnabled(options.accepting);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &RawListener::acceptNext);
}

RawListener::~RawListener()
{
    m_notifier.reset();
    ::close(m_descriptor);
}

RawPeer *RawListener::peer(qsizetype index) const
{
    return index < acceptedCount() ? m_peers.at(static_cast<std::size_t>(index)).get() : nullptr;
}

int RawListener::acceptRaw()
{
    return ::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC);
}

void RawListener::acceptNext()
{
    if (const int descriptor = acceptRaw(); descriptor >= 0)
        m_peers.push_back(std::make_unique<RawPeer>(descriptor));
}

quint16 unusedPort(int type)
{
    const int descriptor = boundSocket(type, QHostAddress(QHostAddress::LocalHost), 0);
    const quint16 port = net::localEndpointOf(descriptor).value().port;
    ::close(descriptor);
    return port;
}

} // namespace wirebench::tests
