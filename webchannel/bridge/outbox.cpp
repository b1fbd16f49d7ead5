// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/outbox.h"

#include "webchannel/bridge/contextlink.h"

namespace wirebench::bridge {

namespace {

constexpr qsizetype worthItsOwnMessage = 8 * 1024;
constexpr qsizetype fullBatch = 64 * 1024;
//! What is under way in the stream stands in front of messages, too, in the page's one thread. So it is little as long
//! as some of them should not wait. The page tells more often what it has received then, and must do so for longer
//! (sharedPortion and sharedFor of limits.js).
constexpr qint64 sharedLimit = 64 * 1024; // bytes
constexpr qint64 sharedFor = 16 * 1024 * 1024; // bytes of the stream since the last such message
//! A piece of the stream's rest that fits into a message.
constexpr qsizetype largestRest = 512 * 1024;

} // namespace

Outbox::Outbox(ContextLink &link, qint64 limit, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_limit(limit)
{
    connect(&m_link, &ContextLink::bytesWritten, this, [this] { relieve(Lane::Messages); });
}

QByteArray &Outbox::batch(Lane lane)
{
    QByteArray &batch = m_batches.at(indexOf(lane));
    if (batch.size() >= fullBatch)
        flush(lane);
    if (!m_flushScheduled) {
        m_flushScheduled = true;
        QMetaObject::invokeMethod(this, qOverload<>(&Outbox::flush), Qt::QueuedConnection);
    }
    return batch;
}

void Outbox::send(const QByteArray &frame, Lane lane)
{
    if (frame.size() < worthItsOwnMessage) {
        batch(lane).append(frame);
        return;
    }
    flush(lane);
    transmit(frame, lane);
}

void Outbox::makeWayForMessages()
{
    if (hasStream())
        m_sharedUntil = m_stream.sent() + sharedFor;
}

bool Outbox::isShared() const
{
    return m_stream.sent() < m_sharedUntil;
}

qint64 Outbox::limit(Lane lane) const
{
    return lane == Lane::Stream && isShared() ? qMin(m_limit, sharedLimit) : m_limit;
}

qint64 Outbox::portion(Lane lane) const
{
    return lane == Lane::Stream && isShared() ? sharedLimit : m_limit;
}

qint64 Outbox::waiting(Lane lane) const
{
    return lane == Lane::Messages ? m_link.bytesToWrite() : m_stream.unreceived();
}

void Outbox::whenRelieved(Lane lane, QObject *context, std::function<void()> call)
{
    m_waiters.at(indexOf(lane)).append({context, std::move(call)});
}

void Outbox::relieve(Lane lane)
{
    QList<Waiter> &waiters = m_waiters.at(indexOf(lane));
    // Those who come back go to the end, and are not called again now.
    for (qsizetype left = waiters.size(); left > 0 && waiting(lane) <= limit(lane) && !waiters.isEmpty(); --left) {
        const Waiter waiter = waiters.takeFirst();
        if (waiter.context)
            waiter.call();
    }
}

void Outbox::beginStream(std::unique_ptr<net::TcpConnection> connection, const QByteArray &head)
{
    m_stream.begin(std::move(connection), head);
}

Result<void> Outbox::streamReceived(quint32 bytes)
{
    const Result<void> received = m_stream.received(bytes);
    if (received)
        relieve(Lane::Stream);
    return received;
}

Result<void> Outbox::resumeStream(quint64 bytes)
{
    flush(Lane::Stream);
    const Result<QByteArrayList> rest = m_stream.resume(bytes);
    if (!rest)
        return tl::unexpected<Error>(rest.error());
    flush(Lane::Messages);
    for (const QByteArray &piece : *rest) {
        for (qsizetype offset = 0; offset < piece.size(); offset += largestRest) {
            QByteArray frame;
            appendFrame(frame, FrameType::Rest, 0,
                        QByteArrayView(piece).sliced(offset).first(qMin(largestRest, piece.size() - offset)));
            transmit(frame, Lane::Messages);
        }
    }
    relieve(Lane::Stream); // whoever waited there goes on in the other lane
    return {};
}

void Outbox::transmit(const QByteArray &frames, Lane lane)
{
    if (lane == Lane::Messages)
        m_link.sendBinary(frames);
    else
        m_stream.send(frames);
}

void Outbox::flush()
{
    m_flushScheduled = false;
    flush(Lane::Messages);
    flush(Lane::Stream);
}

void Outbox::flush(Lane lane)
{
    QByteArray &batch = m_batches.at(indexOf(lane));
    if (!batch.isEmpty())
        transmit(std::exchange(batch, {}), lane);
}

} // namespace wirebench::bridge
