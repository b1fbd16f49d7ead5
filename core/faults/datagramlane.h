// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/faults/datagramfault.h"

#include <QObject>

#include <functional>

namespace wirebench::faults {

//! Carries the datagrams of one client in one direction, through a DatagramFault, to \c sink.
class DatagramLane final : public QObject
{
    Q_OBJECT

public:
    //! Sends; false when there was no room.
    using Sink = std::function<bool(const QByteArray &datagram)>;

    //! \a counts and \a clock must outlive the lane.
    DatagramLane(const FaultOptions &options, const Decisions &decisions, FaultCounts &counts, Clock &clock, Sink sink);

    void feed(const QByteArray &datagram);
    //! Until then everything waits.
    void open();

private:
    void pump();

    DatagramFault m_fault;
    FaultCounts &m_counts;
    Clock &m_clock;
    const Sink m_sink;
    std::unique_ptr<Timer> m_timer;
    bool m_isOpen = false;
};

} // namespace wirebench::faults
