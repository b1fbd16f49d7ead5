// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/leaf.h"

#include "core/decode/leaftext.h"
#include "core/decode/numbers.h"

#include <QHostAddress>

#include <bit>
#include <cmath>

namespace wirebench::decode {

namespace {

LeafReading broken(qsizetype length, const QString &problem)
{
    return {{}, length, problem, true};
}

LeafReading tooShort(qsizetype needed, qsizetype left)
{
    return broken(left, QStringLiteral("needs %1 bytes, has %2").arg(needed).arg(left));
}

FieldValue readFloat(QByteArrayView bytes, bool littleEndian)
{
    const quint64 bits = readUnsigned(bytes, littleEndian);
    if (bytes.size() == 8)
        return std::bit_cast<double>(bits);
    return static_cast<double>(std::bit_cast<float>(static_cast<quint32>(bits)));
}

//! A power of ten below 1 divides by its inverse, which is exact where multiplying is not: 215 is 21.5,
//! not 21.500000000000004.
double scaled(const FieldDefinition &definition, double raw)
{
    const double inverse = std::round(1 / definition.scale);
    const bool isFraction = std::abs(definition.scale) < 1 && std::abs(inverse * definition.scale - 1) < 1e-12;
    return (isFraction ? raw / inverse : raw * definition.scale) + definition.plus;
}

LeafReading readFixed(const FieldDefinition &definition, QByteArrayView bytes)
{
    LeafReading reading;
    reading.length = bytes.size();
    switch (definition.kind) {
    case Kind::Unsigned:
    case Kind::Bits:
        reading.value = readUnsigned(bytes, definition.littleEndian);
        break;
    case Kind::Signed: {
        const int unused = 64 - 8 * static_cast<int>(bytes.size());
        reading.value = static_cast<qint64>(readUnsigned(bytes, definition.littleEndian) << unused) >> unused;
        break;
    }
    case Kind::Float:
        reading.value = readFloat(bytes, definition.littleEndian);
        break;
    case Kind::Ipv4:
        reading.value = QHostAddress(static_cast<quint32>(readUnsigned(bytes, false))).toString();
        break;
    default:
        reading.value = QHostAddress(reinterpret_cast<const quint8 *>(bytes.data())).toString();
        break;
    }
    if (definition.isScaled) {
        const auto *number = std::get_if<quint64>(&reading.value);
        reading.value = scaled(
            definition, number ? static_cast<double>(*number) : static_cast<double>(std::get<qint64>(reading.value)));
    }
    return reading;
}

//! Bytes whose end is known: what they say.
LeafReading interpret(const FieldDefinition &definition, QByteArrayView bytes)
{
    switch (definition.kind) {
    case Kind::SizedUnsigned:
    case Kind::SizedSigned:
        return readSizedInteger(bytes, definition.kind == Kind::SizedSigned);
    case Kind::Decimal:
    case Kind::Hexadecimal:
        return readDigits(bytes, definition.kind == Kind::Hexadecimal);
    case Kind::Oid:
        return readObjectIdentifier(bytes);
    case Kind::Text:
        return readText(bytes, definition.encoding);
    default:
        return {bytes.toByteArray(), bytes.size(), {}, false};
    }
}

LeafReading readExtended(const FieldDefinition &definition, const LeafPlace &place)
{
    const QByteArrayView left = place.frame.sliced(place.position, place.end - place.position);
    if (definition.extent == Extent::Sized) {
        if (!place.size || *place.size < 0)
            return broken(0, QStringLiteral("its size cannot be computed"));
        if (*place.size > left.size())
            return tooShort(static_cast<qsizetype>(*place.size), left.size());
    }
    const TextExtent extent = findExtent(definition, left, place.size.value_or(0));
    if (!extent.problem.isEmpty())
        return broken(extent.consumed, extent.problem);
    LeafReading reading = interpret(definition, left.first(extent.value));
    reading.length = extent.consumed;
    return reading;
}

//! The number that a value stands for before it was scaled.
FieldValue unscaled(const FieldDefinition &definition, const FieldValue &value)
{
    const auto integer = toInteger(value);
    const auto *number = std::get_if<double>(&value);
    if (!definition.isScaled || (!number && !integer))
        return value;
    const double raw = ((number ? *number : static_cast<double>(*integer)) - definition.plus) / definition.scale;
    return std::abs(raw) < 1e15 ? FieldValue(qint64(std::llround(raw))) : FieldValue();
}

Result<QByteArray> writeFloat(const FieldDefinition &definition, const FieldValue &value)
{
    const auto integer = toInteger(value);
    const auto *number = std::get_if<double>(&value);
    if (!number && !integer)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("is no number"));
    const double real = number ? *number : static_cast<double>(*integer);
    const quint64 bits =
        definition.width == 8 ? std::bit_cast<quint64>(real) : std::bit_cast<quint32>(static_cast<float>(real));
    return writeUnsigned(bits, definition.width, definition.littleEndian);
}

Result<QByteArray> writeAddress(const FieldValue &value, bool isIpv6)
{
    const auto *text = std::get_if<QString>(&value);
    const QHostAddress address(text ? *text : QString());
    if (address.protocol() != (isIpv6 ? QAbstractSocket::IPv6Protocol : QAbstractSocket::IPv4Protocol))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("is no address of IPv%1").arg(isIpv6 ? 6 : 4));
    if (!isIpv6)
        return writeUnsigned(address.toIPv4Address(), 4, false);
    const Q_IPV6ADDR bits = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(bits.c), 16);
}

