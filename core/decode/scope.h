// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/schemadefinition.h"

namespace wirebench::decode {

//! A struct that is being read or written, within those it lies in. Its field's children are what is there already.
struct Scope
{
    const StructDefinition &type;
    Field &field;
    const Scope *parent = nullptr;
    //! What is computed once everything is there: with its place among the field's children.
    QList<std::pair<const FieldDefinition *, qsizetype>> computed;
};

//! The scope whose field \a name is: the innermost that has one of that name, there already or not. Null when none has.
const Scope *scopeOf(const Scope &innermost, const QString &name);

//! The field at \a path; null when it is not there. In building it has no value as long as it is not computed.
const Field *findField(const Scope &innermost, const QStringList &path);

//! The entry of \a enumeration that has the value; null for none.
const EnumEntry *findEntry(const EnumDefinition &enumeration, const FieldValue &value);

//! The case of a switch; null when there is none, not even "else".
const SwitchCase *findCase(const FieldDefinition &definition, const ExpressionValue &selector);

//! What the enumeration says to the value, or which flags are set; empty for nothing.
QString labelOf(const SchemaDefinition &schema, const FieldDefinition &definition, const FieldValue &value);

//! Whether an expression gives what the field has.
bool isSame(const ExpressionValue &expected, const FieldValue &value);

QString toText(const ExpressionValue &value);

} // namespace wirebench::decode
