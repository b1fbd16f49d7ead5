// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/statistics/recordstatistics.h"

#include <algorithm>

namespace wirebench::capture {

namespace {

//! From \a from to \a to, in nanoseconds; 0 when the clock went back.
quint64 between(qint64 from, qint64 to)
{
    return to > from ? static_cast<quint64>(to) - static_cast<quint64>(from) : 0;
}

double perSecond(quint64 amount, const DirectionStatistics &of)
{
    const quint64 time = of.firstTime ? between(*of.firstTime, *of.lastTime) : 0;
    return time == 0 ? 0 : static_cast<double>(amount) * 1e9 / static_cast<double>(time);
}

} // namespace

double DirectionStatistics::bytesPerSecond() const
{
    return perSecond(bytes, *this);
}

double DirectionStatistics::recordsPerSecond() const
{
    return perSecond(records, *this);
}

void DirectionStatistics::merge(const DirectionStatistics &other)
{
    records += other.records;
    bytes += other.bytes;
    if (other.firstTime) {
        firstTime = std::min(firstTime.value_or(*other.firstTime), *other.firstTime);
        lastTime = std::max(lastTime.value_or(*other.lastTime), *other.lastTime);
    }
    sizes.merge(other.sizes);
    gaps.merge(other.gaps);
}

void RecordStatistics::add(const RecordEntry &entry)
{
    m_series.add(entry);
    if (static_cast<std::size_t>(entry.kind) < std::size(m_kinds)) // entries are other people's bytes
        ++m_kinds[static_cast<std::size_t>(entry.kind)];
    const bool isData = entry.kind == RecordKind::Data || entry.kind == RecordKind::Datagram;
    if (!isData || (entry.direction != Direction::In && entry.direction != Direction::Out))
        return;
    DirectionStatistics &side = entry.direction == Direction::In ? m_in : m_out;
    ++side.records;
    side.bytes += entry.payloadLength;
    side.firstTime = std::min(side.firstTime.value_or(entry.time), entry.time);
    side.lastTime = std::max(side.lastTime.value_or(entry.time), entry.time);
    side.sizes.add(entry.payloadLength);
    if (Edges *edges = edgesOf(entry.session))
        addTimes(*edges, entry);
    else
        ++m_untimed;
}

RecordStatistics::Edges *RecordStatistics::edgesOf(SessionId session)
{
    if (const auto known = m_edges.find(session); known != m_edges.end())
        return &known->second;
    return m_edges.size() < mostTimedSessions ? &m_edges[session] : nullptr;
}

void RecordStatistics::addTimes(Edges &edges, const RecordEntry &entry)
{
    const bool isIn = entry.direction == Direction::In;
    if (isIn && edges.endsOut)
        m_latencies.add(between(*edges.lastOut, entry.time));
    if (!edges.lastIn && !edges.lastOut)
        edges.beginsIn = isIn;
    edges.endsOut = !isIn;
    auto &last = isIn ? edges.lastIn : edges.lastOut;
    if (last)
        (isIn ? m_in : m_out).gaps.add(between(*last, entry.time));
    else
        (isIn ? edges.firstIn : edges.firstOut) = entry.time;
    last = entry.time;
}

void RecordStatistics::merge(const RecordStatistics &later)
{
    m_in.merge(later.m_in);
    m_out.merge(later.m_out);
    m_latencies.merge(later.m_latencies);
    m_series.merge(later.m_series);
    for (std::size_t i = 0; i < std::size(m_kinds); ++i)
        m_kinds[i] += later.m_kinds[i];
    m_untimed += later.m_untimed;
    for (const auto &[session, next] : later.m_edges) {
        Edges *edges = edgesOf(session);
        if (!edges)
            continue;
        if (edges->endsOut && next.beginsIn)
            m_latencies.add(between(*edges->lastOut, *next.firstIn));
        if (edges->lastIn && next.firstIn)
            m_in.gaps.add(between(*edges->lastIn, *next.firstIn));
        if (edges->lastOut && next.firstOut)
            m_out.gaps.add(between(*edges->lastOut, *next.firstOut));
        const bool isNew = !edges->lastIn && !edges->lastOut;
        edges->beginsIn = isNew ? next.beginsIn : edges->beginsIn;
        edges->endsOut = next.endsOut;
        edges->firstIn = edges->firstIn ? edges->firstIn : next.firstIn;
        edges->firstOut = edges->firstOut ? edges->firstOut : next.firstOut;
        edges->lastIn = next.lastIn ? next.lastIn : edges->lastIn;
        edges->lastOut = next.lastOut ? next.lastOut : edges->lastOut;
    }
}

Result<RecordStatistics> statisticsOf(const RecordSource &source, quint64 first, quint64 count)
{
    RecordStatistics statistics;
    std::vector<RecordEntry> entries(2'048);
    while (count > 0) {
        const auto wanted = std::span(entries).first(std::min<quint64>(count, entries.size()));
        const auto read = source.read(first, wanted);
        if (!read)
            return tl::unexpected<Error>(read.error());
        if (*read == 0)
            break;
        for (const RecordEntry &entry : wanted.first(static_cast<std::size_t>(*read)))
            statistics.add(entry);
        first += static_cast<quint64>(*read);
        count -= static_cast<quint64>(*read);
    }
    return statistics;
}

Result<RecordStatistics> statisticsOf(const RecordSource &source, const RowSet &rows)
{
    RecordStatistics statistics;
    std::vector<RecordEntry> entries(2'048);
    quint64 first = 0; // of the entries read
    qsizetype count = 0;
    std::optional<Error> error;
    rows.forEach([&](quint64 row) {
        if (error)
            return;
        if (row < first || row - first >= static_cast<quint64>(count)) {
            const auto read = source.read(row, entries);
            if (!read) {
                error = read.error();
                return;
            }
            first = row;
            count = *read;
        }
        if (count > 0)
            statistics.add(entries[row - first]);
    });
    if (error)
        return tl::unexpected<Error>(*error);
    return statistics;
}

} // namespace wirebench::capture
