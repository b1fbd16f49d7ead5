// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/expressionparser.h"

#include "core/scenario/scenariotexts.h"

#include <array>
#include <cmath>

namespace wirebench::scenario {

namespace {

constexpr int deepest = 32; // parentheses and signs

using Operator = Operation::Operator;
using Quantity = Measure::Quantity;
using Statistic = Measure::Statistic;

struct Unit
{
    QStringView name;
    double factor;
    bool isWhole; //!< bytes, which stay whole numbers
};

// Longer ones before those that they begin with.
constexpr Unit units[] = {
    {u"us", 1e-6, false},
    {u"ms", 1e-3, false},
    {u"min", 60, false},
    {u"s", 1, false},
    {u"kB", 1e3, true},
    {u"MB", 1e6, true},
    {u"GB", 1e9, true},
    {u"KiB", 1024, true},
    {u"MiB", 1024.0 * 1024, true},
    {u"GiB", 1024.0 * 1024 * 1024, true},
    {u"B", 1, true},
};

constexpr std::pair<QStringView, Quantity> quantities[] = {
    {u"rtt", Quantity::RoundTrip}, {u"gap", Quantity::Gap},           {u"rate", Quantity::Rate},
    {u"sent", Quantity::Sent},     {u"received", Quantity::Received}, {u"messages", Quantity::Messages},
};

constexpr std::pair<QStringView, Statistic> statistics[] = {
    {u"p50", Statistic::P50},   {u"p90", Statistic::P90},     {u"p95", Statistic::P95},
    {u"p99", Statistic::P99},   {u"min", Statistic::Minimum}, {u"max", Statistic::Maximum},
    {u"mean", Statistic::Mean}, {u"count", Statistic::Count},
};

QString values()
{
    return ScenarioTexts::tr(
        "a number such as 20ms or 1.5MB/s, \"text\", {variable}, or rtt(NAME) p95, gap, rate, sent, "
        "received, messages");
}

class ExpressionParser
{
public:
    explicit ExpressionParser(ScenarioScanner &scanner)
        : m_scanner(scanner)
    { }

    Taken<ExpressionPointer> takeSum()
    {
        return takeChain<&ExpressionParser::takeProduct, 2>({{{u'+', Operator::Add}, {u'-', Operator::Subtract}}});
    }

private:
    template<auto takeOne, std::size_t count>
    Taken<ExpressionPointer> takeChain(const std::array<std::pair<QChar, Operator>, count> &operators)
    {
        const qsizetype start = m_scanner.position();
        auto left = (this->*takeOne)();
        while (left) {
            const auto *found = std::find_if(operators.begin(), operators.end(),
                                             [this](const auto &one) { return one.first == m_scanner.chars().next(); });
            if (found == operators.end())
                return left;
            m_scanner.chars().skip();
            m_scanner.skipSpace();
            auto right = (this->*takeOne)();
            if (!right)
                return right;
            left = make(start, Operation{found->second, *left, *right});
        }
        return left;
    }

    Taken<ExpressionPointer> takeProduct()
    {
        return takeChain<&ExpressionParser::takeFactor, 3>(
            {{{u'*', Operator::Multiply}, {u'/', Operator::Divide}, {u'%', Operator::Remainder}}});
    }

    Taken<ExpressionPointer> takeFactor()
    {
        const qsizetype start = m_scanner.position();
        const QChar c = m_scanner.chars().next();
        if (c == u'(' || c == u'-')
            return takeNested(start, c);
        if (c.isDigit())
            return takeNumber(start);
        if (c == u'"') {
            auto text = takeText(m_scanner);
            if (!text)
                return tl::unexpected(text.error());
            return make(start, TextTemplate{*std::move(text)});
        }
        if (c == u'{')
            return takeVariable(start);
        return takeMeasure(start);
    }

