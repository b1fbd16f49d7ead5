// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/testing/measurement.h"

#include "core/scenario/evaluation.h"

#include <optional>

namespace wirebench::testing {

namespace {

using scenario::Measure;
using Quantity = Measure::Quantity;
using Statistic = Measure::Statistic;

bool isTime(Quantity quantity)
{
    return quantity == Quantity::RoundTrip || quantity == Quantity::Gap;
}

//! As scenarios write it, but for the device: "rtt p95".
QString nameOf(const Measure &measure)
{
    return scenario::measureText(measure).remove(QStringLiteral("()"));
}

//! Times have a statistic, the others are one number.
std::optional<Measure> measureOf(const QString &name)
{
    for (int quantity = 0; quantity <= static_cast<int>(Quantity::Messages); ++quantity) {
        for (int statistic = 0; statistic <= static_cast<int>(Statistic::Count); ++statistic) {
            const Measure measure{static_cast<Quantity>(quantity), static_cast<Statistic>(statistic), {}};
            if (isTime(measure.quantity) == (measure.statistic != Statistic::None) && nameOf(measure) == name)
                return measure;
        }
    }
    return {};
}

} // namespace

Result<double> measurementOf(const harness::Measurements &measurements, const QString &what)
{
    const auto measure = measureOf(what.simplified());
    if (!measure)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("\"%1\" is no measure; there are rate, sent, received, messages, and rtt and gap "
                                      "with p50, p90, p95, p99, min, max, mean or count")
                           .arg(what));
    const auto value = measurements.value(measure->quantity, measure->statistic);
    if (!value)
        return failure(value.error().code, what + QStringLiteral(": ") + value.error().detail);
    return isTime(measure->quantity) && measure->statistic != Statistic::Count ? *value * 1000 : *value;
}

} // namespace wirebench::testing
