// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/session/responder.h"

#include <QObject>

namespace wirebench::session {

//! How many answers wait, of one peer or of several that share a socket.
struct AnswerBudget
{
    static constexpr qsizetype mostAnswers = 1'000;
    static constexpr qsizetype mostBytes = 1024 * 1024;

    qsizetype answers = 0;
    qsizetype bytes = 0;

    bool isFull() const { return answers >= mostAnswers || bytes >= mostBytes; }
};

//! What a responder answers to one peer, until it is sent: holds answers back until it is their time, in order. Has a
//! timer only while some wait for it.
//!
//! Bounded by whoever reads: where isFull(), nothing more is to be read. What had been read by then waits as it came if
//! it is a stream; to datagrams, which cannot be fed in parts, answers are made nevertheless.
class AnswerQueue final : public QObject
{
    Q_OBJECT

public:
    enum class Input : quint8 { Stream, Datagrams };

    //! \a clock and \a budget must outlive this object.
    AnswerQueue(std::unique_ptr<Responder> responder, Input input, Clock &clock, AnswerBudget &budget);
    ~AnswerQueue() override;

    //! The connection is there, now; at most once, before feed(). due() may have changed, without a signal.
    void start();
    //! The peer sends nothing any more, but what was fed. Call once.
    void finish();
    //! \a bytes came, now. due() may have changed, without a signal.
    void feed(const QByteArray &bytes);
    //! No more should be read, until answers were taken.
    bool isFull() const { return m_budget.isFull() || m_fed < m_unfed.size(); }
    //! The first answer if its time has come, or else nullptr. Valid until the next call.
    const Answer *due() const;
    //! Removes the first answer, which there must be.
    Answer take();
    //! Of the answers whose time has come.
    qint64 dueBytes() const;
    //! Nothing will be answered unless more is fed.
    bool isIdle() const;
    //! Forgets everything, and answers nothing any more.
    void clear();

Q_SIGNALS:
    //! Time has passed: there may be something due, or nothing to wait for any more. Never from within a function.
    void ready();

private:
    struct Waiting
    {
        Answer answer;
        std::chrono::nanoseconds due;
    };

    std::optional<std::chrono::nanoseconds> wakeTime() const;
    void feedStream();
    void add(QList<Answer> &&answers, std::chrono::nanoseconds time);
    void schedule();
    void onExpired();

    const std::unique_ptr<Responder> m_responder;
    const Input m_input;
    Clock &m_clock;
    AnswerBudget &m_budget;
    QList<Waiting> m_answers; // by their times
    std::chrono::nanoseconds m_lastDue = std::chrono::nanoseconds::min(); // of all that were added
    QByteArray m_unfed; // a stream that came while this was full, from m_fed on
    qsizetype m_fed = 0;
    std::chrono::nanoseconds m_arrival{0}; // of the first byte of that
    std::unique_ptr<Timer> m_timer;
    std::chrono::nanoseconds m_expiry{0}; // when the timer is active
    bool m_isFinishing = false; // the responder is to be told, behind what waits
    bool m_isOver = false; // an answer had an ending
};

} // namespace wirebench::session
