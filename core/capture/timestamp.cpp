// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/timestamp.h"

#include <limits>

namespace wirebench::capture {

namespace {

constexpr quint64 billion = 1'000'000'000;

//! A time in two parts, so that nothing overflows on the way.
struct Time
{
    quint64 seconds = 0;
    quint64 nanoseconds = 0; // less than a billion
};

quint64 powerOfTen(unsigned exponent)
{
    quint64 power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

Time fromDecimal(quint64 units, unsigned digits)
{
    if (digits > 19)
        return {}; // not even 2^64 of them are a nanosecond
    const quint64 second = powerOfTen(digits);
    const quint64 rest = units % second;
    return {units / second, digits <= 9 ? rest * powerOfTen(9 - digits) : rest / powerOfTen(digits - 9)};
}

Time fromBinary(quint64 units, unsigned bits)
{
    constexpr unsigned exact = 34; // a fraction of so many bits times a billion fits into 64
    quint64 fraction = bits < 64 ? units & ((quint64(1) << bits) - 1) : units;
    if (bits > exact) {
        fraction = bits - exact < 64 ? fraction >> (bits - exact) : 0;
        return {bits < 64 ? units >> bits : 0, (fraction * billion) >> exact};
    }
    return {units >> bits, (fraction * billion) >> bits};
}

} // namespace

qint64 TimestampUnit::nanoseconds(quint64 units) const
{
    const unsigned exponent = resolution & 0x7f;
    const Time time = (resolution & 0x80) != 0 ? fromBinary(units, exponent) : fromDecimal(units, exponent);
    qint64 seconds = 0;
    qint64 result = 0;
    if (time.seconds > quint64(std::numeric_limits<qint64>::max()))
        return std::numeric_limits<qint64>::max();
    if (__builtin_add_overflow(qint64(time.seconds), offset, &seconds)
        || __builtin_mul_overflow(seconds, qint64(billion), &result)
        || __builtin_add_overflow(result, qint64(time.nanoseconds), &result))
        return offset < 0 && seconds < 0 ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
    return result;
}

} // namespace wirebench::capture
