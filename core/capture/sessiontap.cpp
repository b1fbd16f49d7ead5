// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/sessiontap.h"

#include <ctime>

namespace wirebench::capture {

qint64 wallTime()
{
    timespec time = {};
    ::clock_gettime(CLOCK_REALTIME, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

SessionTap::SessionTap(std::shared_ptr<RecordBuffer> buffer, SessionId session, Protocol protocol)
    : m_buffer(std::move(buffer))
    , m_session(session)
    , m_protocol(protocol)
{ }

SessionTap::~SessionTap()
{
    append(RecordKind::Closed, Direction::None);
}

void SessionTap::append(RecordKind kind, Direction direction, QByteArrayView payload, const Endpoint &peer)
{
    m_buffer->append({kind, direction, m_session, wallTime(), peer, payload});
}

void SessionTap::received(QByteArrayView bytes)
{
    append(RecordKind::Data, Direction::In, bytes);
}

void SessionTap::sent(QByteArrayView bytes)
{
    append(RecordKind::Data, Direction::Out, bytes);
}

void SessionTap::receivedDatagram(const Datagram &datagram)
{
    append(RecordKind::Datagram, Direction::In, datagram.data, datagram.peer);
}

void SessionTap::sentDatagram(const Datagram &datagram)
{
    append(RecordKind::Datagram, Direction::Out, datagram.data, datagram.peer);
}

void SessionTap::receivedEnd()
{
    append(RecordKind::End, Direction::In);
}

void SessionTap::sentEnd()
{
    append(RecordKind::End, Direction::Out);
}

void SessionTap::failed(const Error &error)
{
    append(RecordKind::Error, Direction::None, error.detail.toUtf8());
    if (m_protocol == Protocol::Tcp)
        append(RecordKind::Reset, error.code == ErrorCode::ConnectionReset ? Direction::In : Direction::Out);
}

SessionWatcher::SessionWatcher(std::shared_ptr<RecordBuffer> buffer, const QString &owner)
    : m_buffer(std::move(buffer))
    , m_owner(owner)
{ }

std::unique_ptr<TrafficTap> SessionWatcher::watch(const TappedSocket &socket)
{
    const SessionId session =
        m_buffer->open({0, socket.protocol, socket.local, socket.remote, m_owner, socket.destination}, wallTime());
    return std::make_unique<SessionTap>(m_buffer, session, socket.protocol);
}

void SessionWatcher::openFailed(TransportProtocol protocol, const QString &destination, const Error &error)
{
    const QString text =
        QStringLiteral("%1: %2 %3: %4")
            .arg(m_owner, protocol == TransportProtocol::Tcp ? QStringLiteral("tcp") : QStringLiteral("udp"),
                 destination, error.detail);
    const QByteArray bytes = text.toUtf8();
    m_buffer->append({.kind = RecordKind::Error, .session = noSession, .time = wallTime(), .payload = bytes});
}

} // namespace wirebench::capture
