// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/measurements.h"

#include "core/harness/harnesstexts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wirebench::harness {

using Quantity = scenario::Measure::Quantity;
using Statistic = scenario::Measure::Statistic;
using Seconds = std::chrono::duration<double>;

namespace {

double rankOf(Statistic statistic)
{
    switch (statistic) {
    case Statistic::P50:
        return 0.50;
    case Statistic::P90:
        return 0.90;
    case Statistic::P95:
        return 0.95;
    case Statistic::P99:
        return 0.99;
    case Statistic::Maximum:
        return 1;
    default:
        return 0;
    }
}

} // namespace

double statisticOf(std::vector<std::chrono::nanoseconds> samples, Statistic statistic)
{
    const auto count = static_cast<double>(samples.size());
    if (statistic == Statistic::Count)
        return count;
    if (statistic == Statistic::Mean || statistic == Statistic::None) {
        const auto sum = std::accumulate(samples.begin(), samples.end(), std::chrono::nanoseconds(0));
        return Seconds(sum).count() / count;
    }
    const auto rank = static_cast<std::ptrdiff_t>(std::ceil(rankOf(statistic) * count));
    const auto at = samples.begin() + std::max<std::ptrdiff_t>(rank - 1, 0);
    std::ranges::nth_element(samples, at);
    return Seconds(*at).count();
}

void Measurements::onSent(qint64 bytes, Nanoseconds time)
{
    m_sent += bytes;
    m_sentAt = time;
}

void Measurements::onReceived(qint64 bytes, Nanoseconds time)
{
    if (!m_firstArrival)
        m_firstArrival = time;
    else if (m_gaps.size() < mostSamples)
        m_gaps.push_back(time - m_lastArrival);
    m_lastArrival = time;
    m_received += bytes;
}

void Measurements::onMatched(Nanoseconds time)
{
    ++m_messages;
    if (m_sentAt && m_roundTrips.size() < mostSamples)
        m_roundTrips.push_back(std::max(Nanoseconds(0), time - *m_sentAt));
    m_sentAt.reset();
}

Result<double> Measurements::value(Quantity quantity, Statistic statistic) const
{
    switch (quantity) {
    case Quantity::Sent:
        return static_cast<double>(m_sent);
    case Quantity::Received:
        return static_cast<double>(m_received);
    case Quantity::Messages:
        return static_cast<double>(m_messages);
    case Quantity::Rate: {
        const Nanoseconds span = m_firstArrival ? m_lastArrival - *m_firstArrival : Nanoseconds(0);
        if (span <= Nanoseconds(0))
            return failure(ErrorCode::InvalidState, HarnessTexts::tr("a rate needs bytes at two moments at least"));
        return static_cast<double>(m_received) / Seconds(span).count();
    }
    case Quantity::RoundTrip:
    case Quantity::Gap:
        break;
    }
    const std::vector<Nanoseconds> &samples = quantity == Quantity::Gap ? m_gaps : m_roundTrips;
    if (samples.empty() && statistic != Statistic::Count)
        return failure(ErrorCode::InvalidState, HarnessTexts::tr("nothing was measured yet"));
    return statisticOf(samples, statistic);
}

} // namespace wirebench::harness
