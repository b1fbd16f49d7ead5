// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/byterange.h"

#include <QByteArray>

#include <algorithm>

namespace wirebench::site {
namespace {

//! Digits only: toLongLong() would take signs and spaces too.
std::optional<qint64> number(QByteArrayView digits)
{
    const bool digitsOnly = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool ok = false;
    const qint64 value = digits.toLongLong(&ok);
    return digitsOnly && ok ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<ByteRange> parseByteRange(QByteArrayView value, qint64 size)
{
    constexpr QByteArrayView unit("bytes=");
    const qsizetype dash = value.indexOf('-');
    if (!value.startsWith(unit) || dash < 0)
        return std::nullopt;
    const QByteArrayView firstText = value.sliced(unit.size(), dash - unit.size());
    const QByteArrayView lastText = value.sliced(dash + 1);

    if (firstText.isEmpty()) {
        const auto suffix = number(lastText);
        if (!suffix)
            return std::nullopt;
        const qint64 length = std::min(*suffix, size);
        return ByteRange{size - length, length};
    }
    const auto first = number(firstText);
    const auto last = lastText.isEmpty() ? std::optional(size - 1) : number(lastText);
    if (!first || !last || (!lastText.isEmpty() && *last < *first))
        return std::nullopt;
    if (*first >= size)
        return ByteRange{*first, 0};
    return ByteRange{*first, std::min(*last, size - 1) - *first + 1};
}

} // namespace wirebench::site
