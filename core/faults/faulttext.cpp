// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/faulttext.h"

#include "core/session/optiontext.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace wirebench::faults {

namespace {

using std::chrono::milliseconds;

Result<milliseconds> parseDelay(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number >= 0)
        return milliseconds(number);
    return session::parseDuration(text);
}

Result<qint64> parseCount(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("expected a number, 0 or more"));
    return number;
}

template<typename T>
Result<void> put(T &place, const Result<T> &value)
{
    if (!value)
        return tl::unexpected(value.error());
    place = *value;
    return {};
}

Result<void> putSlice(FaultOptions &options, const QString &text)
{
    return put<qsizetype>(options.slice, parseCount(text));
}

Result<void> putResetAfter(FaultOptions &options, const QString &text)
{
    const Result<qint64> count = parseCount(text);
    if (!count)
        return tl::unexpected(count.error());
    options.resetAfter = *count;
    return {};
}

Result<void> putSeed(FaultOptions &options, const QString &text)
{
    bool isNumber = false;
    options.seed = text.toULongLong(&isNumber);
    return isNumber ? Result<void>() : failure(ErrorCode::InvalidArgument, QStringLiteral("expected a number"));
}

Result<void> putDirection(FaultOptions &options, const QString &text)
{
    static constexpr std::pair<QStringView, FaultDirection> known[] = {
        {u"up", FaultDirection::Up}, {u"down", FaultDirection::Down}, {u"both", FaultDirection::Both}};
    const auto *found =
        std::find_if(std::begin(known), std::end(known), [&](const auto &one) { return one.first == text; });
    if (found == std::end(known))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("expected up, down or both"));
    options.direction = found->second;
    return {};
}

struct Fault
{
    QStringView name;
    bool hasValue;
    std::function<Result<void>(FaultOptions &, const QString &)> put;
};

const std::vector<Fault> &faults()
{
    using Options = FaultOptions;
    static const std::vector<Fault> all = {
        {u"latency", true, [](Options &o, const QString &text) { return put(o.latency, parseDelay(text)); }},
        {u"jitter", true, [](Options &o, const QString &text) { return put(o.jitter, parseDelay(text)); }},
        {u"slice", true, putSlice},
        {u"slice-pause", true, [](Options &o, const QString &text) { return put(o.slicePause, parseDelay(text)); }},
        {u"rate", true, [](Options &o, const QString &text) { return put(o.rate, parseRate(text)); }},
        {u"reset-after", true, putResetAfter},
        {u"half-close", false, [](Options &o, const QString &) { return o.halfClose = true, Result<void>(); }},
        {u"hold", false, [](Options &o, const QString &) { return o.hold = true, Result<void>(); }},
        {u"loss", true, [](Options &o, const QString &text) { return put(o.loss, parseProbability(text)); }},
        {u"duplicate", true, [](Options &o, const QString &text) { return put(o.duplicate, parseProbability(text)); }},
        {u"reorder", true, [](Options &o, const QString &text) { return put(o.reorder, parseProbability(text)); }},
        {u"corrupt", true, [](Options &o, const QString &text) { return put(o.corrupt, parseProbability(text)); }},
        {u"direction", true, putDirection},
        {u"seed", true, putSeed},
    };
    return all;
}

} // namespace

const QList<std::pair<QString, bool>> &faultNames()
{
    static const auto names = [] {
        QList<std::pair<QString, bool>> all;
        for (const Fault &fault : faults())
            all.append({fault.name.toString(), fault.hasValue});
        return all;
    }();
    return names;
}

Result<FaultOptions> parseFaults(const QList<std::pair<QString, QString>> &named)
{
    FaultOptions options;
    for (const auto &[name, value] : named) {
        const auto fault = std::find_if(faults().cbegin(), faults().cend(),
                                        [name = name](const Fault &one) { return one.name == name; });
        if (fault == faults().cend())
            return failure(ErrorCode::InvalidArgument, QStringLiteral("there is no fault \"%1\"").arg(name));
        if (const Result<void> put = fault->put(options, value); !put)
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("%1 %2: %3").arg(name, value, put.error().detail));
    }
    return options;
}

Result<double> parseProbability(const QString &text)
{
    const bool isPercent = text.endsWith(u'%');
    bool isNumber = false;
    const double number = text.chopped(isPercent ? 1 : 0).toDouble(&isNumber) / (isPercent ? 100 : 1);
    if (!isNumber || !(number >= 0 && number <= 1))
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("expected a probability from 0 to 1, or from 0% to 100%"));
    return number;
}

Result<qint64> parseRate(const QString &text)
{
    const qint64 unit = text.endsWith(u'k') ? 1'000 : (text.endsWith(u'M') ? 1'000'000 : 1);
    bool isNumber = false;
    const qint64 number = text.chopped(unit > 1 ? 1 : 0).toLongLong(&isNumber);
    if (!isNumber || number < 1 || number > 1'000'000'000'000 / unit)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("expected bytes a second, 1 or more, as 9600, 10k or 2M"));
    return number * unit;
}

} // namespace wirebench::faults
