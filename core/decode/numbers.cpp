// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/numbers.h"

#include <bit>

namespace wirebench::decode {

namespace {

constexpr int most128 = 9; // groups of 7 bits that fit a qint64

LeafReading broken(qsizetype length, const QString &problem)
{
    return {{}, length, problem, true};
}

LeafReading strange(QByteArrayView bytes, const QString &problem)
{
    return {bytes.toByteArray(), bytes.size(), problem, false};
}

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::InvalidArgument, why);
}

bool fitsUnsigned(quint64 value, qint64 width)
{
    return width >= 8 || value >> (8 * width) == 0;
}

bool fitsSigned(qint64 value, qint64 width)
{
    return width >= 8 || (value >> (8 * width - 1) == 0) || (value >> (8 * width - 1) == -1);
}

//! Least significant group last. All but the last have the high bit.
QByteArray base128(quint64 value)
{
    QByteArray bytes(1, static_cast<char>(value & 0x7f));
    while ((value >>= 7) != 0)
        bytes.prepend(static_cast<char>((value & 0x7f) | 0x80));
    return bytes;
}

} // namespace

std::optional<quint64> toUnsigned(const FieldValue &value)
{
    if (const auto *number = std::get_if<quint64>(&value))
        return *number;
    const auto integer = toInteger(value);
    return integer && *integer >= 0 ? std::optional(static_cast<quint64>(*integer)) : std::nullopt;
}

Result<QByteArray> writeInteger(const FieldValue &value, const FieldDefinition &definition)
{
    if (definition.kind == Kind::Unsigned) {
        const auto number = toUnsigned(value);
        if (!number || !fitsUnsigned(*number, definition.width))
            return refused(QStringLiteral("is no number from 0 that fits %1 bytes").arg(definition.width));
        return writeUnsigned(*number, definition.width, definition.littleEndian);
    }
    const auto number = toInteger(value);
    if (!number || !fitsSigned(*number, definition.width))
        return refused(QStringLiteral("is no number that fits %1 bytes").arg(definition.width));
    return writeUnsigned(static_cast<quint64>(*number), definition.width, definition.littleEndian);
}

LeafReading readSizedInteger(QByteArrayView bytes, bool isSigned)
{
    const bool isPadded = bytes.size() == 9 && bytes[0] == 0;
    if (bytes.isEmpty() || (bytes.size() > 8 && !isPadded))
        return strange(bytes, QStringLiteral("is an integer of %1 bytes; expected 1 to 8").arg(bytes.size()));
    const quint64 number = readUnsigned(isPadded ? bytes.sliced(1) : bytes, false);
    if (!isSigned || isPadded)
        return {number, bytes.size(), {}, false};
    const int unused = 64 - 8 * static_cast<int>(bytes.size());
    return {static_cast<qint64>(number << unused) >> unused, bytes.size(), {}, false};
}

Result<QByteArray> writeSizedInteger(const FieldValue &value, bool isSigned, std::optional<qint64> size)
{
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return *bytes; // what could not be read as a number
    if (size && (*size < 1 || *size > 9))
        return refused(QStringLiteral("has a size of %1; expected 1 to 9 bytes").arg(*size));
    const auto number = toInteger(value);
    const auto unsignedNumber = toUnsigned(value);
    if (!number && !unsignedNumber)
        return refused(QStringLiteral("is no number"));
    if (isSigned && number) {
        qint64 width = size.value_or(1);
        while (!size && !fitsSigned(*number, width))
            ++width;
        if (!fitsSigned(*number, width))
            return refused(QStringLiteral("does not fit %1 bytes").arg(width));
        const QByteArray bytes =
            writeUnsigned(static_cast<quint64>(*number), static_cast<int>(std::min<qint64>(width, 8)), false);
        return width == 9 ? '\0' + bytes : bytes;
    }
    if (!unsignedNumber)
        return refused(QStringLiteral("is below 0"));
    qint64 width = size.value_or(isSigned ? 9 : 1);
    while (!size && !fitsUnsigned(*unsignedNumber, width))
        ++width;
    if (!fitsUnsigned(*unsignedNumber, width) || (isSigned && width < 9))
        return refused(QStringLiteral("does not fit %1 bytes").arg(width));
    const QByteArray bytes = writeUnsigned(*unsignedNumber, static_cast<int>(std::min<qint64>(width, 8)), false);
    return width == 9 ? '\0' + bytes : bytes;
}

LeafReading readBase128(QByteArrayView left, bool isLittleEndian)
{
    quint64 value = 0;
    for (int i = 0; i < left.size(); ++i) {
        if (i == most128)
            return broken(i, QStringLiteral("is longer than %1 bytes").arg(most128));
        const quint64 group = static_cast<quint8>(left[i]) & 0x7f;
        value = isLittleEndian ? value | group << (7 * i) : value << 7 | group;
        if ((left[i] & 0x80) == 0)
            return {value, i + 1, {}, false};
    }
    return broken(left.size(), QStringLiteral("has no last byte"));
}

