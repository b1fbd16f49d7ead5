// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/replyengine.h"

#include "core/framing/wrap.h"
#include "core/message/messagetexts.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace wirebench::message {

using Outcome = PatternMatch::Outcome;

namespace {

using Order = std::vector<std::size_t>;

//! Those of the state first, then those of every one.
std::vector<Order> ordersOf(const ReplyRules &rules)
{
    std::vector<Order> orders;
    const QStringList states = rules.states.isEmpty() ? QStringList{QString()} : rules.states;
    for (const QString &state : states) {
        Order order;
        const auto append = [&](const QString &which) {
            for (std::size_t i = 0; i < rules.rules.size(); ++i) {
                if (rules.rules[i].state == which)
                    order.push_back(i);
            }
        };
        append(state);
        if (!state.isEmpty())
            append({});
        orders.push_back(std::move(order));
    }
    return orders;
}

} // namespace

ReplyEngine::ReplyEngine(std::shared_ptr<const ReplyRules> rules, Transport transport, quint64 seed,
                         std::shared_ptr<ReplyMemory> shared)
    : m_rules(std::move(rules))
    , m_transport(transport)
    , m_isBinary(m_rules->isBinary())
    , m_seed(seed)
    , m_orders(ordersOf(*m_rules))
    , m_state(std::max<qsizetype>(m_rules->states.indexOf(m_rules->startState), 0))
    , m_memory(*m_rules, false, seed)
    , m_shared(shared ? std::move(shared) : std::make_shared<ReplyMemory>(*m_rules, true, seed))
    , m_random(~seed)
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
    if (!std::exchange(m_hasBegun, true))
        startTimers();
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
    const ReplySink sink = [&](Reply &&reply) { replies.append(std::move(reply)); };
    m_time = time;
    if (m_framer && !m_isOver)
        m_framer->advance(time, [&](framing::Frame &&frame) { onFrame(frame, sink); });
    std::vector<std::size_t> due;
    for (RunningTimer &timer : m_timers) {
        if (timer.due > time)
            continue;
        due.push_back(timer.timer);
        const auto interval = m_rules->timers[timer.timer].interval;
        timer.due = std::max(timer.due + interval, time - interval / 2); // times that were missed are left out
    }
    for (const std::size_t index : due) {
        const ReplyRule &action = m_rules->timers[index].action;
        if (!m_isOver && (action.state.isEmpty() || action.state == state())) // one before it may have left the state
            say(action, sink);
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
    for (; m_front.rule < order().size(); ++m_front.rule, m_front.progress = {}) {
        const std::size_t index = order()[m_front.rule];
        const PatternMatch match = matchFront(m_rules->rules[index].pattern, bytes);
        if (match.outcome == Outcome::NeedMore)
            return {match, index};
        if (match.outcome == Outcome::Yes && applies(m_rules->rules[index], match.captures)) {
            m_front = {};
            return {match, index};
        }
    }
    m_front = {};
    return {};
}

void ReplyEngine::onMessage(QByteArrayView message, const ReplySink &sink)
{
    for (const std::size_t index : order()) {
        const Finding finding{m_rules->rules[index].pattern.match(message), index};
        if (finding.match.outcome == Outcome::Yes && applies(m_rules->rules[index], finding.match.captures))
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
    Reply answer;
    answer.rule = static_cast<qsizetype>(finding.rule);
    answer.request = request.toByteArray();
    reply(m_rules->rules[finding.rule], std::move(answer), finding.match.captures, sink);
}

void ReplyEngine::reply(const ReplyRule &rule, Reply &&reply, const QList<Capture> &captures, const ReplySink &sink)
{
    reply.delay = delayOf(rule);
    reply.ending = rule.ending;
    reply.pieceSize = rule.pieceSize;
    reply.piecePause = rule.piecePause;
    m_isOver = rule.ending != ReplyEnding::None;
    reply.error = assign(rule, captures);
    if (rule.action != ReplyRule::Action::Nothing && !reply.error) {
        Result<QByteArray> bytes = replyTo(rule, captures, reply.request);
        if (bytes)
            reply.bytes = std::move(*bytes);
        else
            reply.error = bytes.error();
    }
    if (!rule.nextState.isEmpty())
        enterState(rule.nextState);
    sink(std::move(reply));
}

Result<QByteArray> ReplyEngine::payloadOf(const ReplyRule &rule, const QList<Capture> &captures)
{
    Variables variables;
    variables.values = m_shared->values();
    if (variables.values.isEmpty())
        variables.values = m_memory.values();
    else
        variables.values.insert(m_memory.values());
    for (const Capture &capture : captures)
        variables.values.insert(capture.name, capture.value);
    variables.time = std::chrono::duration_cast<std::chrono::milliseconds>(m_time);
    if (!variables.values.contains(QStringLiteral("date")) && rule.reply.text().contains(u"{date"))
        variables.values.insert(
            QStringLiteral("date"),
            QDateTime::fromMSecsSinceEpoch(variables.time.count()).toUTC().toString(Qt::ISODate).toLatin1());
    QByteArray payload;
    for (qint64 i = 0; i < rule.times; ++i) {
        variables.sequence = m_sequence++;
        variables.random = m_seed + variables.sequence * 0x9e3779b97f4a7c15;
        const auto rendered = rule.reply.render(variables);
        if (!rendered)
            return tl::unexpected<Error>(rendered.error().toError());
        if (payload.size() + rendered->bytes.size() > largestMessage)
            return failure(
                ErrorCode::InvalidArgument,
                MessageTexts::tr("so many times the reply is too large: %1 bytes at most").arg(largestMessage));
        payload += rendered->bytes;
    }
    return payload;
}

Result<QByteArray> ReplyEngine::replyTo(const ReplyRule &rule, const QList<Capture> &captures, QByteArrayView request)
{
    const Result<QByteArray> payload =
        rule.action == ReplyRule::Action::Echo ? Result<QByteArray>(request.toByteArray()) : payloadOf(rule, captures);
    return payload && m_framer ? framing::wrap(*m_rules->framing, *payload) : payload;
}

} // namespace wirebench::message
