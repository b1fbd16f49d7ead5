// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeyEvent>
#include <QQuickWindow>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace wirebench::bench {

//! Presses keys in a window, and tells how long each took until a frame was drawn that knows of it.
//!
//! A thread of its own posts them at irregular times, however busy the window's thread is: so a key that has to wait
//! for something else counts from when it was pressed. Shortcuts are not looked at; keys go to what has the focus.
class KeyMeter : public QObject
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    struct Key
    {
        int key = 0;
        QString text;
    };

    explicit KeyMeter(QQuickWindow &window);
    ~KeyMeter() override;

    //! Presses \a keys in turn, 20 to 180 ms apart, until stop().
    void start(std::vector<Key> keys);
    //! No more keys. Those that were pressed may still be on their way.
    void stop();

    //! Every key that was pressed came into a frame.
    bool isDone() const { return m_pressed == static_cast<int>(m_taken.size()); }
    int pressed() const { return m_pressed; }
    //! Milliseconds; \a share from 0 to 1.
    double at(double share) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void frameBegins();
    void frameEnded();

    QQuickWindow &m_window;
    std::thread m_thread;
    std::mutex m_mutex; // for what follows
    std::condition_variable m_ended;
    bool m_isOver = true;
    std::atomic<int> m_pressed = 0;
    std::vector<Clock::time_point> m_waiting; //!< delivered, in no frame yet
    std::vector<Clock::time_point> m_drawing; //!< in the frame that is being drawn
    std::vector<double> m_taken; // ms
};

} // namespace wirebench::bench
