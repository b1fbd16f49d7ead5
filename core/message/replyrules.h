// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framingoptions.h"
#include "core/message/messagepattern.h"
#include "core/message/template.h"

namespace wirebench::message {

//! What becomes of the connection behind a reply.
enum class ReplyEnding : quint8 {
    None, //!< It goes on.
    Close,
    HalfClose, //!< Nothing more is sent.
    Reset,
};

//! One line: what is answered to which messages.
struct ReplyRule
{
    enum class Action : quint8 { Send, Echo, Nothing };

    MessagePattern pattern;
    Action action = Action::Nothing;
    Template reply; //!< of Send
    std::chrono::milliseconds delay{0}; //!< 0 to longestReplyDelay
    ReplyEnding ending = ReplyEnding::None;

    //! As parseReplyRules() reads it.
    QString toString() const;
    friend bool operator==(const ReplyRule &, const ReplyRule &) = default;
};

//! How a device answers: a value. The first rule that fits a message is the one that answers it.
struct ReplyRules
{
    //! How messages are cut out of a stream, and replies put into it; nothing: by the patterns themselves.
    std::optional<framing::FramingOptions> framing;
    std::vector<ReplyRule> rules;

    //! The text that parseReplyRules() reads as the same rules, without comments.
    QString toString() const;
    //! Whether some rule is about bytes rather than text.
    bool isBinary() const;
    friend bool operator==(const ReplyRules &, const ReplyRules &) = default;
};

//! What is wrong in which line. The position is counted from the beginning of the line.
struct ReplyRulesError
{
    int line = 1;
    TextError error;

    QString toString() const;
    Error toError() const { return {ErrorCode::InvalidArgument, toString()}; }
    friend bool operator==(const ReplyRulesError &, const ReplyRulesError &) = default;
};

inline constexpr qsizetype longestReplyRules = 1024 * 1024; //!< UTF-16 units
inline constexpr std::size_t mostReplyRules = 1'000;
inline constexpr std::chrono::milliseconds longestReplyDelay = std::chrono::hours(24);

//! Reads a file of rules, one in each line; the room's README has the language.
tl::expected<ReplyRules, ReplyRulesError> parseReplyRules(QStringView text);

} // namespace wirebench::message

Q_DECLARE_METATYPE(wirebench::message::ReplyRulesError)
