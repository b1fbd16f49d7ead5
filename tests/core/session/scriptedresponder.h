// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/answerqueue.h"
#include "tests/support/manualclock.h"

#include <deque>

namespace wirebench::tests {

using namespace session;
using namespace std::chrono_literals;

//! What a responder was asked, and what it answers.
struct Script
{
    std::deque<QList<Answer>> answers; // to each piece; afterwards nothing
    QByteArrayList fed;
    QList<std::chrono::nanoseconds> times;
    qsizetype largestPiece = std::numeric_limits<qsizetype>::max();
    std::optional<std::chrono::nanoseconds> wakeTime;
    QList<Answer> whenWoken;
    bool wakesAgain = false; // wakeTime stays
    QList<Answer> greeting;
    int finished = 0;
};

class ScriptedResponder final : public Responder
{
public:
    explicit ScriptedResponder(Script &script)
        : m_script(script)
    { }

    QList<Answer> feed(const QByteArray &bytes, std::chrono::nanoseconds time) override
    {
        m_script.fed.append(bytes);
        m_script.times.append(time);
        if (m_script.answers.empty())
            return {};
        QList<Answer> answers = m_script.answers.front();
        m_script.answers.pop_front();
        return answers;
    }
    QList<Answer> begin(std::chrono::nanoseconds time) override
    {
        m_script.times.append(time);
        return m_script.greeting;
    }
    void finish() override { ++m_script.finished; }
    qsizetype largestPiece() const override { return m_script.largestPiece; }
    std::optional<std::chrono::nanoseconds> wakeTime() const override { return m_script.wakeTime; }
    QList<Answer> wake(std::chrono::nanoseconds time) override
    {
        m_script.times.append(time);
        if (!m_script.wakesAgain)
            m_script.wakeTime.reset();
        return m_script.whenWoken;
    }

private:
    Script &m_script;
};

//! A queue with everything around it.
struct Bench
{
    explicit Bench(AnswerQueue::Input input = AnswerQueue::Input::Stream)
        : queue(std::make_unique<AnswerQueue>(std::make_unique<ScriptedResponder>(script), input, clock, budget))
    { }

    //! Takes everything that is due.
    QByteArrayList takeDue()
    {
        QByteArrayList taken;
        while (queue->due())
            taken.append(queue->take().bytes.value_or("nothing"));
        return taken;
    }

    Script script;
    ManualClock clock;
    AnswerBudget budget;
    std::unique_ptr<AnswerQueue> queue;
};

inline QList<Answer> manyAnswers(qsizetype count)
{
    return QList<Answer>(count, Answer{QByteArray("x"), 1s});
}

} // namespace wirebench::tests
