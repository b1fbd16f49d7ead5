// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/ruleresponder.h"

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

void append(QList<Answer> &answers, message::Reply &&reply)
{
    Answer answer{std::move(reply.bytes), reply.delay, endingOf(reply.ending), {}};
    if (reply.error)
        answer.error = Error{reply.error->code,
                             QStringLiteral("the reply of rule %1 could not be made: %2")
                                 .arg(QString::number(reply.rule + 1), reply.error->detail)};
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
                             std::shared_ptr<RuleHits> hits)
    : m_rules(std::move(rules))
    , m_hits(std::move(hits))
    , m_engine(m_rules, transport, seed)
{ }

std::unique_ptr<RuleResponder> RuleResponder::make(std::shared_ptr<const message::ReplyRules> rules,
                                                   const SessionAddress &address, const PeerStatus &peer, quint64 seed,
                                                   std::shared_ptr<RuleHits> hits)
{
    return std::make_unique<RuleResponder>(std::move(rules), transportOf(address), mixed(mixed(seed) + peer.id),
                                           std::move(hits));
}

void RuleResponder::take(QList<Answer> &answers, message::Reply &&reply)
{
    if (m_hits)
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
    if (!idle || m_engine.waiting() == 0)
        return {};
    return m_lastTime + idle->gap;
}

QList<Answer> RuleResponder::wake(std::chrono::nanoseconds time)
{
    QList<Answer> answers;
    for (message::Reply &reply : m_engine.advance(time + m_offset.value_or(std::chrono::nanoseconds(0))))
        take(answers, std::move(reply));
    return answers;
}

ResponderFactory respondersOf(std::shared_ptr<const message::ReplyRules> rules, const SessionAddress &address,
                              quint64 seed)
{
    return [rules = std::move(rules), address, seed](const PeerStatus &peer) {
        return RuleResponder::make(rules, address, peer, seed);
    };
}

} // namespace wirebench::session
