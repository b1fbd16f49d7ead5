// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>
#include <variant>

namespace wirebench::decode {

//! Nothing, or what a field says. Integers without a sign are quint64, those with one are qint64.
using FieldValue = std::variant<std::monostate, bool, qint64, quint64, double, QString, QByteArray>;

//! A part of a frame: what it is called, what it says, which bytes say it. A tree of them is what decoding gives and
//! building takes.
struct Field
{
    QString
        name; //!< As in the schema; "[0]", "[1]" for the items of a list; restName for bytes that nothing describes.
    FieldValue value;
    QString unit; //!< "V", "s"; empty for none.
    QString
        label; //!< The name of an enumerated value, the names of flags that are set; of JSON "object", "array", "null".
    QString type; //!< The type of the schema, for what has fields of its own by one; empty otherwise.
    qsizetype offset = 0; //!< Bytes from the beginning of the frame.
    qsizetype length = 0; //!< Bytes; with the character that ends a text, where there is one.
    int bitOffset = 0; //!< Of a field of bits: from the most significant bit of the integer that its parent is.
    int bitWidth = 0; //!< Of a field of bits; 0 for all others.
    std::optional<Error> error; //!< What is wrong here. The tree above and before it is good all the same.
    QList<Field> children;

    //! For trees made by hand.
    static Field make(const QString &name, const FieldValue &value, const QList<Field> &children = {});

    //! The first child of that name, or null.
    const Field *child(QStringView childName) const;
    //! Below this one: "pdu.data.address", "answers[0].name". Null when there is none.
    const Field *find(QStringView path) const;

    friend bool operator==(const Field &one, const Field &other);
};

//! Takes what names one child from the front of \a path, up to the next '.' or '['. An index keeps its brackets, as the
//! child's name does.
QStringView takePathStep(QStringView &path);

//! What a frame or a part of it has beyond its fields.
inline constexpr char16_t restName[] = u"(rest)";

//! A value for people: numbers in decimal, bytes in hexadecimal.
QString toText(const FieldValue &value);

//! Integers and truth as a number; nothing for the others, and for what is beyond the range of qint64.
std::optional<qint64> toInteger(const FieldValue &value);

} // namespace wirebench::decode

Q_DECLARE_TYPEINFO(wirebench::decode::Field, Q_RELOCATABLE_TYPE);
