// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/statistics/timeseries.h"

#include <algorithm>
#include <limits>

namespace wirebench::capture {

namespace {

//! Divided by two, and rounded down.
qint64 half(qint64 number)
{
    return number >> 1;
}

//! last - first, which may not fit into qint64; \a last is not less.
quint64 distance(qint64 first, qint64 last)
{
    return static_cast<quint64>(last) - static_cast<quint64>(first);
}

} // namespace

TimeSeries::TimeSeries(qint64 narrowest, qsizetype mostBuckets)
    : m_width(static_cast<quint64>(narrowest))
    , m_mostBuckets(mostBuckets)
{
    Q_ASSERT(narrowest >= 1 && mostBuckets >= 2);
}

qint64 TimeSeries::indexOf(qint64 time) const
{
    constexpr quint64 largest = std::numeric_limits<qint64>::max();
    if (m_width > largest) // then there are two buckets: before 1970 and since
        return time < 0 ? -1 : 0;
    const auto width = static_cast<qint64>(m_width);
    return time / width - (time % width < 0 ? 1 : 0);
}

qint64 TimeSeries::begin() const
{
    // The first bucket of all begins before what 64 bits can say when the width divides no power of two.
    constexpr qint64 earliest = std::numeric_limits<qint64>::min();
    constexpr quint64 largest = std::numeric_limits<qint64>::max();
    if (m_width > largest)
        return m_first < 0 ? earliest : 0;
    const auto width = static_cast<qint64>(m_width);
    return m_first < earliest / width ? earliest : m_first * width;
}

void TimeSeries::widen()
{
    const qint64 first = half(m_first);
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        const auto target = static_cast<std::size_t>(half(m_first + static_cast<qint64>(i)) - first);
        const Bucket bucket = m_buckets[i];
        if (target != i)
            m_buckets[i] = {};
        if (target == i)
            continue;
        m_buckets[target].records += bucket.records;
        m_buckets[target].bytesIn += bucket.bytesIn;
        m_buckets[target].bytesOut += bucket.bytesOut;
    }
    while (!m_buckets.empty() && m_buckets.back().records == 0)
        m_buckets.pop_back();
    m_first = first;
    m_width *= 2;
}

//! Makes room for \a time.
void TimeSeries::include(qint64 time)
{
    if (m_buckets.empty()) {
        m_first = indexOf(time);
        m_buckets.resize(1);
        return;
    }
    for (;; widen()) {
        const qint64 index = indexOf(time);
        const qint64 last = m_first + static_cast<qint64>(m_buckets.size()) - 1;
        const quint64 needed = distance(std::min(index, m_first), std::max(index, last)); // and one more
        if (needed >= static_cast<quint64>(m_mostBuckets))
            continue;
        if (index < m_first) {
            m_buckets.insert(m_buckets.begin(), static_cast<std::size_t>(distance(index, m_first)), Bucket());
            m_first = index;
        } else if (index > last) {
            m_buckets.resize(static_cast<std::size_t>(needed + 1));
        }
        return;
    }
}

void TimeSeries::add(const RecordEntry &entry)
{
    include(entry.time);
    Bucket &bucket = m_buckets[static_cast<std::size_t>(distance(m_first, indexOf(entry.time)))];
    ++bucket.records;
    bucket.bytesIn += entry.direction == Direction::In ? entry.payloadLength : 0;
    bucket.bytesOut += entry.direction == Direction::Out ? entry.payloadLength : 0;
}

void TimeSeries::merge(const TimeSeries &other)
{
    if (other.m_buckets.empty())
        return;
    if (m_buckets.empty()) {
        *this = other;
        return;
    }
    TimeSeries addend = other;
    while (addend.m_width < m_width)
        addend.widen();
    while (m_width < addend.m_width)
        widen();
    const auto lastOf = [](const TimeSeries &series) {
        return series.m_first + static_cast<qint64>(series.m_buckets.size()) - 1;
    };
    while (distance(std::min(m_first, addend.m_first), std::max(lastOf(*this), lastOf(addend)))
           >= static_cast<quint64>(m_mostBuckets)) {
        widen();
        addend.widen();
    }
    const qint64 first = std::min(m_first, addend.m_first);
    const quint64 size = distance(first, std::max(lastOf(*this), lastOf(addend))) + 1;
    m_buckets.insert(m_buckets.begin(), static_cast<std::size_t>(distance(first, m_first)), Bucket());
    m_buckets.resize(static_cast<std::size_t>(size));
    m_first = first;
    for (std::size_t i = 0; i < addend.m_buckets.size(); ++i) {
        Bucket &bucket = m_buckets[static_cast<std::size_t>(distance(first, addend.m_first)) + i];
        bucket.records += addend.m_buckets[i].records;
        bucket.bytesIn += addend.m_buckets[i].bytesIn;
        bucket.bytesOut += addend.m_buckets[i].bytesOut;
    }
}

} // namespace wirebench::capture
