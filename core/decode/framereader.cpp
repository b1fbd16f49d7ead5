// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/framereader.h"

#include "core/decode/framereaderview.h"
#include "core/decode/jsonfields.h"
#include "core/decode/leaf.h"

#include <QScopedValueRollback>

namespace wirebench::decode {

namespace {

void setError(Field &field, const QString &problem)
{
    if (!field.error)
        field.error = Error{ErrorCode::InvalidArgument, problem};
}

} // namespace

FrameReader::FrameReader(const SchemaDefinition &schema, QByteArrayView frame, const Context &context)
    : m_schema(schema)
    , m_frame(frame)
    , m_context(context)
    , m_extent(context.extent)
    , m_end(frame.size())
{ }

Field FrameReader::run()
{
    Field root;
    root.name = m_schema.name;
    const bool isGood = readStruct(m_schema.types.front(), root, nullptr);
    if (m_position < m_end && !isPartial())
        readRest(root, !isGood);
    root.length = m_frame.size();
    return root;
}

bool FrameReader::spend(Field &field)
{
    --m_budget.fields;
    return isAffordable(field);
}

//! False, with an error, when the frame has cost too much.
bool FrameReader::isAffordable(Field &field)
{
    if (m_budget.isSpent())
        field.error =
            Error{ErrorCode::OutOfResources, QStringLiteral("the frame has too many fields, or too deep ones")};
    return !m_budget.isSpent();
}

bool FrameReader::readStruct(const StructDefinition &type, Field &field, const Scope *parent)
{
    Scope scope{type, field, parent, {}};
    field.type = type.name;
    field.offset = m_position;
    field.children.reserve(static_cast<qsizetype>(type.statements.size()));
    --m_budget.depth;
    const std::span<const std::size_t> extent = std::exchange(m_extent, {});
    const bool isGood = isAffordable(field)
        && (extent.empty() ? readStatements(type.statements, scope) : readUpTo(extent, type.statements, scope));
    ++m_budget.depth;
    field.length = m_position - field.offset;
    // What is missing makes lengths wrong, and is told already.
    for (qsizetype i = 0; isGood && extent.empty() && i < scope.computed.size(); ++i)
        checkComputed(*scope.computed[i].first, field.children[scope.computed[i].second], scope);
    if (const Field *value = type.valueOf.isEmpty() ? nullptr : field.child(type.valueOf)) {
        field.value = value->value;
        field.label = value->label;
        field.unit = value->unit;
    }
    return isGood;
}

//! The last one of them only as far as the rest of \a extent says.
bool FrameReader::readUpTo(std::span<const std::size_t> extent, std::span<const Statement> statements, Scope &scope)
{
    const auto wanted = statements.first(std::min(extent.front(), statements.size()));
    if (wanted.empty() || !readStatements(wanted.first(wanted.size() - 1), scope))
        return wanted.empty();
    m_extent = extent.subspan(1);
    const bool isGood = readStatement(wanted.back(), scope);
    m_extent = {}; // where it was not there
    return isGood;
}

bool FrameReader::readStatements(std::span<const Statement> statements, Scope &scope)
{
    for (const Statement &statement : statements) {
        if (!readStatement(statement, scope))
            return false;
    }
    return true;
}

bool FrameReader::readStatement(const Statement &statement, Scope &scope)
{
    switch (statement.kind) {
    case Statement::Kind::Field:
        return readField(statement.field, scope);
    case Statement::Kind::Literal:
        return readLiteral(statement, scope);
    case Statement::Kind::Skip:
        while (m_position < m_end && statement.field.characters[static_cast<quint8>(m_frame[m_position])])
            ++m_position;
        return true;
    case Statement::Kind::Align: {
        const qsizetype used = (m_position - scope.field.offset) % statement.alignment;
        m_position = std::min(m_end, m_position + (used == 0 ? 0 : statement.alignment - used));
        return true;
    }
    case Statement::Kind::Condition:
        break;
    }
    return readCondition(statement, scope);
}

bool FrameReader::readLiteral(const Statement &statement, Scope &scope)
{
    const QByteArrayView left = m_frame.sliced(m_position, m_end - m_position);
    for (const QByteArray &literal : statement.field.alternatives) {
        if (left.startsWith(QByteArrayView(literal))) {
            m_position += literal.size();
            return true;
        }
    }
    setError(
        scope.field,
        QStringLiteral("does not have at byte %1 of the frame what must be there; expected %2")
            .arg(QString::number(m_position), QString::fromLatin1(statement.field.alternatives.first().toHex(' '))));
    return false;
}

bool FrameReader::readCondition(const Statement &statement, Scope &scope)
{
    const auto isTrue = evaluateCondition(*statement.condition, View(*this, scope));
    if (!isTrue)
        setError(scope.field,
                 QStringLiteral("the condition before byte %1 of the frame cannot be computed").arg(m_position));
    return isTrue && readStatements(*isTrue ? statement.block : statement.otherwise, scope);
}

bool FrameReader::readField(const FieldDefinition &definition, Scope &scope)
{
    Field field;
    field.name = definition.name;
    field.offset = m_position;
    bool isGood = false;
    const auto isThere =
        definition.condition ? evaluateCondition(*definition.condition, View(*this, scope)) : std::optional(true);
    if (isThere == false)
        return true;
    if (!isThere)
        setError(field, QStringLiteral("its condition cannot be computed"));
    else if (spend(field))
        isGood = readContent(definition, field, scope);
    if (definition.computed && isGood && !checkComputed(definition, field, scope))
        scope.computed.append({&definition, scope.field.children.size()});
    scope.field.children.append(std::move(field));
    return isGood;
}

bool FrameReader::readContent(const FieldDefinition &definition, Field &field, Scope &scope)
{
    const bool isWhole = definition.repeat != Repeat::Once || definition.kind == Kind::Struct
        || definition.kind == Kind::Switch || definition.kind == Kind::Json;
    if (!definition.size || !isWhole)
        return readRepeated(definition, field, scope);
    const auto size = evaluateInteger(*definition.size, View(*this, scope));
    if (size && *size >= 0)
        return readWindow(definition, field, scope, *size);
    setError(field,
             size ? QStringLiteral("its size would be %1").arg(*size) : QStringLiteral("its size cannot be computed"));
    return false;
}

//! What goes wrong within known borders does not keep anybody from reading on behind them.
bool FrameReader::readWindow(const FieldDefinition &definition, Field &field, Scope &scope, qint64 size)
{
    const qsizetype left = m_end - m_position;
    const bool isThere = size <= left;
    const qsizetype begin = m_position;
    QScopedValueRollback end(m_end, isThere ? m_position + static_cast<qsizetype>(size) : m_end);
    const bool isGood = readRepeated(definition, field, scope);
    if (m_position < m_end && (isGood || isThere) && !isPartial())
        readRest(field, !isGood);
    field.length = m_position - begin;
    if (!isThere)
        setError(field, QStringLiteral("needs %1 bytes, has %2").arg(size).arg(left));
    return isThere;
}

//! Everything up to the end, as bytes.
void FrameReader::readRest(Field &field, bool isExpected)
{
    Field rest;
    rest.name = QString::fromUtf16(restName);
    rest.offset = m_position;
    rest.length = m_end - m_position;
    rest.value = m_frame.sliced(rest.offset, rest.length).toByteArray();
    if (!isExpected)
        setError(rest, QStringLiteral("%1 bytes that nothing describes").arg(rest.length));
    m_position = m_end;
    field.children.append(std::move(rest));
}

bool FrameReader::readRepeated(const FieldDefinition &definition, Field &field, Scope &scope)
{
    if (definition.repeat == Repeat::Once) {
        const qsizetype begin = m_position;
        const bool isGood = readOnce(definition, field, scope);
        field.offset = begin;
        field.length = m_position - begin;
        return isGood;
    }
    QScopedValueRollback index(m_index);
    QScopedValueRollback<const Field *> item(m_item, nullptr);
    field.offset = m_position;
    --m_budget.depth;
    const bool isGood = readItems(definition, field, scope);
    ++m_budget.depth;
    field.length = m_position - field.offset;
    return isGood;
}

bool FrameReader::readItems(const FieldDefinition &definition, Field &field, Scope &scope)
{
    const View view(*this, scope);
    const auto count = definition.repeat == Repeat::Count ? evaluateInteger(*definition.repeatExpression, view)
                                                          : std::optional<qint64>(0);
    if (!count || *count < 0) {
        setError(field, QStringLiteral("its count cannot be computed"));
        return false;
    }
    for (qint64 i = 0; definition.repeat != Repeat::Count || i < *count; ++i) {
        m_index = i;
        if (definition.repeat == Repeat::ToEnd && m_position == m_end)
            return true;
        if (definition.repeat == Repeat::While) {
            const auto isTrue = evaluateCondition(*definition.repeatExpression, view);
            if (!isTrue)
                setError(field, QStringLiteral("its condition cannot be computed"));
            if (!isTrue || !*isTrue)
                return isTrue.has_value();
        }
        Field item;
        item.name = QLatin1Char('[') + QString::number(i) + QLatin1Char(']');
        item.offset = m_position;
        const qsizetype begin = m_position;
        const bool isGood = spend(item) && readOnce(definition, item, scope);
        item.offset = begin;
        item.length = m_position - begin;
        field.children.append(std::move(item));
        m_item = &field.children.constLast();
        if (!isGood)
            return false;
        if (definition.repeat == Repeat::Until) {
            const auto isLast = evaluateCondition(*definition.repeatExpression, view);
            if (!isLast)
                setError(field, QStringLiteral("its end cannot be computed"));
            if (!isLast || *isLast)
                return isLast.has_value();
        }
        if (m_position == begin && definition.repeat != Repeat::Count) {
            setError(field, QStringLiteral("item %1 has no bytes, so there is no end").arg(i));
            return false;
        }
    }
    return true;
}

bool FrameReader::readOnce(const FieldDefinition &definition, Field &field, Scope &scope)
{
    switch (definition.kind) {
    case Kind::Struct: {
        const bool isGood = readStruct(m_schema.types[static_cast<std::size_t>(definition.type)], field, &scope);
        if (definition.enumeration >= 0)
            field.label = labelOf(m_schema, definition, field.value);
        return isGood;
    }
    case Kind::Switch:
        return readSwitch(definition, field, scope);
    case Kind::Bits:
        return readBits(definition, field, scope);
    case Kind::Json: {
        const bool isGood = readJson(m_frame, m_position, m_end, m_budget, field);
        m_position = field.offset + field.length;
        return isGood;
    }
    default:
        return readLeafField(definition, field, scope);
    }
}

bool FrameReader::readSwitch(const FieldDefinition &definition, Field &field, Scope &scope)
{
    const ExpressionValue selector = evaluate(*definition.selector, View(*this, scope));
    const SwitchCase *found = findCase(definition, selector);
    if (!found)
        setError(field, QStringLiteral("there is no case for %1").arg(toText(selector)));
    return found && readContent(found->content, field, scope);
}

bool FrameReader::readBits(const FieldDefinition &definition, Field &field, Scope &scope)
{
    if (!readLeafField(definition, field, scope))
        return false;
    const quint64 value = std::get<quint64>(field.value);
    int offset = 0;
    for (const FieldDefinition &bit : definition.bits) {
        Field part;
        part.name = bit.name;
        part.offset = m_position - definition.width;
        part.length = definition.width;
        part.bitOffset = offset;
        part.bitWidth = bit.width;
        offset += bit.width;
        const quint64 shifted = value >> (definition.width * 8 - offset);
        const quint64 bits = bit.width == 64 ? shifted : shifted & ((quint64(1) << bit.width) - 1);
        part.value = bit.width == 1 && bit.enumeration < 0 ? FieldValue(bits != 0) : FieldValue(bits);
        if (!spend(field))
            return false;
        finish(bit, part);
        checkComputed(bit, part, scope);
        field.children.append(std::move(part));
    }
    return true;
}

bool FrameReader::readLeafField(const FieldDefinition &definition, Field &field, Scope &scope)
{
    const auto size = definition.size && definition.repeat == Repeat::Once
        ? evaluateInteger(*definition.size, View(*this, scope))
        : std::nullopt;
    LeafReading reading = readLeaf(definition, {m_frame, m_position, m_end, size});
    m_budget.work -= reading.length;
    field.value = std::move(reading.value);
    m_position += reading.length;
    if (!reading.problem.isEmpty())
        setError(field, reading.problem);
    finish(definition, field);
    return !reading.isBroken;
}

void FrameReader::finish(const FieldDefinition &definition, Field &field)
{
    field.unit = definition.unit;
    field.label = labelOf(m_schema, definition, field.value);
    const auto number = toInteger(field.value);
    if (definition.minimum && number && *number < *definition.minimum)
        setError(field, QStringLiteral("is %1; expected at least %2").arg(*number).arg(*definition.minimum));
    const bool isHuge = std::holds_alternative<quint64>(field.value) && !number;
    if (definition.maximum && (isHuge || (number && *number > *definition.maximum)))
        setError(field, QStringLiteral("is %1; expected at most %2").arg(toText(field.value)).arg(*definition.maximum));
}

//! False when it cannot be computed, as long as something is missing.
bool FrameReader::checkComputed(const FieldDefinition &definition, Field &field, const Scope &scope)
{
    const ExpressionValue expected =
        definition.computed ? evaluate(*definition.computed, View(*this, scope)) : ExpressionValue();
    if (expected.index() != 0 && !isSame(expected, field.value))
        setError(field, QStringLiteral("is %1; expected %2").arg(toText(field.value), toText(expected)));
    return expected.index() != 0;
}

} // namespace wirebench::decode
