// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/tcplistening.h"

#include "core/harness/tcpconversation.h"
#include "core/session/localaddress.h"

namespace wirebench::harness {

TcpListening::TcpListening(const session::SessionAddress &address, const session::SessionOptions &options,
                           const net::Environment &environment)
    : m_listener(environment)
    , m_address(address)
    , m_options(options)
    , m_calls(environment.calls)
{
    connect(&m_listener, &net::TcpListener::opened, this, [this] {
        m_listener.reader()->grant(1);
        Q_EMIT opened();
    });
    connect(&m_listener, &net::TcpListener::openFailed, this, &Listening::openFailed);
    connect(&m_listener, &net::TcpListener::connectionAccepted, this, &Listening::peerCame);
}

void TcpListening::open()
{
    const auto local = session::localAddressOf(m_address, m_options.family, m_calls);
    if (local) {
        net::ListenOptions options;
        options.ipv6Only = m_options.family && *local == QHostAddress(QHostAddress::AnyIPv6);
        return m_listener.open({*local, m_address.port}, options);
    }
    QMetaObject::invokeMethod(
        this, [this, error = local.error()] { Q_EMIT openFailed(error); }, Qt::QueuedConnection);
}

std::unique_ptr<Conversation> TcpListening::take()
{
    std::unique_ptr<net::TcpConnection> connection = m_listener.takeConnection();
    if (!connection)
        return nullptr;
    m_listener.reader()->grant(1);
    return std::make_unique<TcpConversation>(std::move(connection));
}

} // namespace wirebench::harness
