// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <memory>
#include <vector>

namespace wirebench::tests {

//! Time that passes when the test says so. Its timers never fire by themselves; posted events and sockets are up to the
//! event loop, as always. One thread. Timers may outlive the clock; then they never fire.
class ManualClock final : public Clock
{
public:
    ManualClock();
    ~ManualClock() override;

    //! Lets \a duration pass. Timers that are due on the way fire in order, each at its time; also those started
    //! meanwhile. Timers that are already overdue fire first.
    void advance(std::chrono::milliseconds duration);
    //! \a duration passes and no timer has its turn, as while the thread is blocked or the process stopped. What is
    //! overdue then fires with the next advance(), 0 for example.
    void jump(std::chrono::milliseconds duration);
    //! How many timers count down.
    int activeTimers() const;

    std::chrono::nanoseconds now() const override;
    std::unique_ptr<Timer> makeTimer() override;

private:
    class ManualTimer;
    struct Shared
    {
        std::chrono::nanoseconds now = std::chrono::hours(1);
        std::vector<ManualTimer *> active; // in the order they were started
    };

    std::shared_ptr<Shared> m_shared;
};

} // namespace wirebench::tests
