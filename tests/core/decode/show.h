// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/builder.h"
#include "core/decode/schemacatalogue.h"
#include "core/decode/summary.h"

#include <QTest>

//! Trees as text, and what holds for every tree.
namespace wirebench::tests {

inline QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

inline decode::Schema builtInSchema(const char *name)
{
    static const decode::SchemaCatalogue catalogue = decode::SchemaCatalogue::builtIn();
    const auto schema = catalogue.find(QString::fromLatin1(name));
    if (!schema)
        qFatal("no schema %s", name);
    return *schema;
}

inline decode::Schema schemaOf(const char *text)
{
    const auto schema = decode::parseSchema(QString::fromUtf8(text), QStringLiteral("test"));
    if (!schema)
        qFatal("%s", qPrintable(schema.error().detail));
    return *schema;
}

//! "name@offset+length[:bit+width] = value unit (label) !error", children indented.
inline void show(const decode::Field &field, QString &text, int depth)
{
    text += QString(depth * 2, u' ') + field.name + QStringLiteral("@%1+%2").arg(field.offset).arg(field.length);
    if (field.bitWidth > 0)
        text += QStringLiteral(":%1+%2").arg(field.bitOffset).arg(field.bitWidth);
    if (field.value.index() != 0)
        text += QStringLiteral(" = ") + decode::toText(field.value);
    if (!field.unit.isEmpty())
        text += u' ' + field.unit;
    if (!field.label.isEmpty())
        text += QStringLiteral(" (%1)").arg(field.label);
    if (field.error)
        text += QStringLiteral(" !") + field.error->detail;
    text += u'\n';
    for (const decode::Field &child : field.children)
        show(child, text, depth + 1);
}

inline QString shown(const decode::Field &field)
{
    QString text;
    show(field, text, 0);
    return text;
}

//! All errors with the paths of their fields; empty for a sound tree.
inline QString errorsOf(const decode::Field &field, const QString &path = {})
{
    const QString own = path.isEmpty() ? field.name : path + u'.' + field.name;
    QString text = field.error ? own + QStringLiteral(": ") + field.error->detail + u'\n' : QString();
    for (const decode::Field &child : field.children)
        text += errorsOf(child, own);
    return text;
}

//! A parent's range covers its children's, and all are within the frame.
inline bool rangesAreSound(const decode::Field &field, qsizetype begin, qsizetype end)
{
    if (field.offset < begin || field.length < 0 || field.offset + field.length > end)
        return false;
    for (const decode::Field &child : field.children) {
        if (!rangesAreSound(child, field.offset, field.offset + field.length))
            return false;
    }
    return true;
}

//! The text of a field's value or label, by its path.
inline QString at(const decode::Field &tree, const char *path)
{
    const decode::Field *field = tree.find(QString::fromLatin1(path));
    return field ? field->label.isEmpty() ? decode::toText(field->value) : field->label : QStringLiteral("(none)");
}

} // namespace wirebench::tests
