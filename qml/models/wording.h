// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/row.h"

#include <QString>

//! How numbers and times are written for people, in the same way everywhere.
namespace wirebench::wording {

//! "1,204,551", as the locale groups.
QString grouped(qint64 number);
//! Local time to the millisecond, "12:00:01.203"; \a time in nanoseconds since 1970.
QString timeOfDay(qint64 time);
//! "+3.1 ms", "+250 µs", "+2 h 3 min"; with a minus where the clock went back. Nanoseconds.
QString difference(qint64 nanoseconds);
//! "3.1 ms", likewise; not negative.
QString duration(qint64 nanoseconds);
//! "12 B", "1.2 kB", "3.4 MB": three digits at most, powers of ten.
QString bytes(quint64 count);
//! "12.4 MB/s".
QString rate(double bytesPerSecond);
//! One row in a sentence, for screen readers.
QString describe(const timeline::Row &row);

} // namespace wirebench::wording
