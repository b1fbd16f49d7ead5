// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/replyexpression.h"

#include "core/message/messagetexts.h"
#include "core/message/scanner.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wirebench::message {

namespace {

constexpr std::size_t mostTerms = 32;
constexpr int mostDecimals = 9; // of random numbers, and of what is worked out

std::optional<Value> numberOf(const Value &value)
{
    const auto *bytes = std::get_if<QByteArray>(&value);
    return bytes ? parseNumber(QString::fromLatin1(bytes->trimmed())) : std::optional(value);
}

double asDouble(const Value &value)
{
    return std::visit(
        [](const auto &any) {
            if constexpr (std::is_same_v<std::decay_t<decltype(any)>, QByteArray>)
                return 0.0;
            else
                return static_cast<double>(any);
        },
        value);
}

std::optional<qint64> asWhole(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    const auto *number = std::get_if<quint64>(&value);
    if (!number || *number > quint64(std::numeric_limits<qint64>::max()))
        return {};
    return static_cast<qint64>(*number);
}

Value wholeValue(qint64 number)
{
    return number < 0 ? Value(number) : Value(static_cast<quint64>(number));
}

tl::unexpected<Error> wrong(const QString &what)
{
    return failure(ErrorCode::InvalidArgument, what);
}

Result<Value> workOut(qint64 left, char operation, qint64 right)
{
    qint64 result = 0;
    bool isTooLarge = false;
    if (operation == '+')
        isTooLarge = __builtin_add_overflow(left, right, &result);
    else if (operation == '-')
        isTooLarge = __builtin_sub_overflow(left, right, &result);
    else if (operation == '*')
        isTooLarge = __builtin_mul_overflow(left, right, &result);
    else if (right == 0)
        return wrong(MessageTexts::tr("a division by 0"));
    else
        result = right == -1 ? 0 : left % right; // which would overflow for the lowest number
    if (isTooLarge)
        return wrong(MessageTexts::tr("the number is beyond 64 bits"));
    return wholeValue(result);
}

Result<Value> workOut(double left, char operation, double right)
{
    double result = left;
    if (operation == '+')
        result += right;
    else if (operation == '-')
        result -= right;
    else if (operation == '*')
        result *= right;
    else if (right == 0)
        return wrong(MessageTexts::tr("a division by 0"));
    else
        result = std::fmod(left, right);
    const double scale = std::pow(10.0, mostDecimals);
    const double scaled = result * scale;
    if (!std::isfinite(scaled))
        return wrong(MessageTexts::tr("the number is too large"));
    return Value(std::round(scaled) / scale); // 0.1 + 0.2 is 0.3
}

Result<Value> combined(const Value &left, char operation, const Value &right)
{
    const auto a = numberOf(left);
    const auto b = numberOf(right);
    if (!a || !b)
        return wrong(MessageTexts::tr("\"%1\" is no number").arg(QString::fromUtf8(toText(a ? right : left).left(40))));
    const auto whole = asWhole(*a);
    const auto otherWhole = asWhole(*b);
    return whole && otherWhole ? workOut(*whole, operation, *otherWhole)
                               : workOut(asDouble(*a), operation, asDouble(*b));
}

//! A number with its sign, as "-0.5"; not beyond a "..".
QStringView takeNumberText(Scanner &scanner)
{
    const qsizetype start = scanner.position();
    (void)scanner.take(u"-");
    while (!scanner.atEnd() && (scanner.next().isLetterOrNumber() || scanner.next() == u'.')) {
        if (scanner.next() == u'.' && scanner.peek(1) == u'.')
            break;
        scanner.skip();
    }
    return scanner.since(start);
}

int decimalsOf(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    return point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
}

} // namespace

