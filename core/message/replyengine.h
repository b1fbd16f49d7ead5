// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framer.h"
#include "core/message/replyrules.h"

namespace wirebench::message {

//! What a rule answers to a message.
struct Reply
{
    qsizetype rule = 0; //!< its index
    QByteArray request; //!< the message
    std::optional<QByteArray> bytes; //!< what to send; nothing where nothing is sent
    std::chrono::milliseconds delay{0}; //!< from when the message came; replies keep their order
    ReplyEnding ending = ReplyEnding::None; //!< what to do behind it
    std::optional<Error> error; //!< why there is nothing to send though there should be

    friend bool operator==(const Reply &, const Reply &) = default;
};

//! Takes each reply as it comes. Must not call the engine.
using ReplySink = std::function<void(Reply &&)>;

//! Answers the messages of one connection, by rules. Every split of a stream gives the same replies (but of a raw
//! framing, whose messages are the pieces, and an idle gap, which is about time). No timers, no sockets.
//!
//! A stream without a framing: the rules are tried in their order at the first byte that waits. The first that fits
//! takes its message away and answers it; none is passed over while it still might fit. Where none fits, bytes are let
//! go: up to and with the next line feed where all patterns are text, and one byte where some are about bytes. `any` is
//! everything up to and with the next line feed, or one byte. When largestWaiting bytes wait without a decision, `any`
//! takes them if its turn has come; otherwise they are let go, and of text the rest of their line as well.
//!
//! With a framing, and for datagrams, patterns are about whole messages; those that no rule fits, and frames that are
//! wrong, are let go. Replies are put into the framing, echoes too.
//!
//! After a reply with an ending nothing is answered.
class ReplyEngine
{
public:
    enum class Transport : quint8 { Stream, Datagrams };

    //! \a seed is for {random}. The framing of the rules must pass framing::check(); it does when it was parsed.
    ReplyEngine(std::shared_ptr<const ReplyRules> rules, Transport transport, quint64 seed = 0);
    ~ReplyEngine();

    //! Takes \a bytes, a piece of the stream or one datagram, that came at \a time, which never goes backwards and,
    //! for {time}, is since 1970. A reply for each byte is possible: feed no more than you want replies for.
    void feed(QByteArrayView bytes, std::chrono::nanoseconds time, const ReplySink &sink);
    QList<Reply> feed(QByteArrayView bytes, std::chrono::nanoseconds time = {});
    //! It is \a time now, and nothing came: ends messages of an idle gap.
    QList<Reply> advance(std::chrono::nanoseconds time);

    //! Bytes that wait for more.
    qsizetype waiting() const;
    //! Bytes that no rule was about.
    quint64 letGo() const { return m_letGo; }
    bool isOver() const { return m_isOver; }

    static constexpr qsizetype largestWaiting = 64 * 1024; //!< bytes, of a stream without framing

private:
    //! What the rules say of the front of a stream, or of a message.
    struct Finding
    {
        PatternMatch match;
        std::size_t rule = 0;
    };

    //! Where the rules stand at the first byte that waits.
    struct Front
    {
        std::size_t rule = 0; //!< those before it do not fit, whatever comes
        MessagePattern::Progress progress; //!< of that rule
    };

    Finding findAtFront(QByteArrayView bytes);
    PatternMatch matchFront(const MessagePattern &pattern, QByteArrayView bytes);
    qsizetype takeFront(QByteArrayView bytes, const ReplySink &sink);
    void onMessage(QByteArrayView message, const ReplySink &sink);
    void onFrame(const framing::Frame &frame, const ReplySink &sink);
    void answer(const Finding &finding, QByteArrayView request, const ReplySink &sink);
    Result<QByteArray> replyTo(const ReplyRule &rule, const PatternMatch &match, QByteArrayView request);

    const std::shared_ptr<const ReplyRules> m_rules;
    const Transport m_transport;
    const bool m_isBinary;
    std::unique_ptr<framing::Framer> m_framer;
    QByteArray m_waiting;
    Front m_front;
    std::chrono::nanoseconds m_time{0};
    quint64 m_seed;
    quint64 m_sequence = 0;
    quint64 m_letGo = 0;
    bool m_isInLostLine = false; // what comes is let go up to the next line feed
    bool m_isOver = false;
};

} // namespace wirebench::message
