// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/expressionparser.h"

#include <algorithm>
#include <iterator>

namespace wirebench::decode {

namespace {

constexpr int deepestExpression = 40;
constexpr int mostOperands = 100;

struct BinaryOperator
{
    int level;
    QStringView symbol;
    Operation operation;
};

constexpr int notLevel = 2;
constexpr int strongestLevel = 8;

constexpr BinaryOperator operators[] = {
    {0, u"or", Operation::Or},         {1, u"and", Operation::And},
    {3, u"==", Operation::Equal},      {3, u"!=", Operation::NotEqual},
    {3, u"<", Operation::Less},        {3, u"<=", Operation::LessOrEqual},
    {3, u">", Operation::Greater},     {3, u">=", Operation::GreaterOrEqual},
    {4, u"|", Operation::BitOr},       {4, u"^", Operation::BitXor},
    {5, u"&", Operation::BitAnd},      {6, u"<<", Operation::ShiftLeft},
    {6, u">>", Operation::ShiftRight}, {7, u"+", Operation::Add},
    {7, u"-", Operation::Subtract},    {8, u"*", Operation::Multiply},
    {8, u"/", Operation::Divide},      {8, u"%", Operation::Remainder},
};

struct Word
{
    QStringView name;
    Operation operation;
};

constexpr Word words[] = {
    {u"remaining", Operation::Remaining},
    {u"index", Operation::Index},
    {u"is_request", Operation::IsRequest},
    {u"is_response", Operation::IsResponse},
};

constexpr Word functions[] = {
    {u"size", Operation::Size},         {u"count", Operation::Count},
    {u"next", Operation::Next},         {u"at", Operation::At},
    {u"number", Operation::ToNumber},   {u"lookup", Operation::Lookup},
    {u"contains", Operation::Contains}, {u"checksum", Operation::Checksum},
};

template<typename Table>
const auto *findByName(const Table &table, QStringView name)
{
    const auto found =
        std::find_if(std::begin(table), std::end(table), [name](const Word &w) { return w.name == name; });
    return found == std::end(table) ? nullptr : found;
}

} // namespace

Expression ExpressionParser::parse()
{
    ExpressionNode node = parseLevel(0);
    return m_cursor.error() ? nullptr : std::make_shared<const ExpressionNode>(std::move(node));
}

ExpressionNode ExpressionParser::parseLevel(int level)
{
    if (level == notLevel && m_cursor.takeName(u"not")) {
        ExpressionNode node;
        node.operation = Operation::Not;
        node.operands.push_back(parseLevel(notLevel + 1));
        return node;
    }
    if (level > strongestLevel)
        return parseUnary();
    ExpressionNode left = parseLevel(level + 1);
    for (;;) {
        const auto *found = std::find_if(std::begin(operators), std::end(operators), [&](const BinaryOperator &o) {
            return o.level == level && (m_cursor.isSymbol(o.symbol) || m_cursor.isName(o.symbol));
        });
        if (found == std::end(operators))
            return left;
        m_cursor.take();
        ExpressionNode node;
        node.operation = found->operation;
        node.operands.push_back(std::move(left));
        node.operands.push_back(parseLevel(level + 1));
        left = std::move(node);
    }
}

ExpressionNode ExpressionParser::parseUnary()
{
    for (const auto &[symbol, operation] : {std::pair(u"-", Operation::Negate), std::pair(u"~", Operation::Invert)}) {
        if (!m_cursor.isSymbol(symbol))
            continue;
        if (++m_depth > deepestExpression) {
            m_cursor.fail(QStringLiteral("a shorter expression"));
            return {};
        }
        m_cursor.take();
        ExpressionNode node;
        node.operation = operation;
        node.operands.push_back(parseUnary());
        --m_depth;
        return node;
    }
    return parsePrimary();
}

ExpressionNode ExpressionParser::parsePrimary()
{
    ExpressionNode node;
    const Token token = m_cursor.peek();
    if (++m_operands > mostOperands) {
        m_cursor.fail(QStringLiteral("a shorter expression"));
        return node;
    }
    if (token.kind == Token::Kind::Number) {
        node.number = m_cursor.take().number;
    } else if (token.kind == Token::Kind::Text) {
        node.operation = Operation::Text;
        node.text = m_cursor.take().text;
    } else if (m_cursor.isSymbol(u"(")) {
        if (++m_depth > deepestExpression) {
            m_cursor.fail(QStringLiteral("fewer parentheses"));
            return node;
        }
        m_cursor.take();
        node = parseLevel(0);
        m_cursor.expectSymbol(u")");
        --m_depth;
    } else if (token.kind != Token::Kind::Name || token.text == u"and" || token.text == u"or" || token.text == u"not") {
        m_cursor.fail(QStringLiteral("a number, a field, a text, a function or a parenthesis"));
    } else if (const Word *word = findByName(words, token.text)) {
        m_cursor.take();
        node.operation = word->operation;
    } else if (token.text == u"it") {
        m_cursor.take();
        node.operation = Operation::Item;
        if (m_cursor.takeSymbol(u"."))
            node.path = parsePath();
    } else {
        node = parseFunction(token.text);
    }
    return node;
}

//! A function, or else a field.
ExpressionNode ExpressionParser::parseFunction(const QString &name)
{
    ExpressionNode node;
    node.operation = Operation::Named;
    node.path = parsePath();
    if (node.path.size() != 1 || !m_cursor.isSymbol(u"("))
        return node;
    const Word *function = findByName(functions, name);
    if (!function || ++m_depth > deepestExpression) {
        m_cursor.fail(
            QStringLiteral("an operator; functions are size, count, next, at, number, lookup, contains and checksum"));
        return node;
    }
    m_namedFields.removeLast();
    m_cursor.take();
    node.operation = function->operation;
    node.path.clear();
    if (node.operation == Operation::Next || node.operation == Operation::Checksum)
        node.text = m_cursor.expectText(QStringLiteral("a text"));
    if (node.operation == Operation::Checksum)
        m_cursor.expectSymbol(u",");
    if (node.operation == Operation::Size || node.operation == Operation::Checksum)
        parseRange(node);
    if (node.operation == Operation::Count || node.operation == Operation::Lookup
        || node.operation == Operation::Contains)
        node.path = parsePath();
    if (node.operation == Operation::At || node.operation == Operation::ToNumber)
        node.operands.push_back(parseLevel(0));
    if (node.operation == Operation::At || node.operation == Operation::Lookup
        || node.operation == Operation::Contains) {
        m_cursor.expectSymbol(u",");
        node.operands.push_back(parseLevel(0));
    }
    m_cursor.expectSymbol(u")");
    --m_depth;
    return node;
}

//! "a" or "a..b"
void ExpressionParser::parseRange(ExpressionNode &node)
{
    node.path = parsePath();
    node.path2 = m_cursor.takeSymbol(u"..") ? parsePath() : node.path;
}

QStringList ExpressionParser::parsePath()
{
    const Token first = m_cursor.peek();
    QStringList path{m_cursor.expectName(QStringLiteral("a field"))};
    m_namedFields.append({first.text, m_cursor.line(), first.column});
    while (m_cursor.takeSymbol(u"."))
        path.append(m_cursor.expectName(QStringLiteral("a field")));
    return path;
}

} // namespace wirebench::decode
