// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/decoder.h"
#include "core/decode/leaf.h"
#include "core/decode/scope.h"

namespace wirebench::decode {

//! Where values come from that no tree gives. For generating frames.
class ValueSource
{
public:
    ValueSource() = default;
    ValueSource(const ValueSource &) = delete;
    ValueSource &operator=(const ValueSource &) = delete;
    virtual ~ValueSource() = default;

    //! One that the field can have. \a size is of what has a size that is known.
    virtual FieldValue value(const FieldDefinition &definition, const EnumDefinition *enumeration,
                             std::optional<qint64> size) = 0;
    virtual Field json() = 0;
    //! How many items a list has; \a depth is that of the list, from 0.
    virtual qint64 count(int depth) = 0;
    virtual bool isThere(int depth) = 0;
};

//! Writes a frame along a schema, once; build() is the way in.
class FrameWriter
{
public:
    FrameWriter(const SchemaDefinition &schema, const Context &context, ValueSource *source = nullptr);

    //! Without a tree, everything comes from the source. \a written becomes what was written, without places.
    Result<QByteArray> run(const Field *tree, Field *written = nullptr);

private:
    //! The bytes of one field or of what has no name. While it waits for being computed they are only as many.
    struct Piece
    {
        QByteArray bytes;
        const FieldDefinition *pending = nullptr;
        qsizetype child = -1; //!< Among the field's children.
        bool isSizeKnown() const { return !pending || fixedSize(*pending); }
    };
    struct WriteScope : Scope
    {
        const Field *given = nullptr;
        std::optional<qsizetype> start = 0; //!< In the frame, if that is known.
        QList<Piece> pieces;
    };
    class View;
    friend class View;
    using Bytes = Result<QByteArray>;
    using Done = std::optional<Error>;

    Bytes writeStruct(const StructDefinition &type, const Field *given, Field &built, const WriteScope *parent,
                      std::optional<qsizetype> start);
    Done writeStatements(const std::vector<Statement> &statements, WriteScope &scope);
    Done writeStatement(const Statement &statement, WriteScope &scope);
    Done writeField(const FieldDefinition &definition, WriteScope &scope);
    Done writeComputed(const FieldDefinition &definition, WriteScope &scope);
    Done settlePending(WriteScope &scope);
    bool settle(Piece &piece, WriteScope &scope, bool isLastResort, Done &error);
    Bytes writeContent(const FieldDefinition &definition, const Field *given, Field &built, WriteScope &scope);
    Bytes writeSwitch(const FieldDefinition &definition, const Field *given, Field &built, WriteScope &scope);
    Bytes writeItems(const FieldDefinition &definition, const Field *given, Field &built, WriteScope &scope);
    Bytes writeOnce(const FieldDefinition &definition, const Field *given, Field &built, WriteScope &scope,
                    std::optional<qsizetype> offset);
    Bytes writeBits(const FieldDefinition &definition, const Field *given, Field &built, WriteScope &scope);
    FieldValue bitValue(const FieldDefinition &bit, const Field *given, quint64 whole, const WriteScope &scope);
    Bytes writeValue(const FieldDefinition &definition, const Field *given, Field &built, WriteScope &scope,
                     std::optional<qsizetype> offset);
    FieldValue valueOf(const FieldDefinition &definition, const Field *given, const WriteScope &scope,
                       std::optional<qint64> size);
    std::optional<qint64> wantedCount(const FieldDefinition &definition, const Field *given, const WriteScope &scope);
    Done checkItem(const FieldDefinition &definition, const WriteScope &scope, bool isLast);
    bool takesBlock(const Statement &statement, const WriteScope &scope);
    Done append(WriteScope &scope, const Piece &piece);
    //! The error, with the name of the field that it is in: "pdu" and "data.address: …", "data[1]: …" or ": …".
    static Error within(const QString &name, const Error &error);
    static std::optional<qsizetype> offsetOf(const WriteScope &scope);

    const SchemaDefinition &m_schema;
    const Context &m_context;
    ValueSource *m_source;
    DnsNameTable m_names;
    std::optional<qint64> m_index;
    const Field *m_item = nullptr;
    int m_depth = 0;
    qsizetype m_fieldsLeft = 1'000'000;
    qsizetype m_bytesLeft = 64 * 1024 * 1024;
};

} // namespace wirebench::decode
