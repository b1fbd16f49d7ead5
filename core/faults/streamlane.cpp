// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/streamlane.h"

#include "core/session/resetwhenacknowledged.h"

#include <QPointer>

#include <algorithm>

namespace wirebench::faults {

namespace {

//! What of one direction may be here at a time; where it is to stay a while, more, so that the rate stays.
constexpr qint64 window = 1024 * 1024; // bytes
constexpr qint64 lateWindow = 16 * 1024 * 1024;

} // namespace

StreamLane::StreamLane(net::TcpConnection &from, net::TcpConnection &to, const FaultOptions &options,
                       const Decisions &decisions, FaultCounts &counts, qint64 &bytes, Clock &clock)
    : m_from(from)
    , m_to(to)
    , m_isSliced(options.slice > 0)
    , m_window(options.latency + options.jitter > std::chrono::milliseconds(0) ? lateWindow : window)
    , m_fault(options, decisions, counts)
    , m_bytes(bytes)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::expired, this, &StreamLane::pump);
}

void StreamLane::start()
{
    streams::ByteReader *reader = m_from.reader();
    streams::ByteWriter *writer = m_to.writer();
    writer->setLimit(m_window);
    connect(reader, &streams::ByteReader::bytesArrived, this, &StreamLane::onArrived);
    connect(reader, &streams::ReadableSide::ended, this, &StreamLane::onEnded);
    connect(writer, &streams::ByteWriter::taken, this, [this, reader](qint64 bytes) {
        const QPointer<StreamLane> self(this);
        reader->grant(bytes);
        if (self)
            pump();
    });
    connect(writer, &streams::WritableSide::ended, this, [reader, writer] {
        if (writer->error())
            reader->cancel();
    });
    m_fault.begin(m_clock.now());
    const QPointer<StreamLane> self(this);
    pump();
    if (self)
        reader->grant(m_window);
}

void StreamLane::onArrived(const QByteArray &arrived)
{
    m_bytes += arrived.size();
    const qint64 thrownAway = m_fault.feed(arrived, m_clock.now());
    const QPointer<StreamLane> self(this);
    pump();
    if (self && thrownAway > 0)
        m_from.reader()->grant(thrownAway);
}

void StreamLane::onEnded()
{
    const auto &error = m_from.reader()->error();
    if (error && error->code == ErrorCode::ConnectionReset)
        m_fault.reset(m_clock.now());
    else
        m_fault.finish(m_clock.now());
    pump();
}

//! Slices go one by one, or the writer would join them again.
void StreamLane::pump()
{
    if (std::exchange(m_isPumping, true))
        return; // taken() comes from within write()
    const QPointer<StreamLane> self(this);
    while (!m_isSliced || m_to.writer()->pending() == 0) {
        const auto piece = m_fault.take(m_clock.now());
        if (!piece)
            break;
        deliver(*piece);
        if (!self)
            return;
    }
    m_isPumping = false;
    schedule();
}

void StreamLane::deliver(const StreamPiece &piece)
{
    switch (piece.ending) {
    case StreamPiece::Ending::None:
        (void)m_to.writer()->write(piece.bytes); // never more than the window; a broken one takes nothing any more
        return;
    case StreamPiece::Ending::Finish:
        return m_to.writer()->close();
    case StreamPiece::Ending::Reset:
        return session::resetWhenAcknowledged(m_to);
    case StreamPiece::Ending::ResetBoth:
        Q_EMIT resetAsked();
        return;
    }
}

void StreamLane::schedule()
{
    const auto next = m_fault.nextTime();
    const std::chrono::nanoseconds now = m_clock.now();
    if (!next || *next <= now) // what is due waits for the writer
        return m_timer->stop();
    m_timer->start(std::chrono::ceil<std::chrono::milliseconds>(*next - now));
}

} // namespace wirebench::faults
