// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
// What an engine remembers between messages, and does unasked.
#include "core/message/replyengine.h"

#include <algorithm>

namespace wirebench::message {

QList<Reply> ReplyEngine::begin(std::chrono::nanoseconds time)
{
    QList<Reply> replies;
    m_time = time;
    if (std::exchange(m_hasBegun, true))
        return replies;
    startTimers();
    const ReplyRule *greeting = nullptr;
    for (const ReplyRule &other : m_rules->greetings) {
        const bool isOwn = !other.state.isEmpty() && other.state == state();
        if (isOwn || (other.state.isEmpty() && !greeting))
            greeting = &other;
    }
    if (greeting)
        say(*greeting, [&](Reply &&reply) { replies.append(std::move(reply)); });
    return replies;
}

//! Those of this state and of every one; those that run already go on.
void ReplyEngine::startTimers()
{
    const auto counts = [this](std::size_t index) {
        const QString &its = m_rules->timers[index].action.state;
        return its.isEmpty() || its == state();
    };
    std::erase_if(m_timers, [&](const RunningTimer &timer) { return !counts(timer.timer); });
    for (std::size_t i = 0; i < m_rules->timers.size(); ++i) {
        const auto isIt = [i](const RunningTimer &timer) { return timer.timer == i; };
        if (counts(i) && std::none_of(m_timers.cbegin(), m_timers.cend(), isIt))
            m_timers.push_back({i, m_time + m_rules->timers[i].interval});
    }
}

void ReplyEngine::stopTimers()
{
    m_timers.clear();
    m_hasBegun = true;
    m_isStopped = true;
}

std::optional<std::chrono::nanoseconds> ReplyEngine::timerTime() const
{
    const auto next = std::min_element(m_timers.cbegin(), m_timers.cend(),
                                       [](const auto &left, const auto &right) { return left.due < right.due; });
    return next == m_timers.cend() || m_isOver ? std::nullopt : std::optional(next->due);
}

//! Also where it is the same state: its timers begin anew.
void ReplyEngine::enterState(const QString &name)
{
    m_state = std::max<qsizetype>(m_rules->states.indexOf(name), 0);
    m_front = {};
    std::erase_if(m_timers,
                  [this](const RunningTimer &timer) { return !m_rules->timers[timer.timer].action.state.isEmpty(); });
    if (!m_isStopped)
        startTimers();
}

void ReplyEngine::say(const ReplyRule &rule, const ReplySink &sink)
{
    Reply said;
    said.rule = -1;
    reply(rule, std::move(said), {}, sink);
}

ReplyMemory &ReplyEngine::memoryOf(const QString &variable)
{
    return m_memory.value(variable) ? m_memory : *m_shared;
}

ReplyMemory &ReplyEngine::memoryOfQueue(const QString &queue)
{
    return m_memory.hasQueue(queue) ? m_memory : *m_shared;
}

ReplyExpression::Context ReplyEngine::contextOf(const QList<Capture> &captures)
{
    return {.value =
                [this, &captures](const QString &name) {
                    const auto found = std::find_if(captures.cbegin(), captures.cend(),
                                                    [&](const Capture &capture) { return capture.name == name; });
                    return found != captures.cend() ? &found->value : memoryOf(name).value(name);
                },
            .pop = [this](const QString &queue) { return memoryOfQueue(queue).pop(queue); },
            .count = [this](const QString &queue) { return memoryOfQueue(queue).count(queue); },
            .random = m_random};
}

bool ReplyEngine::applies(const ReplyRule &rule, const QList<Capture> &captures)
{
    if (rule.conditions.empty())
        return true;
    const ReplyExpression::Context context = contextOf(captures);
    return std::all_of(rule.conditions.cbegin(), rule.conditions.cend(),
                       [&](const ReplyCondition &condition) { return condition.isTrue(context); });
}

//! Up to the first that has no value.
std::optional<Error> ReplyEngine::assign(const ReplyRule &rule, const QList<Capture> &captures)
{
    using Kind = ReplyAssignment::Kind;
    const ReplyExpression::Context context = contextOf(captures);
    for (const ReplyAssignment &assignment : rule.assignments) {
        if (assignment.kind == Kind::Clear) {
            memoryOfQueue(assignment.name).clear(assignment.name);
            continue;
        }
        const Result<Value> value = assignment.value.evaluate(context);
        if (!value)
            return value.error();
        if (assignment.kind == Kind::Set)
            memoryOf(assignment.name).setValue(assignment.name, *value);
        else
            (void)memoryOfQueue(assignment.name).push(assignment.name, toText(*value)); // a full one stays as it is
    }
    return {};
}

std::chrono::milliseconds ReplyEngine::delayOf(const ReplyRule &rule)
{
    if (rule.longestDelay <= rule.delay)
        return rule.delay;
    const auto span = static_cast<quint64>((rule.longestDelay - rule.delay).count()) + 1;
    return rule.delay + std::chrono::milliseconds(m_random.next() % span);
}

} // namespace wirebench::message
