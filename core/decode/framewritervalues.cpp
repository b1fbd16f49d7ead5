// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/framewriter.h"
#include "core/decode/framewriterview.h"
#include "core/decode/likeness.h"
#include "core/decode/numbers.h"

#include <QScopedValueRollback>

#include <algorithm>

// The part of FrameWriter that finds values: lists, switches, bits, single ones.
namespace wirebench::decode {

namespace {

constexpr qint64 mostItems = 1'000'000;

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::InvalidArgument, QStringLiteral(": ") + why);
}

FieldValue toFieldValue(const ExpressionValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    return {};
}

} // namespace

FrameWriter::Bytes FrameWriter::writeSwitch(const FieldDefinition &definition, const Field *given, Field &built,
                                            WriteScope &scope)
{
    const ExpressionValue selector = evaluate(*definition.selector, View(*this, scope));
    const SwitchCase *found =
        selector.index() != 0 || !given ? findCase(definition, selector) : likeliestCase(m_schema, definition, *given);
    if (!found)
        return refused(QStringLiteral("there is no case for %1").arg(toText(selector)));
    return writeContent(found->content, given, built, scope);
}

//! Nothing when there is no count: as long as the condition says, from a source.
std::optional<qint64> FrameWriter::wantedCount(const FieldDefinition &definition, const Field *given,
                                               const WriteScope &scope)
{
    const auto count = definition.repeat == Repeat::Count
        ? evaluateInteger(*definition.repeatExpression, View(*this, scope))
        : std::nullopt;
    if (given)
        return std::count_if(given->children.cbegin(), given->children.cend(),
                             [](const Field &child) { return child.name != restName; });
    if (count)
        return count;
    return m_source && definition.repeat != Repeat::Until ? std::optional(m_source->count(m_depth)) : std::nullopt;
}

//! The last item, and no other, must end a list that ends by a condition.
FrameWriter::Done FrameWriter::checkItem(const FieldDefinition &definition, const WriteScope &scope, bool isLast)
{
    if (definition.repeat != Repeat::Until)
        return std::nullopt;
    const auto ends = evaluateCondition(*definition.repeatExpression, View(*this, scope));
    if (!ends || *ends == isLast)
        return std::nullopt;
    return Error{ErrorCode::InvalidArgument,
                 isLast ? QStringLiteral(": the last item does not end the list")
                        : QStringLiteral(": ends before its last item")};
}

FrameWriter::Bytes FrameWriter::writeItems(const FieldDefinition &definition, const Field *given, Field &built,
                                           WriteScope &scope)
{
    const auto wanted = wantedCount(definition, given, scope);
    const auto count = definition.repeat == Repeat::Count
        ? evaluateInteger(*definition.repeatExpression, View(*this, scope))
        : std::nullopt;
    if (count && wanted && *count != *wanted)
        return refused(QStringLiteral("has %1 items, its count says %2").arg(*wanted).arg(*count));
    if ((!wanted && !m_source && definition.repeat == Repeat::Until) || wanted.value_or(0) > mostItems
        || (!given && !m_source && wanted.value_or(0) > 0))
        return refused(QStringLiteral("has no items"));
    QScopedValueRollback index(m_index);
    QScopedValueRollback<const Field *> item(m_item, nullptr);
    QList<const Field *> items;
    for (qsizetype i = 0; given && i < given->children.size(); ++i) {
        if (given->children[i].name != restName)
            items.append(&given->children[i]);
    }
    const auto start = offsetOf(scope);
    QByteArray bytes;
    const bool isOpen = !wanted && definition.repeat == Repeat::Until;
    for (qint64 i = 0; isOpen || i < wanted.value_or(0); ++i) {
        m_index = i;
        Field child;
        child.name = QLatin1Char('[') + QString::number(i) + QLatin1Char(']');
        const Bytes written = writeOnce(definition, given ? items[static_cast<qsizetype>(i)] : nullptr, child, scope,
                                        start ? std::optional(*start + bytes.size()) : std::nullopt);
        if (!written)
            return tl::unexpected<Error>(within(child.name, written.error()));
        child.length = written->size();
        bytes += *written;
        built.children.append(std::move(child));
        m_item = &built.children.constLast();
        if (isOpen && evaluateCondition(*definition.repeatExpression, View(*this, scope)).value_or(true))
            break;
        const Done error = isOpen ? std::nullopt : checkItem(definition, scope, i + 1 == *wanted);
        if (error)
            return tl::unexpected<Error>(*error);
    }
    return bytes;
}

