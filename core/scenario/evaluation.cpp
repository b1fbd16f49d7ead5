// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/evaluation.h"

#include "core/scenario/scenariotexts.h"

#include <cmath>
#include <limits>

namespace wirebench::scenario {

namespace {

using message::Value;
using Evaluated = tl::expected<Value, EvaluationError>;
using Operator = Operation::Operator;

tl::unexpected<EvaluationError> wrong(const Place &place, const QString &problem)
{
    return tl::unexpected(EvaluationError{place, problem});
}

//! A number as it is, or the one that a text says.
std::optional<Value> numberOf(const Value &value)
{
    if (const auto *text = std::get_if<QByteArray>(&value))
        return message::parseNumber(QString::fromUtf8(*text));
    return value;
}

double toDouble(const Value &number)
{
    return std::visit(
        [](const auto &value) -> double {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, QByteArray>)
                return std::numeric_limits<double>::quiet_NaN(); // numberOf() gives none
            else
                return static_cast<double>(value);
        },
        number);
}

//! Whole numbers of either sign, where they fit.
std::optional<qint64> wholeOf(const Value &number)
{
    if (const auto *negative = std::get_if<qint64>(&number))
        return *negative;
    const auto *positive = std::get_if<quint64>(&number);
    if (positive && *positive <= quint64(std::numeric_limits<qint64>::max()))
        return static_cast<qint64>(*positive);
    return std::nullopt;
}

Value whole(qint64 number)
{
    return number < 0 ? Value(number) : Value(static_cast<quint64>(number));
}

//! Nothing where the exact result is no whole number of 64 bits.
std::optional<Value> computeWhole(Operator op, qint64 left, qint64 right)
{
    qint64 result = 0;
    switch (op) {
    case Operator::Add:
        return __builtin_add_overflow(left, right, &result) ? std::nullopt : std::optional(whole(result));
    case Operator::Subtract:
    case Operator::Negate:
        return __builtin_sub_overflow(left, right, &result) ? std::nullopt : std::optional(whole(result));
    case Operator::Multiply:
        return __builtin_mul_overflow(left, right, &result) ? std::nullopt : std::optional(whole(result));
    case Operator::Divide:
        return right == -1 || left % right != 0 ? std::nullopt : std::optional(whole(left / right));
    case Operator::Remainder:
        return whole(right == -1 ? 0 : left % right);
    }
    return std::nullopt;
}

double compute(Operator op, double left, double right)
{
    switch (op) {
    case Operator::Add:
        return left + right;
    case Operator::Subtract:
    case Operator::Negate:
        return left - right;
    case Operator::Multiply:
        return left * right;
    case Operator::Divide:
        return left / right;
    case Operator::Remainder:
        return std::fmod(left, right);
    }
    return 0;
}

Evaluated operandOf(const Expression &expression, const EvaluationContext &context)
{
    const auto value = evaluate(expression, context);
    if (!value)
        return value;
    if (const auto number = numberOf(*value))
        return *number;
    return wrong(expression.place,
                 ScenarioTexts::tr("\"%1\" is no number").arg(QString::fromUtf8(message::toText(*value))));
}

Evaluated evaluateOperation(const Operation &operation, const EvaluationContext &context)
{
    const Evaluated left = operation.left ? operandOf(*operation.left, context) : Evaluated(quint64(0));
    if (!left)
        return left;
    const Evaluated right = operandOf(*operation.right, context);
    if (!right)
        return right;
    const bool divides = operation.op == Operator::Divide || operation.op == Operator::Remainder;
    if (divides && toDouble(*right) == 0)
        return wrong(operation.right->place, ScenarioTexts::tr("division by zero"));
    const auto wholeLeft = wholeOf(*left);
    const auto wholeRight = wholeOf(*right);
    if (wholeLeft && wholeRight) {
        if (const auto exact = computeWhole(operation.op, *wholeLeft, *wholeRight))
            return *exact;
    }
    return compute(operation.op, toDouble(*left), toDouble(*right));
}

QString sign(Comparison comparison)
{
    static constexpr const char *signs[] = {"==", "!=", "<", "<=", ">", ">="};
    return QString::fromLatin1(signs[static_cast<int>(comparison)]);
}

bool fulfils(Comparison comparison, int order)
{
    switch (comparison) {
    case Comparison::Equal:
        return order == 0;
    case Comparison::Unequal:
        return order != 0;
    case Comparison::Less:
        return order < 0;
    case Comparison::LessOrEqual:
        return order <= 0;
    case Comparison::Greater:
        return order > 0;
    case Comparison::GreaterOrEqual:
        return order >= 0;
    }
    return false;
}

} // namespace

Evaluated evaluate(const Expression &expression, const EvaluationContext &context)
{
    struct Visitor
    {
        const Expression &expression;
        const EvaluationContext &context;

        Evaluated operator()(const Literal &literal) const { return literal.value; }
        Evaluated operator()(const VariableReference &variable) const
        {
            const auto found = context.variables.values.constFind(variable.name);
            if (found == context.variables.values.cend())
                return wrong(expression.place,
                             ScenarioTexts::tr("the variable \"%1\" has no value").arg(variable.name));
            return *found;
        }
        Evaluated operator()(const TextTemplate &text) const
        {
            const auto rendered = text.text.render(context.variables);
            if (!rendered)
                return wrong(expression.place, rendered.error().problem);
            return Value(rendered->bytes);
        }
        Evaluated operator()(const Measure &measure) const
        {
            const auto value = context.measure ? context.measure(measure) : std::nullopt;
            if (!value)
                return wrong(expression.place,
                             ScenarioTexts::tr("%1: nothing was measured yet").arg(measureText(measure)));
            return Value(*value);
        }
        Evaluated operator()(const Operation &operation) const { return evaluateOperation(operation, context); }
    };
    return std::visit(Visitor{expression, context}, expression.form);
}

tl::expected<bool, EvaluationError> holds(const Value &left, const Condition &condition,
                                          const EvaluationContext &context)
{
    const Evaluated right = evaluate(*condition.right, context);
    if (!right)
        return tl::unexpected(right.error());
    const auto order = message::compareNumbers(left, *right);
    if (!condition.upper) {
        if (order)
            return fulfils(condition.comparison, *order);
        if (condition.comparison == Comparison::Equal || condition.comparison == Comparison::Unequal) {
            const bool isSame = message::toText(left) == message::toText(*right);
            return isSame == (condition.comparison == Comparison::Equal);
        }
        return wrong(condition.right->place,
                     ScenarioTexts::tr("\"%1\" %2 \"%3\" means nothing: these are no numbers")
                         .arg(QString::fromUtf8(message::toText(left)), sign(condition.comparison),
                              QString::fromUtf8(message::toText(*right))));
    }
    const Evaluated upper = evaluate(*condition.upper, context);
    if (!upper)
        return tl::unexpected(upper.error());
    const auto above = message::compareNumbers(left, *upper);
    if (!order || !above)
        return wrong(condition.right->place, ScenarioTexts::tr("a range is of numbers"));
    return *order >= 0 && *above <= 0;
}

QString measureText(const Measure &measure)
{
    static constexpr const char *quantities[] = {"rtt", "gap", "rate", "sent", "received", "messages"};
    static constexpr const char *statistics[] = {"", " p50", " p90", " p95", " p99", " min", " max", " mean", " count"};
    return QStringLiteral("%1(%2)%3")
        .arg(QString::fromLatin1(quantities[static_cast<int>(measure.quantity)]), measure.device,
             QString::fromLatin1(statistics[static_cast<int>(measure.statistic)]));
}

} // namespace wirebench::scenario
