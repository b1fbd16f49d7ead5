// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <memory>

namespace wirebench::net {

//! A time limit on something the network has to do. Unlike a plain timer, it is fair to the network when it was this
//! program that did not run: a thread that was blocked, a stopped process or a machine that slept finds its timers long
//! overdue, and the answers that arrived meanwhile unread. So a deadline that is noticed late runs on for one grace
//! period, in which they can be read, and many at once do not fail together.
class Deadline : public QObject
{
    Q_OBJECT

public:
    //! Noticed later than this, a deadline gets its grace period.
    static constexpr std::chrono::milliseconds tolerance{100};
    //! Or the limit itself, where that is shorter.
    static constexpr std::chrono::milliseconds grace = std::chrono::seconds(1);

    //! \a clock must outlive this object.
    explicit Deadline(Clock &clock, QObject *parent = nullptr);

    //! passed() comes once, \a limit (0 or more) from now or later, unless stopped. Starting again begins anew.
    void start(std::chrono::milliseconds limit);
    void stop() { m_timer->stop(); }
    //! Time does not count until resume(), which goes on with what was left. Not for one that was not started, or has
    //! passed.
    void pause();
    void resume();
    //! As given to start().
    std::chrono::milliseconds limit() const { return m_limit; }

Q_SIGNALS:
    //! Never from within start(). A slot may stop or start this again, and destroys it with deleteLater() only.
    void passed();

private:
    void onExpired();

    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    std::chrono::milliseconds m_limit = {};
    std::chrono::nanoseconds m_due = {};
    std::chrono::nanoseconds m_left = {}; // while paused
    bool m_inGrace = false; // once only: a thread that is always late must not wait for ever
};

} // namespace wirebench::net
