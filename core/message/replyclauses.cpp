// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
// What stands in one rule of reply.
#include "core/message/replyrulesparser.h"

#include "core/message/messagetexts.h"

namespace wirebench::message {

std::optional<std::chrono::milliseconds> durationOf(QStringView text)
{
    const bool isSeconds = text.endsWith(u's') && !text.endsWith(u"ms");
    const auto number = text.endsWith(u's') ? parseNumber(text.chopped(isSeconds ? 1 : 2)) : std::nullopt;
    const auto *count = number ? std::get_if<quint64>(&*number) : nullptr;
    const quint64 unit = isSeconds ? 1000 : 1;
    if (!count || *count > quint64(longestReplyDelay.count()) / unit)
        return {};
    return std::chrono::milliseconds(*count * unit);
}

Parsed<void> ReplyRulesParser::takeDelay(Scanner &scanner, ReplyRule &rule)
{
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    const QStringView text = scanner.takeUntil(u"#");
    const qsizetype dots = text.indexOf(u"..");
    const auto low = durationOf(dots < 0 ? text : text.first(dots));
    const auto high = dots < 0 ? low : durationOf(text.sliced(dots + 2));
    if (!low || !high || *high < *low)
        return scanner.wrong(
            start, text.size(), MessageTexts::tr("this is no delay"),
            MessageTexts::tr("a whole number and ms or s, as 50ms, up to a day, or a range as 10ms..50ms"));
    rule.delay = *low;
    rule.longestDelay = dots < 0 || *high == *low ? std::chrono::milliseconds(0) : *high;
    return {};
}

Parsed<void> ReplyRulesParser::takeSplit(Scanner &scanner, ReplyRule &rule)
{
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    const QStringView text = scanner.takeUntil(u"#");
    bool isNumber = false;
    const int size = text.toInt(&isNumber);
    if (!isNumber || size < 1 || size > largestMessage)
        return scanner.wrong(start, text.size(), MessageTexts::tr("this is no size of a piece"),
                             MessageTexts::tr("bytes, 1 to %1").arg(largestMessage));
    rule.pieceSize = size;
    scanner.skipSpace();
    if (!scanner.takeWord(u"every"))
        return {};
    scanner.skipSpace();
    const qsizetype pauseStart = scanner.position();
    const QStringView pauseText = scanner.takeUntil(u"#");
    const auto pause = durationOf(pauseText);
    if (!pause || *pause > std::chrono::minutes(1))
        return scanner.wrong(pauseStart, pauseText.size(), MessageTexts::tr("this is no pause between pieces"),
                             MessageTexts::tr("a whole number and ms or s, as 20ms, up to a minute"));
    rule.piecePause = *pause;
    return {};
}

Parsed<void> ReplyRulesParser::takeTimes(Scanner &scanner, ReplyRule &rule)
{
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    const QStringView text = scanner.takeUntil(u"#");
    bool isNumber = false;
    rule.times = text.toLongLong(&isNumber);
    if (!isNumber || rule.times < 1 || rule.times > mostReplyTimes)
        return scanner.wrong(start, text.size(), MessageTexts::tr("so often it cannot be said"),
                             MessageTexts::tr("how often, 1 to %1").arg(mostReplyTimes));
    return {};
}

Parsed<void> ReplyRulesParser::takeEnding(Scanner &scanner, ReplyRule &rule)
{
    scanner.skipSpace();
    if (scanner.takeWord(u"state")) {
        auto name = takeStateName(scanner);
        if (!name)
            return tl::unexpected<TextError>(name.error());
        m_uses.append({m_line, scanner.position() - name->size(), *name});
        rule.nextState = *std::move(name);
        return {};
    }
    const qsizetype start = scanner.position();
    const QStringView word = scanner.takeUntil(u"#");
    static constexpr std::pair<QStringView, ReplyEnding> known[] = {
        {u"close", ReplyEnding::Close}, {u"half-close", ReplyEnding::HalfClose}, {u"reset", ReplyEnding::Reset}};
    for (const auto &[name, ending] : known) {
        if (name == word)
            rule.ending = ending;
    }
    if (rule.ending == ReplyEnding::None)
        return scanner.wrong(start, word.size(), MessageTexts::tr("a connection does not end so"),
                             MessageTexts::tr("close, half-close or reset"));
    return {};
}

Parsed<void> ReplyRulesParser::checkNames(const Scanner &scanner, const ReplyExpression &expression, qsizetype start,
                                          const ReplyRule &rule) const
{
    const QStringList captured = rule.pattern.captureNames();
    for (const ReplyExpression::Name &name : expression.names()) {
        if (name.isQueue ? isQueue(name.name) : (isVariable(name.name) || captured.contains(name.name)))
            continue;
        return scanner.wrong(
            start + name.position, expression.text().size() - name.position,
            name.isQueue ? MessageTexts::tr("there is no queue \"%1\"").arg(name.name)
                         : MessageTexts::tr("\"%1\" has no value").arg(name.name),
            name.isQueue ? MessageTexts::tr("a line \"queue %1 8\" before the rules").arg(name.name)
                         : MessageTexts::tr("a capture in the pattern, or a line \"set %1 = 0\" before the rules")
                               .arg(name.name));
    }
    return {};
}

Parsed<void> ReplyRulesParser::takeAssignment(Scanner &scanner, ReplyRule &rule, ReplyAssignment::Kind kind)
{
    using Kind = ReplyAssignment::Kind;
    if (const auto room = checkCount(scanner, rule.assignments.size(), mostReplyNames, MessageTexts::tr("assignments"));
        !room)
        return room;
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    ReplyAssignment assignment{kind, scanner.takeName().toString(), {}};
    const bool isKnown = kind == Kind::Set ? isVariable(assignment.name) : isQueue(assignment.name);
    if (assignment.name.isEmpty())
        return scanner.unexpectedHere(kind == Kind::Set ? MessageTexts::tr("the name of a variable")
                                                        : MessageTexts::tr("the name of a queue"));
    if (!isKnown)
        return scanner.wrong(start, assignment.name.size(),
                             (kind == Kind::Set ? MessageTexts::tr("there is no variable \"%1\"")
                                                : MessageTexts::tr("there is no queue \"%1\""))
                                 .arg(assignment.name),
                             kind == Kind::Set
                                 ? MessageTexts::tr("a line \"set %1 = 0\" before the rules").arg(assignment.name)
                                 : MessageTexts::tr("a line \"queue %1 8\" before the rules").arg(assignment.name));
    if (kind != Kind::Clear) {
        scanner.skipSpace();
        if (kind == Kind::Set && !scanner.take(u"="))
            return scanner.unexpectedHere(MessageTexts::tr("= and a value"));
        auto value = kind == Kind::Set ? ReplyExpression::takeFrom(scanner) : ReplyExpression::takeTermFrom(scanner);
        if (!value)
            return tl::unexpected<TextError>(value.error());
        if (const auto known = checkNames(scanner, *value, scanner.position() - value->text().size(), rule); !known)
            return known;
        assignment.value = *std::move(value);
    }
    rule.assignments.push_back(std::move(assignment));
    return {};
}

Parsed<void> ReplyRulesParser::takeConditions(Scanner &scanner, ReplyRule &rule)
{
    scanner.skipSpace();
    if (!scanner.takeWord(u"when"))
        return {};
    do {
        if (const auto room =
                checkCount(scanner, rule.conditions.size(), mostReplyNames, MessageTexts::tr("conditions"));
            !room)
            return room;
        scanner.skipSpace();
        const qsizetype start = scanner.position();
        auto condition = ReplyCondition::takeFrom(scanner);
        if (!condition)
            return tl::unexpected<TextError>(condition.error());
        const qsizetype right = scanner.position() - condition->right.text().size();
        if (const auto known = checkNames(scanner, condition->left, start, rule); !known)
            return known;
        if (const auto known = checkNames(scanner, condition->right, right, rule); !known)
            return known;
        rule.conditions.push_back(*std::move(condition));
        scanner.skipSpace();
    } while (scanner.takeWord(u"and"));
    return {};
}

//! Every variable of the reply has a value whenever the pattern fits.
Parsed<void> ReplyRulesParser::checkVariables(const Scanner &scanner, const ReplyRule &rule, qsizetype start) const
{
    const QStringList captured = rule.pattern.captureNames();
    for (const Placeholder &placeholder : rule.reply.placeholders()) {
        if (placeholder.kind != Placeholder::Kind::Variable || placeholder.preset || captured.contains(placeholder.name)
            || isVariable(placeholder.name) || placeholder.name == u"date")
            continue;
        return scanner.wrong(
            start + placeholder.position, placeholder.length,
            MessageTexts::tr("\"%1\" has no value").arg(placeholder.name),
            captured.isEmpty()
                ? MessageTexts::tr("a preset as in {%1=0:u8}, or a capture in the pattern").arg(placeholder.name)
                : MessageTexts::tr("a preset as in {%1=0:u8}, or one of: %2")
                      .arg(placeholder.name, captured.join(QStringLiteral(", "))));
    }
    return {};
}

Parsed<void> ReplyRulesParser::takeReply(Scanner &scanner, ReplyRule &rule, bool isAnswer)
{
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    if (scanner.takeWord(u"echo")) {
        rule.action = ReplyRule::Action::Echo;
        if (!isAnswer)
            return scanner.wrong(start, scanner.position() - start,
                                 MessageTexts::tr("nothing came that could be echoed"),
                                 MessageTexts::tr("what to send, or nothing"));
        return {};
    }
    if (scanner.takeWord(u"nothing"))
        return {};
    auto reply = Template::takeFrom(scanner);
    if (!reply)
        return tl::unexpected<TextError>(reply.error());
    if (reply->text().isEmpty())
        return scanner.wrong(start, 0, MessageTexts::tr("the reply is missing"),
                             MessageTexts::tr("what to send, or echo or nothing"));
    rule.action = ReplyRule::Action::Send;
    rule.reply = std::move(*reply);
    return checkVariables(scanner, rule, start);
}

Parsed<void> ReplyRulesParser::takeClauses(Scanner &scanner, ReplyRule &rule)
{
    using Kind = ReplyAssignment::Kind;
    for (;;) {
        scanner.skipSpace();
        Parsed<void> taken;
        if (scanner.takeWord(u"after"))
            taken = takeDelay(scanner, rule);
        else if (scanner.takeWord(u"split"))
            taken = takeSplit(scanner, rule);
        else if (scanner.takeWord(u"times"))
            taken = takeTimes(scanner, rule);
        else if (scanner.takeWord(u"set"))
            taken = takeAssignment(scanner, rule, Kind::Set);
        else if (scanner.takeWord(u"push"))
            taken = takeAssignment(scanner, rule, Kind::Push);
        else if (scanner.takeWord(u"clear"))
            taken = takeAssignment(scanner, rule, Kind::Clear);
        else
            break;
        if (!taken)
            return taken;
    }
    if (scanner.takeWord(u"then")) {
        if (const auto taken = takeEnding(scanner, rule); !taken)
            return taken;
    }
    return checkLineEnd(
        scanner,
        MessageTexts::tr(
            "after and a delay, split, times, set, push or clear, then and an ending, or the end of the line"));
}

Parsed<void> ReplyRulesParser::takeAction(Scanner &scanner, ReplyRule &rule, bool isAnswer)
{
    scanner.skipSpace();
    if (!scanner.take(u"->"))
        return scanner.unexpectedHere(MessageTexts::tr("-> and the reply"));
    if (const auto taken = takeReply(scanner, rule, isAnswer); !taken)
        return taken;
    return takeClauses(scanner, rule);
}

} // namespace wirebench::message