//! What interpret() reads.
Result<QByteArray> writeContent(const FieldDefinition &definition, const FieldValue &value, std::optional<qint64> size)
{
    switch (definition.kind) {
    case Kind::SizedUnsigned:
    case Kind::SizedSigned:
        return writeSizedInteger(value, definition.kind == Kind::SizedSigned, size);
    case Kind::Decimal:
    case Kind::Hexadecimal:
        return writeDigits(value, definition.kind == Kind::Hexadecimal);
    case Kind::Oid:
        return writeObjectIdentifier(value);
    case Kind::Text:
        return writeText(value, definition.encoding);
    default:
        break;
    }
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return *bytes;
    if (const auto *text = std::get_if<QString>(&value))
        return text->toLatin1();
    return failure(ErrorCode::InvalidArgument, QStringLiteral("is no bytes"));
}

} // namespace

quint64 readUnsigned(QByteArrayView bytes, bool littleEndian)
{
    quint64 value = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        value = value << 8 | static_cast<quint8>(bytes[littleEndian ? bytes.size() - 1 - i : i]);
    return value;
}

QByteArray writeUnsigned(quint64 value, int width, bool littleEndian)
{
    QByteArray bytes(width, '\0');
    for (int i = 0; i < width; ++i)
        bytes[littleEndian ? i : width - 1 - i] = static_cast<char>(value >> (8 * i));
    return bytes;
}

std::optional<int> fixedSize(const FieldDefinition &definition)
{
    switch (definition.kind) {
    case Kind::Unsigned:
    case Kind::Signed:
    case Kind::Float:
    case Kind::Bits:
        return definition.width;
    case Kind::Ipv4:
        return 4;
    case Kind::Ipv6:
        return 16;
    default:
        return std::nullopt;
    }
}

LeafReading readLeaf(const FieldDefinition &definition, const LeafPlace &place)
{
    const qsizetype left = place.end - place.position;
    switch (definition.kind) {
    case Kind::Nothing:
        return {};
    case Kind::Varint:
    case Kind::Vlq:
        return readBase128(place.frame.sliced(place.position, left), definition.kind == Kind::Varint);
    case Kind::BerLength:
        return readBerLength(place.frame.sliced(place.position, left));
    case Kind::DnsName: {
        const DnsNameReading name = readDnsName(place.frame.first(place.end), place.position);
        return {name.problem.isEmpty() ? FieldValue(name.text) : FieldValue(), name.length, name.problem,
                !name.problem.isEmpty()};
    }
    default:
        break;
    }
    const std::optional<int> fixed = fixedSize(definition);
    if (!fixed)
        return readExtended(definition, place);
    return *fixed > left ? tooShort(*fixed, left) : readFixed(definition, place.frame.sliced(place.position, *fixed));
}

Result<QByteArray> writeLeaf(const FieldDefinition &definition, const FieldValue &value, std::optional<qint64> size,
                             DnsNameTable &names, std::optional<qsizetype> offset)
{
    switch (definition.kind) {
    case Kind::Nothing:
        return QByteArray();
    case Kind::Unsigned:
    case Kind::Signed:
        return writeInteger(unscaled(definition, value), definition);
    case Kind::Float:
        return writeFloat(definition, value);
    case Kind::Ipv4:
    case Kind::Ipv6:
        return writeAddress(value, definition.kind == Kind::Ipv6);
    case Kind::Varint:
    case Kind::Vlq:
        return writeBase128(value, definition.kind == Kind::Varint);
    case Kind::BerLength:
        return writeBerLength(value);
    case Kind::DnsName: {
        const auto *text = std::get_if<QString>(&value);
        return text ? writeDnsName(*text, names, offset)
                    : failure(ErrorCode::InvalidArgument, QStringLiteral("is no name"));
    }
    default:
        break;
    }
    Result<QByteArray> content = writeContent(definition, value, size);
    return content ? putIntoExtent(definition, *content, size) : content;
}

} // namespace wirebench::decode
