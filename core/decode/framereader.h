// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/budget.h"
#include "core/decode/decoder.h"
#include "core/decode/scope.h"

#include <span>

namespace wirebench::decode {

//! Walks a frame along a schema, once; decode() is the way in.
//! Functions that return bool say whether it is known where the next field begins. When it is not, the error is in the
//! tree.
class FrameReader
{
public:
    FrameReader(const SchemaDefinition &schema, QByteArrayView frame, const Context &context);

    Field run();

private:
    class View;
    friend class View;

    bool readStruct(const StructDefinition &type, Field &field, const Scope *parent);
    bool readStatements(std::span<const Statement> statements, Scope &scope);
    bool isPartial() const { return !m_context.extent.empty(); }
    bool readUpTo(std::span<const std::size_t> extent, std::span<const Statement> statements, Scope &scope);
    bool readStatement(const Statement &statement, Scope &scope);
    bool readCondition(const Statement &statement, Scope &scope);
    bool readField(const FieldDefinition &definition, Scope &scope);
    bool readContent(const FieldDefinition &definition, Field &field, Scope &scope);
    bool readWindow(const FieldDefinition &definition, Field &field, Scope &scope, qint64 size);
    bool readRepeated(const FieldDefinition &definition, Field &field, Scope &scope);
    bool readItems(const FieldDefinition &definition, Field &field, Scope &scope);
    bool readOnce(const FieldDefinition &definition, Field &field, Scope &scope);
    bool readSwitch(const FieldDefinition &definition, Field &field, Scope &scope);
    bool readBits(const FieldDefinition &definition, Field &field, Scope &scope);
    bool readLeafField(const FieldDefinition &definition, Field &field, Scope &scope);
    bool readLiteral(const Statement &statement, Scope &scope);
    void readRest(Field &field, bool isExpected);
    void finish(const FieldDefinition &definition, Field &field);
    bool checkComputed(const FieldDefinition &definition, Field &field, const Scope &scope);
    bool spend(Field &field);
    bool isAffordable(Field &field);

    const SchemaDefinition &m_schema;
    QByteArrayView m_frame;
    const Context &m_context;
    Budget m_budget;
    qsizetype m_position = 0;
    std::span<const std::size_t> m_extent; //!< Of the struct that is read next; empty: all of it.
    qsizetype m_end = 0; //!< Of what may be read now.
    std::optional<qint64> m_index; //!< Of the item that is being read.
    const Field *m_item = nullptr; //!< The item that was read last.
};

} // namespace wirebench::decode
