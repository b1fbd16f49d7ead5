// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/fieldcomparison.h"

#include "core/capture/filter/bytesearch.h"

#include <compare>
#include <limits>
#include <utility>

namespace wirebench::capture {

namespace {

static_assert(std::numeric_limits<long double>::digits >= 64, "long double has all integers of 64 bits");

std::optional<long double> number(const FieldValue &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return static_cast<long double>(*integer);
    if (const auto *integer = std::get_if<quint64>(&value))
        return static_cast<long double>(*integer);
    if (const auto *real = std::get_if<double>(&value))
        return static_cast<long double>(*real);
    return std::nullopt;
}

std::partial_ordering order(const FieldValue &value, const FieldValue &wanted)
{
    if (const auto a = number(value), b = number(wanted); a && b)
        return *a <=> *b;
    const auto *wantedText = std::get_if<QString>(&wanted);
    if (!wantedText)
        return std::partial_ordering::unordered;
    if (const auto *text = std::get_if<QString>(&value))
        return text->compare(*wantedText, Qt::CaseInsensitive) <=> 0;
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return bytes->compare(wantedText->toUtf8()) <=> 0;
    return std::partial_ordering::unordered;
}

bool contains(const FieldValue &value, const FieldValue &wanted)
{
    const auto *wantedText = std::get_if<QString>(&wanted);
    if (!wantedText)
        return false;
    if (const auto *text = std::get_if<QString>(&value))
        return text->contains(*wantedText, Qt::CaseInsensitive);
    const auto *bytes = std::get_if<QByteArray>(&value);
    return bytes && findBytes(*bytes, wantedText->toUtf8()) >= 0;
}

} // namespace

bool compares(const FieldValue &value, Comparison comparison, const FieldValue &wanted)
{
    switch (comparison) {
    case Comparison::Equal:
        return order(value, wanted) == 0;
    case Comparison::NotEqual:
        return order(value, wanted) != 0;
    case Comparison::Less:
        return order(value, wanted) < 0;
    case Comparison::LessOrEqual:
        return order(value, wanted) <= 0;
    case Comparison::Greater:
        return order(value, wanted) > 0;
    case Comparison::GreaterOrEqual:
        return order(value, wanted) >= 0;
    case Comparison::Contains:
        return contains(value, wanted);
    }
    return false;
}

} // namespace wirebench::capture
