// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/ruleresponder.h"

#include "core/session/sessiontexts.h"

#include <algorithm>

namespace wirebench::session {

namespace {

//! A reply for each byte is possible, and all replies to a piece are made before the first is sent.
constexpr qsizetype pieceSize = 256;

AnswerEnding endingOf(message::ReplyEnding ending)
{
    switch (ending) {
    case message::ReplyEnding::None:
        break;
    case message::ReplyEnding::Close:
        return AnswerEnding::Close;
    case message::ReplyEnding::HalfClose:
        return AnswerEnding::HalfClose;
    case message::ReplyEnding::Reset:
        return AnswerEnding::Reset;
    }
    return AnswerEnding::None;
}

//! All pieces of a reply but the last, which is what is left of it.
void appendPieces(QList<Answer> &answers, message::Reply &reply)
{
    const qsizetype size = reply.pieceSize;
    if (size <= 0 || !reply.bytes)
        return;
    qsizetype start = 0;
    for (qsizetype i = 1; i < message::mostReplyPieces && start + size < reply.bytes->size(); ++i, start += size) {
        answers.append({.bytes = reply.bytes->sliced(start, size), .delay = reply.delay});
        reply.delay += reply.piecePause;
    }
    reply.bytes = reply.bytes->sliced(start);
}

void append(QList<Answer> &answers, message::Reply &&reply)
{
    appendPieces(answers, reply);
    Answer answer{std::move(reply.bytes), reply.delay, endingOf(reply.ending), {}};
    if (reply.error) {
        const QString which = reply.rule < 0 ? SessionTexts::tr("what is said unasked")
                                             : SessionTexts::tr("the reply of rule %1").arg(reply.rule + 1);
        answer.error =
            Error{reply.error->code, SessionTexts::tr("%1 could not be made: %2").arg(which, reply.error->detail)};
    }
    if (answer.bytes || answer.error || answer.ending != AnswerEnding::None)
        answers.append(std::move(answer));
}

//! Numbers that have nothing to do with each other (SplitMix64's last step), for those of one peer are a sequence.
quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

RuleResponder::Transport transportOf(const SessionAddress &address)
{
    const bool isStream = address.kind == SessionAddress::Kind::Tcp || address.kind == SessionAddress::Kind::TcpListen;
    return isStream ? RuleResponder::Transport::Stream : RuleResponder::Transport::Datagrams;
}

} // namespace

RuleResponder::RuleResponder(std::shared_ptr<const message::ReplyRules> rules, Transport transport, quint64 seed,
                             std::shared_ptr<RuleHits> hits, std::shared_ptr<message::ReplyMemory> shared)
    : m_rules(std::move(rules))
    , m_hits(std::move(hits))
    , m_engine(m_rules, transport, seed, std::move(shared))
{ }

std::unique_ptr<RuleResponder> RuleResponder::make(std::shared_ptr<const message::ReplyRules> rules,
                                                   const SessionAddress &address, const PeerStatus &peer, quint64 seed,
                                                   std::shared_ptr<RuleHits> hits,
                                                   std::shared_ptr<message::ReplyMemory> shared)
{
    return std::make_unique<RuleResponder>(std::move(rules), transportOf(address), mixed(mixed(seed) + peer.id),
                                           std::move(hits), std::move(shared));
}

void RuleResponder::take(QList<Answer> &answers, message::Reply &&reply)
{
    if (m_hits && reply.rule >= 0)
        ++(*m_hits)[static_cast<std::size_t>(reply.rule)];
    append(answers, std::move(reply));
}

//! The session's clock has no date, and the system's may jump; so it is asked only while no message is under way.
void RuleResponder::updateOffset(std::chrono::nanoseconds time)
{
    if (m_offset && m_engine.waiting() > 0)
        return;
    const std::chrono::nanoseconds offset = std::chrono::system_clock::now().time_since_epoch() - time;
    m_offset = std::max(offset, m_offset.value_or(offset));
}

QList<Answer> RuleResponder::begin(std::chrono::nanoseconds time)
{
    updateOffset(time);
    QList<Answer> answers;
    for (message::Reply &reply : m_engine.begin(time + *m_offset))
        take(answers, std::move(reply));
    return answers;
}

QList<Answer> RuleResponder::feed(const QByteArray &bytes, std::chrono::nanoseconds time)
{
    updateOffset(time);
    m_lastTime = time;
    QList<Answer> answers;
    m_engine.feed(bytes, time + *m_offset, [&](message::Reply &&reply) { take(answers, std::move(reply)); });
    return answers;
}

qsizetype RuleResponder::largestPiece() const
{
    const bool isRaw = m_rules->framing && std::holds_alternative<framing::RawFraming>(m_rules->framing->framing);
    return isRaw ? Responder::largestPiece() : pieceSize; // with raw framing pieces are messages
}

std::optional<std::chrono::nanoseconds> RuleResponder::wakeTime() const
{
    const auto *idle = m_rules->framing ? std::get_if<framing::IdleFraming>(&m_rules->framing->framing) : nullptr;
    std::optional<std::chrono::nanoseconds> next;
    if (idle && m_engine.waiting() > 0)
        next = m_lastTime + idle->gap;
    if (const auto timer = m_engine.timerTime(); timer && m_offset)
        next = std::min(next.value_or(std::chrono::nanoseconds::max()), *timer - *m_offset);
    return next;
}

QList<Answer> RuleResponder::wake(std::chrono::nanoseconds time)
{
    QList<Answer> answers;
    for (message::Reply &reply : m_engine.advance(time + m_offset.value_or(std::chrono::nanoseconds(0))))
        take(answers, std::move(reply));
    return answers;
}

ResponderFactory respondersOf(std::shared_ptr<const message::ReplyRules> rules, const SessionAddress &address,
                              quint64 seed, std::shared_ptr<message::ReplyMemory> shared)
{
    if (!shared)
        shared = std::make_shared<message::ReplyMemory>(*rules, true, seed);
    return [rules = std::move(rules), address, seed, shared = std::move(shared)](const PeerStatus &peer) {
        return RuleResponder::make(rules, address, peer, seed, {}, shared);
    };
}

} // namespace wirebench::session
