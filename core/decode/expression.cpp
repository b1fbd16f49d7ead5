// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/expression.h"

namespace wirebench::decode {

namespace {

const ExpressionValue unknown;

ExpressionValue fromTruth(std::optional<bool> truth)
{
    return truth ? ExpressionValue(qint64(*truth)) : unknown;
}

ExpressionValue fromInteger(std::optional<qint64> number)
{
    return number ? ExpressionValue(*number) : unknown;
}

ExpressionValue fromField(const Field *field)
{
    if (!field)
        return unknown;
    if (const auto *text = std::get_if<QString>(&field->value))
        return *text;
    if (const auto *bytes = std::get_if<QByteArray>(&field->value))
        return QString::fromLatin1(*bytes);
    return fromInteger(toInteger(field->value));
}

std::optional<bool> truthOf(const ExpressionValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number != 0;
    if (const auto *text = std::get_if<QString>(&value))
        return !text->isEmpty();
    return std::nullopt;
}

//! A division by 0 and what overflows are unknown.
std::optional<qint64> compute(Operation operation, qint64 left, qint64 right)
{
    qint64 result = 0;
    const bool divides = right != 0 && !(right == -1 && left == std::numeric_limits<qint64>::min());
    switch (operation) {
    case Operation::BitOr:
        return left | right;
    case Operation::BitXor:
        return left ^ right;
    case Operation::BitAnd:
        return left & right;
    case Operation::ShiftLeft:
        if (right < 0 || right > 62 || left < 0 || left > (std::numeric_limits<qint64>::max() >> right))
            return std::nullopt;
        return left << right;
    case Operation::ShiftRight:
        return right < 0 || right > 63 ? std::nullopt : std::optional(left >> right);
    case Operation::Add:
        return __builtin_add_overflow(left, right, &result) ? std::nullopt : std::optional(result);
    case Operation::Subtract:
        return __builtin_sub_overflow(left, right, &result) ? std::nullopt : std::optional(result);
    case Operation::Multiply:
        return __builtin_mul_overflow(left, right, &result) ? std::nullopt : std::optional(result);
    case Operation::Divide:
        return divides ? std::optional(left / right) : std::nullopt;
    case Operation::Remainder:
        return divides ? std::optional(left % right) : std::nullopt;
    default:
        return std::nullopt;
    }
}

template<typename Value>
bool compare(Operation operation, const Value &left, const Value &right)
{
    switch (operation) {
    case Operation::Equal:
        return left == right;
    case Operation::NotEqual:
        return left != right;
    case Operation::Less:
        return left < right;
    case Operation::LessOrEqual:
        return left <= right;
    case Operation::Greater:
        return left > right;
    default:
        return left >= right;
    }
}

ExpressionValue evaluateBinary(Operation operation, const ExpressionValue &left, const ExpressionValue &right)
{
    const auto *a = std::get_if<qint64>(&left);
    const auto *b = std::get_if<qint64>(&right);
    const bool compares = operation >= Operation::Equal && operation <= Operation::GreaterOrEqual;
    if (a && b)
        return compares ? fromTruth(compare(operation, *a, *b)) : fromInteger(compute(operation, *a, *b));
    const auto *first = std::get_if<QString>(&left);
    const auto *second = std::get_if<QString>(&right);
    return first && second && compares ? fromTruth(compare(operation, *first, *second)) : unknown;
}

//! What is certain although one side is unknown, is known.
ExpressionValue evaluateLogic(const ExpressionNode &node, const Environment &environment)
{
    const bool decisive = node.operation == Operation::Or;
    const auto left = evaluateCondition(node.operands[0], environment);
    if (left == decisive)
        return qint64(decisive);
    const auto right = evaluateCondition(node.operands[1], environment);
    if (right == decisive)
        return qint64(decisive);
    return left && right ? ExpressionValue(qint64(!decisive)) : unknown;
}

//! The item of a list of pairs (headers) whose name is \a key.
const Field *itemWithKey(const Field &list, const QString &key)
{
    for (const Field &item : list.children) {
        if (item.children.size() < 2)
            continue;
        const auto *name = std::get_if<QString>(&item.children.first().value);
        if (name && name->compare(key, Qt::CaseInsensitive) == 0)
            return &item;
    }
    return nullptr;
}

ExpressionValue evaluateLookup(const ExpressionNode &node, const Environment &environment)
{
    const Field *list = environment.field(node.path);
    const ExpressionValue key = evaluate(node.operands[0], environment);
    const auto *text = std::get_if<QString>(&key);
    if (!list || !text)
        return unknown;
    const Field *item = itemWithKey(*list, *text);
    if (node.operation == Operation::Contains)
        return qint64(item != nullptr);
    return item ? fromField(&item->children[1]) : ExpressionValue(QString());
}

ExpressionValue evaluateCharacter(const ExpressionNode &node, const Environment &environment)
{
    const ExpressionValue value = evaluate(node.operands[0], environment);
    const auto index = evaluateInteger(node.operands[1], environment);
    const auto *text = std::get_if<QString>(&value);
    if (!text || !index || *index < 0 || *index >= text->size())
        return unknown;
    return qint64(text->at(*index).unicode());
}

ExpressionValue toNumber(const ExpressionValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    if (!text)
        return value;
    return text->trimmed().toLongLong();
}

ExpressionValue evaluateUnary(Operation operation, const ExpressionValue &value)
{
    if (operation == Operation::Not) {
        const auto truth = truthOf(value);
        return truth ? ExpressionValue(qint64(!*truth)) : unknown;
    }
    const auto *number = std::get_if<qint64>(&value);
    if (!number)
        return unknown;
    return operation == Operation::Invert ? ExpressionValue(~*number)
                                          : fromInteger(compute(Operation::Subtract, 0, *number));
}

const Field *descend(const Field *field, const QStringList &path)
{
    for (const QString &name : path)
        field = field ? field->child(name) : nullptr;
    return field;
}

//! What has no operands.
ExpressionValue evaluateLeaf(const ExpressionNode &node, const Environment &environment)
{
    switch (node.operation) {
    case Operation::Number:
        return node.number;
    case Operation::Text:
        return node.text;
    case Operation::Named:
        return fromField(environment.field(node.path));
    case Operation::Item:
        return fromField(descend(environment.item(), node.path));
    case Operation::Index:
        return fromInteger(environment.index());
    case Operation::Remaining:
        return fromInteger(environment.remaining());
    case Operation::IsRequest:
        return qint64(environment.direction() == Direction::Request);
    case Operation::IsResponse:
        return qint64(environment.direction() == Direction::Response);
    case Operation::Size:
        return fromInteger(environment.sizeOf(node.path, node.path2));
    case Operation::Count: {
        const Field *list = environment.field(node.path);
        return list ? ExpressionValue(qint64(list->children.size())) : unknown;
    }
    case Operation::Next:
        return fromTruth(environment.isNext(node.text.toLatin1()));
    case Operation::Checksum:
        return fromInteger(environment.checksum(node.text, node.path, node.path2));
    default:
        return unknown;
    }
}

} // namespace

ExpressionValue evaluate(const ExpressionNode &node, const Environment &environment)
{
    switch (node.operation) {
    case Operation::Or:
    case Operation::And:
        return evaluateLogic(node, environment);
    case Operation::Not:
    case Operation::Negate:
    case Operation::Invert:
        return evaluateUnary(node.operation, evaluate(node.operands[0], environment));
    case Operation::Lookup:
    case Operation::Contains:
        return evaluateLookup(node, environment);
    case Operation::At:
        return evaluateCharacter(node, environment);
    case Operation::ToNumber:
        return toNumber(evaluate(node.operands[0], environment));
    default:
        break;
    }
    if (node.operation < Operation::Not)
        return evaluateLeaf(node, environment);
    return evaluateBinary(node.operation, evaluate(node.operands[0], environment),
                          evaluate(node.operands[1], environment));
}

std::optional<bool> evaluateCondition(const ExpressionNode &expression, const Environment &environment)
{
    return truthOf(evaluate(expression, environment));
}

std::optional<qint64> evaluateInteger(const ExpressionNode &expression, const Environment &environment)
{
    const ExpressionValue value = evaluate(expression, environment);
    const auto *number = std::get_if<qint64>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

} // namespace wirebench::decode
