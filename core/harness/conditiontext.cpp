// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/conditiontext.h"

#include "core/message/value.h"
#include "core/scenario/evaluation.h"

#include <QHash>

#include <array>

namespace wirebench::harness {

using message::Value;
using scenario::Comparison;
using scenario::Expression;

namespace {

double toDouble(const Value &number)
{
    return std::visit(
        [](const auto &any) -> double {
            if constexpr (std::is_same_v<std::decay_t<decltype(any)>, QByteArray>)
                return 0;
            else
                return static_cast<double>(any);
        },
        number);
}

QString comparisonText(Comparison comparison)
{
    static constexpr std::array words{"==", "!=", "<", "<=", ">", ">="};
    return QLatin1String(words.at(static_cast<std::size_t>(comparison)));
}

const scenario::Measure *measureOf(const Expression &expression)
{
    return std::get_if<scenario::Measure>(&expression.form);
}

//! As it was written: the value is in the basic unit.
QString literalText(const scenario::Literal &literal)
{
    static const QHash<QString, double> factors{{QStringLiteral("us"), 1e-6},
                                                {QStringLiteral("ms"), 1e-3},
                                                {QStringLiteral("min"), 60},
                                                {QStringLiteral("kB"), 1e3},
                                                {QStringLiteral("MB"), 1e6},
                                                {QStringLiteral("KiB"), 1024},
                                                {QStringLiteral("MiB"), 1024 * 1024},
                                                {QStringLiteral("GB"), 1e9},
                                                {QStringLiteral("GiB"), 1024. * 1024 * 1024}};
    if (literal.unit.isEmpty())
        return valueText(literal.value);
    const QString unit = literal.unit.endsWith(u"/s") ? literal.unit.chopped(2) : literal.unit;
    return QString::number(toDouble(literal.value) / factors.value(unit, 1), 'g', 6) + u' ' + literal.unit;
}

} // namespace

QString conditionText(const scenario::Condition &condition)
{
    if (!condition.upper)
        return comparisonText(condition.comparison) + u' ' + expressionText(*condition.right);
    return QStringLiteral("in %1 .. %2").arg(expressionText(*condition.right), expressionText(*condition.upper));
}

QString valueText(const Value &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number, 'g', 6);
    const QString text = QString::fromUtf8(message::toText(value));
    return std::holds_alternative<QByteArray>(value) ? u'"' + text + u'"' : text;
}

QString valueText(const Value &value, const Expression &of)
{
    const scenario::Measure *measure = measureOf(of);
    if (!measure || measure->statistic == scenario::Measure::Statistic::Count)
        return valueText(value);
    const double number = toDouble(value);
    switch (measure->quantity) {
    case scenario::Measure::Quantity::RoundTrip:
    case scenario::Measure::Quantity::Gap:
        return number < 1 ? QString::number(number * 1000, 'g', 4) + QStringLiteral(" ms")
                          : QString::number(number, 'g', 4) + QStringLiteral(" s");
    case scenario::Measure::Quantity::Rate:
        return QString::number(number, 'g', 6) + QStringLiteral(" B/s");
    default:
        return valueText(value);
    }
}

QString expressionText(const Expression &expression)
{
    if (const auto *measure = measureOf(expression))
        return scenario::measureText(*measure);
    if (const auto *variable = std::get_if<scenario::VariableReference>(&expression.form))
        return u'{' + variable->name + u'}';
    if (const auto *text = std::get_if<scenario::TextTemplate>(&expression.form))
        return text->text.text();
    if (const auto *literal = std::get_if<scenario::Literal>(&expression.form))
        return literalText(*literal);
    const auto &operation = std::get<scenario::Operation>(expression.form);
    static constexpr std::array signs{"+", "-", "*", "/", "%", "-"};
    const QString sign = QLatin1String(signs.at(static_cast<std::size_t>(operation.op)));
    if (!operation.left)
        return sign + expressionText(*operation.right);
    return QStringLiteral("%1 %2 %3").arg(expressionText(*operation.left), sign, expressionText(*operation.right));
}

} // namespace wirebench::harness
