// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/streamfault.h"

#include <algorithm>

namespace wirebench::faults {

namespace {

using Kind = Decisions::Kind;
using Ending = StreamPiece::Ending;

//! Bytes that jitter treats alike: about a segment.
constexpr quint64 jitterBlock = 1024;
//! With a rate, what goes at once takes no longer.
constexpr qint64 ratePiecesPerSecond = 50;

qsizetype upToMultiple(quint64 offset, quint64 size)
{
    return static_cast<qsizetype>(size - offset % size);
}

} // namespace

StreamFault::StreamFault(const FaultOptions &options, const Decisions &decisions, FaultCounts &counts)
    : m_options(options)
    , m_decisions(decisions)
    , m_counts(counts)
{ }

void StreamFault::begin(Time now)
{
    const bool isCutAtOnce = m_options.resetAfter ? *m_options.resetAfter == 0 : m_options.halfClose;
    if (isCutAtOnce)
        cut(now);
}

void StreamFault::cut(Time now)
{
    ++(m_options.halfClose ? m_counts.halfCloses : m_counts.resets);
    end(m_options.halfClose ? Ending::Finish : Ending::ResetBoth, now);
}

qint64 StreamFault::feed(const QByteArray &bytes, Time now)
{
    if (m_isOver)
        return bytes.size();
    const qint64 left = m_options.resetAfter ? *m_options.resetAfter - static_cast<qint64>(m_offset)
                                             : std::numeric_limits<qint64>::max();
    QByteArray passing = bytes.first(std::min<qint64>(bytes.size(), left));
    corrupt(passing);
    for (qsizetype done = 0; done < passing.size();) {
        const qsizetype length = nextLength(passing.size() - done);
        if (m_options.slice > 0 && done + length < passing.size())
            ++m_counts.sliced;
        schedule(passing.sliced(done, length), now);
        done += length;
    }
    if (bytes.size() >= left)
        cut(now);
    return bytes.size() - passing.size();
}

void StreamFault::corrupt(QByteArray &bytes)
{
    if (m_options.corrupt <= 0)
        return;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const quint64 offset = m_offset + static_cast<quint64>(i);
        if (!m_decisions.happens(Kind::Corrupt, offset, m_options.corrupt))
            continue;
        bytes[i] = static_cast<char>(bytes[i] ^ (1 << (m_decisions.bits(Kind::CorruptWhere, offset) % 8)));
        ++m_counts.corrupted;
    }
}

qsizetype StreamFault::nextLength(qsizetype left) const
{
    qsizetype length = left;
    if (m_options.slice > 0)
        length = std::min(length, upToMultiple(m_offset, static_cast<quint64>(m_options.slice)));
    if (m_options.jitter.count() > 0)
        length = std::min(length, upToMultiple(m_offset, jitterBlock));
    if (m_options.rate > 0)
        length = std::min<qsizetype>(length, std::max<qint64>(m_options.rate / ratePiecesPerSecond, 1));
    return length;
}

StreamFault::Time StreamFault::delayAt(quint64 offset) const
{
    Time delay = m_options.latency;
    if (m_options.jitter.count() > 0) {
        const auto span = static_cast<quint64>(m_options.jitter.count()) + 1;
        delay += std::chrono::milliseconds(m_decisions.bits(Kind::Jitter, offset / jitterBlock) % span);
    }
    return delay;
}

void StreamFault::schedule(const QByteArray &bytes, Time now)
{
    Time due = std::max(now + delayAt(m_offset), m_lastDue);
    const bool isSliceStart =
        m_options.slice > 0 && m_offset > 0 && m_offset % static_cast<quint64>(m_options.slice) == 0;
    if (isSliceStart && m_lastDue > Time::min())
        due = std::max(due, m_lastDue + m_options.slicePause);
    if (m_options.rate > 0) {
        // What was not used of the past is not made up for.
        due = std::max(due, m_lineFree) + Time(bytes.size() * 1'000'000'000 / m_options.rate);
        m_lineFree = due;
    }
    if (due > now)
        ++m_counts.delayed;
    m_lastDue = due;
    m_offset += static_cast<quint64>(bytes.size());
    m_pending += bytes.size();
    m_waiting.append({{bytes, Ending::None}, due});
}

void StreamFault::end(Ending ending, Time now)
{
    if (std::exchange(m_isOver, true))
        return;
    m_waiting.append({{{}, ending}, std::max(now + m_options.latency, m_lastDue)});
}

std::optional<StreamFault::Time> StreamFault::nextTime() const
{
    return m_waiting.isEmpty() ? std::nullopt : std::optional(m_waiting.constFirst().due);
}

std::optional<StreamPiece> StreamFault::take(Time now)
{
    if (m_waiting.isEmpty() || m_waiting.constFirst().due > now)
        return {};
    StreamPiece piece = m_waiting.takeFirst().piece;
    m_pending -= piece.bytes.size();
    return piece;
}

} // namespace wirebench::faults
