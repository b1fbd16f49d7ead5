// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace wirebench::testing {

//! Runs an event loop until \a isDone says so, which is asked at once and with every \a signal of \a object, at most
//! \a within (below 0: not at all). What it said last.
template<typename Object, typename Signal, typename Predicate>
bool waitUntil(Object *object, Signal signal, Predicate isDone, std::chrono::milliseconds within)
{
    if (isDone())
        return true;
    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(object, signal, &loop, [&] {
        if (isDone())
            loop.quit();
    });
    deadline.start(std::max(within, std::chrono::milliseconds(0)));
    loop.exec();
    return isDone();
}

} // namespace wirebench::testing
