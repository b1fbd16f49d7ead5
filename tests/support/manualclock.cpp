// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/manualclock.h"

#include <algorithm>

namespace wirebench::tests {

class ManualClock::ManualTimer final : public Timer
{
public:
    explicit ManualTimer(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
    { }
    ~ManualTimer() override { stop(); }

    void start(std::chrono::milliseconds delay) override
    {
        stop();
        due = m_shared->now + delay;
        m_shared->active.push_back(this);
    }
    void stop() override { std::erase(m_shared->active, this); }
    bool isActive() const override { return std::ranges::find(m_shared->active, this) != m_shared->active.end(); }

    std::chrono::nanoseconds due = {};

private:
    std::shared_ptr<Shared> m_shared;
};

ManualClock::ManualClock()
    : m_shared(std::make_shared<Shared>())
{ }

ManualClock::~ManualClock()
{
    m_shared->active.clear();
}

void ManualClock::advance(std::chrono::milliseconds duration)
{
    const std::shared_ptr<Shared> shared = m_shared;
    const std::chrono::nanoseconds end = shared->now + duration;
    while (!shared->active.empty()) {
        const auto next = std::ranges::min_element(shared->active, {}, &ManualTimer::due); // of equals the first
        ManualTimer *timer = *next;
        if (timer->due > end)
            break;
        shared->now = std::max(shared->now, timer->due);
        timer->stop();
        Q_EMIT timer->expired();
    }
    shared->now = end;
}

void ManualClock::jump(std::chrono::milliseconds duration)
{
    m_shared->now += duration;
}

int ManualClock::activeTimers() const
{
    return static_cast<int>(m_shared->active.size());
}

std::chrono::nanoseconds ManualClock::now() const
{
    return m_shared->now;
}

std::unique_ptr<Timer> ManualClock::makeTimer()
{
    return std::make_unique<ManualTimer>(m_shared);
}

} // namespace wirebench::tests
