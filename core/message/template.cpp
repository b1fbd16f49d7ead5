// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/template.h"

#include "core/message/messagetexts.h"

#include <limits>

namespace wirebench::message {

namespace {

using Kind = Placeholder::Kind;

//! One step of splitmix64 (Steele, Lea, Flood): the same for the same numbers, and no pattern to be seen.
quint64 mixed(quint64 seed, quint64 index)
{
    quint64 z = seed + (index + 1) * 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

//! How many numbers a counter goes through before it begins anew; 0: all there are.
quint64 period(const FieldType &type)
{
    quint64 numbers = 1;
    switch (type.kind) {
    case FieldType::Kind::Unsigned:
        return type.size == 8 ? 0 : quint64(1) << (8 * type.size);
    case FieldType::Kind::Signed:
        return quint64(1) << (8 * type.size - 1);
    case FieldType::Kind::Bcd:
        for (int i = 0; i < 2 * (type.size == 0 ? 8 : type.size); ++i)
            numbers *= 10;
        return numbers;
    case FieldType::Kind::Float:
    case FieldType::Kind::Text:
    case FieldType::Kind::Hex:
        break;
    }
    return 0;
}

Value secondsOf(std::chrono::milliseconds time, const FieldType &type)
{
    if (type.kind == FieldType::Kind::Float)
        return static_cast<double>(time.count()) / 1000;
    return static_cast<quint64>(std::max<qint64>(std::chrono::floor<std::chrono::seconds>(time).count(), 0));
}

Value randomOf(quint64 bits, const FieldType &type)
{
    const quint64 all = bits >> (64 - 8 * type.size);
    if (type.kind == FieldType::Kind::Unsigned)
        return all;
    return *decode(*encode(all, {FieldType::Kind::Unsigned, type.size, type.order}), type);
}

tl::unexpected<TextError> wrong(const Placeholder &placeholder, const QString &problem, const QString &expected)
{
    return tl::unexpected<TextError>(TextError{placeholder.position, placeholder.length, problem, expected});
}

//! The value of what is no checksum, with \a behind bytes behind it.
Parsed<Value> valueOf(const Placeholder &placeholder, const Variables &variables, quint64 index, qsizetype behind)
{
    switch (placeholder.kind) {
    case Kind::Length: {
        const qint64 length = behind + placeholder.adjustment;
        return length < 0 ? Value(length) : Value(static_cast<quint64>(length));
    }
    case Kind::Sequence: {
        const quint64 numbers = period(placeholder.type);
        return numbers == 0 ? variables.sequence : variables.sequence % numbers;
    }
    case Kind::Seconds:
        return secondsOf(variables.time, placeholder.type);
    case Kind::Milliseconds:
        return static_cast<quint64>(std::max<qint64>(variables.time.count(), 0));
    case Kind::Random:
        return randomOf(mixed(variables.random, index), placeholder.type);
    case Kind::Variable:
    case Kind::Checksum:
        break;
    }
    const auto value = variables.values.constFind(placeholder.name);
    if (value != variables.values.cend())
        return *value;
    if (placeholder.preset)
        return Value(*placeholder.preset);
    return wrong(placeholder, MessageTexts::tr("\"%1\" has no value").arg(placeholder.name),
                 MessageTexts::tr("a value for it, or a preset as in {%1=0:u8}").arg(placeholder.name));
}

Parsed<QByteArray> checksumOf(const Placeholder &placeholder, QByteArrayView before)
{
    if (placeholder.from > before.size() - placeholder.leftOut)
        return wrong(placeholder, MessageTexts::tr("the checksum would begin behind its end"),
                     MessageTexts::tr("from=N and to=-N within the %1 bytes before it").arg(before.size()));
    const QByteArrayView summed =
        before.sliced(placeholder.from, before.size() - placeholder.leftOut - placeholder.from);
    const decode::Checksum &checksum = *placeholder.checksum;
    const QByteArray bytes = checksum.write(checksum.compute(summed), placeholder.type.order);
    return placeholder.type.kind == FieldType::Kind::Hex ? bytes.toHex().toUpper() : bytes;
}

qsizetype checksumSize(const Placeholder &placeholder)
{
    return placeholder.type.kind == FieldType::Kind::Hex ? 2 * placeholder.type.size : placeholder.type.size;
}

} // namespace

QList<Placeholder> Template::placeholders() const
{
    QList<Placeholder> all;
    for (const Part &part : m_parts) {
        if (const auto *placeholder = std::get_if<Placeholder>(&part))
            all.append(*placeholder);
    }
    return all;
}

QStringList Template::neededVariables() const
{
    QStringList names;
    for (const Placeholder &placeholder : placeholders()) {
        if (placeholder.kind == Kind::Variable && !placeholder.preset && !names.contains(placeholder.name))
            names.append(placeholder.name);
    }
    return names;
}

//! From the back, so that lengths are known; then checksums from the front, each over those before it.
Parsed<Rendered> Template::render(const Variables &variables) const
{
    std::vector<QByteArray> pieces(m_parts.size());
    qsizetype size = 0;
    for (std::size_t i = m_parts.size(); i-- > 0;) {
        const auto *placeholder = std::get_if<Placeholder>(&m_parts[i]);
        if (!placeholder) {
            pieces[i] = std::get<QByteArray>(m_parts[i]);
        } else if (placeholder->kind == Kind::Checksum) {
            pieces[i] = QByteArray(checksumSize(*placeholder), '\0');
        } else {
            const auto value = valueOf(*placeholder, variables, i, size);
            if (!value)
                return tl::unexpected<TextError>(value.error());
            const auto encoded = encode(*value, placeholder->type);
            if (!encoded)
                return wrong(*placeholder, QStringLiteral("%1: %2").arg(placeholder->name, encoded.error()),
                             MessageTexts::tr("a value that fits the type, or another type"));
            pieces[i] = *encoded;
        }
        size += pieces[i].size();
        if (size > largestMessage)
            return tl::unexpected<TextError>(TextError{0, m_text.size(), MessageTexts::tr("the message is too large"),
                                                       MessageTexts::tr("%1 bytes at most").arg(largestMessage)});
    }
    Rendered rendered;
    rendered.bytes.reserve(size);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const auto *placeholder = std::get_if<Placeholder>(&m_parts[i]);
        if (placeholder && placeholder->kind == Kind::Checksum) {
            const auto bytes = checksumOf(*placeholder, rendered.bytes);
            if (!bytes)
                return tl::unexpected<TextError>(bytes.error());
            pieces[i] = *bytes;
        }
        if (placeholder)
            rendered.ranges.append({rendered.ranges.size(), rendered.bytes.size(), pieces[i].size()});
        rendered.bytes += pieces[i];
    }
    return rendered;
}

} // namespace wirebench::message
