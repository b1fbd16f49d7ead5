// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/framewriter.h"

#include "core/decode/framewriterview.h"
#include "core/decode/jsonfields.h"
#include "core/decode/likeness.h"

#include <QScopedValueRollback>

namespace wirebench::decode {

namespace {

constexpr int deepest = 64;

Error at(const QString &why)
{
    return {ErrorCode::InvalidArgument, QStringLiteral(": ") + why};
}

const Field *restOf(const Field *given)
{
    return given ? given->child(restName) : nullptr;
}

QByteArray bytesOf(const Field *rest)
{
    const auto *bytes = rest ? std::get_if<QByteArray>(&rest->value) : nullptr;
    return bytes ? *bytes : QByteArray();
}

} // namespace

FrameWriter::FrameWriter(const SchemaDefinition &schema, const Context &context, ValueSource *source)
    : m_schema(schema)
    , m_context(context)
    , m_source(source)
{ }

Result<QByteArray> FrameWriter::run(const Field *tree, Field *written)
{
    Field own;
    Field &built = written ? *written : own;
    Bytes bytes = writeStruct(m_schema.types.front(), tree, built, nullptr, 0);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error().detail.startsWith(u':') ? within(m_schema.name, bytes.error())
                                                                           : bytes.error());
    return *bytes + bytesOf(restOf(tree));
}

FrameWriter::Bytes FrameWriter::writeStruct(const StructDefinition &type, const Field *given, Field &built,
                                            const WriteScope *parent, std::optional<qsizetype> start)
{
    if (m_depth >= deepest)
        return failure(ErrorCode::OutOfResources, QStringLiteral(": is too deep"));
    QScopedValueRollback depth(m_depth, m_depth + 1);
    Field synthetic; // a value instead of the field that has it
    if (given && given->children.isEmpty() && !type.valueOf.isEmpty() && given->value.index() != 0) {
        Field value = *given;
        value.name = type.valueOf;
        synthetic.children.append(std::move(value));
        given = &synthetic;
    }
    WriteScope scope{{type, built, parent, {}}, given, start, {}};
    if (const Done error = writeStatements(type.statements, scope))
        return tl::unexpected<Error>(*error);
    if (const Done error = settlePending(scope))
        return tl::unexpected<Error>(*error);
    if (const Field *value = type.valueOf.isEmpty() ? nullptr : built.child(type.valueOf))
        built.value = value->value;
    QByteArray bytes;
    for (const Piece &piece : std::as_const(scope.pieces))
        bytes += piece.bytes;
    return bytes;
}

FrameWriter::Done FrameWriter::writeStatements(const std::vector<Statement> &statements, WriteScope &scope)
{
    for (const Statement &statement : statements) {
        if (const Done error = writeStatement(statement, scope))
            return error;
    }
    return std::nullopt;
}

FrameWriter::Done FrameWriter::writeStatement(const Statement &statement, WriteScope &scope)
{
    switch (statement.kind) {
    case Statement::Kind::Field:
        return writeField(statement.field, scope);
    case Statement::Kind::Literal:
    case Statement::Kind::Skip:
        return append(scope, {statement.field.alternatives.first(), nullptr, -1});
    case Statement::Kind::Align: {
        qsizetype used = 0;
        for (const Piece &piece : std::as_const(scope.pieces))
            used += piece.bytes.size();
        const qsizetype over = used % statement.alignment;
        return append(scope, {QByteArray(over == 0 ? 0 : statement.alignment - over, '\0'), nullptr, -1});
    }
    case Statement::Kind::Condition:
        break;
    }
    return writeStatements(takesBlock(statement, scope) ? statement.block : statement.otherwise, scope);
}

//! Whether the condition holds or, where that only shows in reading, the tree has what its block has.
bool FrameWriter::takesBlock(const Statement &statement, const WriteScope &scope)
{
    if (const auto isTrue = evaluateCondition(*statement.condition, View(*this, scope)))
        return *isTrue;
    if (!scope.given)
        return m_source && m_source->isThere(m_depth);
    return likeness(m_schema, statement.block, *scope.given) > likeness(m_schema, statement.otherwise, *scope.given);
}

FrameWriter::Done FrameWriter::writeField(const FieldDefinition &definition, WriteScope &scope)
{
    const Field *given = scope.given ? scope.given->child(definition.name) : nullptr;
    if (definition.condition) {
        const bool guess = scope.given ? given != nullptr : m_source && m_source->isThere(m_depth);
        if (!evaluateCondition(*definition.condition, View(*this, scope)).value_or(guess))
            return std::nullopt;
    }
    if (definition.computed)
        return writeComputed(definition, scope);
    Field built;
    built.name = definition.name;
    Bytes bytes = writeContent(definition, given, built, scope);
    if (!bytes)
        return within(definition.name, bytes.error());
    built.length = bytes->size();
    const Piece piece{*bytes, nullptr, scope.field.children.size()};
    scope.field.children.append(std::move(built));
    return append(scope, piece);
}

FrameWriter::Done FrameWriter::append(WriteScope &scope, const Piece &piece)
{
    scope.pieces.append(piece);
    m_bytesLeft -= piece.bytes.size();
    if (--m_fieldsLeft > 0 && m_bytesLeft > 0)
        return std::nullopt;
    return Error{ErrorCode::OutOfResources, QStringLiteral(": is too large")};
}

