// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/schemaparser.h"

#include "core/decode/schema.h"

namespace wirebench::decode {

namespace {

constexpr int deepestBlock = 16;
constexpr qsizetype longestFieldName = 100;

} // namespace

SchemaParser::SchemaParser(QList<TokenLine> lines, const QString &fileName)
    : m_lines(std::move(lines))
    , m_cursor(fileName)
{ }

Result<SchemaDefinition> SchemaParser::run()
{
    parseHead();
    while (!atEnd())
        parseTopLevel();
    if (!m_cursor.error() && m_schema.types.empty())
        m_cursor.failAt(m_lines.isEmpty() ? 1 : m_lines.last().number, 1, QStringLiteral("the end"),
                        QStringLiteral("at least one type"));
    checkReferences();
    if (m_cursor.error())
        return tl::unexpected<Error>(*m_cursor.error());
    return std::move(m_schema);
}

void SchemaParser::takeLine()
{
    m_cursor.setLine(m_lines[m_next]);
    ++m_next;
}

void SchemaParser::parseBlock(int outerIndent, const std::function<void(int)> &readLine)
{
    if (m_cursor.error())
        return;
    if (!isDeeper(outerIndent) || ++m_depth > deepestBlock) {
        m_cursor.failAt(m_cursor.line() + 1, 1, QStringLiteral("no block"),
                        QStringLiteral("lines with more spaces in front, at most %1 blocks deep").arg(deepestBlock));
        return;
    }
    const int indent = m_lines[m_next].indent;
    while (isDeeper(outerIndent)) {
        takeLine();
        if (m_lines[m_next - 1].indent != indent)
            m_cursor.failAt(m_cursor.line(), m_lines[m_next - 1].indent + 1, QStringLiteral("another indentation"),
                            QStringLiteral("%1 spaces, as above").arg(indent));
        readLine(indent);
    }
    --m_depth;
}

void SchemaParser::parseHead()
{
    if (m_lines.isEmpty()) {
        m_cursor.failAt(1, 1, QStringLiteral("nothing"), QStringLiteral("protocol NAME \"TITLE\""));
        return;
    }
    takeLine();
    if (m_lines[0].indent > 0 || !m_cursor.takeName(u"protocol"))
        m_cursor.fail(QStringLiteral("protocol NAME \"TITLE\" at the beginning of the first line"));
    m_schema.name = m_cursor.expectName(QStringLiteral("the protocol's name: letters, digits and _"));
    m_schema.title =
        m_cursor.atEnd() ? m_schema.name : m_cursor.expectText(QStringLiteral("a title in quotation marks"));
    m_cursor.expectEnd();
}

void SchemaParser::parseTopLevel()
{
    takeLine();
    if (m_lines[m_next - 1].indent > 0) {
        m_cursor.failAt(m_cursor.line(), 1, QStringLiteral("an indented line"), QStringLiteral("no spaces in front"));
    } else if (m_cursor.takeName(u"transport")) {
        parseTransports();
    } else if (m_cursor.takeName(u"port")) {
        parsePorts();
    } else if (m_cursor.takeName(u"framing")) {
        m_schema.framing = m_cursor.expectText(QStringLiteral("a framing in quotation marks"));
        m_cursor.expectEnd();
    } else if (m_cursor.takeName(u"endian")) {
        m_littleEndian = m_cursor.isName(u"little");
        if (!m_cursor.takeName(u"little") && !m_cursor.takeName(u"big"))
            m_cursor.fail(QStringLiteral("big or little"));
        m_cursor.expectEnd();
    } else if (m_cursor.takeName(u"enum")) {
        parseEnum();
    } else if (m_cursor.takeName(u"type")) {
        parseType();
    } else {
        m_cursor.fail(QStringLiteral("transport, port, framing, endian, enum or type"));
    }
}

void SchemaParser::parseTransports()
{
    do {
        if (m_cursor.takeName(u"tcp"))
            m_schema.usesTcp = true;
        else if (m_cursor.takeName(u"udp"))
            m_schema.usesUdp = true;
        else
            m_cursor.fail(QStringLiteral("tcp or udp"));
    } while (m_cursor.takeSymbol(u","));
    m_cursor.expectEnd();
}

void SchemaParser::parsePorts()
{
    do {
        const qint64 port = m_cursor.peek().kind == Token::Kind::Number ? m_cursor.peek().number : 0;
        if (port < 1 || port > 65535)
            m_cursor.fail(QStringLiteral("a port from 1 to 65535"));
        m_cursor.take();
        m_schema.ports.append(static_cast<quint16>(port));
    } while (m_cursor.takeSymbol(u","));
    m_cursor.expectEnd();
}

void SchemaParser::parseEnum()
{
    const Token name = m_cursor.peek();
    EnumDefinition definition;
    definition.name = m_cursor.expectName(QStringLiteral("the name of the enumeration"));
    m_cursor.expectEnd();
    if (m_cursor.error() || !define(m_enums, name))
        return;
    parseBlock(0, [&](int) {
        QList<EnumEntry> entries;
        parseEnumValues(entries, &definition);
        const QString text = m_cursor.expectText(QStringLiteral("a text in quotation marks"));
        m_cursor.expectEnd();
        for (EnumEntry &entry : entries)
            entry.text = text;
        definition.entries += entries;
    });
    m_schema.enums[static_cast<std::size_t>(m_enums[name.text].index)] = definition;
}

//! "1", "2..5", "'a'", "\"GET\"", and several with commas. All of an enumeration are numbers, or all are texts.
void SchemaParser::parseEnumValues(QList<EnumEntry> &entries, EnumDefinition *definition)
{
    do {
        EnumEntry entry;
        const bool isText = m_cursor.peek().kind == Token::Kind::Text;
        if (definition && definition->entries.isEmpty() && entries.isEmpty())
            definition->ofText = isText;
        if (definition && definition->ofText != isText)
            m_cursor.fail(QStringLiteral("the same kind of values throughout"));
        if (isText) {
            entry.key = m_cursor.take().text;
        } else {
            entry.first = m_cursor.expectInteger(QStringLiteral("a number or a text"));
            entry.last = m_cursor.takeSymbol(u"..") ? m_cursor.expectInteger(QStringLiteral("a number")) : entry.first;
            if (entry.last < entry.first)
                m_cursor.fail(QStringLiteral("a range whose end is not before its beginning"));
        }
        entries.append(entry);
    } while (m_cursor.takeSymbol(u","));
}

void SchemaParser::parseType()
{
    const Token name = m_cursor.peek();
    StructDefinition type;
    type.name = m_cursor.expectName(QStringLiteral("the name of the type"));
    if (!m_cursor.atEnd())
        type.title = m_cursor.expectText(QStringLiteral("a title in quotation marks"));
    m_cursor.expectEnd();
    if (m_cursor.error() || !define(m_types, name))
        return;
    const auto index = static_cast<std::size_t>(m_types[name.text].index);
    parseStatements(0, type, type.statements);
    if (!m_cursor.error() && !type.valueOf.isEmpty() && !type.fieldNames.contains(type.valueOf))
        m_cursor.failAt(name.kind == Token::Kind::Name ? m_types[name.text].line : 1, name.column,
                        QStringLiteral("value %1").arg(type.valueOf), QStringLiteral("a field of this type"));
    checkSummary(type);
    m_schema.types[index] = type;
}

void SchemaParser::parseStatements(int outerIndent, StructDefinition &type, std::vector<Statement> &statements)
{
    parseBlock(outerIndent, [&](int indent) { parseStatement(indent, type, statements); });
}

void SchemaParser::parseStatement(int indent, StructDefinition &type, std::vector<Statement> &statements)
{
    Statement statement;
    if (m_cursor.takeName(u"summary")) {
        type.summary = m_cursor.expectText(QStringLiteral("a text, such as \"Read {address}\""));
    } else if (m_cursor.takeName(u"value")) {
        type.valueOf = m_cursor.expectName(QStringLiteral("the field whose value is that of the whole"));
    } else if (m_cursor.takeName(u"literal")) {
        statement.kind = Statement::Kind::Literal;
        statement.field.alternatives = parseAlternatives();
        statements.push_back(statement);
    } else if (m_cursor.takeName(u"skip")) {
        statement.kind = Statement::Kind::Skip;
        parseCharacters(statement.field, false);
        statement.field.alternatives = {m_cursor.takeName(u"write") ? parseBytes(QStringLiteral("a text"))
                                                                    : QByteArray()};
        statements.push_back(statement);
    } else if (m_cursor.takeName(u"align")) {
        statement.kind = Statement::Kind::Align;
        const qint64 alignment = m_cursor.expectInteger(QStringLiteral("a number of bytes"));
        if (alignment < 1 || alignment > 4096)
            m_cursor.fail(QStringLiteral("an alignment from 1 to 4096"));
        statement.alignment = static_cast<int>(alignment);
        statements.push_back(statement);
    } else if (m_cursor.takeName(u"if")) {
        parseCondition(indent, type, statements);
    } else {
        parseField(indent, type, statements);
    }
    m_cursor.expectEnd();
}

//! "if" was taken. An "else" follows in a line of its own, alone or with another "if".
void SchemaParser::parseCondition(int indent, StructDefinition &type, std::vector<Statement> &statements)
{
    Statement statement;
    statement.kind = Statement::Kind::Condition;
    statement.condition = parseExpression();
    m_cursor.expectEnd();
    parseStatements(indent, type, statement.block);
    if (!atEnd() && m_lines[m_next].indent == indent && m_lines[m_next].tokens.first().kind == Token::Kind::Name
        && m_lines[m_next].tokens.first().text == u"else") {
        takeLine();
        m_cursor.take();
        if (m_cursor.takeName(u"if")) {
            if (++m_depth > deepestBlock)
                m_cursor.fail(QStringLiteral("fewer blocks"));
            parseCondition(indent, type, statement.otherwise);
            --m_depth;
        } else {
            m_cursor.expectEnd();
            parseStatements(indent, type, statement.otherwise);
        }
    }
    statements.push_back(std::move(statement));
}

void SchemaParser::parseField(int indent, StructDefinition &type, std::vector<Statement> &statements)
{
    const Token name = m_cursor.peek();
    Statement statement;
    const QString fieldName =
        m_cursor.expectName(QStringLiteral("a field, if, literal, skip, align, value or summary"));
    if (name.text == u"else" || name.text.size() > longestFieldName)
        m_cursor.failAt(m_cursor.line(), name.column, name.text, QStringLiteral("a field's name"));
    for (const Statement &other : statements) {
        if (other.kind == Statement::Kind::Field && other.field.name == fieldName)
            m_cursor.failAt(m_cursor.line(), name.column, QStringLiteral("a second \"%1\"").arg(fieldName),
                            QStringLiteral("a name that is not taken"));
    }
    statement.field = parseContent(indent);
    statement.field.name = fieldName;
    if (!type.fieldNames.contains(fieldName))
        type.fieldNames.append(fieldName);
    m_fieldNames.insert(fieldName);
    statements.push_back(std::move(statement));
}

Expression SchemaParser::parseExpression()
{
    ExpressionParser parser(m_cursor);
    Expression expression = parser.parse();
    m_namedFields += parser.namedFields();
    return expression;
}

int SchemaParser::refer(References &references, const Token &token)
{
    const auto known = references.constFind(token.text);
    if (known != references.cend())
        return known->index;
    const int index = static_cast<int>(references.size());
    references.insert(token.text, {index, false, m_cursor.line(), token.column});
    if (&references == &m_types)
        m_schema.types.emplace_back();
    else
        m_schema.enums.emplace_back();
    return index;
}

bool SchemaParser::define(References &references, const Token &token)
{
    refer(references, token);
    Reference &reference = references[token.text];
    if (reference.isDefined) {
        m_cursor.failAt(m_cursor.line(), token.column, QStringLiteral("a second \"%1\"").arg(token.text),
                        QStringLiteral("a name that is not taken"));
        return false;
    }
    reference = {reference.index, true, m_cursor.line(), token.column};
    return true;
}

//! A summary's braces name fields.
void SchemaParser::checkSummary(const StructDefinition &type)
{
    bool isOpen = false;
    for (const QChar c : type.summary) {
        if ((c == u'{' && isOpen) || (c == u'}' && !isOpen))
            m_cursor.failAt(m_cursor.line(), 1, QStringLiteral("a brace in the summary of %1").arg(type.name),
                            QStringLiteral("fields in pairs of braces"));
        isOpen = c == u'{' || (isOpen && c != u'}');
    }
    if (isOpen)
        m_cursor.failAt(m_cursor.line(), 1, QStringLiteral("an open brace in the summary of %1").arg(type.name),
                        QStringLiteral("fields in pairs of braces"));
}

void SchemaParser::checkReferences()
{
    for (const auto &[references, what] :
         {std::pair(&m_types, QStringLiteral("a type")), std::pair(&m_enums, QStringLiteral("an enumeration"))}) {
        // In the order of the text, so that the same text has the same error.
        const Reference *first = nullptr;
        QString name;
        for (auto i = references->cbegin(); i != references->cend(); ++i) {
            if (!i->isDefined && (!first || i->index < first->index)) {
                first = &*i;
                name = i.key();
            }
        }
        if (first)
            m_cursor.failAt(first->line, first->column, QStringLiteral("\"%1\" is not defined").arg(name),
                            QStringLiteral("%1 of this schema, or one of the types of the language").arg(what));
    }
    for (const NamedField &field : std::as_const(m_namedFields)) {
        if (!m_fieldNames.contains(field.name))
            m_cursor.failAt(field.line, field.column, QStringLiteral("\"%1\" is not defined").arg(field.name),
                            QStringLiteral("a field of this schema"));
    }
}

Schema::Schema(std::shared_ptr<const SchemaDefinition> definition)
    : m_definition(std::move(definition))
{ }

QString Schema::name() const
{
    return m_definition->name;
}

QString Schema::title() const
{
    return m_definition->title;
}

QString Schema::framing() const
{
    return m_definition->framing;
}

bool Schema::usesTcp() const
{
    return m_definition->usesTcp;
}

bool Schema::usesUdp() const
{
    return m_definition->usesUdp;
}

QList<quint16> Schema::ports() const
{
    return m_definition->ports;
}

Result<Schema> parseSchema(const QString &text, const QString &fileName)
{
    if (text.size() > largestSchema)
        return failure(ErrorCode::InvalidArgument,
                       schemaError(fileName, 1, 1, QStringLiteral("%1 characters").arg(text.size()),
                                   QStringLiteral("at most %1").arg(largestSchema))
                           .detail);
    const Result<QList<TokenLine>> lines = readTokens(text, fileName);
    if (!lines)
        return tl::unexpected<Error>(lines.error());
    Result<SchemaDefinition> definition = SchemaParser(*lines, fileName).run();
    if (!definition)
        return tl::unexpected<Error>(definition.error());
    return Schema(std::make_shared<const SchemaDefinition>(std::move(*definition)));
}

} // namespace wirebench::decode
