// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/replyengine.h"

#include "core/framing/wrap.h"

#include <algorithm>
#include <utility>

namespace wirebench::message {

using Outcome = PatternMatch::Outcome;

ReplyEngine::ReplyEngine(std::shared_ptr<const ReplyRules> rules, Transport transport, quint64 seed)
    : m_rules(std::move(rules))
    , m_transport(transport)
    , m_isBinary(m_rules->isBinary())
    , m_seed(seed)
{
    if (m_rules->framing && transport == Transport::Stream) {
        auto framer = framing::makeFramer(*m_rules->framing);
        Q_ASSERT(framer);
        m_framer = std::move(*framer);
    }
}

ReplyEngine::~ReplyEngine() = default;

qsizetype ReplyEngine::waiting() const
{
    return m_framer && !m_isOver ? m_framer->pending() : m_waiting.size();
}

QList<Reply> ReplyEngine::feed(QByteArrayView bytes, std::chrono::nanoseconds time)
{
    QList<Reply> replies;
    feed(bytes, time, [&](Reply &&reply) { replies.append(std::move(reply)); });
    return replies;
}

void ReplyEngine::feed(QByteArrayView bytes, std::chrono::nanoseconds time, const ReplySink &sink)
{
    m_time = time;
    if (m_isOver)
        return;
    if (m_transport == Transport::Datagrams)
        return onMessage(bytes, sink);
    if (m_framer)
        return m_framer->feed(bytes, time, [&](framing::Frame &&frame) { onFrame(frame, sink); });
    while (!bytes.isEmpty() && !m_isOver) {
        const qsizetype size = std::min(bytes.size(), largestWaiting - m_waiting.size());
        m_waiting.append(bytes.first(size));
        bytes = bytes.sliced(size);
        m_waiting.remove(0, takeFront(m_waiting, sink));
    }
    if (m_isOver)
        m_waiting.clear();
}

QList<Reply> ReplyEngine::advance(std::chrono::nanoseconds time)
{
    QList<Reply> replies;
    m_time = time;
    if (m_framer && !m_isOver) {
        m_framer->advance(time, [&](framing::Frame &&frame) {
            onFrame(frame, [&](Reply &&reply) { replies.append(std::move(reply)); });
        });
    }
    return replies;
}

//! Everything that can be decided. Returns how many bytes it was about.
qsizetype ReplyEngine::takeFront(QByteArrayView bytes, const ReplySink &sink)
{
    qsizetype done = 0;
    while (done < bytes.size() && !m_isOver) {
        const QByteArrayView rest = bytes.sliced(done);
        qsizetype lost = 0;
        if (m_isInLostLine) {
            const qsizetype end = rest.indexOf('\n');
            m_isInLostLine = end < 0;
            lost = end < 0 ? rest.size() : end + 1;
        } else {
            const Finding finding = findAtFront(rest);
            if (finding.match.outcome == Outcome::Yes) {
                answer(finding, rest.first(finding.match.length), sink);
                done += finding.match.length;
                continue;
            }
            const bool isUndecided = finding.match.outcome == Outcome::NeedMore;
            if (isUndecided && rest.size() < largestWaiting)
                break;
            m_front = {};
            if (isUndecided)
                lost = rest.size();
            else if (m_isBinary)
                lost = 1;
            m_isInLostLine = !m_isBinary && !(isUndecided && rest.back() == '\n');
        }
        m_letGo += static_cast<quint64>(lost);
        done += lost;
    }
    return done;
}

PatternMatch ReplyEngine::matchFront(const MessagePattern &pattern, QByteArrayView bytes)
{
    if (!pattern.isAny())
        return pattern.matchFront(bytes, &m_front.progress);
    if (m_isBinary)
        return {Outcome::Yes, 1, {}, 0};
    const PatternMatch match = pattern.matchFront(bytes);
    if (match.outcome == Outcome::NeedMore && bytes.size() == largestWaiting)
        return {Outcome::Yes, bytes.size(), {}, 0};
    return match;
}

ReplyEngine::Finding ReplyEngine::findAtFront(QByteArrayView bytes)
{
    for (; m_front.rule < m_rules->rules.size(); ++m_front.rule, m_front.progress = {}) {
        const PatternMatch match = matchFront(m_rules->rules[m_front.rule].pattern, bytes);
        if (match.outcome == Outcome::NeedMore)
            return {match, m_front.rule};
        if (match.outcome == Outcome::Yes)
            return {match, std::exchange(m_front, {}).rule};
    }
    m_front = {};
    return {};
}

void ReplyEngine::onMessage(QByteArrayView message, const ReplySink &sink)
{
    Finding finding;
    for (; finding.rule < m_rules->rules.size(); ++finding.rule) {
        finding.match = m_rules->rules[finding.rule].pattern.match(message);
        if (finding.match.outcome == Outcome::Yes)
            return answer(finding, message, sink);
    }
    m_letGo += static_cast<quint64>(message.size());
}

void ReplyEngine::onFrame(const framing::Frame &frame, const ReplySink &sink)
{
    if (m_isOver)
        return;
    if (frame.error)
        m_letGo += frame.length;
    else
        onMessage(frame.payload, sink);
}

void ReplyEngine::answer(const Finding &finding, QByteArrayView request, const ReplySink &sink)
{
    const ReplyRule &rule = m_rules->rules[finding.rule];
    Reply reply{static_cast<qsizetype>(finding.rule), request.toByteArray(), {}, rule.delay, rule.ending, {}};
    m_isOver = rule.ending != ReplyEnding::None;
    if (rule.action != ReplyRule::Action::Nothing) {
        Result<QByteArray> bytes = replyTo(rule, finding.match, request);
        if (bytes)
            reply.bytes = std::move(*bytes);
        else
            reply.error = bytes.error();
    }
    sink(std::move(reply));
}

Result<QByteArray> ReplyEngine::replyTo(const ReplyRule &rule, const PatternMatch &match, QByteArrayView request)
{
    QByteArray payload;
    if (rule.action == ReplyRule::Action::Echo) {
        payload = request.toByteArray();
    } else {
        Variables variables;
        for (const Capture &capture : match.captures)
            variables.values.insert(capture.name, capture.value);
        variables.sequence = m_sequence++;
        variables.time = std::chrono::duration_cast<std::chrono::milliseconds>(m_time);
        variables.random = m_seed + variables.sequence * 0x9e3779b97f4a7c15;
        auto rendered = rule.reply.render(variables);
        if (!rendered)
            return tl::unexpected<Error>(rendered.error().toError());
        payload = std::move(rendered->bytes);
    }
    return m_framer ? framing::wrap(*m_rules->framing, payload) : Result<QByteArray>(std::move(payload));
}

} // namespace wirebench::message
