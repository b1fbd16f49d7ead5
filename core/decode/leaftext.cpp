// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/leaftext.h"

#include <QStringDecoder>

#include <algorithm>

namespace wirebench::decode {

namespace {

//! The first alternative that the bytes begin with.
const QByteArray *matching(const QList<QByteArray> &alternatives, QByteArrayView bytes)
{
    const auto found = std::find_if(alternatives.cbegin(), alternatives.cend(),
                                    [bytes](const QByteArray &a) { return bytes.startsWith(QByteArrayView(a)); });
    return found == alternatives.cend() ? nullptr : &*found;
}

TextExtent findEnd(const FieldDefinition &definition, QByteArrayView left)
{
    for (qsizetype i = 0; i < left.size(); ++i) {
        if (definition.escape != 0 && left[i] == definition.escape)
            ++i;
        else if (const QByteArray *end = matching(definition.alternatives, left.sliced(i)))
            return {i, i + end->size(), {}};
    }
    if (definition.endsAtEnd)
        return {left.size(), left.size(), {}};
    const QString end =
        QString::fromLatin1(definition.alternatives.first().toPercentEncoding(" !\"#$&'()*+,/:;<=>?@[]"));
    return {0, left.size(), QStringLiteral("has no end; expected \"%1\" within %2 bytes").arg(end).arg(left.size())};
}

bool isOf(const FieldDefinition &definition, char c)
{
    return definition.characters[static_cast<quint8>(c)];
}

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::InvalidArgument, why);
}

} // namespace

TextExtent findExtent(const FieldDefinition &definition, QByteArrayView left, qint64 size)
{
    switch (definition.extent) {
    case Extent::ToEnd:
        return {left.size(), left.size(), {}};
    case Extent::Sized:
        return {static_cast<qsizetype>(size), static_cast<qsizetype>(size), {}};
    case Extent::Until:
        return findEnd(definition, left);
    case Extent::While: {
        const auto end = std::find_if_not(left.begin(), left.end(), [&](char c) { return isOf(definition, c); });
        return {end - left.begin(), end - left.begin(), {}};
    }
    case Extent::OneOf:
        break;
    }
    const QByteArray *found = matching(definition.alternatives, left);
    if (!found)
        return {0, 0, QStringLiteral("is none of what it may be")};
    return {found->size(), found->size(), {}};
}

Result<QByteArray> putIntoExtent(const FieldDefinition &definition, const QByteArray &content,
                                 std::optional<qint64> size)
{
    switch (definition.extent) {
    case Extent::ToEnd:
        return content;
    case Extent::Sized:
        if (size && *size != content.size())
            return refused(QStringLiteral("has %1 bytes, its size says %2").arg(content.size()).arg(*size));
        return content;
    case Extent::Until: {
        const QByteArray whole = content + definition.alternatives.first();
        const TextExtent extent = findEnd(definition, whole);
        if (!extent.problem.isEmpty() || extent.value != content.size())
            return refused(QStringLiteral("has in it what ends it"));
        return whole;
    }
    case Extent::While:
        if (!std::all_of(content.begin(), content.end(), [&](char c) { return isOf(definition, c); }))
            return refused(QStringLiteral("has a character that must not be there"));
        return content;
    case Extent::OneOf:
        break;
    }
    if (!definition.alternatives.contains(content))
        return refused(QStringLiteral("is none of what it may be"));
    return content;
}

LeafReading readText(QByteArrayView bytes, Encoding encoding)
{
    if (encoding == Encoding::Latin1)
        return {QString::fromLatin1(bytes), bytes.size(), {}, false};
    if (encoding == Encoding::Ascii) {
        const auto wrong = std::find_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
        if (wrong == bytes.end())
            return {QString::fromLatin1(bytes), bytes.size(), {}, false};
        return {bytes.toByteArray(), bytes.size(),
                QStringLiteral("is not ASCII, at byte %1 of it").arg(wrong - bytes.begin()), false};
    }
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return {bytes.toByteArray(), bytes.size(), QStringLiteral("is not UTF-8"), false};
    return {text, bytes.size(), {}, false};
}

Result<QByteArray> writeText(const FieldValue &value, Encoding encoding)
{
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return *bytes; // what could not be read as text
    const auto *text = std::get_if<QString>(&value);
    if (!text)
        return refused(QStringLiteral("is no text"));
    const QByteArray bytes = encoding == Encoding::Utf8 ? text->toUtf8() : text->toLatin1();
    const LeafReading again = readText(bytes, encoding);
    if (!again.problem.isEmpty() || std::get<QString>(again.value) != *text)
        return refused(QStringLiteral("has characters that cannot be written"));
    return bytes;
}

} // namespace wirebench::decode
