// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/writableside.h"

#include <deque>

namespace wirebench::streams {

//! The writable side of a datagram socket (UDP). Units are datagrams.
class DatagramWriter : public WritableSide
{
    Q_OBJECT

public:
    //! How many datagrams may wait.
    static constexpr qsizetype limit = 256;

    explicit DatagramWriter(DatagramTransport &transport, QObject *parent = nullptr);

    qsizetype pending() const override { return static_cast<qsizetype>(m_queue.size()); }

    //! Queues one datagram. OutOfResources when limit are waiting; InvalidState once closing; the stored error once
    //! broken. One that cannot be sent (MessageTooLarge, Unreachable, PermissionDenied) is reported with
    //! errorReported(), dropped, and does not count as taken(). ConnectionRefused, the late answer to an earlier
    //! datagram, is reported likewise, and this one is sent all the same.
    Result<void> write(const Datagram &datagram);

protected:
    Transfer sendOnce() override;
    void truncate(qsizetype keep) override;
    bool isPassing(const Error &error) const override;

private:
    DatagramTransport &m_datagramTransport;
    std::deque<Datagram> m_queue;
};

} // namespace wirebench::streams
