// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/streamassembler.h"

#include <algorithm>

namespace wirebench::capture {

void StreamAssembler::begin(quint32 sequence)
{
    m_hasBegun = true;
    m_next = quint64(1) << 32 | sequence; // so that something may lie before it
}

quint64 StreamAssembler::positionOf(quint32 sequence) const
{
    return m_next + quint64(qint64(qint32(sequence - quint32(m_next))));
}

void StreamAssembler::add(const Segment &segment, StreamPieces &pieces)
{
    if (segment.length == 0 || m_hasEnded)
        return;
    if (!m_hasBegun)
        begin(segment.sequence);
    const quint64 position = positionOf(segment.sequence);
    if (position + segment.length <= m_next)
        return; // sent again
    if (position > m_next) {
        keep(position, segment);
        if (m_waiting.size() > mostWaiting)
            loseGap(pieces);
        return;
    }
    if (m_waiting.empty() || position + segment.length <= m_waiting.begin()->first)
        deliver(position, segment, pieces);
    else
        keep(position, segment); // of what waits already the bytes came first
    deliverWaiting(pieces);
}

//! Keeps those bytes that are not there yet.
void StreamAssembler::keep(quint64 position, const Segment &segment)
{
    quint64 from = std::max(position, m_next);
    const quint64 to = position + segment.length;
    auto waiting = m_waiting.upper_bound(from);
    if (waiting != m_waiting.begin()) {
        const auto &[before, other] = *std::prev(waiting);
        from = std::max(from, before + other.length);
    }
    for (; from < to && waiting != m_waiting.end() && waiting->first < to; ++waiting) {
        if (from < waiting->first)
            keepPart(position, from, waiting->first, segment);
        from = waiting->first + waiting->second.length;
    }
    if (from < to)
        keepPart(position, from, to, segment);
}

void StreamAssembler::keepPart(quint64 position, quint64 from, quint64 to, const Segment &segment)
{
    const auto skipped = quint32(from - position);
    const quint32 skippedInFile = std::min(skipped, segment.capturedLength);
    Segment part = segment;
    part.length = quint32(to - from);
    part.capturedLength = std::min(segment.capturedLength - skippedInFile, part.length);
    part.offset += skippedInFile;
    part.headerLength += skippedInFile;
    m_waiting.emplace(from, part);
}

//! A segment that begins at or before what comes next, and ends behind that.
void StreamAssembler::deliver(quint64 position, const Segment &segment, StreamPieces &pieces)
{
    const auto skipped = quint32(m_next - position);
    const quint32 skippedInFile = std::min(skipped, segment.capturedLength);
    const quint32 inFile = segment.capturedLength - skippedInFile;
    if (inFile > 0)
        pieces.push_back({RecordKind::Data, m_direction, segment.offset + skippedInFile, inFile,
                          segment.headerLength + skippedInFile});
    m_next += inFile;
    if (const quint64 until = position + segment.length; m_next < until)
        lose(until, segment.offset + segment.capturedLength, pieces);
}

void StreamAssembler::deliverWaiting(StreamPieces &pieces)
{
    while (!m_waiting.empty() && m_waiting.begin()->first <= m_next) {
        const auto first = m_waiting.extract(m_waiting.begin());
        deliver(first.key(), first.mapped(), pieces);
    }
    if (m_end && m_next >= *m_end && !m_hasEnded) {
        m_hasEnded = true;
        m_waiting.clear(); // nothing comes behind the end
        pieces.push_back({RecordKind::End, m_direction, m_fin.offset, 0, m_fin.headerLength});
    }
}

void StreamAssembler::lose(quint64 until, quint64 offset, StreamPieces &pieces)
{
    pieces.push_back({RecordKind::Lost, m_direction, offset, quint32(until - m_next), 0});
    m_next = until;
}

//! Gives up the bytes before the first ones that wait, or before the end.
void StreamAssembler::loseGap(StreamPieces &pieces)
{
    if (!m_waiting.empty())
        lose(m_waiting.begin()->first, m_waiting.begin()->second.offset, pieces);
    else if (m_end && m_next < *m_end)
        lose(*m_end, m_fin.offset, pieces);
    deliverWaiting(pieces);
}

void StreamAssembler::endAt(const Segment &fin, StreamPieces &pieces)
{
    if (m_hasEnded)
        return;
    if (!m_hasBegun)
        begin(fin.sequence);
    if (!m_end) {
        m_end = positionOf(fin.sequence);
        m_fin = fin;
    }
    deliverWaiting(pieces);
}

void StreamAssembler::acknowledge(quint32 sequence, StreamPieces &pieces)
{
    if (!m_hasBegun)
        return;
    const quint64 position = positionOf(sequence);
    while (!m_waiting.empty() && m_waiting.begin()->first < position)
        loseGap(pieces);
    if (m_end && m_next < *m_end && *m_end < position)
        loseGap(pieces);
}

void StreamAssembler::flush(StreamPieces &pieces)
{
    while (!m_waiting.empty())
        loseGap(pieces);
    if (m_end && !m_hasEnded)
        loseGap(pieces);
}

} // namespace wirebench::capture
