// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/transition.h"

#include <QByteArray>

#include <optional>

namespace wirebench::devices {

//! What LineCutter is in the middle of.
enum class LineState {
    Text, //!< Collecting; maybe nothing yet.
    AfterReturn, //!< A CR is held back: with LF it ends the line, otherwise it is text.
    TooLong, //!< Terminal: the line passed the limit.
};

enum class LineEvent {
    Return, //!< CR
    Feed, //!< LF
    Other, //!< Any other byte.
    Overflow, //!< One byte more than a line may have.
};

inline constexpr streams::Transition<LineState, LineEvent> lineTransitions[] = {
    {LineState::Text, LineEvent::Return, LineState::AfterReturn},
    {LineState::Text, LineEvent::Feed, LineState::Text},
    {LineState::Text, LineEvent::Other, LineState::Text},
    {LineState::Text, LineEvent::Overflow, LineState::TooLong},
    {LineState::AfterReturn, LineEvent::Return, LineState::AfterReturn},
    {LineState::AfterReturn, LineEvent::Feed, LineState::Text},
    {LineState::AfterReturn, LineEvent::Other, LineState::Text},
    {LineState::AfterReturn, LineEvent::Overflow, LineState::TooLong},
};

//! Cuts a stream of bytes into lines that end with LF or CRLF, however the bytes are split into pieces.
//! A CR elsewhere is text. Takes no byte beyond the line it returns, so that what follows may be something else than
//! lines.
class LineCutter
{
public:
    //! The most bytes a line may have, its end not counted.
    static constexpr qsizetype largestLine = 4096;

    //! Takes bytes off the front of \a input, up to and including the end of a line; returns the line without its end.
    //! Nothing when \a input is used up before that, or the line is too long.
    std::optional<QByteArray> next(QByteArrayView &input);

    LineState state() const { return m_state; }

private:
    LineEvent eventFor(char byte) const;

    LineState m_state = LineState::Text;
    QByteArray m_line;
};

} // namespace wirebench::devices