    Taken<ExpressionPointer> takeNested(qsizetype start, QChar opened)
    {
        if (++m_depth > deepest)
            return tl::unexpected(m_scanner.error(start, start + 1, ScenarioTexts::tr("this is nested too deeply"),
                                                  ScenarioTexts::tr("at most %1 levels").arg(deepest)));
        m_scanner.chars().skip();
        m_scanner.skipSpace();
        auto inner = opened == u'(' ? takeSum() : takeFactor();
        --m_depth;
        if (!inner)
            return inner;
        if (opened == u'-')
            return make(start, Operation{Operator::Negate, nullptr, *inner});
        if (!m_scanner.chars().take(u")"))
            return tl::unexpected(m_scanner.unexpected(
                ScenarioTexts::tr("a ) for the ( at column %1").arg(m_scanner.place(start, start).column)));
        m_scanner.skipSpace();
        return inner;
    }

    Taken<ExpressionPointer> takeNumber(qsizetype start)
    {
        message::Scanner &chars = m_scanner.chars();
        if (chars.next() == u'0' && QStringView(u"xX").contains(chars.peek(1))) {
            chars.skip(2);
            while (message::hexDigit(chars.next()) >= 0)
                chars.skip();
        } else {
            // ".." is a range.
            while (chars.next().isDigit() || (chars.next() == u'.' && chars.peek(1).isDigit()))
                chars.skip();
        }
        const auto number = message::parseNumber(chars.since(start));
        if (!number)
            return tl::unexpected(
                m_scanner.error(start, m_scanner.position(), ScenarioTexts::tr("this is no number"), values()));
        return takeUnit(start, *number);
    }

    Taken<ExpressionPointer> takeUnit(qsizetype start, const message::Value &number)
    {
        message::Scanner &chars = m_scanner.chars();
        const qsizetype at = m_scanner.position();
        const QStringView name = chars.takeName();
        const auto *unit =
            std::find_if(std::begin(units), std::end(units), [&](const Unit &one) { return one.name == name; });
        if (!name.isEmpty() && unit == std::end(units))
            return tl::unexpected(m_scanner.error(
                at, m_scanner.position(), ScenarioTexts::tr("\"%1\" is no unit").arg(name),
                ScenarioTexts::tr("us, ms, s, min, B, kB, MB, GB, KiB, MiB or GiB, with /s for rates")));
        Literal literal{number, name.toString()};
        if (!name.isEmpty()) {
            if (unit->isWhole && chars.take(u"/s"))
                literal.unit += u"/s";
            literal.value = scaled(number, *unit);
        }
        m_scanner.skipSpace();
        return make(start, std::move(literal));
    }

    static message::Value scaled(const message::Value &number, const Unit &unit)
    {
        const double product = std::visit(
            [&](const auto &value) -> double {
                if constexpr (std::is_same_v<std::decay_t<decltype(value)>, QByteArray>)
                    return 0; // parseNumber() gives none
                else
                    return static_cast<double>(value) * unit.factor;
            },
            number);
        const bool isExact = unit.isWhole && product >= 0 && product < 9e15 && std::floor(product) == product;
        return isExact ? message::Value(static_cast<quint64>(product)) : message::Value(product);
    }

