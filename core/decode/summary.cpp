// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/summary.h"

#include "core/decode/schemadefinition.h"

#include <algorithm>

namespace wirebench::decode {

namespace {

constexpr qsizetype longestSummary = 200;
constexpr int deepest = 8;
constexpr int mostFields = 1000;

const StructDefinition *typeOf(const SchemaDefinition &schema, const Field &field)
{
    const auto found = std::find_if(schema.types.cbegin(), schema.types.cend(),
                                    [&field](const StructDefinition &type) { return type.name == field.type; });
    return field.type.isEmpty() || found == schema.types.cend() ? nullptr : &*found;
}

//! The first of that name, children before grandchildren. Looks at a bounded number of fields.
const Field *search(const Field &field, QStringView name, int &left)
{
    if (const Field *found = field.find(name))
        return found;
    for (const Field &child : field.children) {
        if (--left < 0)
            return nullptr;
        if (const Field *found = search(child, name, left))
            return found;
    }
    return nullptr;
}

QString textOf(const SchemaDefinition &schema, const Field &field, int depth);

QString fill(const SchemaDefinition &schema, const QString &pattern, const Field &field, int depth)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size() && text.size() <= longestSummary; ++i) {
        if (pattern[i] != u'{') {
            text += pattern[i];
            continue;
        }
        const qsizetype end = pattern.indexOf(u'}', i);
        int left = mostFields;
        const Field *found = search(field, QStringView(pattern).sliced(i + 1, end - i - 1), left);
        if (found)
            text += textOf(schema, *found, depth + 1);
        i = end;
    }
    return text;
}

QString textOf(const SchemaDefinition &schema, const Field &field, int depth)
{
    const StructDefinition *type = typeOf(schema, field);
    if (type && !type->summary.isNull() && depth < deepest)
        return fill(schema, type->summary, field, depth);
    if (!field.label.isEmpty())
        return field.label;
    if (field.value.index() != 0)
        return toText(field.value).left(longestSummary)
            + (field.unit.isEmpty() ? QString() : QLatin1Char(' ') + field.unit);
    QStringList parts;
    for (qsizetype i = 0; i < std::min<qsizetype>(field.children.size(), 8) && depth < deepest; ++i)
        parts.append(textOf(schema, field.children[i], depth + 1));
    if (field.children.size() > 8)
        parts.append(QStringLiteral("…"));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString summaryOf(const Schema &schema, const Field &field)
{
    const SchemaDefinition &definition = schema.definition();
    const StructDefinition *type = typeOf(definition, field);
    QString text = type && type->summary.isNull() && type == &definition.types.front() ? definition.title
                                                                                       : textOf(definition, field, 0);
    if (text.size() > longestSummary)
        text = text.left(longestSummary - 1) + QChar(u'…');
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.trimmed();
}

} // namespace wirebench::decode
