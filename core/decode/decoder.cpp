// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/decoder.h"

#include "core/decode/framereader.h"

#include <algorithm>

namespace wirebench::decode {

namespace {

//! Looks for names in what a schema describes. A schema's types may contain each other, and themselves.
class NameSearch
{
public:
    NameSearch(const SchemaDefinition &schema, const QStringList &names)
        : m_schema(schema)
        , m_names(names)
        , m_isVisited(schema.types.size(), false)
    { }

    bool isIn(const Statement &statement)
    {
        const auto any = [this](const std::vector<Statement> &block) {
            return std::any_of(block.cbegin(), block.cend(), [this](const Statement &each) { return isIn(each); });
        };
        if (statement.kind == Statement::Kind::Condition)
            return any(statement.block) || any(statement.otherwise);
        return statement.kind == Statement::Kind::Field && isIn(statement.field);
    }

private:
    bool isIn(const FieldDefinition &field)
    {
        if (m_names.contains(field.name, Qt::CaseInsensitive) || field.kind == Kind::Json)
            return true;
        if (field.kind == Kind::Struct && isIn(static_cast<std::size_t>(field.type)))
            return true;
        const auto inField = [this](const FieldDefinition &part) { return isIn(part); };
        const auto inCase = [this](const SwitchCase &part) { return isIn(part.content); };
        return std::any_of(field.bits.cbegin(), field.bits.cend(), inField)
            || std::any_of(field.cases.cbegin(), field.cases.cend(), inCase);
    }

    bool isIn(std::size_t type)
    {
        if (m_isVisited[type])
            return false; // nor was it found there
        m_isVisited[type] = true;
        const std::vector<Statement> &statements = m_schema.types[type].statements;
        return std::any_of(statements.cbegin(), statements.cend(),
                           [this](const Statement &statement) { return isIn(statement); });
    }

    const SchemaDefinition &m_schema;
    const QStringList &m_names;
    std::vector<bool> m_isVisited;
};

ReadingExtent extentIn(const SchemaDefinition &schema, const QStringList &names,
                       const std::vector<Statement> &statements, int depth)
{
    std::size_t needed = statements.size();
    while (needed > 0 && !NameSearch(schema, names).isIn(statements[needed - 1]))
        --needed;
    ReadingExtent extent{needed};
    if (needed == 0 || statements[needed - 1].kind != Statement::Kind::Field || depth == 0)
        return extent;
    const FieldDefinition &last = statements[needed - 1].field;
    const bool isWhole = names.contains(last.name, Qt::CaseInsensitive); // it may say what the last field in it says
    if (last.kind == Kind::Struct && last.repeat == Repeat::Once && !isWhole) {
        const auto &inner = schema.types[static_cast<std::size_t>(last.type)].statements;
        const ReadingExtent rest = extentIn(schema, names, inner, depth - 1);
        extent.insert(extent.end(), rest.begin(), rest.end());
    }
    return extent;
}

//! Of items of lists, and of what nothing describes.
bool mayBeAnywhere(const QString &name)
{
    return name.startsWith(u'[') || name.startsWith(u'(');
}

} // namespace

Field decode(const Schema &schema, QByteArrayView frame, const Context &context)
{
    return FrameReader(schema.definition(), frame, context).run();
}

ReadingExtent extentNeeded(const Schema &schema, const QStringList &names)
{
    constexpr int deepest = 16;
    // The frame's own value may be that of a field at its end.
    if (names.contains(schema.name(), Qt::CaseInsensitive) || std::any_of(names.cbegin(), names.cend(), mayBeAnywhere))
        return {};
    return extentIn(schema.definition(), names, schema.definition().types.front().statements, deepest);
}

} // namespace wirebench::decode
