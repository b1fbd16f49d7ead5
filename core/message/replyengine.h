// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framer.h"
#include "core/message/replyrules.h"

namespace wirebench::message {

//! What a rule answers to a message.
struct Reply
{
    qsizetype rule = 0; //!< its index; -1: nobody asked
    QByteArray request; //!< the message, if there was one
    std::optional<QByteArray> bytes; //!< what to send; nothing where nothing is sent
    std::chrono::milliseconds delay{0}; //!< from when the message came; replies keep their order
    ReplyEnding ending = ReplyEnding::None; //!< what to do behind it
    std::optional<Error> error; //!< why there is nothing to send though there should be
    qsizetype pieceSize = 0; //!< as of the rule
    std::chrono::milliseconds piecePause{0};

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
//! What rules remember, and in which state they are, changes with the message that they are about, before its reply is
//! made: so it does not depend on delays. Where a greeting is to be said and timers are to run there is begin().
//!
//! After a reply with an ending nothing is answered.
class ReplyEngine
{
public:
    enum class Transport : quint8 { Stream, Datagrams };

    //! All that is random follows from \a seed. The framing of the rules must pass framing::check(); it does when it
    //! was parsed. \a shared: what connections share, made for these rules; nullptr: this one shares it with nobody.
    ReplyEngine(std::shared_ptr<const ReplyRules> rules, Transport transport, quint64 seed = 0,
                std::shared_ptr<ReplyMemory> shared = {});
    ~ReplyEngine();

    //! Takes \a bytes, a piece of the stream or one datagram, that came at \a time, which never goes backwards and,
    //! for {time}, is since 1970. A reply for each byte is possible: feed no more than you want replies for.
    void feed(QByteArrayView bytes, std::chrono::nanoseconds time, const ReplySink &sink);
    QList<Reply> feed(QByteArrayView bytes, std::chrono::nanoseconds time = {});
    //! It is \a time now, and nothing came: ends messages of an idle gap, and does what timers are there for, once
    //! each.
    QList<Reply> advance(std::chrono::nanoseconds time);

    //! Somebody has connected at \a time: says the greeting and starts timers. At most once, first; without it the
    //! first message starts timers, and there is no greeting.
    QList<Reply> begin(std::chrono::nanoseconds time);
    //! Timers do nothing any more.
    void stopTimers();
    //! When the next timer wants advance().
    std::optional<std::chrono::nanoseconds> timerTime() const;
    //! Empty where the rules have no states.
    QString state() const { return m_rules->states.value(m_state); }

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
        std::size_t rule = 0; //!< in the order; those before it do not fit, whatever comes
        MessagePattern::Progress progress; //!< of that rule
    };

    //! The rules that count in one state, as indices, in the order in which they are tried.
    using Order = std::vector<std::size_t>;

    struct RunningTimer
    {
        std::size_t timer = 0; //!< its index
        std::chrono::nanoseconds due{0};
    };

    const Order &order() const { return m_orders[static_cast<std::size_t>(m_state)]; }
    void startTimers();
    void enterState(const QString &name);
    bool applies(const ReplyRule &rule, const QList<Capture> &captures);
    //! In which \a captures, then variables, have values; it must not outlive them.
    ReplyExpression::Context contextOf(const QList<Capture> &captures);
    ReplyMemory &memoryOf(const QString &variable);
    ReplyMemory &memoryOfQueue(const QString &queue);
    std::optional<Error> assign(const ReplyRule &rule, const QList<Capture> &captures);
    //! Nobody asked.
    void say(const ReplyRule &rule, const ReplySink &sink);
    void reply(const ReplyRule &rule, Reply &&reply, const QList<Capture> &captures, const ReplySink &sink);
    std::chrono::milliseconds delayOf(const ReplyRule &rule);

    Finding findAtFront(QByteArrayView bytes);
    PatternMatch matchFront(const MessagePattern &pattern, QByteArrayView bytes);
    qsizetype takeFront(QByteArrayView bytes, const ReplySink &sink);
    void onMessage(QByteArrayView message, const ReplySink &sink);
    void onFrame(const framing::Frame &frame, const ReplySink &sink);
    void answer(const Finding &finding, QByteArrayView request, const ReplySink &sink);
    Result<QByteArray> replyTo(const ReplyRule &rule, const QList<Capture> &captures, QByteArrayView request);
    Result<QByteArray> payloadOf(const ReplyRule &rule, const QList<Capture> &captures);

    const std::shared_ptr<const ReplyRules> m_rules;
    const Transport m_transport;
    const bool m_isBinary;
    std::unique_ptr<framing::Framer> m_framer;
    QByteArray m_waiting;
    Front m_front;
    std::chrono::nanoseconds m_time{0};
    quint64 m_seed;
    std::vector<Order> m_orders; // one for each state; one where there are none
    qsizetype m_state = 0;
    ReplyMemory m_memory;
    std::shared_ptr<ReplyMemory> m_shared;
    RandomNumbers m_random;
    std::vector<RunningTimer> m_timers;
    bool m_hasBegun = false;
    bool m_isStopped = false; // timers
    quint64 m_sequence = 0;
    quint64 m_letGo = 0;
    bool m_isInLostLine = false; // what comes is let go up to the next line feed
    bool m_isOver = false;
};

} // namespace wirebench::message
