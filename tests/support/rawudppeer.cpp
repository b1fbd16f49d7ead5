// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawudppeer.h"

#include "core/net/socketaddress.h"
#include "tests/support/rawaddress.h"

#include <sys/socket.h>
#include <unistd.h>

namespace wirebench::tests {

RawUdpPeer::RawUdpPeer(const QHostAddress &address, quint16 port)
    : m_descriptor(boundSocket(SOCK_DGRAM, address, port))
    , m_port(net::localEndpointOf(m_descriptor).value().port)
    , m_notifier(std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read))
{
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &RawUdpPeer::receiveAll);
}

RawUdpPeer::~RawUdpPeer()
{
    close();
}

bool RawUdpPeer::send(const QByteArray &data, const Endpoint &to)
{
    socklen_t length = 0;
    const sockaddr_storage address = toSocketAddress(to, length);
    return ::sendto(m_descriptor, data.constData(), static_cast<std::size_t>(data.size()), MSG_NOSIGNAL,
                    reinterpret_cast<const sockaddr *>(&address), length)
        == data.size();
}

void RawUdpPeer::close()
{
    if (m_descriptor < 0)
        return;
    m_notifier->setEnabled(false);
    ::close(std::exchange(m_descriptor, -1));
}

void RawUdpPeer::receiveAll()
{
    QByteArray buffer(65536, Qt::Uninitialized);
    sockaddr_storage source = {};
    socklen_t length = sizeof source;
    const ssize_t count = ::recvfrom(m_descriptor, buffer.data(), static_cast<std::size_t>(buffer.size()), MSG_DONTWAIT,
                                     reinterpret_cast<sockaddr *>(&source), &length);
    if (count >= 0)
        m_received.append({buffer.first(count), net::endpointFromSocketAddress(source)});
}

} // namespace wirebench::tests
