// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace wirebench::bench {

//! Tells how long the thread of an event loop was busy with something else: it wants to run every two milliseconds, and
//! writes down how late it was.
class StallMeter : public QObject
{
    Q_OBJECT

public:
    StallMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(interval);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_late.push_back(std::max<qint64>(0, m_since.nsecsElapsed() - interval * 1'000'000));
            m_since.start();
        });
    }

    void start()
    {
        m_late.clear();
        m_since.start();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }

    //! Milliseconds; \a share from 0 to 1.
    double at(double share)
    {
        if (m_late.empty())
            return 0;
        std::sort(m_late.begin(), m_late.end());
        const auto index = static_cast<std::size_t>(share * static_cast<double>(m_late.size() - 1));
        return static_cast<double>(m_late[index]) / 1e6;
    }

private:
    static constexpr int interval = 2; // ms

    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<qint64> m_late; // ns
};

} // namespace wirebench::bench