    Taken<ExpressionPointer> takeVariable(qsizetype start)
    {
        m_scanner.chars().skip();
        const QString name = m_scanner.chars().takeName().toString();
        if (name.isEmpty())
            return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("the name of a variable")));
        if (!m_scanner.chars().take(u"}"))
            return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("} behind the variable's name")));
        m_scanner.skipSpace();
        return make(start, VariableReference{name});
    }

    Taken<ExpressionPointer> takeMeasure(qsizetype start)
    {
        message::Scanner &chars = m_scanner.chars();
        const QString word = m_scanner.peekKeyword();
        const auto *quantity = std::find_if(std::begin(quantities), std::end(quantities),
                                            [&](const auto &one) { return one.first == word; });
        if (quantity == std::end(quantities))
            return tl::unexpected(m_scanner.unexpected(values()));
        chars.skip(word.size());
        if (!chars.take(u"("))
            return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("(NAME), the device that is measured")));
        Measure measure{quantity->second, Statistic::None, chars.takeName().toString()};
        if (measure.device.isEmpty() || !chars.take(u")"))
            return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("the name of a device and )")));
        m_scanner.skipSpace();
        return takeStatistic(start, std::move(measure));
    }

    Taken<ExpressionPointer> takeStatistic(qsizetype start, Measure measure)
    {
        const bool hasMany = measure.quantity == Quantity::RoundTrip || measure.quantity == Quantity::Gap;
        const qsizetype at = m_scanner.position();
        const QString word = m_scanner.chars().takeName().toString();
        const auto *statistic = std::find_if(std::begin(statistics), std::end(statistics),
                                             [&](const auto &one) { return one.first == word; });
        if (hasMany && statistic == std::end(statistics)) {
            m_scanner.chars().moveTo(at);
            return tl::unexpected(
                m_scanner.unexpected(ScenarioTexts::tr("which of them: p50, p90, p95, p99, min, max, mean or count")));
        }
        if (hasMany)
            measure.statistic = statistic->second;
        else
            m_scanner.chars().moveTo(at);
        m_scanner.skipSpace();
        return make(start, std::move(measure));
    }

    template<typename Form>
    Taken<ExpressionPointer> make(qsizetype start, Form &&form)
    {
        if (++m_parts > mostParts)
            return tl::unexpected(m_scanner.error(start, start + 1, ScenarioTexts::tr("the expression is too long"),
                                                  ScenarioTexts::tr("at most %1 parts").arg(mostParts)));
        return std::make_shared<const Expression>(
            Expression{m_scanner.place(start, m_scanner.position()), std::forward<Form>(form)});
    }

    static constexpr int mostParts = 200; // evaluating is recursive
    ScenarioScanner &m_scanner;
    int m_depth = 0;
    int m_parts = 0;
};

} // namespace

Taken<ExpressionPointer> takeExpression(ScenarioScanner &scanner)
{
    return ExpressionParser(scanner).takeSum();
}

Taken<message::Template> takeText(ScenarioScanner &scanner)
{
    if (scanner.chars().next() != u'"')
        return tl::unexpected(scanner.unexpected(ScenarioTexts::tr("\"text\" in quotes")));
    const qsizetype start = scanner.position();
    message::Scanner &chars = scanner.chars();
    for (chars.skip(); !chars.atEnd() && chars.next() != u'"' && chars.next() != u'\n'; chars.skip()) {
        if (chars.next() == u'\\' && chars.rest().size() > 1 && chars.peek(1) != u'\n')
            chars.skip();
    }
    chars.take(u"\"");
    const Operand operand{start, chars.since(start).toString()};
    auto text = message::Template::parse(operand.text);
    if (!text)
        return tl::unexpected(scanner.within(operand, text.error()));
    scanner.skipSpace();
    return *std::move(text);
}

Taken<Condition> takeCondition(ScenarioScanner &scanner)
{
    // Longer ones before those that they begin with.
    static constexpr std::pair<QStringView, Comparison> comparisons[] = {
        {u"==", Comparison::Equal},          {u"!=", Comparison::Unequal}, {u"<=", Comparison::LessOrEqual},
        {u">=", Comparison::GreaterOrEqual}, {u"<", Comparison::Less},     {u">", Comparison::Greater},
    };
    Condition condition;
    const bool isRange = scanner.takeKeyword(u"in");
    if (!isRange) {
        const auto *found = std::find_if(std::begin(comparisons), std::end(comparisons),
                                         [&](const auto &one) { return scanner.chars().take(one.first); });
        if (found == std::end(comparisons))
            return tl::unexpected(scanner.unexpected(ScenarioTexts::tr("==, !=, <, <=, >, >=, or in and a range")));
        condition.comparison = found->second;
        scanner.skipSpace();
    }
    auto right = takeExpression(scanner);
    if (!right)
        return tl::unexpected(right.error());
    condition.right = *std::move(right);
    if (!isRange)
        return condition;
    if (!scanner.chars().take(u".."))
        return tl::unexpected(scanner.unexpected(ScenarioTexts::tr(".. and the other end of the range")));
    scanner.skipSpace();
    auto upper = takeExpression(scanner);
    if (!upper)
        return tl::unexpected(upper.error());
    condition.upper = *std::move(upper);
    return condition;
}

} // namespace wirebench::scenario
