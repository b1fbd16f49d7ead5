// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/answerqueue.h"

#include <algorithm>

namespace wirebench::session {

namespace {

qsizetype sizeOf(const Answer &answer)
{
    return answer.bytes ? answer.bytes->size() : 0;
}

//! A clock's timer counts up to 24 days.
constexpr std::chrono::milliseconds longestWait = std::chrono::hours(24);

} // namespace

AnswerQueue::AnswerQueue(std::unique_ptr<Responder> responder, Input input, Clock &clock, AnswerBudget &budget)
    : m_responder(std::move(responder))
    , m_input(input)
    , m_clock(clock)
    , m_budget(budget)
{ }

AnswerQueue::~AnswerQueue()
{
    clear();
}

void AnswerQueue::start()
{
    const std::chrono::nanoseconds now = m_clock.now();
    if (!m_isOver)
        add(m_responder->begin(now), now);
    schedule();
}

void AnswerQueue::finish()
{
    m_isFinishing = true;
    feedStream();
    schedule();
}

void AnswerQueue::feed(const QByteArray &bytes)
{
    if (m_isOver)
        return;
    const std::chrono::nanoseconds now = m_clock.now();
    if (m_input == Input::Datagrams) {
        add(m_responder->feed(bytes, now), now);
    } else {
        m_unfed.remove(0, std::exchange(m_fed, 0));
        if (m_unfed.isEmpty())
            m_arrival = now;
        m_unfed += bytes;
        feedStream();
    }
    schedule();
}

void AnswerQueue::feedStream()
{
    while (m_fed < m_unfed.size() && !m_budget.isFull()) {
        const QByteArray piece = m_unfed.mid(m_fed, m_responder->largestPiece());
        m_fed += piece.size();
        add(m_responder->feed(piece, m_arrival), m_arrival);
    }
    if (m_fed == m_unfed.size()) {
        m_unfed.clear();
        m_fed = 0;
        if (std::exchange(m_isFinishing, false))
            m_responder->finish();
    }
}

void AnswerQueue::add(QList<Answer> &&answers, std::chrono::nanoseconds time)
{
    for (Answer &answer : answers) {
        m_lastDue = std::max(time + answer.delay, m_lastDue);
        ++m_budget.answers;
        m_budget.bytes += sizeOf(answer);
        m_isOver = answer.ending != AnswerEnding::None;
        m_answers.append({std::move(answer), m_lastDue});
        if (m_isOver) {
            m_unfed.clear();
            m_fed = 0;
            return;
        }
    }
}

const Answer *AnswerQueue::due() const
{
    return m_answers.isEmpty() || m_answers.constFirst().due > m_clock.now() ? nullptr : &m_answers.constFirst().answer;
}

Answer AnswerQueue::take()
{
    Answer answer = m_answers.takeFirst().answer;
    --m_budget.answers;
    m_budget.bytes -= sizeOf(answer);
    feedStream();
    schedule();
    return answer;
}

qint64 AnswerQueue::dueBytes() const
{
    const std::chrono::nanoseconds now = m_clock.now();
    qint64 bytes = 0;
    for (auto waiting = m_answers.cbegin(); waiting != m_answers.cend() && waiting->due <= now; ++waiting)
        bytes += sizeOf(waiting->answer);
    return bytes;
}

bool AnswerQueue::isIdle() const
{
    return m_answers.isEmpty() && m_unfed.isEmpty() && !wakeTime();
}

void AnswerQueue::clear()
{
    m_isOver = true;
    for (const Waiting &waiting : std::as_const(m_answers))
        m_budget.bytes -= sizeOf(waiting.answer);
    m_budget.answers -= m_answers.size();
    m_answers.clear();
    m_unfed.clear();
    m_fed = 0;
    schedule();
}

//! Not while something waits to be fed, for that came before; and not while too much waits to be sent, so that whoever
//! speaks unasked does not speak to one who does not listen: take() goes on.
std::optional<std::chrono::nanoseconds> AnswerQueue::wakeTime() const
{
    const bool isHeldUp = !m_unfed.isEmpty() || (!m_answers.isEmpty() && m_budget.isFull());
    return m_isOver || isHeldUp ? std::nullopt : m_responder->wakeTime();
}

void AnswerQueue::schedule()
{
    const std::chrono::nanoseconds now = m_clock.now();
    std::optional<std::chrono::nanoseconds> next = wakeTime();
    // The owner knows of what is due already.
    if (!m_answers.isEmpty() && m_answers.constFirst().due > now)
        next = std::min(next.value_or(std::chrono::nanoseconds::max()), m_answers.constFirst().due);
    if (!next) {
        if (m_timer)
            m_timer->stop();
        return;
    }
    if (!m_timer) {
        m_timer = m_clock.makeTimer();
        connect(m_timer.get(), &Timer::expired, this, &AnswerQueue::onExpired);
    }
    if (m_timer->isActive() && m_expiry == *next)
        return;
    m_expiry = *next;
    const auto delay = std::chrono::ceil<std::chrono::milliseconds>(*next - now);
    m_timer->start(std::clamp(delay, std::chrono::milliseconds(0), longestWait));
}

void AnswerQueue::onExpired()
{
    const auto wake = wakeTime();
    if (const std::chrono::nanoseconds now = m_clock.now(); wake && *wake <= now)
        add(m_responder->wake(now), *wake);
    schedule();
    Q_EMIT ready();
}

} // namespace wirebench::session