//! Now, if everything is there, or else at the end of the struct.
FrameWriter::Done FrameWriter::writeComputed(const FieldDefinition &definition, WriteScope &scope)
{
    Field built;
    built.name = definition.name;
    Piece piece{QByteArray(fixedSize(definition).value_or(0), '\0'), &definition, scope.field.children.size()};
    scope.field.children.append(std::move(built));
    Done error;
    settle(piece, scope, false, error);
    return error ? error : append(scope, piece);
}

//! Each computed value may let others be computed, until none does.
FrameWriter::Done FrameWriter::settlePending(WriteScope &scope)
{
    for (const bool isLastResort : {false, true}) {
        for (bool hasSettled = true; hasSettled;) {
            hasSettled = false;
            for (Piece &piece : scope.pieces) {
                Done error;
                if (piece.pending)
                    hasSettled |= settle(piece, scope, isLastResort, error);
                if (error)
                    return error;
            }
        }
    }
    for (const Piece &piece : std::as_const(scope.pieces)) {
        if (piece.pending)
            return within(piece.pending->name, at(QStringLiteral("cannot be computed")));
    }
    return std::nullopt;
}

//! As a last resort, such as for a checksum that nobody knows, by the value of the tree.
bool FrameWriter::settle(Piece &piece, WriteScope &scope, bool isLastResort, Done &error)
{
    const FieldDefinition &definition = *piece.pending;
    const ExpressionValue computed = evaluate(*definition.computed, View(*this, scope));
    FieldValue value;
    if (const auto *number = std::get_if<qint64>(&computed))
        value = *number;
    else if (const auto *text = std::get_if<QString>(&computed))
        value = *text;
    else if (const Field *given = scope.given && isLastResort ? scope.given->child(definition.name) : nullptr)
        value = given->value;
    if (value.index() == 0)
        return false;
    if (definition.kind == Kind::Unsigned && computed.index() == 1)
        value = static_cast<quint64>(std::get<qint64>(computed));
    const Bytes bytes = writeLeaf(definition, value, std::nullopt, m_names, std::nullopt);
    if (!bytes) {
        error = within(definition.name, at(bytes.error().detail));
        return false;
    }
    Field &built = scope.field.children[piece.child];
    built.value = value;
    built.length = bytes->size();
    piece.bytes = *bytes;
    piece.pending = nullptr;
    return true;
}

FrameWriter::Bytes FrameWriter::writeContent(const FieldDefinition &definition, const Field *given, Field &built,
                                             WriteScope &scope)
{
    const bool isList = definition.repeat != Repeat::Once;
    Bytes bytes = isList                  ? writeItems(definition, given, built, scope)
        : definition.kind == Kind::Switch ? writeSwitch(definition, given, built, scope)
                                          : writeOnce(definition, given, built, scope, offsetOf(scope));
    const bool isWindow =
        isList || definition.kind == Kind::Struct || definition.kind == Kind::Switch || definition.kind == Kind::Json;
    if (!bytes || !definition.size || !isWindow)
        return bytes;
    *bytes += bytesOf(restOf(given));
    const auto size = evaluateInteger(*definition.size, View(*this, scope));
    if (size && *size != bytes->size())
        return tl::unexpected<Error>(
            at(QStringLiteral("has %1 bytes, its size says %2").arg(bytes->size()).arg(*size)));
    return bytes;
}

FrameWriter::Bytes FrameWriter::writeOnce(const FieldDefinition &definition, const Field *given, Field &built,
                                          WriteScope &scope, std::optional<qsizetype> offset)
{
    switch (definition.kind) {
    case Kind::Struct: {
        Field fallback; // the default of a struct is that of the field whose value it has
        if (!given && !m_source && definition.fallback) {
            fallback.value = valueOf(definition, nullptr, scope, std::nullopt);
            given = &fallback;
        }
        return writeStruct(m_schema.types[static_cast<std::size_t>(definition.type)], given, built, &scope, offset);
    }
    case Kind::Bits:
        return writeBits(definition, given, built, scope);
    case Kind::Json:
        if (!given && !m_source)
            return tl::unexpected<Error>(at(QStringLiteral("has no value")));
        if (!given) {
            const QString name = built.name;
            built = m_source->json();
            built.name = name;
        }
        return writeJson(given ? *given : built).map_error([](const Error &error) { return at(error.detail); });
    default:
        return writeValue(definition, given, built, scope, offset);
    }
}

Error FrameWriter::within(const QString &name, const Error &error)
{
    const bool isNamed = !error.detail.startsWith(u':') && !error.detail.startsWith(u'[');
    return {error.code, name + (isNamed ? QStringLiteral(".") : QString()) + error.detail};
}

std::optional<qsizetype> FrameWriter::offsetOf(const WriteScope &scope)
{
    auto offset = scope.start;
    for (const Piece &piece : scope.pieces)
        offset = offset && piece.isSizeKnown() ? std::optional(*offset + piece.bytes.size()) : std::nullopt;
    return offset;
}

} // namespace wirebench::decode
