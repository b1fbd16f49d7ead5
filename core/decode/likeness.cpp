// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/likeness.h"

#include <algorithm>

namespace wirebench::decode {

namespace {

constexpr qsizetype sameType = 1000; // more than names can be

//! Of the field itself. A tree that was decoded has the names of types; in others the names of fields tell.
qsizetype likeness(const SchemaDefinition &schema, const FieldDefinition &content, const Field &given)
{
    const bool isList = content.repeat != Repeat::Once;
    if (content.kind != Kind::Struct || isList)
        return given.type.isEmpty() && isList != given.children.isEmpty();
    const StructDefinition &type = schema.types[static_cast<std::size_t>(content.type)];
    return (type.name == given.type ? sameType : 0)
        + std::count_if(given.children.cbegin(), given.children.cend(),
                        [&type](const Field &child) { return type.fieldNames.contains(child.name); });
}

} // namespace

qsizetype likeness(const SchemaDefinition &schema, const std::vector<Statement> &block, const Field &given)
{
    qsizetype sum = 0;
    for (const Statement &statement : block) {
        const Field *child = statement.kind == Statement::Kind::Field ? given.child(statement.field.name) : nullptr;
        if (child)
            sum += 1 + likeness(schema, statement.field, *child);
        sum += likeness(schema, statement.block, given) + likeness(schema, statement.otherwise, given);
    }
    return sum;
}

const SwitchCase *likeliestCase(const SchemaDefinition &schema, const FieldDefinition &definition, const Field &given)
{
    const SwitchCase *best = nullptr;
    qsizetype most = -1;
    for (const SwitchCase &switchCase : definition.cases) {
        const qsizetype found = likeness(schema, switchCase.content, given);
        if (found > most) {
            most = found;
            best = &switchCase;
        }
    }
    return best;
}

} // namespace wirebench::decode
