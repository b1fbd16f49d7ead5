// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/summary.h"

#include "core/decode/jsonfields.h"
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

//! At that path; of a name that the type does not have itself, the first one below. Looks at a bounded number of
//! fields.
const Field *search(const SchemaDefinition &schema, const Field &field, QStringView name, int &left)
{
    const StructDefinition *type = typeOf(schema, field);
    if (const Field *found = field.find(name))
        return found;
    if (type && type->fieldNames.contains(name.toString()))
        return nullptr;
    for (const Field &child : field.children) {
        if (--left < 0)
            return nullptr;
        if (const Field *found = search(schema, child, name, left))
            return found;
    }
    return nullptr;
}

QString textOf(const SchemaDefinition &schema, const Field &field, int depth, int &left);

QString fill(const SchemaDefinition &schema, const QString &pattern, const Field &field, int depth, int &left)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size() && text.size() <= longestSummary && left > 0; ++i) {
        if (pattern[i] != u'{') {
            text += pattern[i];
            continue;
        }
        const qsizetype end = pattern.indexOf(u'}', i);
        --left;
        const Field *found = search(schema, field, QStringView(pattern).sliced(i + 1, end - i - 1), left);
        if (found)
            text += textOf(schema, *found, depth + 1, left);
        i = end;
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

QString textOf(const SchemaDefinition &schema, const Field &field, int depth, int &left)
{
    const StructDefinition *type = typeOf(schema, field);
    if (type && !type->summary.isNull() && depth < deepest)
        return fill(schema, type->summary, field, depth, left);
    if (!field.children.isEmpty() && (field.label == u"object" || field.label == u"array"))
        return QString::fromUtf8(writeJson(field).value_or(QByteArray())).left(longestSummary + 1);
    if (!field.label.isEmpty())
        return field.label;
    if (field.value.index() != 0)
        return toText(field.value).left(longestSummary + 1)
            + (field.unit.isEmpty() ? QString() : QLatin1Char(' ') + field.unit);
    QStringList parts;
    for (qsizetype i = 0; i < std::min<qsizetype>(field.children.size(), 8) && depth < deepest; ++i)
        parts.append(textOf(schema, field.children[i], depth + 1, left));
    if (field.children.size() > 8)
        parts.append(QStringLiteral("…"));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString summaryOf(const Schema &schema, const Field &field)
{
    const SchemaDefinition &definition = schema.definition();
    const StructDefinition *type = typeOf(definition, field);
    int left = mostFields;
    QString text = type && type->summary.isNull() && type == &definition.types.front()
        ? definition.title
        : textOf(definition, field, 0, left);
    if (text.size() > longestSummary)
        text = text.left(longestSummary - 1) + QChar(u'…');
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.trimmed();
}

} // namespace wirebench::decode
