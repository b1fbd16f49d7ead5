// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/scenario.h"

namespace wirebench::tests {

namespace {
using namespace std::chrono_literals;
constexpr auto tickInterval = 4ms;
constexpr qint64 deadline = 60'000; // ms; only what hangs takes so long
} // namespace

Scenario::Scenario(quint32 seed)
    : m_random(seed)
{
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_elapsed.hasExpired(deadline))
            fail(QStringLiteral("hangs"));
        else
            tick();
    });
}

void Scenario::startTicking()
{
    m_elapsed.start();
    m_tick.start(tickInterval);
}

void Scenario::pass()
{
    if (!m_tick.isActive())
        return;
    m_tick.stop();
    Q_EMIT passed();
}

void Scenario::fail(const QString &why)
{
    if (!m_tick.isActive())
        return;
    m_tick.stop();
    Q_EMIT failed(why);
}

qint64 Scenario::random(qint64 least, qint64 most)
{
    // Not std::uniform_int_distribution, whose results differ between libraries.
    return least + static_cast<qint64>(m_random() % static_cast<quint64>(most - least + 1));
}

qint64 Scenario::randomSize(qint64 most)
{
    const qint64 bits = random(0, 20);
    return std::min(most, random(0, (qint64(1) << bits)));
}

} // namespace wirebench::tests
