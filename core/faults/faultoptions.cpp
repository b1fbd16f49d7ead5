// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/faultoptions.h"

namespace wirebench::faults {

namespace {

tl::unexpected<Error> wrong(const QString &what)
{
    return failure(ErrorCode::InvalidArgument, what);
}

Result<void> checkProbability(QStringView name, double probability)
{
    if (probability >= 0 && probability <= 1)
        return {};
    return wrong(QStringLiteral("%1: expected a probability from 0 to 1").arg(name));
}

Result<void> checkDelay(QStringView name, std::chrono::milliseconds delay)
{
    if (delay.count() >= 0 && delay <= longestFaultDelay)
        return {};
    return wrong(QStringLiteral("%1: expected 0 to %2 ms").arg(name).arg(longestFaultDelay.count()));
}

} // namespace

Result<void> FaultOptions::check(TransportProtocol protocol) const
{
    const std::pair<QStringView, double> probabilities[] = {
        {u"corrupt", corrupt}, {u"loss", loss}, {u"duplicate", duplicate}, {u"reorder", reorder}};
    for (const auto &[name, probability] : probabilities) {
        if (const auto checked = checkProbability(name, probability); !checked)
            return checked;
    }
    const std::pair<QStringView, std::chrono::milliseconds> delays[] = {
        {u"latency", latency}, {u"jitter", jitter}, {u"slice-pause", slicePause}};
    for (const auto &[name, delay] : delays) {
        if (const auto checked = checkDelay(name, delay); !checked)
            return checked;
    }
    if (slice < 0 || rate < 0 || refuseFirst < 0 || resetAfter.value_or(0) < 0)
        return wrong(QStringLiteral("slice, rate, refuse-first and reset-after are not below 0"));
    if (slicePause.count() > 0 && slice == 0)
        return wrong(QStringLiteral("slice-pause: there are pauses between slices only; say slice as well"));
    const bool isTcp = protocol == TransportProtocol::Tcp;
    const std::pair<QStringView, bool> used[] = {{u"loss", loss > 0},
                                                 {u"duplicate", duplicate > 0},
                                                 {u"reorder", reorder > 0},
                                                 {u"slice", slice > 0},
                                                 {u"reset-after", resetAfter.has_value()},
                                                 {u"half-close", halfClose},
                                                 {u"refuse-first", refuseFirst > 0}};
    for (std::size_t i = 0; i < std::size(used); ++i) {
        const bool isOfUdp = i < 3;
        if (used[i].second && isOfUdp == isTcp)
            return wrong(
                isTcp
                    ? QStringLiteral("%1: it is for datagrams; over TCP the system would repair it").arg(used[i].first)
                    : QStringLiteral("%1: it is for connections; datagrams have none").arg(used[i].first));
    }
    return {};
}

FaultOptions FaultOptions::forDirection(FaultDirection one) const
{
    FaultOptions result = *this;
    if (direction != FaultDirection::Both && direction != one) {
        result = {};
        result.seed = seed;
    }
    if (halfClose && direction == FaultDirection::Both && one == FaultDirection::Up) {
        result.halfClose = false;
        result.resetAfter.reset();
    }
    return result;
}

} // namespace wirebench::faults
