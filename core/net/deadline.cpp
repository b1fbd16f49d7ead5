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
    m_due = m_clock.now() + limit;
    m_timer->start(limit);
}

void Deadline::onExpired()
{
    if (m_clock.now() - m_due <= lateness) {
        Q_EMIT passed();
        return;
    }
    const std::chrono::milliseconds grace = std::min(m_limit, lateness);
    m_due = m_clock.now() + grace;
    m_timer->start(grace);
}

} // namespace wirebench::net
