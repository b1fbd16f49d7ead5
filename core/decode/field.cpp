// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/field.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace wirebench::decode {

QStringView takePathStep(QStringView &path)
{
    if (path.startsWith(u'.'))
        path = path.sliced(1);
    qsizetype end = 0;
    if (path.startsWith(u'[')) {
        end = path.indexOf(u']') + 1;
        if (end == 0)
            end = path.size();
    } else {
        while (end < path.size() && path[end] != u'.' && path[end] != u'[')
            ++end;
    }
    const QStringView step = path.first(end);
    path = path.sliced(end);
    return step;
}

Field Field::make(const QString &name, const FieldValue &value, const QList<Field> &children)
{
    Field field;
    field.name = name;
    field.value = value;
    field.children = children;
    return field;
}

const Field *Field::child(QStringView childName) const
{
    const auto found = std::find_if(children.cbegin(), children.cend(),
                                    [childName](const Field &field) { return field.name == childName; });
    return found == children.cend() ? nullptr : &*found;
}

const Field *Field::find(QStringView path) const
{
    const Field *field = this;
    while (field && !path.isEmpty())
        field = field->child(takePathStep(path));
    return field;
}

// Not by default: Qt asks whether a list of fields can be compared while it is still finding out whether a field can.
bool operator==(const Field &one, const Field &other)
{
    return one.name == other.name && one.value == other.value && one.unit == other.unit && one.label == other.label
        && one.type == other.type && one.offset == other.offset && one.length == other.length
        && one.bitOffset == other.bitOffset && one.bitWidth == other.bitWidth && one.error == other.error
        && one.children == other.children;
}

QString toText(const FieldValue &value)
{
    switch (value.index()) {
    case 1:
        return std::get<bool>(value) ? QStringLiteral("true") : QStringLiteral("false");
    case 2:
        return QString::number(std::get<qint64>(value));
    case 3:
        return QString::number(std::get<quint64>(value));
    case 4:
        return QString::number(std::get<double>(value), 'g', QLocale::FloatingPointShortest);
    case 5:
        return std::get<QString>(value);
    case 6:
        return QString::fromLatin1(std::get<QByteArray>(value).toHex());
    default:
        return {};
    }
}

std::optional<qint64> toInteger(const FieldValue &value)
{
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth ? 1 : 0;
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *number = std::get_if<quint64>(&value)) {
        if (*number <= static_cast<quint64>(std::numeric_limits<qint64>::max()))
            return static_cast<qint64>(*number);
    }
    return std::nullopt;
}

} // namespace wirebench::decode
