// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/evaluation.h"
#include "core/scenario/scenarioparser.h"

#include <QRegularExpression>
#include <QTest>

namespace wirebench::tests {

using namespace scenario;

namespace {

//! What \a text comes to: "5", "true", or "1:9 division by zero".
QString result(const QString &text)
{
    const auto scenario = parseScenario(text, {});
    if (!scenario)
        return scenario.error().first().toString();
    EvaluationContext context;
    context.variables.values = {{QStringLiteral("n"), QByteArray("42")},
                                {QStringLiteral("word"), QByteArray("abc")},
                                {QStringLiteral("minus"), qint64(-7)}};
    context.measure = [](const Measure &measure) -> std::optional<double> {
        return measure.device == u"pump" ? std::optional(0.015) : std::nullopt;
    };
    const auto told = [](const EvaluationError &error) {
        return QStringLiteral("%1:%2 %3")
            .arg(QString::number(error.place.line), QString::number(error.place.column), error.problem);
    };
    const Statement &statement = scenario->steps->front().statement;
    if (const auto *set = std::get_if<SetStatement>(&statement)) {
        const auto value = evaluate(*set->value, context);
        return value ? QString::fromUtf8(message::toText(*value)) : told(value.error());
    }
    const auto &assertion = std::get<AssertStatement>(statement);
    const auto left = evaluate(*assertion.left, context);
    if (!left)
        return told(left.error());
    const auto truth = holds(*left, assertion.condition, context);
    return !truth ? told(truth.error()) : *truth ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace

class EvaluationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void expressionsHaveValues_data();
    void expressionsHaveValues();
};

void EvaluationTest::expressionsHaveValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("set x = 1 + 2 * 3", "7");
    row("set x = (1 + 2) * 3", "9");
    row("set x = 10 - 3 - 2", "5");
    row("set x = -3 + 1", "-2");
    row("set x = --3", "3");
    row("set x = 7 / 2", "3.5");
    row("set x = 8 / 2", "4");
    row("set x = -7 % 4", "-3");
    row("set x = 0x10", "16");
    row("set x = {n} + 1", "43");
    row("set x = {minus} * 2", "-14");
    row("set x = 9007199254740993 + 1", "9007199254740994"); // more than a double is exact for
    row("set x = 18446744073709551615", "18446744073709551615");
    row("set x = \"n is {n}\\r\"", "n is 42\r");
    row("set x = 20ms", "0.02");
    row("set x = 2min", "120");
    row("set x = 2KiB", "2048");
    row("set x = 1.5MB/s", "1500000");
    row("set x = rtt(pump) p95 * 2", "0.03");
    row("set x = 1 / 0", "1:13 division by zero");
    row("set x = 1 % (2 - 2)", "1:14 division by zero");
    row("set x = {word} + 1", "1:9 \"abc\" is no number");
    row("set x = 1 + {missing}", "1:13 the variable \"missing\" has no value");
    row("set x = rtt(valve) max", "1:9 rtt(valve) max: nothing was measured yet");
    row("assert {n} == 42", "true");
    row("assert {n} == \"42\"", "true");
    row("assert {n} == 42.0", "true");
    row("assert {n} != 42", "false");
    row("assert {n} < 42", "false");
    row("assert {n} <= 42", "true");
    row("assert {n} > 41", "true");
    row("assert {n} >= 43", "false");
    row("assert {n} in 40..42", "true");
    row("assert {n} in 43 .. 50", "false");
    row("assert {minus} in -7..0", "true");
    row("assert {word} == \"abc\"", "true");
    row("assert {word} != \"abc\"", "false");
    row("assert {word} < 5", "1:17 \"abc\" < \"5\" means nothing: these are no numbers");
    row("assert {word} in 1..5", "1:18 a range is of numbers");
    row("assert rtt(pump) p95 < 20ms", "true");
    row("assert rtt(pump) p95 < 10ms", "false");
}

void EvaluationTest::expressionsHaveValues()
{
    QFETCH(const QString, text);
    QTEST(result(text), "expected");
}

} // namespace wirebench::tests

QTEST_GUILESS_MAIN(wirebench::tests::EvaluationTest)
#include "tst_evaluation.moc"