FieldValue FrameWriter::bitValue(const FieldDefinition &bit, const Field *given, quint64 whole, const WriteScope &scope)
{
    if (bit.computed)
        return toFieldValue(evaluate(*bit.computed, View(*this, scope)));
    const Field *part = given ? given->child(bit.name) : nullptr;
    if (part)
        return valueOf(bit, part, scope, std::nullopt);
    if (given && toUnsigned(given->value))
        return whole;
    const FieldValue value = valueOf(bit, nullptr, scope, std::nullopt);
    return value.index() == 0 ? FieldValue(quint64(0)) : value;
}

FrameWriter::Bytes FrameWriter::writeBits(const FieldDefinition &definition, const Field *given, Field &built,
                                          WriteScope &scope)
{
    const quint64 whole = given ? toUnsigned(given->value).value_or(0) : 0;
    quint64 value = 0;
    int left = definition.width * 8;
    for (const FieldDefinition &bit : definition.bits) {
        left -= bit.width;
        const quint64 largest = bit.width == 64 ? ~quint64(0) : (quint64(1) << bit.width) - 1;
        Field part;
        part.name = bit.name;
        part.value = bitValue(bit, given, whole >> left & largest, scope);
        const auto number = toUnsigned(part.value);
        if (!number || *number > largest)
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("%1: is no number from 0 that fits %2 bits").arg(bit.name).arg(bit.width));
        value |= *number << left;
        built.children.append(std::move(part));
    }
    built.value = value;
    return writeUnsigned(value, definition.width, definition.littleEndian);
}

//! Of the tree, or else of the source, or else the default.
FieldValue FrameWriter::valueOf(const FieldDefinition &definition, const Field *given, const WriteScope &scope,
                                std::optional<qint64> size)
{
    const EnumDefinition *enumeration =
        definition.enumeration < 0 ? nullptr : &m_schema.enums[static_cast<std::size_t>(definition.enumeration)];
    const auto *label = given && enumeration && !enumeration->ofText ? std::get_if<QString>(&given->value) : nullptr;
    if (label) {
        for (const EnumEntry &entry : enumeration->entries) {
            if (entry.text == *label)
                return entry.first;
        }
    }
    if (given && given->value.index() != 0)
        return given->value;
    if (m_source)
        return m_source->value(definition, enumeration, size);
    if (definition.fallback)
        return toFieldValue(evaluate(*definition.fallback, View(*this, scope)));
    return definition.extent == Extent::OneOf ? FieldValue(definition.alternatives.first()) : FieldValue();
}

FrameWriter::Bytes FrameWriter::writeValue(const FieldDefinition &definition, const Field *given, Field &built,
                                           WriteScope &scope, std::optional<qsizetype> offset)
{
    const auto size = definition.size && definition.repeat == Repeat::Once
        ? evaluateInteger(*definition.size, View(*this, scope))
        : std::nullopt;
    built.value = valueOf(definition, given, scope, size);
    if (built.value.index() == 0 && definition.kind != Kind::Nothing)
        return refused(QStringLiteral("has no value"));
    const auto number = toInteger(built.value);
    if (number
        && ((definition.minimum && *number < *definition.minimum)
            || (definition.maximum && *number > *definition.maximum)))
        return refused(QStringLiteral("is %1, which is beyond its limits").arg(*number));
    return writeLeaf(definition, built.value, size, m_names, offset).map_error([](const Error &error) {
        return Error{error.code, QStringLiteral(": ") + error.detail};
    });
}

} // namespace wirebench::decode
