// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/writableside.h"

namespace wirebench::streams {

//! The writable side of a datagram socket (UDP). Units are datagrams.
//!
//! Datagrams are numbered from 1 in the order in which they were queued, and go in that order: all up to settled() have
//! been sent or dropped.
class DatagramWriter : public WritableSide
{
    Q_OBJECT

public:
    //! How many datagrams may wait.
    static constexpr qsizetype limit = 256;
    //! At most so many go to the transport at once.
    static constexpr qsizetype largestBatch = 64;

    explicit DatagramWriter(DatagramTransport &transport, QObject *parent = nullptr);

    //! Queued and reserved.
    qsizetype pending() const override { return m_queue.size() + m_reserved; }
    qsizetype queued() const { return m_queue.size(); }
    qsizetype reserved() const { return m_reserved; }
    //! The number of the last datagram that has been sent or, by an error about it, dropped.
    quint64 settled() const { return m_settled; }
    //! The number of the last datagram queued. Smaller after abort() or an end, which give up the last ones.
    quint64 last() const { return m_settled + static_cast<quint64>(m_queue.size()); }
    //! How many were accepted and will never be sent, reserved ones included.
    quint64 dropped() const { return m_dropped; }

    //! Queues one datagram. OutOfResources when limit are waiting; InvalidState once closing; the stored error once
    //! broken. One that cannot be sent (MessageTooLarge, Unreachable, PermissionDenied, InvalidArgument,
    //! AddressNotAvailable) is reported with errorReported(), dropped, and does not count as taken().
    //! ConnectionRefused, the late answer to an earlier datagram, is reported likewise, and this one is sent all the
    //! same.
    Result<void> write(const Datagram &datagram);
    //! Likewise all \a datagrams (a QList or any array of at most limit), or none.
    Result<void> write(std::span<const Datagram> datagrams);

    //! Keeps a place for a datagram that is not ready yet: it counts as pending(), so that close() waits for it and the
    //! limit holds. Errors as of write(). abort() and the end give up places as they give up datagrams, the queued
    //! ones being the first.
    Result<void> reserve();
    //! Queues \a datagrams in as many reserved places, which there must be; also after close().
    void writeReserved(std::span<const Datagram> datagrams);
    //! Nothing will come in \a places (at most reserved()), which count as dropped. May end a closing writer.
    void giveUpReserved(qsizetype places);

protected:
    qsizetype sendable() const override { return m_queue.size(); }
    Transfer sendOnce() override;
    void truncate(qsizetype keep) override;
    bool isPassing(const Error &error) const override;

private:
    void queue(std::span<const Datagram> datagrams);

    DatagramTransport &m_datagramTransport;
    QList<Datagram> m_queue; // cheap at both ends, and in one piece
    qsizetype m_reserved = 0;
    quint64 m_settled = 0;
    quint64 m_dropped = 0;
};

} // namespace wirebench::streams
