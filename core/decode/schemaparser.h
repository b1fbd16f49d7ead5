// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/expressionparser.h"
#include "core/decode/schemadefinition.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace wirebench::decode {

//! Reads the lines of a schema into its definition; see parseSchema(), which is the way in.
class SchemaParser
{
public:
    SchemaParser(QList<TokenLine> lines, const QString &fileName);

    Result<SchemaDefinition> run();

private:
    //! Names that may be used before they are defined.
    struct Reference
    {
        int index = 0;
        bool isDefined = false;
        int line = 1;
        int column = 1;
    };
    using References = QHash<QString, Reference>;

    bool atEnd() const { return m_cursor.error() || m_next >= m_lines.size(); }
    //! Whether the next line is deeper than that; then it becomes the cursor's.
    bool isDeeper(int indent) const { return !atEnd() && m_lines[m_next].indent > indent; }
    void takeLine();
    //! The lines of a block, each given to \a readLine with its indentation.
    void parseBlock(int outerIndent, const std::function<void(int)> &readLine);

    void parseHead();
    void parseTopLevel();
    void parsePorts();
    void parseTransports();
    void parseEnum();
    void parseEnumValues(QList<EnumEntry> &entries, EnumDefinition *definition);
    void parseType();
    void parseStatements(int outerIndent, StructDefinition &type, std::vector<Statement> &statements);
    void parseStatement(int indent, StructDefinition &type, std::vector<Statement> &statements);
    void parseCondition(int indent, StructDefinition &type, std::vector<Statement> &statements);
    void parseField(int indent, StructDefinition &type, std::vector<Statement> &statements);
    FieldDefinition parseContent(int indent);
    void parseKind(FieldDefinition &field);
    void parseRepeat(FieldDefinition &field);
    void parseClauses(FieldDefinition &field);
    bool parseClause(FieldDefinition &field, const QString &clause);
    bool parseNumberClause(FieldDefinition &field, const QString &clause);
    bool parseExtentClause(FieldDefinition &field, const QString &clause);
    void parseUntil(FieldDefinition &field);
    void parseCharacters(FieldDefinition &field, bool isNegated);
    QList<QByteArray> parseAlternatives(bool *endsAtEnd = nullptr);
    void parseBits(int indent, FieldDefinition &field);
    void parseCases(int indent, FieldDefinition &field);
    void checkField(const FieldDefinition &field);
    void checkSummary(const StructDefinition &type);
    void checkReferences();

    Expression parseExpression();
    QByteArray parseBytes(const QString &what);
    int refer(References &references, const Token &token);
    bool define(References &references, const Token &token);

    QList<TokenLine> m_lines;
    qsizetype m_next = 0;
    TokenCursor m_cursor;
    SchemaDefinition m_schema;
    References m_types;
    References m_enums;
    QList<NamedField> m_namedFields;
    QSet<QString> m_fieldNames;
    bool m_littleEndian = false;
    int m_depth = 0;
};

} // namespace wirebench::decode
