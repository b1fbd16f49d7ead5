// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <chrono>
#include <memory>

namespace wirebench {

//! Counts down once. Made by a Clock; lives in the thread that made it, whose event loop it needs.
class Timer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! expired() comes once, not before \a delay (0 or more, at most 24 days) from now, unless stopped. Starting again
    //! begins anew.
    virtual void start(std::chrono::milliseconds delay) = 0;
    //! No expired() comes after this. Does nothing when not active.
    virtual void stop() = 0;
    //! Started, and neither expired nor stopped. False already within expired().
    virtual bool isActive() const = 0;

Q_SIGNALS:
    //! Never from within start().
    void expired();
};

//! Where time comes from. Injected, so that tests decide how it passes.
//!
//! It never goes back, does not follow the wall clock, and stands still while the machine is suspended. now() and
//! makeTimer() may be called from every thread, unless an implementation says otherwise (those of tests do).
class Clock
{
public:
    virtual ~Clock() = default;

    //! Nanoseconds since some moment before the program began; only differences mean something.
    virtual std::chrono::nanoseconds now() const = 0;
    //! Never nullptr. The clock must outlive its timers.
    virtual std::unique_ptr<Timer> makeTimer() = 0;

    //! CLOCK_MONOTONIC and QTimer. Usable from every thread.
    static Clock &system();
};

} // namespace wirebench
