// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace wirebench::capture {

//! How an interface counts time, as if_tsresol and if_tsoffset say.
struct TimestampUnit
{
    quint8 resolution = 6; //!< Units are 10^-n seconds, with the highest bit set 2^-n seconds.
    qint64 offset = 0; //!< Seconds to add.

    //! Nanoseconds since 1970; what does not fit is the latest or earliest time there is.
    qint64 nanoseconds(quint64 units) const;

    friend bool operator==(const TimestampUnit &, const TimestampUnit &) = default;
};

} // namespace wirebench::capture
