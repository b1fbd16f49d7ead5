// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/connectionreader.h"

#include "core/net/listenertransport.h"

#include <limits>

namespace wirebench::net {

using streams::Transfer;

ConnectionReader::ConnectionReader(ListenerTransport &transport, const Environment &environment, QObject *parent)
    : ReadableSide(transport, std::numeric_limits<qint64>::max(), parent)
    , m_listenerTransport(transport)
    , m_environment(environment)
{ }

ConnectionReader::~ConnectionReader() = default;

std::unique_ptr<TcpConnection> ConnectionReader::takeConnection()
{
    if (m_accepted.empty())
        return nullptr;
    std::unique_ptr<TcpConnection> connection = std::move(m_accepted.front());
    m_accepted.pop_front();
    return connection;
}

Transfer ConnectionReader::receive(qint64)
{
    Descriptor descriptor;
    const Transfer transfer = m_listenerTransport.receive(descriptor);
    if (transfer.outcome != Transfer::Outcome::Moved)
        return transfer;
    auto connection = std::make_unique<TcpConnection>(m_environment);
    if (!connection->adopt(std::move(descriptor)))
        return Transfer::wouldBlock(); // the peer had reset it in the queue already; as if it had never been there
    m_accepted.push_back(std::move(connection));
    return transfer;
}

void ConnectionReader::deliver()
{
    Q_EMIT connectionAccepted();
}

bool ConnectionReader::isPassing(const Error &error) const
{
    return error.code == ErrorCode::OutOfResources;
}

} // namespace wirebench::net
