// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framingoptions.h"
#include "core/message/messagepattern.h"
#include "core/message/replyexpression.h"
#include "core/message/template.h"

namespace wirebench::message {

//! What becomes of the connection behind a reply.
enum class ReplyEnding : quint8 {
    None, //!< It goes on.
    Close,
    HalfClose, //!< Nothing more is sent.
    Reset,
};

//! What is done, before the reply is made, to what is remembered.
struct ReplyAssignment
{
    enum class Kind : quint8 {
        Set, //!< a variable becomes the value
        Push, //!< the value goes into a queue, if there is room
        Clear, //!< a queue is emptied
    };

    Kind kind = Kind::Set;
    QString name;
    ReplyExpression value; //!< not of Clear

    QString toString() const;
    friend bool operator==(const ReplyAssignment &, const ReplyAssignment &) = default;
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

    QString state = {}; //!< in which alone it counts; empty: in every one
    std::vector<ReplyCondition> conditions = {}; //!< all of which are to be true
    std::vector<ReplyAssignment> assignments = {};
    std::chrono::milliseconds longestDelay{0}; //!< not below delay, if there are several to choose from; otherwise 0
    qsizetype pieceSize = 0; //!< bytes; 0: the reply is sent as a whole
    std::chrono::milliseconds piecePause{0}; //!< between pieces
    qint64 times = 1; //!< so often the reply is made, one behind the other; 1 to mostReplyTimes
    QString nextState = {}; //!< empty: the same

    //! As parseReplyRules() reads it, without its state.
    QString toString() const;
    //! What stands behind the arrow.
    QString replyText() const;
    friend bool operator==(const ReplyRule &, const ReplyRule &) = default;
};

//! `every 500ms -> "tick"`: what is said unasked.
struct ReplyTimer
{
    std::chrono::milliseconds interval{1}; //!< 1 to longestReplyDelay
    ReplyRule action; //!< its pattern means nothing

    friend bool operator==(const ReplyTimer &, const ReplyTimer &) = default;
};

//! `set x = 1`, `set shared x = 1`
struct ReplyVariable
{
    QString name;
    ReplyExpression initial; //!< asks for no names
    bool isShared = false; //!< by all connections, or one for each

    friend bool operator==(const ReplyVariable &, const ReplyVariable &) = default;
};

//! `queue errors 8 otherwise "0,\"No error\""`
struct ReplyQueue
{
    QString name;
    qsizetype largest = 1; //!< 1 to largestReplyQueue
    ReplyExpression otherwise; //!< what is taken from an empty one
    bool isShared = false;

    friend bool operator==(const ReplyQueue &, const ReplyQueue &) = default;
};

//! How a device answers: a value. The first rule that fits a message is the one that answers it.
struct ReplyRules
{
    //! How messages are cut out of a stream, and replies put into it; nothing: by the patterns themselves.
    std::optional<framing::FramingOptions> framing;
    std::vector<ReplyRule> rules; //!< those of a state are tried before those of every state

    std::vector<ReplyVariable> variables = {};
    std::vector<ReplyQueue> queues = {};
    QStringList states = {}; //!< the first one is where a connection begins, unless startState says so
    QString startState = {}; //!< empty, or one of states
    std::vector<ReplyRule> greetings = {}; //!< said when somebody connects, the first whose state is that; no patterns
    std::vector<ReplyTimer> timers = {};

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
inline constexpr qint64 mostReplyTimes = 100'000;
inline constexpr qsizetype mostReplyPieces = 4'096; //!< of one reply; the last one has the rest
inline constexpr qsizetype largestReplyQueue = 1'000; //!< entries
//! Variables, queues, states, greetings, timers: of each; and assignments and conditions of one rule.
inline constexpr std::size_t mostReplyNames = 256;

//! Reads a file of rules, one in each line; the room's README has the language.
tl::expected<ReplyRules, ReplyRulesError> parseReplyRules(QStringView text);

} // namespace wirebench::message

Q_DECLARE_METATYPE(wirebench::message::ReplyRulesError)
