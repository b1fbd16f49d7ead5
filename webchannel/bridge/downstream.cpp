// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/downstream.h"

#include <limits>

namespace wirebench::bridge {

void DownStream::begin(std::unique_ptr<net::TcpConnection> connection, const QByteArray &head)
{
    Q_ASSERT(isUnused());
    m_state = State::Open;
    m_connection = std::move(connection);
    m_connection->writer()->setLimit(std::numeric_limits<qsizetype>::max()); // the Outbox knows the limit
    const auto lose = [this] {
        if (m_connection)
            m_connection.release()->deleteLater();
    };
    connect(m_connection->reader(), &streams::ReadableSide::ended, this, lose);
    connect(m_connection->writer(), &streams::WritableSide::ended, this, lose);
    (void)m_connection->writer()->write(head);
}

void DownStream::send(const QByteArray &frames)
{
    Q_ASSERT(isOpen());
    m_kept.append(frames);
    m_sent += frames.size();
    if (m_connection)
        (void)m_connection->writer()->write(frames); // where that fails the page will notice, and resume
}

Result<void> DownStream::received(quint32 bytes)
{
    if (m_state == State::Unused || bytes > unreceived())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("more of the stream was received than sent"));
    m_received += bytes;
    qsizetype left = m_receivedOfFirst + static_cast<qsizetype>(bytes);
    while (!m_kept.isEmpty() && left >= m_kept.constFirst().size())
        left -= m_kept.takeFirst().size();
    m_receivedOfFirst = left;
    return {};
}

Result<QByteArrayList> DownStream::resume(quint64 bytes)
{
    if (m_state == State::Over)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the stream is over"));
    if (bytes < static_cast<quint64>(m_received) || bytes > static_cast<quint64>(m_sent))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the stream cannot be resumed from there"));
    const auto more = static_cast<qint64>(bytes) - m_received;
    for (qint64 left = more; left > 0; left -= std::numeric_limits<quint32>::max())
        (void)received(static_cast<quint32>(qMin<qint64>(left, std::numeric_limits<quint32>::max())));
    m_state = State::Over;
    m_connection.reset();
    QByteArrayList rest = std::exchange(m_kept, {});
    if (!rest.isEmpty())
        rest.first().remove(0, m_receivedOfFirst);
    m_received = m_sent;
    return rest;
}

} // namespace wirebench::bridge