quint64 RandomNumbers::next()
{
    m_state += 0x9e3779b97f4a7c15;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

Parsed<ReplyExpression::Term> ReplyExpression::takeQuoted(Scanner &scanner)
{
    const qsizetype start = scanner.position();
    scanner.skip();
    while (!scanner.atEnd() && scanner.next() != u'"')
        scanner.skip(scanner.next() == u'\\' && !scanner.peek(1).isNull() ? 2 : 1);
    (void)scanner.take(u"\"");
    auto text = Template::parse(scanner.since(start));
    if (!text) {
        text.error().position += start;
        return tl::unexpected<TextError>(text.error());
    }
    return Term{'+', *std::move(text), start};
}

Parsed<ReplyExpression::Term> ReplyExpression::takeRandom(Scanner &scanner)
{
    const qsizetype start = scanner.position();
    const QString expected = MessageTexts::tr("random(LOW..HIGH), as random(1..6) or random(-0.5..0.5)");
    const QStringView low = scanner.take(u"random(") ? takeNumberText(scanner) : QStringView();
    const QStringView high = scanner.take(u"..") ? takeNumberText(scanner) : QStringView();
    const auto lowest = parseNumber(low);
    const auto highest = parseNumber(high);
    if (!lowest || !highest || !scanner.take(u")"))
        return scanner.wrong(start, scanner.position() - start, MessageTexts::tr("these are no random numbers"),
                             expected);
    const Random random{asDouble(*lowest), asDouble(*highest), std::max(decimalsOf(low), decimalsOf(high))};
    constexpr double largest = 1e9;
    if (!(random.low <= random.high) || random.decimals > mostDecimals || std::abs(random.low) > largest
        || std::abs(random.high) > largest)
        return scanner.wrong(start, scanner.position() - start, MessageTexts::tr("there are no such random numbers"),
                             MessageTexts::tr("the lower bound first, both within a thousand million, 9 decimals"));
    return Term{'+', random, start};
}

Parsed<ReplyExpression::Term> ReplyExpression::takeTerm(Scanner &scanner)
{
    const qsizetype start = scanner.position();
    if (scanner.next() == u'"')
        return takeQuoted(scanner);
    if (scanner.isWord(u"random"))
        return takeRandom(scanner);
    const bool isPop = scanner.takeWord(u"pop");
    if (isPop || scanner.takeWord(u"count")) {
        scanner.skipSpace();
        const QString name = scanner.takeName().toString();
        if (name.isEmpty())
            return scanner.unexpectedHere(MessageTexts::tr("the name of a queue"));
        return Term{'+', FromQueue{name, !isPop}, start};
    }
    if (scanner.take(u"{")) {
        const QString name = scanner.takeName().toString();
        if (name.isEmpty() || !scanner.take(u"}"))
            return scanner.unexpectedHere(MessageTexts::tr("the name of a variable in braces, as {x}"));
        return Term{'+', Reference{name}, start};
    }
    const auto number = parseNumber(takeNumberText(scanner));
    if (!number) {
        scanner.moveTo(start);
        return scanner.unexpectedHere(
            MessageTexts::tr("a number, \"text\", {variable}, random(LOW..HIGH), pop QUEUE or count QUEUE"));
    }
    return Term{'+', *number, start};
}

Parsed<ReplyExpression> ReplyExpression::takeTermFrom(Scanner &scanner)
{
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    auto term = takeTerm(scanner);
    if (!term)
        return tl::unexpected<TextError>(term.error());
    ReplyExpression result;
    term->position = 0;
    result.m_terms.push_back(*std::move(term));
    result.m_text = scanner.since(start).toString();
    return result;
}

Parsed<ReplyExpression> ReplyExpression::takeFrom(Scanner &scanner)
{
    auto result = takeTermFrom(scanner);
    if (!result)
        return result;
    const qsizetype start = scanner.position() - result->m_text.size();
    for (;;) {
        const qsizetype end = scanner.position();
        scanner.skipSpace();
        const QChar operation = scanner.next();
        if (scanner.atEnd() || !QStringView(u"+-*%").contains(operation)) {
            result->m_text = scanner.since(start).first(end - start).toString();
            return result;
        }
        if (result->m_terms.size() == mostTerms)
            return scanner.wrong(end, 0, MessageTexts::tr("the expression is too long"),
                                 MessageTexts::tr("%1 terms at most").arg(mostTerms));
        scanner.skip();
        scanner.skipSpace();
        auto term = takeTerm(scanner);
        if (!term)
            return tl::unexpected<TextError>(term.error());
        term->operation = operation.toLatin1();
        term->position -= start;
        result->m_terms.push_back(*std::move(term));
    }
}

QList<ReplyExpression::Name> ReplyExpression::names() const
{
    QList<Name> result;
    for (const Term &term : m_terms) {
        if (const auto *reference = std::get_if<Reference>(&term.form))
            result.append({reference->name, false, term.position});
        else if (const auto *queue = std::get_if<FromQueue>(&term.form))
            result.append({queue->name, true, term.position});
        else if (const auto *text = std::get_if<Template>(&term.form)) {
            const QStringList needed = text->neededVariables();
            for (const QString &name : needed)
                result.append({name, false, term.position});
        }
    }
    return result;
}

Result<Value> ReplyExpression::valueOf(const Term &term, const Context &context)
{
    const auto find = [&](const QString &name) { return context.value ? context.value(name) : nullptr; };
    if (const auto *value = std::get_if<Value>(&term.form))
        return *value;
    if (const auto *reference = std::get_if<Reference>(&term.form)) {
        const Value *value = find(reference->name);
        return value ? Result<Value>(*value) : wrong(MessageTexts::tr("\"%1\" has no value").arg(reference->name));
    }
    if (const auto *random = std::get_if<Random>(&term.form)) {
        const double scale = std::pow(10.0, random->decimals);
        const auto low = static_cast<qint64>(std::llround(random->low * scale));
        const auto span = static_cast<quint64>(std::llround(random->high * scale) - low) + 1;
        const qint64 number = low + static_cast<qint64>(context.random.next() % span);
        return random->decimals == 0 ? wholeValue(number) : Value(static_cast<double>(number) / scale);
    }
    if (const auto *queue = std::get_if<FromQueue>(&term.form)) {
        if (queue->isCount)
            return Value(context.count ? static_cast<quint64>(context.count(queue->name)) : quint64(0));
        return Value(context.pop ? context.pop(queue->name) : QByteArray());
    }
    const Template &text = std::get<Template>(term.form);
    Variables variables;
    for (const QString &name : text.neededVariables()) {
        if (const Value *value = find(name))
            variables.values.insert(name, *value);
    }
    variables.random = context.random.next();
    auto rendered = text.render(variables);
    if (!rendered)
        return tl::unexpected<Error>(rendered.error().toError());
    return Value(std::move(rendered->bytes));
}

Result<Value> ReplyExpression::evaluate(const Context &context) const
{
    Value result = QByteArray();
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const Result<Value> value = valueOf(m_terms[i], context);
        if (!value)
            return value;
        const Result<Value> next = i == 0 ? value : combined(result, m_terms[i].operation, *value);
        if (!next)
            return next;
        result = *next;
    }
    const auto *text = std::get_if<QByteArray>(&result);
    if (text && text->size() > largestReplyValue)
        return wrong(
            MessageTexts::tr("the text is too long to be remembered: %1 bytes at most").arg(largestReplyValue));
    return result;
}

