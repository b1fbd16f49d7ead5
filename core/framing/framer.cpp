// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/framer.h"

#include <algorithm>

namespace wirebench::framing {

namespace {

//! How many bytes are copied behind those that are pending at once; afterwards frames are cut where the bytes lie.
constexpr qsizetype portionSize = 64 * 1024;
//! What is kept for the next frame that has to wait.
constexpr qsizetype spareCapacity = 1024 * 1024;

template<typename Function>
QList<Frame> collected(Function function)
{
    QList<Frame> frames;
    function([&frames](Frame &&frame) { frames.append(std::move(frame)); });
    return frames;
}

} // namespace

Framer::~Framer() = default;

bool Framer::isGap(std::chrono::nanoseconds) const
{
    return false;
}

//! Hands over the frames that \a bytes begin with, and returns how many bytes these have. The first \a before bytes had
//! come before \a time, all but those of a single frame at the time of the last.
qsizetype Framer::cut(QByteArrayView bytes, qsizetype before, std::chrono::nanoseconds time, const FrameSink &sink)
{
    qsizetype start = 0;
    const auto timeAtStart = [&] { return start >= before ? time : start == 0 ? m_firstTime : m_lastTime; };
    while (start < bytes.size()) {
        Frame frame;
        frame.offset = m_offset;
        const qsizetype length = next(bytes.sliced(start), frame);
        if (length == 0)
            break;
        frame.length = static_cast<quint64>(length);
        frame.firstTime = timeAtStart();
        frame.lastTime = start + length > before ? time : m_lastTime;
        start += length;
        m_offset += frame.length;
        sink(std::move(frame));
    }
    m_firstTime = timeAtStart();
    return start;
}

//! Takes of \a bytes what the pending frame needs, until nothing is pending or nothing is left.
void Framer::feedPending(QByteArrayView &bytes, std::chrono::nanoseconds time, const FrameSink &sink)
{
    while (!m_pending.isEmpty() && !bytes.isEmpty()) {
        const qsizetype before = m_pending.size();
        const QByteArrayView portion = bytes.first(std::min(bytes.size(), portionSize));
        m_pending.append(portion);
        const qsizetype used = cut(m_pending, before, time, sink);
        m_lastTime = time;
        if (used < before) {
            m_pending.remove(0, used);
            bytes = bytes.sliced(portion.size());
        } else {
            if (m_pending.capacity() > spareCapacity)
                m_pending = QByteArray();
            m_pending.resize(0);
            bytes = bytes.sliced(used - before);
        }
    }
}

void Framer::feed(QByteArrayView bytes, std::chrono::nanoseconds time, const FrameSink &sink)
{
    advance(time, sink);
    feedPending(bytes, time, sink);
    if (bytes.isEmpty())
        return;
    const qsizetype used = cut(bytes, 0, time, sink);
    m_pending.append(bytes.sliced(used));
    m_lastTime = time;
}

void Framer::advance(std::chrono::nanoseconds time, const FrameSink &sink)
{
    if (isGap(time - m_lastTime))
        finish(sink);
}

void Framer::finish(const FrameSink &sink)
{
    if (!m_pending.isEmpty()) {
        Frame frame;
        frame.offset = m_offset;
        frame.length = static_cast<quint64>(m_pending.size());
        frame.firstTime = m_firstTime;
        frame.lastTime = m_lastTime;
        last(m_pending, frame);
        m_offset += frame.length;
        m_pending = QByteArray();
        sink(std::move(frame));
    }
    reset();
}

QList<Frame> Framer::feed(QByteArrayView bytes, std::chrono::nanoseconds time)
{
    return collected([&](const FrameSink &sink) { feed(bytes, time, sink); });
}

QList<Frame> Framer::advance(std::chrono::nanoseconds time)
{
    return collected([&](const FrameSink &sink) { advance(time, sink); });
}

QList<Frame> Framer::finish()
{
    return collected([&](const FrameSink &sink) { finish(sink); });
}

} // namespace wirebench::framing
