// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/scope.h"

#include <algorithm>

namespace wirebench::decode {

namespace {

bool matches(const EnumEntry &entry, const ExpressionValue &value, bool ofText)
{
    if (const auto *text = std::get_if<QString>(&value))
        return ofText && entry.key == *text;
    const auto *number = std::get_if<qint64>(&value);
    return number && !ofText && entry.first <= *number && *number <= entry.last;
}

ExpressionValue toExpressionValue(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    const auto number = toInteger(value);
    return number ? ExpressionValue(*number) : ExpressionValue();
}

} // namespace

const Scope *scopeOf(const Scope &innermost, const QString &name)
{
    const Scope *scope = &innermost;
    const auto has = [&](const QStringList &names) {
        return std::find(names.cbegin(), names.cend(), name) != names.cend(); // contains() weighs cases
    };
    while (scope && !has(scope->type.fieldNames))
        scope = scope->parent;
    return scope;
}

const Field *findField(const Scope &innermost, const QStringList &path)
{
    const Scope *scope = scopeOf(innermost, path.first());
    const Field *field = scope ? &scope->field : nullptr;
    for (const QString &name : path)
        field = field ? field->child(name) : nullptr;
    return field;
}

const EnumEntry *findEntry(const EnumDefinition &enumeration, const FieldValue &value)
{
    const ExpressionValue wanted = toExpressionValue(value);
    const auto found = std::find_if(enumeration.entries.cbegin(), enumeration.entries.cend(),
                                    [&](const EnumEntry &entry) { return matches(entry, wanted, enumeration.ofText); });
    return found == enumeration.entries.cend() ? nullptr : &*found;
}

const SwitchCase *findCase(const FieldDefinition &definition, const ExpressionValue &selector)
{
    for (const SwitchCase &switchCase : definition.cases) {
        if (switchCase.values.isEmpty())
            return &switchCase;
        for (const EnumEntry &entry : switchCase.values) {
            if (matches(entry, selector, !entry.key.isNull()))
                return &switchCase;
        }
    }
    return nullptr;
}

QString labelOf(const SchemaDefinition &schema, const FieldDefinition &definition, const FieldValue &value)
{
    if (definition.enumeration < 0)
        return {};
    const EnumDefinition &enumeration = schema.enums[static_cast<std::size_t>(definition.enumeration)];
    if (!definition.isFlags) {
        const EnumEntry *entry = findEntry(enumeration, value);
        return entry ? entry->text : QString();
    }
    const auto number = toInteger(value);
    QStringList names;
    for (const EnumEntry &entry : enumeration.entries) {
        if (number && entry.first != 0 && (*number & entry.first) == entry.first)
            names.append(entry.text);
    }
    return names.join(QStringLiteral(", "));
}

bool isSame(const ExpressionValue &expected, const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&expected)) {
        if (const auto *bytes = std::get_if<QByteArray>(&value))
            return *text == QString::fromLatin1(*bytes);
        const auto *other = std::get_if<QString>(&value);
        return other && *other == *text;
    }
    const auto *number = std::get_if<qint64>(&expected);
    return number && toInteger(value) == *number;
}

QString toText(const ExpressionValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    const auto *text = std::get_if<QString>(&value);
    return text ? QLatin1Char('"') + *text + QLatin1Char('"') : QString();
}

} // namespace wirebench::decode