namespace {

using Comparison = ReplyCondition::Comparison;

// The longer ones first, for what they begin with is one as well.
constexpr std::pair<QStringView, Comparison> comparisons[] = {
    {u"==", Comparison::Equal},          {u"!=", Comparison::NotEqual}, {u"<=", Comparison::LessOrEqual},
    {u">=", Comparison::GreaterOrEqual}, {u"<", Comparison::Less},      {u">", Comparison::Greater}};

} // namespace

Parsed<ReplyCondition> ReplyCondition::takeFrom(Scanner &scanner)
{
    scanner.skipSpace();
    if (scanner.next() != u'{')
        return scanner.unexpectedHere(MessageTexts::tr("a variable in braces, as in when {x} <= 30"));
    auto left = ReplyExpression::takeTermFrom(scanner);
    if (!left)
        return tl::unexpected<TextError>(left.error());
    scanner.skipSpace();
    std::optional<Comparison> comparison;
    for (const auto &[text, meaning] : comparisons) {
        if (!comparison && scanner.take(text))
            comparison = meaning;
    }
    if (!comparison)
        return scanner.unexpectedHere(MessageTexts::tr("== != < <= > or >="));
    auto right = ReplyExpression::takeTermFrom(scanner);
    if (!right)
        return tl::unexpected<TextError>(right.error());
    return ReplyCondition{*std::move(left), *comparison, *std::move(right)};
}

QString ReplyCondition::toString() const
{
    const auto *const found = std::find_if(std::begin(comparisons), std::end(comparisons),
                                           [this](const auto &pair) { return pair.second == comparison; });
    return left.text() + u' ' + found->first + u' ' + right.text();
}

bool ReplyCondition::isTrue(const ReplyExpression::Context &context) const
{
    const Result<Value> a = left.evaluate(context);
    const Result<Value> b = right.evaluate(context);
    if (!a || !b)
        return false;
    auto order = compareNumbers(*a, *b);
    if (!order && std::holds_alternative<QByteArray>(*a) && std::holds_alternative<QByteArray>(*b))
        order = std::get<QByteArray>(*a).compare(std::get<QByteArray>(*b));
    if (!order)
        return comparison == Comparison::NotEqual;
    switch (comparison) {
    case Comparison::Equal:
        return *order == 0;
    case Comparison::NotEqual:
        return *order != 0;
    case Comparison::Less:
        return *order < 0;
    case Comparison::LessOrEqual:
        return *order <= 0;
    case Comparison::Greater:
        return *order > 0;
    case Comparison::GreaterOrEqual:
        return *order >= 0;
    }
    return false;
}

} // namespace wirebench::message
