// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/datagramlane.h"

#include <algorithm>

namespace wirebench::faults {

DatagramLane::DatagramLane(const FaultOptions &options, const Decisions &decisions, FaultCounts &counts, Clock &clock,
                           Sink sink)
    : m_fault(options, decisions, counts)
    , m_counts(counts)
    , m_clock(clock)
    , m_sink(std::move(sink))
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::expired, this, &DatagramLane::pump);
}

void DatagramLane::feed(const QByteArray &datagram)
{
    m_fault.feed(datagram, m_clock.now());
    pump();
}

void DatagramLane::open()
{
    m_isOpen = true;
    pump();
}

void DatagramLane::pump()
{
    if (!m_isOpen)
        return;
    const std::chrono::nanoseconds now = m_clock.now();
    while (const auto datagram = m_fault.take(now)) {
        if (!m_sink(*datagram))
            ++m_counts.overflown;
    }
    if (const auto next = m_fault.nextTime())
        m_timer->start(
            std::max(std::chrono::ceil<std::chrono::milliseconds>(*next - now), std::chrono::milliseconds(0)));
}

} // namespace wirebench::faults