Result<QByteArray> writeBase128(const FieldValue &value, bool isLittleEndian)
{
    const auto number = toUnsigned(value);
    if (!number || *number >> 63 != 0)
        return refused(QStringLiteral("is no number from 0 to 2^63"));
    QByteArray bytes = base128(*number);
    if (!isLittleEndian)
        return bytes;
    std::reverse(bytes.begin(), bytes.end());
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i + 1 < bytes.size() ? bytes[i] | 0x80 : bytes[i] & 0x7f);
    return bytes;
}

LeafReading readBerLength(QByteArrayView left)
{
    if (left.isEmpty())
        return broken(0, QStringLiteral("needs 1 byte, has 0"));
    const auto first = static_cast<quint8>(left[0]);
    if (first < 0x80)
        return {quint64(first), 1, {}, false};
    const int count = first & 0x7f;
    if (count == 0 || count > 8)
        return broken(1,
                      count == 0 ? QStringLiteral("is an indefinite length")
                                 : QStringLiteral("is a length of %1 bytes; expected at most 8").arg(count));
    if (count >= left.size())
        return broken(left.size(), QStringLiteral("needs %1 bytes, has %2").arg(count + 1).arg(left.size()));
    return {readUnsigned(left.sliced(1, count), false), count + 1, {}, false};
}

Result<QByteArray> writeBerLength(const FieldValue &value)
{
    const auto number = toUnsigned(value);
    if (!number)
        return refused(QStringLiteral("is no length"));
    if (*number < 0x80)
        return QByteArray(1, static_cast<char>(*number));
    const int width = (static_cast<int>(std::bit_width(*number)) + 7) / 8;
    return static_cast<char>(0x80 | width) + writeUnsigned(*number, width, false);
}

LeafReading readDigits(QByteArrayView bytes, bool isHexadecimal)
{
    bool isGood = false;
    const QByteArray digits = bytes.toByteArray();
    const bool isClean = !digits.isEmpty() && digits[0] != '+' && digits == digits.trimmed()
        && !(isHexadecimal && (digits[0] == '-' || digits.contains('x') || digits.contains('X')));
    // Each its own: GCC 14 believes that of a variant that is copied all members are.
    const quint64 hexadecimal = isHexadecimal ? digits.toULongLong(&isGood, 16) : 0;
    const qint64 decimal = isHexadecimal ? 0 : digits.toLongLong(&isGood, 10);
    if (isGood && isClean && isHexadecimal)
        return {hexadecimal, bytes.size(), {}, false};
    if (isGood && isClean)
        return {decimal, bytes.size(), {}, false};
    return strange(bytes,
                   isHexadecimal ? QStringLiteral("is no number of hexadecimal digits")
                                 : QStringLiteral("is no number of decimal digits"));
}

Result<QByteArray> writeDigits(const FieldValue &value, bool isHexadecimal)
{
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return *bytes; // what could not be read as a number
    const auto number = toInteger(value);
    const auto unsignedNumber = toUnsigned(value);
    if (isHexadecimal && unsignedNumber)
        return QByteArray::number(*unsignedNumber, 16);
    if (isHexadecimal || !number)
        return refused(QStringLiteral("is no number"));
    return QByteArray::number(*number);
}

LeafReading readObjectIdentifier(QByteArrayView bytes)
{
    QString text;
    for (qsizetype at = 0; at < bytes.size();) {
        const LeafReading part = readBase128(bytes.sliced(at), false);
        const auto *number = std::get_if<quint64>(&part.value);
        if (!number || static_cast<quint8>(bytes[at]) == 0x80)
            return strange(bytes, QStringLiteral("is no object identifier, at byte %1 of it").arg(at));
        if (at == 0) {
            const quint64 root = std::min<quint64>(*number / 40, 2);
            text = QString::number(root) + QLatin1Char('.') + QString::number(*number - 40 * root);
        } else {
            text += QLatin1Char('.') + QString::number(*number);
        }
        at += part.length;
    }
    return text.isEmpty() ? strange(bytes, QStringLiteral("is empty")) : LeafReading{text, bytes.size(), {}, false};
}

Result<QByteArray> writeObjectIdentifier(const FieldValue &value)
{
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return *bytes; // what could not be read as one
    const auto *text = std::get_if<QString>(&value);
    const QStringList parts = text ? text->split(QLatin1Char('.')) : QStringList();
    QByteArray bytes;
    quint64 root = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool isGood = false;
        const quint64 number = parts[i].toULongLong(&isGood);
        if (!isGood || number >> 62 != 0 || QString::number(number) != parts[i] || (i == 0 && number > 2)
            || (i == 1 && root < 2 && number > 39))
            return refused(QStringLiteral("is no object identifier, at number %1 of it").arg(i + 1));
        if (i == 0)
            root = number;
        else
            bytes += base128(i == 1 ? 40 * root + number : number);
    }
    if (bytes.isEmpty())
        return refused(QStringLiteral("is no object identifier, such as 1.3.6.1"));
    return bytes;
}

} // namespace wirebench::decode
