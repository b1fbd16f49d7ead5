// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/deadline.h"

#include <algorithm>

namespace wirebench::net {

Deadline::Deadline(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::expired, this, &Deadline::onExpired);
}

void Deadline::start(std::chrono::milliseconds limit)
{
    m_limit = limit;
    m_inGrace = false;
    m_due = m_clock.now() + limit;
    m_timer->start(limit);
}

void Deadline::pause()
{
    m_timer->stop();
    m_left = std::max(m_due - m_clock.now(), std::chrono::nanoseconds::zero());
}

void Deadline::resume()
{
    m_inGrace = false;
    m_due = m_clock.now() + m_left;
    m_timer->start(std::chrono::ceil<std::chrono::milliseconds>(m_left));
}

void Deadline::onExpired()
{
    if (m_inGrace || m_clock.now() - m_due <= tolerance) {
        Q_EMIT passed();
        return;
    }
    m_inGrace = true;
    m_timer->start(std::min(m_limit, grace));
}

} // namespace wirebench::net
