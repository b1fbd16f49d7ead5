// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/filter/filterterm.h"

#include <QTimeZone>

namespace wirebench::capture {

//! A TimeTerm in some time zone. With a date it is one moment. Without, each day has one, and times are asked for what
//! a clock on the wall showed.
class TimeBound
{
public:
    TimeBound(const TimeTerm &term, const QTimeZone &zone);

    //! \a time: nanoseconds since 1970 (UTC).
    bool accepts(qint64 time);

private:
    qint64 onTheWall(qint64 time);

    TimeTerm::Side m_side;
    bool m_isDaily;
    qint64 m_bound; // since 1970, or of the day
    QTimeZone m_zone;
    // Offsets from UTC change at whole quarters of an hour; that of the last one asked for is kept.
    std::optional<qint64> m_quarter;
    qint64 m_offset = 0;
};

} // namespace wirebench::capture
