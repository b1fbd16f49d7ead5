// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/faults/decisions.h"
#include "core/faults/faultoptions.h"

#include <QByteArray>
#include <QList>

namespace wirebench::faults {

//! The datagrams of one client in one direction on their way through all faults. Pure: no sockets, no timers; time is
//! passed in and never goes backwards. What is decided depends on the number of a datagram only.
class DatagramFault
{
public:
    using Time = std::chrono::nanoseconds;

    static constexpr qsizetype mostWaiting = 1'000; //!< datagrams; what comes beyond is thrown away
    static constexpr qint64 mostBytes = 8 * 1024 * 1024;
    //! So long one that is to come behind the next one waits for that.
    static constexpr std::chrono::milliseconds reorderLimit{100};

    //! As StreamFault.
    DatagramFault(const FaultOptions &options, const Decisions &decisions, FaultCounts &counts);

    void feed(const QByteArray &datagram, Time now);
    //! When take() will have something.
    std::optional<Time> nextTime() const;
    //! What is due, in order.
    std::optional<QByteArray> take(Time now);

private:
    struct Waiting
    {
        QByteArray datagram;
        Time due;
    };
    struct Held
    {
        QByteArray datagram;
        quint64 number = 0;
        Time until{0};
    };

    void schedule(const QByteArray &datagram, quint64 number, Time now);
    void append(const QByteArray &datagram, Time due);

    const FaultOptions m_options;
    const Decisions m_decisions;
    FaultCounts &m_counts;
    QList<Waiting> m_waiting;
    qint64 m_bytes = 0;
    std::optional<Held> m_held;
    quint64 m_number = 0; // of the next one
    Time m_lastDue = Time::min();
    Time m_lineFree = Time::min();
};

} // namespace wirebench::faults
