// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/downstream.h"
#include "webchannel/bridge/frame.h"

#include <QList>
#include <QPointer>

#include <array>
#include <functional>

namespace wirebench::bridge {

class ContextLink;

//! Frames on their way to a page, by two lanes: messages of its link, quick and dear, and a stream, cheap for large
//! amounts. Small frames of one turn of the event loop leave together, since every message costs the page much more
//! than a frame; large ones leave at once and are not copied. Order is kept in each lane.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    //! \a link must outlive this object. With more than \a limit bytes waiting in a lane, it is congested.
    Outbox(ContextLink &link, qint64 limit, QObject *parent = nullptr);

    //! Where to append small frames, in this turn of the event loop.
    QByteArray &batch(Lane lane);
    //! Sends a whole frame of any size.
    void send(const QByteArray &frame, Lane lane);

    //! What goes by messages in this turn should not wait in the page behind the stream: for a while little of it is
    //! under way.
    void makeWayForMessages();

    //! Whether no more should be read for the page by this lane, or others are to read before.
    bool isCongested(Lane lane) const { return waiting(lane) > limit(lane) || !m_waiters.at(indexOf(lane)).isEmpty(); }
    //! The most bytes that one socket should be granted for this lane.
    qint64 portion(Lane lane) const;
    //! Calls \a call once when the lane takes more, unless \a context is gone. Who came first is called first, and the
    //! others not before the lane takes more again. Whoever is called need not ask isCongested().
    void whenRelieved(Lane lane, QObject *context, std::function<void()> call);

    bool hasStream() const { return m_stream.isOpen(); }
    bool canBeginStream() const { return m_stream.isUnused(); }
    //! See DownStream.
    void beginStream(std::unique_ptr<net::TcpConnection> connection, const QByteArray &head);
    Result<void> streamReceived(quint32 bytes);
    //! The stream goes on in messages: what the page lacks of it follows in Rest frames, and Lane::Stream must not be
    //! used any more.
    Result<void> resumeStream(quint64 bytes);

private:
    struct Waiter
    {
        QPointer<QObject> context;
        std::function<void()> call;
    };

    static std::size_t indexOf(Lane lane) { return lane == Lane::Messages ? 0 : 1; }
    //! Whether the stream makes way for messages.
    bool isShared() const;
    qint64 limit(Lane lane) const;
    qint64 waiting(Lane lane) const;
    void transmit(const QByteArray &frames, Lane lane);
    void flush();
    void flush(Lane lane);
    void relieve(Lane lane);

    ContextLink &m_link;
    DownStream m_stream;
    qint64 m_limit;
    std::array<QByteArray, 2> m_batches; // by lane
    std::array<QList<Waiter>, 2> m_waiters;
    qint64 m_sharedUntil = 0; // so many bytes of the stream
    bool m_flushScheduled = false;
};

} // namespace wirebench::bridge
