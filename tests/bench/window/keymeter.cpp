// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/window/keymeter.h"

#include <QCoreApplication>
#include <QInputDevice>

#include <algorithm>
#include <random>

namespace wirebench::bench {

namespace {

//! Knows when it was pressed.
class TimedKey : public QKeyEvent
{
public:
    TimedKey(Type type, const KeyMeter::Key &key)
        : QKeyEvent(type, key.key, Qt::NoModifier, key.text)
    { }

    const KeyMeter::Clock::time_point pressed = KeyMeter::Clock::now();
};

} // namespace

KeyMeter::KeyMeter(QQuickWindow &window)
    : m_window(window)
{
    QInputDevice::primaryKeyboard(); // made here, and not in the thread that names it
    m_window.installEventFilter(this);
    // The first comes before the scene is read, the other after it was drawn, whichever thread draws.
    connect(&m_window, &QQuickWindow::afterAnimating, this, &KeyMeter::frameBegins);
    connect(&m_window, &QQuickWindow::frameSwapped, this, &KeyMeter::frameEnded);
}

KeyMeter::~KeyMeter()
{
    stop();
}

void KeyMeter::start(std::vector<Key> keys)
{
    stop();
    m_waiting.clear();
    m_drawing.clear();
    m_taken.clear();
    m_pressed = 0;
    m_isOver = false;
    m_thread = std::thread([this, keys = std::move(keys)] {
        std::minstd_rand random(1); // the same times in every run
        std::uniform_int_distribution<int> pause(20, 180);
        std::unique_lock lock(m_mutex);
        for (std::size_t turn = 0;
             !m_ended.wait_for(lock, std::chrono::milliseconds(pause(random)), [this] { return m_isOver; }); ++turn) {
            const Key &key = keys[turn % keys.size()];
            ++m_pressed;
            QCoreApplication::postEvent(&m_window, new TimedKey(QEvent::KeyPress, key));
            QCoreApplication::postEvent(&m_window, new TimedKey(QEvent::KeyRelease, key));
        }
    });
}

void KeyMeter::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isOver = true;
    }
    m_ended.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

double KeyMeter::at(double share) const
{
    if (m_taken.empty())
        return 0;
    std::vector<double> sorted = m_taken;
    std::sort(sorted.begin(), sorted.end());
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

bool KeyMeter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::KeyPress) {
        if (const auto *key = dynamic_cast<const TimedKey *>(event))
            m_waiting.push_back(key->pressed);
    }
    return QObject::eventFilter(watched, event);
}

void KeyMeter::frameBegins()
{
    m_drawing.insert(m_drawing.end(), m_waiting.cbegin(), m_waiting.cend());
    m_waiting.clear();
}

void KeyMeter::frameEnded()
{
    const auto now = Clock::now();
    for (const Clock::time_point pressed : m_drawing)
        m_taken.push_back(std::chrono::duration<double, std::milli>(now - pressed).count());
    m_drawing.clear();
}

} // namespace wirebench::bench
