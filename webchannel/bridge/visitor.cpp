// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/visitor.h"

namespace wirebench::bridge {

namespace {

//! Enough for every request that is taken. More is not read, not even to throw it away.
constexpr qint64 readCredit = 2 * largestHttpHead;

} // namespace

Visitor::Visitor(std::unique_ptr<net::TcpConnection> connection, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_limit(clock)
{
    connect(m_connection->reader(), &streams::ByteReader::bytesArrived, this, &Visitor::onBytesArrived);
    connect(m_connection->reader(), &streams::ReadableSide::ended, this, &Visitor::leave);
    connect(&m_limit, &net::Deadline::passed, this, &Visitor::leave);
    m_limit.start(limit);
    // Later, so that whoever made this can listen to it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_connection)
                m_connection->reader()->grant(readCredit);
        },
        Qt::QueuedConnection);
}

std::unique_ptr<net::TcpConnection> Visitor::takeConnection()
{
    m_connection->reader()->disconnect(this);
    m_limit.stop();
    QMetaObject::invokeMethod(this, &Visitor::gone, Qt::QueuedConnection);
    return std::move(m_connection);
}

void Visitor::answer(const QByteArray &answer)
{
    (void)m_connection->writer()->write(answer); // if that fails, so does reading
    m_connection->writer()->close();
}

void Visitor::onBytesArrived(const QByteArray &bytes)
{
    if (m_hasAsked)
        return;
    const Result<std::optional<HttpRequest>> request = m_head.append(bytes);
    if (request && !*request)
        return;
    m_hasAsked = true;
    if (!request)
        return answer(errorResponse(400, "Bad Request"));
    Q_EMIT asked(**request, m_head.takeRest());
}

void Visitor::leave()
{
    if (!m_connection)
        return;
    m_connection->reader()->disconnect(this);
    m_limit.stop();
    Q_EMIT gone();
}

} // namespace wirebench::bridge
