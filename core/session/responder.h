// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionstatus.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>
#include <limits>
#include <memory>

namespace wirebench::session {

//! What becomes of a TCP connection behind an answer, once that was sent.
enum class AnswerEnding : quint8 {
    None, //!< It goes on.
    HalfClose, //!< FIN; reading goes on.
    Close, //!< FIN, and nothing more is read.
    Reset, //!< RST, when the peer's system has acknowledged everything.
};

//! What a responder says.
struct Answer
{
    std::optional<QByteArray> bytes = {}; //!< A piece of the stream, or a datagram; unset: nothing is sent.
    std::chrono::milliseconds delay{0}; //!< From when that came which is answered. Answers keep their order.
    AnswerEnding ending = AnswerEnding::None; //!< After one with an ending nothing more is answered, with UDP as well.
    std::optional<Error> error = {}; //!< Reported when it is this answer's turn.

    friend bool operator==(const Answer &, const Answer &) = default;
};

//! Answers one peer. Lives in the session's thread, and not longer than the peer. Times are those of the session's
//! clock, and never go backwards.
class Responder
{
public:
    virtual ~Responder() = default;

    //! A connection is there, at \a time, and nothing came yet: a greeting. TCP only, for peers of UDP appear with
    //! their first datagram.
    virtual QList<Answer> begin(std::chrono::nanoseconds time)
    {
        Q_UNUSED(time)
        return {};
    }
    //! The peer has finished sending, and all that it sent was fed. The connection ends when wakeTime() is unset and
    //! every answer was sent: whoever speaks unasked stops.
    virtual void finish() { }
    //! \a bytes came at \a time: one datagram, or a piece of a stream as it happened to come. Returns what is to be
    //! sent back, in order.
    virtual QList<Answer> feed(const QByteArray &bytes, std::chrono::nanoseconds time) = 0;
    //! Pieces of a stream that are larger are fed in parts of this size (1 or more), so that reading can stop when too
    //! many answers wait.
    virtual qsizetype largestPiece() const { return std::numeric_limits<qsizetype>::max(); }
    //! When wake() is to be called if nothing comes before; asked after each call. While too many
    //! answers wait there are no calls, which come late then.
    virtual std::optional<std::chrono::nanoseconds> wakeTime() const { return {}; }
    //! It is the time that is given, and nothing came.
    virtual QList<Answer> wake(std::chrono::nanoseconds) { return {}; }
};

//! Makes the responder of a peer that appeared; nullptr: it gets no answers.
using ResponderFactory = std::function<std::unique_ptr<Responder>(const PeerStatus &peer)>;

} // namespace wirebench::session
