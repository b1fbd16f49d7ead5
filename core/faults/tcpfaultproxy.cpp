// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/tcpfaultproxy.h"

#include "core/faults/faultedconnection.h"

#include <QPointer>

#include <algorithm>

namespace wirebench::faults {

TcpFaultProxy::TcpFaultProxy(const session::SessionAddress &target, const FaultOptions &options,
                             const net::Environment &environment)
    : FaultProxy(target, options, environment)
    , m_listener(std::make_unique<net::TcpListener>(environment))
{
    connect(m_listener.get(), &net::TcpListener::opened, this, [this] {
        m_listener->reader()->grant(mostConnections);
        Q_EMIT started();
    });
    connect(m_listener.get(), &net::TcpListener::openFailed, this, &FaultProxy::failed);
    connect(m_listener.get(), &net::TcpListener::closed, this,
            [this] { Q_EMIT failed(m_listener->error().value_or(Error())); });
    connect(m_listener.get(), &net::TcpListener::errorReported, this, &FaultProxy::errorReported);
    connect(m_listener.get(), &net::TcpListener::connectionAccepted, this, &TcpFaultProxy::accept);
}

TcpFaultProxy::~TcpFaultProxy() = default;

void TcpFaultProxy::start(const Endpoint &local)
{
    m_listener->open(local);
}

void TcpFaultProxy::stop()
{
    m_connections.clear();
    if (m_listener) {
        m_listener->disconnect(this);
        m_listener->close();
    }
}

void TcpFaultProxy::accept()
{
    while (std::unique_ptr<net::TcpConnection> client = m_listener->takeConnection())
        add(std::move(client));
}

void TcpFaultProxy::add(std::unique_ptr<net::TcpConnection> client)
{
    FaultCounts &counts = countsForChange();
    const auto number = static_cast<quint64>(++counts.connections);
    const bool isRefused = number <= static_cast<quint64>(options().refuseFirst);
    auto *socket = client.get();
    auto owned =
        std::make_unique<FaultedConnection>(std::move(client), options(), number, counts, environment(), nullptr);
    FaultedConnection *connection = owned.get();
    m_connections.push_back(std::move(owned));
    connect(connection, &FaultedConnection::ended, this,
            [this, connection](const std::optional<Error> &error) { onEnded(connection, error); });
    if (isRefused) {
        ++counts.refused;
        socket->reset();
    } else if (options().hold) {
        connection->hold();
    } else {
        connection->start(target().host, target().port);
    }
}

void TcpFaultProxy::onEnded(FaultedConnection *connection, const std::optional<Error> &error)
{
    const auto found = std::find_if(m_connections.begin(), m_connections.end(),
                                    [connection](const auto &other) { return other.get() == connection; });
    found->release()->deleteLater(); // it is calling
    m_connections.erase(found);
    const QPointer<TcpFaultProxy> self(this);
    if (error)
        Q_EMIT errorReported(Error{error->code, QStringLiteral("%1: %2").arg(target().toString(), error->detail)});
    if (self && m_listener->reader())
        m_listener->reader()->grant(1);
    if (self)
        Q_EMIT connectionEnded();
}

} // namespace wirebench::faults
