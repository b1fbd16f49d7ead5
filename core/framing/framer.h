// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/frame.h"
#include "core/framing/framingoptions.h"

#include <QByteArrayView>
#include <QList>

#include <functional>
#include <memory>

namespace wirebench::framing {

//! Takes each frame as it is cut. Must not call the framer that it came from.
using FrameSink = std::function<void(Frame &&)>;

//! Cuts the bytes of one direction into frames, in whichever pieces they come. Every byte belongs to exactly one frame,
//! or to what is pending; frames come in the order of the stream. Keeps at most the largest frame and 64 KiB.
//!
//! A frame that would be larger than the largest one comes in parts, each with an error, and so does what follows up to
//! where the framing knows the next one to begin. Nothing here reads a clock: time is what the caller says it is (of
//! any zero, never going backwards).
class Framer
{
public:
    virtual ~Framer();
    Q_DISABLE_COPY_MOVE(Framer)

    //! Takes \a bytes that came at \a time. Says advance() first.
    void feed(QByteArrayView bytes, std::chrono::nanoseconds time, const FrameSink &sink);
    QList<Frame> feed(QByteArrayView bytes, std::chrono::nanoseconds time);

    //! It is \a time now, and nothing came since the last bytes. Ends frames of the idle gap, and no others.
    void advance(std::chrono::nanoseconds time, const FrameSink &sink);
    QList<Frame> advance(std::chrono::nanoseconds time);

    //! Nothing more comes: what is pending becomes a frame, with an error when it is not whole. What is fed afterwards
    //! begins a frame; offsets go on.
    void finish(const FrameSink &sink);
    QList<Frame> finish();

    //! Bytes that wait for the end of their frame.
    qsizetype pending() const { return m_pending.size(); }

protected:
    Framer() = default;

    //! The length of the frame that \a bytes begin with, 0 when more bytes are needed to know. \a bytes are never
    //! empty, and begin with those that were seen when 0 was returned last. Sets the frame's payload and error; its
    //! offset is set.
    virtual qsizetype next(QByteArrayView bytes, Frame &frame) = 0;
    //! Sets payload and error of the frame that \a bytes are and that nothing follows.
    virtual void last(QByteArrayView bytes, Frame &frame) = 0;
    //! Whether \a silence ends a frame.
    virtual bool isGap(std::chrono::nanoseconds silence) const;
    //! A frame begins with the next byte.
    virtual void reset() = 0;

private:
    qsizetype cut(QByteArrayView bytes, qsizetype before, std::chrono::nanoseconds time, const FrameSink &sink);
    void feedPending(QByteArrayView &bytes, std::chrono::nanoseconds time, const FrameSink &sink);

    QByteArray m_pending;
    quint64 m_offset = 0; // of the first byte that is pending, or else the next
    std::chrono::nanoseconds m_firstTime{0}; // of the first byte that is pending
    std::chrono::nanoseconds m_lastTime{0}; // of the last byte that came
};

//! A framer as \a options describe it; InvalidArgument as check() says.
Result<std::unique_ptr<Framer>> makeFramer(const FramingOptions &options);

} // namespace wirebench::framing
