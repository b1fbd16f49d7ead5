// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/timebound.h"

#include <QDateTime>

namespace wirebench::capture {

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 quarterOfAnHour = 900 * second;
constexpr qint64 day = 86'400 * second;

qint64 floored(qint64 number, qint64 divisor)
{
    return number / divisor - (number % divisor < 0 ? 1 : 0);
}

//! What is left of \a number above floored(): 0 up to \a divisor.
qint64 above(qint64 number, qint64 divisor)
{
    const qint64 rest = number % divisor;
    return rest < 0 ? rest + divisor : rest;
}

qint64 moment(const QDate &date, qint64 nanosecondsOfDay, const QTimeZone &zone)
{
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(nanosecondsOfDay / 1'000'000));
    return QDateTime(date, time, zone).toMSecsSinceEpoch() * 1'000'000 + nanosecondsOfDay % 1'000'000;
}

} // namespace

TimeBound::TimeBound(const TimeTerm &term, const QTimeZone &zone)
    : m_side(term.side)
    , m_isDaily(!term.date)
    , m_bound(term.nanosecondsOfDay)
    , m_zone(term.utc ? QTimeZone::utc() : zone)
{
    if (term.date)
        m_bound = moment(*term.date, term.nanosecondsOfDay, m_zone);
}

bool TimeBound::accepts(qint64 time)
{
    const qint64 compared = m_isDaily ? onTheWall(time) : time;
    return m_side == TimeTerm::Side::After ? compared >= m_bound : compared < m_bound;
}

qint64 TimeBound::onTheWall(qint64 time)
{
    const qint64 quarter = floored(time, quarterOfAnHour);
    if (quarter != m_quarter) {
        m_quarter = quarter;
        m_offset = m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(quarter * 900, QTimeZone::utc())) * second;
    }
    // Taken apart first: the sum of a hostile time and an offset could overflow.
    return above(above(time, day) + m_offset, day);
}

} // namespace wirebench::capture
