// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/faults/decisions.h"
#include "core/faults/faultoptions.h"

#include <QByteArray>
#include <QList>

namespace wirebench::faults {

//! What goes on to the receiver of a direction, at its time.
struct StreamPiece
{
    enum class Ending : quint8 {
        None,
        Finish, //!< FIN; the sender's, or one that was asked for
        Reset, //!< the sender's
        ResetBoth, //!< one that was asked for
    };

    QByteArray bytes; //!< of which, with an ending, there are none
    Ending ending = Ending::None;

    friend bool operator==(const StreamPiece &, const StreamPiece &) = default;
};

//! One direction of a TCP connection on its way through all faults. Pure: no sockets, no timers; time is passed in and
//! never goes backwards. What is decided depends on the offset of a byte only, not on how the stream was cut: only
//! pieces may be more where more came. Bounded by whoever feeds it.
class StreamFault
{
public:
    using Time = std::chrono::nanoseconds;

    //! \a options: of this direction. \a counts is counted up, and must outlive this object.
    StreamFault(const FaultOptions &options, const Decisions &decisions, FaultCounts &counts);

    //! The connection is there, at \a now: what is to be done at once. Call first.
    void begin(Time now);
    //! \a bytes came. Returns how many of them were thrown away.
    qint64 feed(const QByteArray &bytes, Time now);
    //! The sender has finished.
    void finish(Time now) { end(StreamPiece::Ending::Finish, now); }
    //! The sender's connection broke.
    void reset(Time now) { end(StreamPiece::Ending::Reset, now); }

    //! When take() will have something.
    std::optional<Time> nextTime() const;
    //! What is due, in order; nothing, if that is so.
    std::optional<StreamPiece> take(Time now);
    //! Bytes under way.
    qint64 pending() const { return m_pending; }

private:
    struct Waiting
    {
        StreamPiece piece;
        Time due;
    };

    void end(StreamPiece::Ending ending, Time now);
    void cut(Time now);
    void corrupt(QByteArray &bytes);
    //! How many bytes may go from the present offset in one piece, at least 1.
    qsizetype nextLength(qsizetype left) const;
    Time delayAt(quint64 offset) const;
    void schedule(const QByteArray &bytes, Time now);

    const FaultOptions m_options;
    const Decisions m_decisions;
    FaultCounts &m_counts;
    QList<Waiting> m_waiting;
    quint64 m_offset = 0; // of the next byte
    qint64 m_pending = 0;
    Time m_lastDue = Time::min();
    Time m_lineFree = Time::min(); // when what has a rate has room again
    bool m_isOver = false; // an ending waits, or went
};

} // namespace wirebench::faults
