// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/fieldtype.h"

#include "core/framing/lengthfield.h"
#include "core/message/hextext.h"
#include "core/message/messagetexts.h"

#include <QtEndian>

#include <bit>
#include <cmath>
#include <limits>
#include <tuple>

namespace wirebench::message {

namespace {

using framing::ByteOrder;
using Kind = FieldType::Kind;
using Encoded = tl::expected<QByteArray, QString>;

constexpr int mostBcdBytes = 8;

quint64 largestUnsigned(int size)
{
    return ~quint64(0) >> (64 - 8 * size);
}

//! The largest number that so many bytes of BCD hold; 0 stands for as many as there may be.
quint64 largestBcd(int size)
{
    quint64 power = 1;
    for (int i = 0; i < 2 * (size == 0 ? mostBcdBytes : size); ++i)
        power *= 10;
    return power - 1;
}

tl::unexpected<QString> notFitting(const Value &value, const FieldType &type)
{
    return tl::unexpected(MessageTexts::tr("%1 does not fit into %2, %3")
                              .arg(QString::fromLatin1(toText(value)), type.toString(), type.range()));
}

QByteArray inOrder(quint64 bits, const FieldType &type)
{
    return framing::writeNumber(bits & largestUnsigned(type.size), type.size, type.order).value_or(QByteArray());
}

Encoded encodeUnsigned(const Value &value, const FieldType &type)
{
    const auto *number = std::get_if<quint64>(&value);
    if (!number || *number > largestUnsigned(type.size))
        return notFitting(value, type);
    return inOrder(*number, type);
}

Encoded encodeSigned(const Value &value, const FieldType &type)
{
    const quint64 largest = largestUnsigned(type.size) >> 1;
    if (const auto *negative = std::get_if<qint64>(&value)) {
        if (*negative < -static_cast<qint64>(largest) - 1)
            return notFitting(value, type);
        return inOrder(static_cast<quint64>(*negative), type);
    }
    const auto *number = std::get_if<quint64>(&value);
    if (!number || *number > largest)
        return notFitting(value, type);
    return inOrder(*number, type);
}

Encoded encodeFloat(const Value &value, const FieldType &type)
{
    const double number = std::visit(
        [](const auto &held) -> double {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, QByteArray>)
                return 0;
            else
                return static_cast<double>(held);
        },
        value);
    if (type.size == 8)
        return inOrder(std::bit_cast<quint64>(number), type);
    if (std::isfinite(number) && std::abs(number) > static_cast<double>(std::numeric_limits<float>::max()))
        return notFitting(value, type);
    return inOrder(std::bit_cast<quint32>(static_cast<float>(number)), type);
}

Encoded encodeBcd(const Value &value, const FieldType &type)
{
    const auto *number = std::get_if<quint64>(&value);
    if (!number || *number > largestBcd(type.size))
        return notFitting(value, type);
    QByteArray digits = QByteArray::number(*number);
    if (type.size > 0)
        digits = digits.rightJustified(2 * type.size, '0');
    else if (digits.size() % 2 != 0)
        digits.prepend('0');
    return QByteArray::fromHex(digits);
}

Encoded encodeHex(const Value &value)
{
    const QString text = QString::fromLatin1(toText(value));
    const auto bytes = parseHex(text);
    if (!bytes)
        return tl::unexpected(MessageTexts::tr("\"%1\" is no text of hexadecimal digits in pairs").arg(text.left(40)));
    return *bytes;
}

//! Of -1.0e3 the whole number -1000, so that it fits into types of whole numbers.
Value wholeIfPossible(const Value &value)
{
    const auto *number = std::get_if<double>(&value);
    constexpr double limit = 9007199254740992.0; // 2^53: up to there nothing is rounded
    if (!number || std::trunc(*number) != *number || std::abs(*number) > limit)
        return value;
    if (*number < 0)
        return static_cast<qint64>(*number);
    return static_cast<quint64>(*number);
}

} // namespace

QString FieldType::range() const
{
    switch (kind) {
    case Kind::Unsigned:
        return MessageTexts::tr("0 to %1").arg(largestUnsigned(size));
    case Kind::Signed:
        return MessageTexts::tr("-%1 to %2").arg((largestUnsigned(size) >> 1) + 1).arg(largestUnsigned(size) >> 1);
    case Kind::Float:
        return size == 4 ? MessageTexts::tr("-3.4028235e38 to 3.4028235e38") : MessageTexts::tr("a number");
    case Kind::Bcd:
        return MessageTexts::tr("0 to %1").arg(largestBcd(size));
    case Kind::Text:
        break;
    case Kind::Hex:
        return MessageTexts::tr("pairs of hexadecimal digits");
    }
    return MessageTexts::tr("text");
}

