// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/udpfaultproxy.h"

#include "core/faults/faultedclient.h"

#include <algorithm>

namespace wirebench::faults {

namespace {

constexpr qint64 window = 256; // datagrams

} // namespace

UdpFaultProxy::UdpFaultProxy(const session::SessionAddress &target, const FaultOptions &options,
                             const net::Environment &environment)
    : FaultProxy(target, options, environment)
    , m_socket(std::make_unique<net::BoundUdpSocket>(environment))
{
    connect(m_socket.get(), &net::Connection::opened, this, [this] {
        connect(m_socket->reader(), &streams::DatagramReader::datagramsArrived, this, &UdpFaultProxy::onArrived);
        connect(m_socket->writer(), &streams::WritableSide::errorReported, this, &FaultProxy::errorReported);
        m_socket->reader()->grant(window);
        Q_EMIT started();
    });
    connect(m_socket.get(), &net::Connection::openFailed, this, &FaultProxy::failed);
    connect(m_socket.get(), &net::Connection::closed, this,
            [this] { Q_EMIT failed(m_socket->error().value_or(Error())); });
}

UdpFaultProxy::~UdpFaultProxy() = default;

void UdpFaultProxy::start(const Endpoint &local)
{
    m_socket->open(local);
}

void UdpFaultProxy::stop()
{
    m_clients.clear();
    m_socket->disconnect(this);
    m_socket->close();
}

void UdpFaultProxy::onArrived(const QList<Datagram> &datagrams)
{
    for (const Datagram &datagram : datagrams)
        clientAt(datagram.peer).feed(datagram.data);
    m_socket->reader()->grant(datagrams.size());
}

FaultedClient &UdpFaultProxy::clientAt(const Endpoint &peer)
{
    const auto known = std::find_if(m_clients.begin(), m_clients.end(),
                                    [&peer](const auto &client) { return client->peer() == peer; });
    if (known != m_clients.end()) {
        m_clients.splice(m_clients.end(), m_clients, known);
        return *m_clients.back();
    }
    if (m_clients.size() == mostClients)
        m_clients.pop_front();
    FaultCounts &counts = countsForChange();
    const auto number = static_cast<quint64>(++counts.connections);
    m_clients.push_back(std::make_unique<FaultedClient>(
        peer, target(), options(), number, counts, environment(), [this, peer](const QByteArray &datagram) {
            return m_socket->writer()->write(Datagram{datagram, peer}).has_value();
        }));
    connect(m_clients.back().get(), &FaultedClient::errorReported, this, [this](const Error &error) {
        Q_EMIT errorReported(Error{error.code, QStringLiteral("%1: %2").arg(target().toString(), error.detail)});
    });
    return *m_clients.back();
}

} // namespace wirebench::faults
