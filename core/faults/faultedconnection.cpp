// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/faultedconnection.h"

#include "core/session/resetwhenacknowledged.h"

namespace wirebench::faults {

namespace {

constexpr qint64 heldWindow = 256 * 1024; // bytes

} // namespace

FaultedConnection::FaultedConnection(std::unique_ptr<net::TcpConnection> client, const FaultOptions &options,
                                     quint64 number, FaultCounts &counts, const net::Environment &environment,
                                     QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_number(number)
    , m_counts(counts)
    , m_environment(environment)
    , m_client(std::move(client))
{
    connect(m_client.get(), &net::Connection::closed, this, &FaultedConnection::onClosed);
    net::TcpOptions tcp;
    tcp.noDelay = true; // pieces go on as pieces
    (void)net::applyOptions(m_client->descriptor(), tcp); // a client that has gone is noticed soon enough
}

void FaultedConnection::start(const QString &host, quint16 port)
{
    m_target = std::make_unique<net::TcpConnection>(m_environment);
    connect(m_target.get(), &net::Connection::closed, this, &FaultedConnection::onClosed);
    connect(m_target.get(), &net::Connection::opened, this, &FaultedConnection::onOpened);
    connect(m_target.get(), &net::Connection::openFailed, this, &FaultedConnection::onOpenFailed);
    net::TcpOptions tcp;
    tcp.noDelay = true;
    m_target->open(host, port, tcp);
}

void FaultedConnection::hold()
{
    ++m_counts.held;
    streams::ByteReader *reader = m_client->reader();
    connect(reader, &streams::ByteReader::bytesArrived, this, [this, reader](const QByteArray &bytes) {
        m_counts.bytesUp += bytes.size();
        reader->grant(bytes.size());
    });
    connect(reader, &streams::ReadableSide::ended, this, [this] { m_client->writer()->close(); });
    reader->grant(heldWindow);
}

void FaultedConnection::onOpened()
{
    const auto make = [this](net::TcpConnection &from, net::TcpConnection &to, FaultDirection direction) {
        const bool isUp = direction == FaultDirection::Up;
        auto lane = std::make_unique<StreamLane>(from, to, m_options.forDirection(direction),
                                                 Decisions(m_options.seed, m_number, isUp), m_counts,
                                                 isUp ? m_counts.bytesUp : m_counts.bytesDown, m_environment.clock);
        connect(lane.get(), &StreamLane::resetAsked, this, &FaultedConnection::resetBoth);
        return lane;
    };
    m_up = make(*m_client, *m_target, FaultDirection::Up);
    m_down = make(*m_target, *m_client, FaultDirection::Down);
    m_up->start();
    m_down->start();
}

void FaultedConnection::onOpenFailed(const Error &error)
{
    m_client->disconnect(this); // its end is not the reason
    m_client->close();
    end(error);
}

void FaultedConnection::resetBoth()
{
    session::resetWhenAcknowledged(*m_client);
    session::resetWhenAcknowledged(*m_target);
}

void FaultedConnection::onClosed()
{
    if (isTerminal(m_client->state()) && (!m_target || isTerminal(m_target->state())))
        end({});
}

//! Never from within a signal of what its slots may delete.
void FaultedConnection::end(const std::optional<Error> &error)
{
    if (std::exchange(m_isOver, true))
        return;
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT ended(error); }, Qt::QueuedConnection);
}

} // namespace wirebench::faults