QString FieldType::toString() const
{
    const QLatin1String suffix(order == ByteOrder::LittleEndian && size > 1 ? "le" : "");
    switch (kind) {
    case Kind::Unsigned:
        return QStringLiteral("u%1%2").arg(8 * size).arg(suffix);
    case Kind::Signed:
        return QStringLiteral("i%1%2").arg(8 * size).arg(suffix);
    case Kind::Float:
        return QStringLiteral("f%1%2").arg(8 * size).arg(suffix);
    case Kind::Bcd:
        return size == 0 ? QStringLiteral("bcd") : QStringLiteral("bcd%1").arg(size);
    case Kind::Text:
        break;
    case Kind::Hex:
        return QStringLiteral("hex");
    }
    return QStringLiteral("text");
}

std::optional<FieldType> parseFieldType(QStringView text)
{
    if (text == u"text")
        return FieldType{};
    if (text == u"hex")
        return FieldType{Kind::Hex, 0, {}};
    if (text.startsWith(u"bcd")) {
        const QStringView size = text.sliced(3);
        if (size.isEmpty())
            return FieldType{Kind::Bcd, 0, {}};
        if (size.size() != 1 || size.front() < u'1' || size.front().unicode() - u'0' > mostBcdBytes)
            return std::nullopt;
        return FieldType{Kind::Bcd, size.front().unicode() - u'0', {}};
    }
    FieldType type;
    if (text.endsWith(u"le"))
        type.order = ByteOrder::LittleEndian;
    if (text.endsWith(u"le") || text.endsWith(u"be"))
        text.chop(2);
    static constexpr std::pair<QStringView, std::pair<Kind, int>> known[] = {
        {u"u8", {Kind::Unsigned, 1}},  {u"u16", {Kind::Unsigned, 2}}, {u"u32", {Kind::Unsigned, 4}},
        {u"u64", {Kind::Unsigned, 8}}, {u"i8", {Kind::Signed, 1}},    {u"i16", {Kind::Signed, 2}},
        {u"i32", {Kind::Signed, 4}},   {u"i64", {Kind::Signed, 8}},   {u"f32", {Kind::Float, 4}},
        {u"f64", {Kind::Float, 8}}};
    for (const auto &[name, meaning] : known) {
        if (text != name)
            continue;
        std::tie(type.kind, type.size) = meaning;
        return type;
    }
    return std::nullopt;
}

QString fieldTypes()
{
    return MessageTexts::tr("u8, u16, u32, u64, i8 to i64, f32, f64 (with le for little endian), bcd, bcd1 to bcd8, "
                            "text or hex");
}

Encoded encode(const Value &value, const FieldType &type)
{
    if (type.kind == Kind::Text)
        return toText(value);
    if (type.kind == Kind::Hex)
        return encodeHex(value);
    Value number = value;
    if (const auto *text = std::get_if<QByteArray>(&value)) {
        const auto parsed = parseNumber(QString::fromLatin1(*text));
        if (!parsed)
            return tl::unexpected(MessageTexts::tr("\"%1\" is no number for %2, %3")
                                      .arg(QString::fromUtf8(text->left(40)), type.toString(), type.range()));
        number = *parsed;
    }
    if (type.kind == Kind::Float)
        return encodeFloat(number, type);
    number = wholeIfPossible(number);
    if (type.kind == Kind::Unsigned)
        return encodeUnsigned(number, type);
    return type.kind == Kind::Signed ? encodeSigned(number, type) : encodeBcd(number, type);
}

std::optional<Value> decode(QByteArrayView bytes, const FieldType &type)
{
    if (type.kind == Kind::Bcd) {
        quint64 number = 0;
        for (const char byte : bytes) {
            const auto high = static_cast<quint8>(byte) >> 4;
            const auto low = static_cast<quint8>(byte) & 15;
            if (high > 9 || low > 9)
                return std::nullopt;
            number = number * 100 + static_cast<quint64>(high * 10 + low);
        }
        return Value(number);
    }
    const quint64 bits = framing::readNumber(bytes, type.order);
    if (type.kind == Kind::Float) {
        return type.size == 8 ? Value(std::bit_cast<double>(bits))
                              : Value(static_cast<double>(std::bit_cast<float>(static_cast<quint32>(bits))));
    }
    const int unused = 64 - 8 * type.size;
    const qint64 number = static_cast<qint64>(bits << unused) >> unused;
    if (type.kind == Kind::Signed && number < 0)
        return Value(number);
    return Value(bits);
}

} // namespace wirebench::message
