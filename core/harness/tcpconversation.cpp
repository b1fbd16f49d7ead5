// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/tcpconversation.h"

#include "core/harness/harnesstexts.h"

#include <utility>

namespace wirebench::harness {

TcpConversation::TcpConversation(const QString &host, quint16 port, const net::TcpOptions &options,
                                 const net::Environment &environment)
    : m_connection(std::make_unique<net::TcpConnection>(environment))
    , m_host(host)
    , m_port(port)
    , m_options(options)
{
    connect(m_connection.get(), &net::Connection::opened, this, [this] {
        attach();
        Q_EMIT opened();
    });
    connect(m_connection.get(), &net::Connection::openFailed, this, &Conversation::openFailed);
}

TcpConversation::TcpConversation(std::unique_ptr<net::TcpConnection> accepted)
    : m_connection(std::move(accepted))
{ }

void TcpConversation::open()
{
    if (m_connection->state() == streams::ConnectionState::Idle)
        return m_connection->open(m_host, m_port, m_options);
    QMetaObject::invokeMethod(
        this,
        [this] {
            attach();
            Q_EMIT opened();
        },
        Qt::QueuedConnection);
}

void TcpConversation::attach()
{
    streams::ByteReader *reader = m_connection->reader();
    connect(reader, &streams::ByteReader::bytesArrived, this, [this](const QByteArray &bytes) {
        if (!m_isClosed)
            Q_EMIT arrived(bytes);
    });
    connect(reader, &streams::ReadableSide::ended, this, [this] {
        if (!m_isClosed)
            Q_EMIT ended(m_connection->reader()->error());
    });
    connect(m_connection->writer(), &streams::WritableSide::taken, this, [this] { Q_EMIT taken(); });
    connect(m_connection->writer(), &streams::WritableSide::ended, this, [this] { Q_EMIT taken(); });
}

void TcpConversation::grant(qint64 bytes)
{
    if (m_connection->reader())
        m_connection->reader()->grant(bytes);
}

Result<void> TcpConversation::send(const QByteArray &bytes, const QString &to)
{
    if (!to.isEmpty())
        return failure(ErrorCode::InvalidArgument, HarnessTexts::tr("a TCP connection has one peer; leave out \"to\""));
    if (!m_connection->writer())
        return failure(ErrorCode::InvalidState, HarnessTexts::tr("it is not open"));
    return m_connection->writer()->write(bytes);
}

qint64 TcpConversation::pending() const
{
    return m_connection->writer() ? m_connection->writer()->pending() : 0;
}

void TcpConversation::closeWriting()
{
    if (m_connection->writer())
        m_connection->writer()->close();
}

void TcpConversation::close()
{
    if (!std::exchange(m_isClosed, true))
        m_connection->close(pending());
}

void TcpConversation::reset()
{
    if (std::exchange(m_isClosed, true))
        return;
    m_connection->reset();
}

} // namespace wirebench::harness
