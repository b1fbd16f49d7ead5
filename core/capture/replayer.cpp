// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/replayer.h"

#include "core/capture/recording.h"

#include <algorithm>

namespace wirebench::capture {

namespace {

using std::chrono::nanoseconds;

constexpr std::size_t readAhead = 1024;

//! The pause between two records as it is to be replayed. Times that run backwards are no pause.
nanoseconds pauseBetween(qint64 before, qint64 after, const ReplayPlan &plan)
{
    qint64 pause = 0;
    if (plan.speed <= 0 || after <= before)
        return nanoseconds(0);
    if (__builtin_sub_overflow(after, before, &pause))
        pause = std::numeric_limits<qint64>::max();
    pause = std::min<qint64>(pause, plan.longestPause.count());
    constexpr double century = 3.2e18; // more is not waited for, and fits
    return nanoseconds(qint64(std::min(double(pause) / plan.speed, century)));
}

nanoseconds sum(nanoseconds a, nanoseconds b)
{
    return a > nanoseconds::max() - b ? nanoseconds::max() : a + b;
}

} // namespace

Replayer::Replayer(const Recording &recording, const ReplayPlan &plan)
    : m_recording(recording)
    , m_plan(plan)
{ }

bool Replayer::belongs(const RecordEntry &entry) const
{
    const bool isSent = entry.kind == RecordKind::Data || entry.kind == RecordKind::Datagram
        || entry.kind == RecordKind::End || entry.kind == RecordKind::Reset;
    return isSent && entry.direction == m_plan.direction;
}

//! Goes on to the next record that is to be sent, if it is not there already.
void Replayer::findNext()
{
    while (!m_isFound) {
        if (m_at == m_entries.size()) {
            m_first += qint64(m_entries.size());
            m_at = 0;
            m_entries.resize(readAhead);
            m_entries.resize(std::size_t(m_recording.read(m_first, m_entries)));
            if (m_entries.empty())
                return;
        }
        const RecordEntry &entry = m_entries[m_at];
        if (entry.session != m_plan.session) {
            ++m_at;
            continue;
        }
        if (!m_time)
            m_time = entry.time;
        if (belongs(entry)) {
            m_isFound = true;
            m_due = sum(m_due, pauseBetween(*m_time, entry.time, m_plan));
            m_time = std::max(*m_time, entry.time);
        } else {
            ++m_at;
        }
    }
}

std::optional<nanoseconds> Replayer::nextDue()
{
    findNext();
    return m_isFound ? std::optional(m_due) : std::nullopt;
}

std::optional<Replayer::Item> Replayer::takeDue(nanoseconds now)
{
    if (const auto due = nextDue(); !due || *due > now)
        return std::nullopt;
    const RecordEntry &entry = m_entries[m_at];
    Item item{m_due, m_first + qint64(m_at), entry.kind, m_recording.payload(entry)};
    m_isFound = false;
    ++m_at;
    return item;
}

} // namespace wirebench::capture
