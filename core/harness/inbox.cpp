// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/inbox.h"

#include <algorithm>
#include <utility>

namespace wirebench::harness {

namespace {

constexpr std::size_t mostArrivals = 4096; // further ones count as the last
constexpr qsizetype smallestCut = 64 * 1024; // so that taking bytes one by one does not move the others each time

} // namespace

Inbox::Inbox(bool isStream, std::unique_ptr<framing::Framer> framer)
    : m_isStream(isStream)
    , m_framer(std::move(framer))
{ }

void Inbox::feed(const QByteArray &bytes, Nanoseconds time)
{
    if (m_framer && m_isStream)
        return m_framer->feed(bytes, time, [this](framing::Frame &&frame) { add(std::move(frame)); });
    if (!m_isStream) {
        m_messageBytes += bytes.size();
        m_messages.push_back({bytes, {}, time});
        return;
    }
    m_bytes.append(bytes);
    const qint64 end = m_offset + m_bytes.size();
    if (m_arrivals.size() < mostArrivals)
        m_arrivals.push_back({end, time});
    else
        m_arrivals.back() = {end, time};
}

void Inbox::add(framing::Frame &&frame)
{
    m_messageBytes += frame.payload.size();
    m_messages.push_back({std::move(frame.payload), std::move(frame.error), frame.lastTime});
}

void Inbox::advance(Nanoseconds time)
{
    if (m_framer && m_isStream)
        m_framer->advance(time, [this](framing::Frame &&frame) { add(std::move(frame)); });
}

void Inbox::finish()
{
    if (m_framer && m_isStream)
        m_framer->finish([this](framing::Frame &&frame) { add(std::move(frame)); });
}

bool Inbox::isEmpty() const
{
    return bytes().isEmpty() && m_messages.empty() && incomplete() == 0;
}

QByteArrayView Inbox::bytes() const
{
    return QByteArrayView(m_bytes).sliced(m_taken);
}

Inbox::Nanoseconds Inbox::timeOf(qsizetype end) const
{
    const qint64 offset = m_offset + m_taken + end;
    const auto arrival = std::ranges::lower_bound(m_arrivals, offset, {}, &Arrival::end);
    if (arrival != m_arrivals.end())
        return arrival->time;
    return m_arrivals.empty() ? Nanoseconds(0) : m_arrivals.back().time;
}

void Inbox::take(qsizetype bytes)
{
    m_taken += bytes;
    const qint64 offset = m_offset + m_taken;
    while (m_arrivals.size() > 1 && m_arrivals.front().end <= offset)
        m_arrivals.pop_front();
    if (m_taken < m_bytes.size() && m_taken < smallestCut)
        return;
    m_bytes.remove(0, m_taken);
    m_offset = offset;
    m_taken = 0;
}

void Inbox::takeMessage()
{
    m_messageBytes -= m_messages.front().bytes.size();
    m_messages.pop_front();
}

qint64 Inbox::room(qint64 outstanding) const
{
    const qint64 each = m_isStream ? 1 : largestDatagram;
    return std::max<qint64>(0, (limit - held()) / each - outstanding);
}

} // namespace wirebench::harness
