// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/value.h"

#include "core/message/scanner.h"

#include <QLocale>
#include <QString>

#include <algorithm>
#include <cmath>
#include <limits>

namespace wirebench::message {

namespace {

constexpr qsizetype longestNumber = 64; // characters

bool isNumberCharacter(QChar c)
{
    return (c >= u'0' && c <= u'9') || QStringView(u".eE+-").contains(c);
}

//! Bytes as the number they are the text of.
std::optional<Value> asNumber(const Value &value)
{
    const auto *bytes = std::get_if<QByteArray>(&value);
    return bytes ? parseNumber(QString::fromLatin1(*bytes)) : std::optional(value);
}

double toDouble(const Value &value)
{
    if (const auto *number = std::get_if<quint64>(&value))
        return static_cast<double>(*number);
    if (const auto *number = std::get_if<qint64>(&value))
        return static_cast<double>(*number);
    const auto *number = std::get_if<double>(&value);
    return number ? *number : 0;
}

template<typename T>
int order(T left, T right)
{
    return left < right ? -1 : (right < left ? 1 : 0);
}

std::optional<Value> wholeNumber(QStringView digits, bool isNegative)
{
    const bool isHex = digits.startsWith(u"0x", Qt::CaseInsensitive);
    if (isHex)
        digits = digits.sliced(2);
    const quint64 base = isHex ? 16 : 10;
    quint64 magnitude = 0;
    for (const QChar c : digits) {
        const int found = hexDigit(c);
        const auto digit = static_cast<quint64>(found);
        if (found < 0 || digit >= base || magnitude > (std::numeric_limits<quint64>::max() - digit) / base)
            return std::nullopt;
        magnitude = magnitude * base + digit;
    }
    if (digits.isEmpty())
        return std::nullopt;
    if (!isNegative || magnitude == 0)
        return Value(magnitude);
    constexpr quint64 lowest = quint64(1) << 63;
    if (magnitude > lowest)
        return std::nullopt;
    return Value(static_cast<qint64>(~magnitude + 1));
}

} // namespace

std::optional<Value> parseNumber(QStringView text)
{
    if (text.size() > longestNumber)
        return std::nullopt;
    const bool isNegative = text.startsWith(u'-');
    const QStringView digits = isNegative ? text.sliced(1) : text;
    if (const auto whole = wholeNumber(digits, isNegative))
        return whole;
    const bool isPlain = std::all_of(digits.cbegin(), digits.cend(), isNumberCharacter);
    const bool hasPoint = digits.contains(u'.') || digits.contains(u'e', Qt::CaseInsensitive);
    if (!isPlain || !hasPoint || hexDigit(digits.front()) < 0)
        return std::nullopt;
    bool isNumber = false;
    const double number = QLocale::c().toDouble(text, &isNumber);
    return isNumber ? std::optional(Value(number)) : std::nullopt;
}

std::optional<int> compareNumbers(const Value &left, const Value &right)
{
    const auto a = asNumber(left);
    const auto b = asNumber(right);
    if (!a || !b)
        return std::nullopt;
    const auto *whole = std::get_if<quint64>(&*a);
    const auto *otherWhole = std::get_if<quint64>(&*b);
    if (whole && otherWhole)
        return order(*whole, *otherWhole);
    const auto *negative = std::get_if<qint64>(&*a);
    const auto *otherNegative = std::get_if<qint64>(&*b);
    if (negative && otherNegative)
        return order(*negative, *otherNegative);
    if (std::isnan(toDouble(*a)) || std::isnan(toDouble(*b)))
        return std::nullopt;
    return order(toDouble(*a), toDouble(*b)); // of a negative and another the signs decide
}

QByteArray toText(const Value &value)
{
    if (const auto *number = std::get_if<quint64>(&value))
        return QByteArray::number(*number);
    if (const auto *number = std::get_if<qint64>(&value))
        return QByteArray::number(*number);
    if (const auto *number = std::get_if<double>(&value))
        return QLocale::c().toString(*number, 'g', QLocale::FloatingPointShortest).toLatin1();
    return std::get<QByteArray>(value);
}

} // namespace wirebench::message
