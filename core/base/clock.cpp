// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"

#include <QTimer>

#include <algorithm>
#include <limits>

namespace wirebench {

namespace {

class SystemTimer final : public Timer
{
public:
    SystemTimer()
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer); // others may expire early, by a second where the delay is half a minute
        connect(&m_timer, &QTimer::timeout, this, &Timer::expired);
    }

    // QTimer counts in int and would wrap around.
    void start(std::chrono::milliseconds delay) override
    {
        m_timer.start(static_cast<int>(std::clamp<qint64>(delay.count(), 0, std::numeric_limits<int>::max())));
    }
    void stop() override { m_timer.stop(); }
    bool isActive() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
};

class SystemClock final : public Clock
{
public:
    std::chrono::nanoseconds now() const override { return std::chrono::steady_clock::now().time_since_epoch(); }
    std::unique_ptr<Timer> makeTimer() override { return std::make_unique<SystemTimer>(); }
};

} // namespace

Clock &Clock::system()
{
    static SystemClock clock;
    return clock;
}

} // namespace wirebench
