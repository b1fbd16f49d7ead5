// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/datagramfault.h"

#include <algorithm>

namespace wirebench::faults {

using Kind = Decisions::Kind;

DatagramFault::DatagramFault(const FaultOptions &options, const Decisions &decisions, FaultCounts &counts)
    : m_options(options)
    , m_decisions(decisions)
    , m_counts(counts)
{ }

void DatagramFault::feed(const QByteArray &datagram, Time now)
{
    const quint64 number = m_number++;
    if (m_options.hold) {
        ++m_counts.held;
        return;
    }
    if (m_decisions.happens(Kind::Loss, number, m_options.loss)) {
        ++m_counts.lost;
        return;
    }
    QByteArray passing = datagram;
    if (!passing.isEmpty() && m_decisions.happens(Kind::Corrupt, number, m_options.corrupt)) {
        const quint64 bit = m_decisions.bits(Kind::CorruptWhere, number) % (static_cast<quint64>(passing.size()) * 8);
        const auto byte = static_cast<qsizetype>(bit / 8);
        passing[byte] = static_cast<char>(passing[byte] ^ (1 << (bit % 8)));
        ++m_counts.corrupted;
    }
    // One that waits for the next one is not overtaken by two.
    if (!m_held && m_decisions.happens(Kind::Reorder, number, m_options.reorder)) {
        ++m_counts.reordered;
        m_held = Held{passing, number, now + reorderLimit};
        return;
    }
    schedule(passing, number, now);
    if (const auto held = std::exchange(m_held, {}))
        schedule(held->datagram, held->number, now);
}

void DatagramFault::schedule(const QByteArray &datagram, quint64 number, Time now)
{
    Time due = now + m_options.latency;
    if (m_options.jitter.count() > 0)
        due += std::chrono::milliseconds(m_decisions.bits(Kind::Jitter, number)
                                         % (static_cast<quint64>(m_options.jitter.count()) + 1));
    due = std::max(due, m_lastDue);
    const bool isTwice = m_decisions.happens(Kind::Duplicate, number, m_options.duplicate);
    m_counts.duplicated += isTwice ? 1 : 0;
    for (int i = 0; i < (isTwice ? 2 : 1); ++i) {
        if (m_waiting.size() >= mostWaiting || m_bytes + datagram.size() > mostBytes) {
            ++m_counts.overflown;
            continue;
        }
        if (m_options.rate > 0) {
            due = std::max(due, m_lineFree) + Time(datagram.size() * 1'000'000'000 / m_options.rate);
            m_lineFree = due;
        }
        m_counts.delayed += due > now ? 1 : 0;
        append(datagram, due);
    }
}

void DatagramFault::append(const QByteArray &datagram, Time due)
{
    m_lastDue = due;
    m_bytes += datagram.size();
    m_waiting.append({datagram, due});
}

std::optional<DatagramFault::Time> DatagramFault::nextTime() const
{
    std::optional<Time> next;
    if (!m_waiting.isEmpty())
        next = m_waiting.constFirst().due;
    if (m_held)
        next = std::min(next.value_or(Time::max()), m_held->until);
    return next;
}

std::optional<QByteArray> DatagramFault::take(Time now)
{
    if (m_held && m_held->until <= now) {
        const Held held = *std::exchange(m_held, {});
        schedule(held.datagram, held.number, now);
    }
    if (m_waiting.isEmpty() || m_waiting.constFirst().due > now)
        return {};
    QByteArray datagram = m_waiting.takeFirst().datagram;
    m_bytes -= datagram.size();
    return datagram;
}

} // namespace wirebench::faults
