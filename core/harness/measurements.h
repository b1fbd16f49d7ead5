// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/scenario/expression.h"

#include <chrono>
#include <optional>
#include <vector>

namespace wirebench::harness {

//! What was measured of one device since the run began. Times are those of the run's clock.
class Measurements
{
public:
    using Nanoseconds = std::chrono::nanoseconds;
    static constexpr std::size_t mostSamples = 1'000'000; //!< of each kind; further ones do not count

    //! The last byte of a `send` is gone.
    void onSent(qint64 bytes, Nanoseconds time);
    void onReceived(qint64 bytes, Nanoseconds time);
    //! An `expect` was met, by bytes of which the last came at \a time.
    void onMatched(Nanoseconds time);

    //! Seconds, bytes, bytes in a second, or a count. InvalidState: nothing was measured yet.
    Result<double> value(scenario::Measure::Quantity quantity, scenario::Measure::Statistic statistic) const;

private:
    std::vector<Nanoseconds> m_roundTrips;
    std::vector<Nanoseconds> m_gaps;
    std::optional<Nanoseconds> m_sentAt; // and not answered
    std::optional<Nanoseconds> m_firstArrival;
    Nanoseconds m_lastArrival{0};
    qint64 m_sent = 0;
    qint64 m_received = 0;
    qint64 m_messages = 0;
};

//! Of \a samples, one or more, as nearest rank: the smallest of which so many percent are no larger. In seconds; the
//! mean where that is asked for, and how many there are.
double statisticOf(std::vector<std::chrono::nanoseconds> samples, scenario::Measure::Statistic statistic);

} // namespace wirebench::harness
