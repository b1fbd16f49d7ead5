// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/replyrulesparser.h"

#include "core/framing/framingtext.h"
#include "core/message/messagetexts.h"

#include <algorithm>

namespace wirebench::message {

namespace {

//! What placeholders mean by themselves; and a variable of that name could not be asked for.
bool isReserved(QStringView name)
{
    static constexpr QStringView names[] = {u"len", u"crc", u"seq", u"time", u"time_ms", u"random", u"date", u"shared"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

} // namespace

bool isAtLineEnd(const Scanner &scanner)
{
    return scanner.atEnd() || scanner.next() == u'#';
}

Parsed<void> checkLineEnd(Scanner &scanner, const QString &expected)
{
    scanner.skipSpace();
    return isAtLineEnd(scanner) ? Parsed<void>() : Parsed<void>(scanner.unexpectedHere(expected));
}

bool ReplyRulesParser::isVariable(const QString &name) const
{
    return std::any_of(m_rules.variables.cbegin(), m_rules.variables.cend(),
                       [&](const ReplyVariable &variable) { return variable.name == name; });
}

bool ReplyRulesParser::isQueue(const QString &name) const
{
    return std::any_of(m_rules.queues.cbegin(), m_rules.queues.cend(),
                       [&](const ReplyQueue &queue) { return queue.name == name; });
}

Parsed<void> ReplyRulesParser::checkCount(const Scanner &scanner, std::size_t count, std::size_t most,
                                          const QString &what) const
{
    if (count < most)
        return {};
    return scanner.wrong(0, scanner.position() + scanner.rest().size(),
                         MessageTexts::tr("there are too many %1").arg(what), MessageTexts::tr("%1 at most").arg(most));
}

Parsed<void> ReplyRulesParser::checkIsEarly(const Scanner &scanner, const QString &what) const
{
    if (m_rules.rules.empty() && m_rules.greetings.empty() && m_rules.timers.empty() && m_rules.states.isEmpty())
        return {};
    const QStringView begun = scanner.since(0);
    const qsizetype start = begun.size() - begun.trimmed().size();
    return scanner.wrong(start, scanner.position() - start, MessageTexts::tr("%1 comes too late").arg(what),
                         MessageTexts::tr("it before the rules"));
}

Parsed<QString> ReplyRulesParser::takeNewName(Scanner &scanner) const
{
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    const QString name = scanner.takeName().toString();
    if (name.isEmpty())
        return scanner.unexpectedHere(MessageTexts::tr("a name of letters, digits and _"));
    if (isReserved(name) || isVariable(name) || isQueue(name))
        return scanner.wrong(start, name.size(), MessageTexts::tr("\"%1\" means something already").arg(name),
                             MessageTexts::tr("another name"));
    return name;
}

Parsed<QString> ReplyRulesParser::takeStateName(Scanner &scanner)
{
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    while (scanner.next() == u'-' || scanner.next() == u'_' || scanner.next().isLetterOrNumber())
        scanner.skip();
    if (scanner.position() == start)
        return scanner.unexpectedHere(MessageTexts::tr("the name of a state: letters, digits, - and _"));
    return scanner.since(start).toString();
}

Parsed<void> ReplyRulesParser::takeFraming(Scanner &scanner)
{
    const qsizetype word = scanner.position() - QStringView(u"framing").size();
    if (m_rules.framing || !checkIsEarly(scanner, {}))
        return scanner.wrong(word, scanner.position() - word, MessageTexts::tr("the framing comes too late"),
                             MessageTexts::tr("it once, before the rules"));
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    const QStringView text = scanner.takeUntil(u"#");
    const auto options = framing::parseFraming(text);
    if (!options)
        return scanner.wrong(start, text.size(), options.error().detail,
                             MessageTexts::tr("a framing such as line:crlf, length:2be or fixed:12"));
    m_rules.framing = *options;
    return checkLineEnd(scanner, MessageTexts::tr("the end of the line"));
}

Parsed<void> ReplyRulesParser::takeVariable(Scanner &scanner)
{
    if (const auto early = checkIsEarly(scanner, MessageTexts::tr("what a variable begins with")); !early)
        return early;
    if (const auto room = checkCount(scanner, m_rules.variables.size(), mostReplyNames, MessageTexts::tr("variables"));
        !room)
        return room;
    scanner.skipSpace();
    ReplyVariable variable;
    variable.isShared = scanner.takeWord(u"shared");
    auto name = takeNewName(scanner);
    if (!name)
        return tl::unexpected<TextError>(name.error());
    variable.name = *std::move(name);
    scanner.skipSpace();
    if (!scanner.take(u"="))
        return scanner.unexpectedHere(MessageTexts::tr("= and a value, as in set x = 1"));
    auto initial = ReplyExpression::takeFrom(scanner);
    if (!initial)
        return tl::unexpected<TextError>(initial.error());
    if (!initial->names().isEmpty())
        return scanner.wrong(scanner.position() - initial->text().size(), initial->text().size(),
                             MessageTexts::tr("nothing else has a value yet"),
                             MessageTexts::tr("a number, \"text\" or random(LOW..HIGH)"));
    RandomNumbers random(0);
    if (const auto value = initial->evaluate({.random = random}); !value)
        return scanner.wrong(scanner.position() - initial->text().size(), initial->text().size(), value.error().detail,
                             MessageTexts::tr("what can be worked out"));
    variable.initial = *std::move(initial);
    m_rules.variables.push_back(std::move(variable));
    return checkLineEnd(scanner, MessageTexts::tr("an operator, or the end of the line"));
}

Parsed<void> ReplyRulesParser::takeQueue(Scanner &scanner)
{
    if (const auto early = checkIsEarly(scanner, MessageTexts::tr("a queue")); !early)
        return early;
    if (const auto room = checkCount(scanner, m_rules.queues.size(), mostReplyNames, MessageTexts::tr("queues")); !room)
        return room;
    scanner.skipSpace();
    ReplyQueue queue;
    queue.isShared = scanner.takeWord(u"shared");
    auto name = takeNewName(scanner);
    if (!name)
        return tl::unexpected<TextError>(name.error());
    queue.name = *std::move(name);
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    const QStringView text = scanner.takeUntil(u"#");
    bool isNumber = false;
    queue.largest = text.toInt(&isNumber);
    if (!isNumber || queue.largest < 1 || queue.largest > largestReplyQueue)
        return scanner.wrong(start, text.size(), MessageTexts::tr("this is no size of a queue"),
                             MessageTexts::tr("how many it holds, 1 to %1").arg(largestReplyQueue));
    scanner.skipSpace();
    if (scanner.takeWord(u"otherwise")) {
        auto otherwise = ReplyExpression::takeTermFrom(scanner);
        if (!otherwise)
            return tl::unexpected<TextError>(otherwise.error());
        if (!otherwise->names().isEmpty())
            return scanner.wrong(scanner.position() - otherwise->text().size(), otherwise->text().size(),
                                 MessageTexts::tr("nothing else has a value yet"),
                                 MessageTexts::tr("a number or \"text\""));
        queue.otherwise = *std::move(otherwise);
    }
    m_rules.queues.push_back(std::move(queue));
    return checkLineEnd(scanner, MessageTexts::tr("otherwise and a text, or the end of the line"));
}

Parsed<void> ReplyRulesParser::takeState(Scanner &scanner)
{
    if (const auto room = checkCount(scanner, static_cast<std::size_t>(m_rules.states.size()), mostReplyNames,
                                     MessageTexts::tr("states"));
        !room)
        return room;
    auto name = takeStateName(scanner);
    if (!name)
        return tl::unexpected<TextError>(name.error());
    if (m_rules.states.contains(*name))
        return scanner.wrong(scanner.position() - name->size(), name->size(),
                             MessageTexts::tr("there is a state \"%1\" already").arg(*name),
                             MessageTexts::tr("all its rules there, or another name"));
    m_state = *name;
    m_rules.states.append(*std::move(name));
    return checkLineEnd(scanner, MessageTexts::tr("the end of the line"));
}

Parsed<void> ReplyRulesParser::takeStart(Scanner &scanner)
{
    if (!m_rules.startState.isEmpty() || !checkIsEarly(scanner, {}))
        return scanner.wrong(0, scanner.position(), MessageTexts::tr("where to start is said too late"),
                             MessageTexts::tr("it once, before the rules"));
    auto name = takeStateName(scanner);
    if (!name)
        return tl::unexpected<TextError>(name.error());
    m_uses.append({m_line, scanner.position() - name->size(), *name});
    m_rules.startState = *std::move(name);
    return checkLineEnd(scanner, MessageTexts::tr("the end of the line"));
}

Parsed<void> ReplyRulesParser::takeGreeting(Scanner &scanner)
{
    scanner.skipSpace();
    if (!scanner.takeWord(u"connect"))
        return scanner.unexpectedHere(MessageTexts::tr("connect, as in on connect -> \"login: \""));
    ReplyRule greeting;
    greeting.state = m_state;
    const bool isThere = std::any_of(m_rules.greetings.cbegin(), m_rules.greetings.cend(),
                                     [this](const ReplyRule &other) { return other.state == m_state; });
    if (isThere)
        return scanner.wrong(0, scanner.position(), MessageTexts::tr("there is a greeting already"),
                             MessageTexts::tr("one for each state, and one for all others"));
    if (const auto taken = takeAction(scanner, greeting, false); !taken)
        return taken;
    m_rules.greetings.push_back(std::move(greeting));
    return {};
}

Parsed<void> ReplyRulesParser::takeTimer(Scanner &scanner)
{
    if (const auto room = checkCount(scanner, m_rules.timers.size(), mostReplyNames, MessageTexts::tr("timers")); !room)
        return room;
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    const QStringView text = scanner.takeUntil(u"#");
    const auto interval = durationOf(text);
    if (!interval || interval->count() < 1)
        return scanner.wrong(start, text.size(), MessageTexts::tr("this is no interval"),
                             MessageTexts::tr("a whole number and ms or s, as 500ms, 1ms to a day"));
    ReplyTimer timer{*interval, {}};
    timer.action.state = m_state;
    if (const auto taken = takeAction(scanner, timer.action, false); !taken)
        return taken;
    m_rules.timers.push_back(std::move(timer));
    return {};
}

Parsed<void> ReplyRulesParser::takeRule(Scanner &scanner)
{
    if (const auto room = checkCount(scanner, m_rules.rules.size(), mostReplyRules, MessageTexts::tr("rules")); !room)
        return room;
    auto pattern = MessagePattern::takeFrom(scanner);
    if (!pattern)
        return tl::unexpected<TextError>(pattern.error());
    ReplyRule rule;
    rule.pattern = *std::move(pattern);
    rule.state = m_state;
    if (const auto taken = takeConditions(scanner, rule); !taken)
        return taken;
    if (const auto taken = takeAction(scanner, rule, true); !taken)
        return taken;
    m_rules.rules.push_back(std::move(rule));
    return {};
}

Parsed<void> ReplyRulesParser::takeLine(Scanner &scanner)
{
    using Take = Parsed<void> (ReplyRulesParser::*)(Scanner &);
    static constexpr std::pair<QStringView, Take> statements[] = {
        {u"framing", &ReplyRulesParser::takeFraming}, {u"set", &ReplyRulesParser::takeVariable},
        {u"queue", &ReplyRulesParser::takeQueue},     {u"start", &ReplyRulesParser::takeStart},
        {u"state", &ReplyRulesParser::takeState},     {u"on", &ReplyRulesParser::takeGreeting},
        {u"every", &ReplyRulesParser::takeTimer}};
    scanner.skipSpace();
    if (isAtLineEnd(scanner))
        return {};
    for (const auto &[word, take] : statements) {
        if (scanner.takeWord(word))
            return (this->*take)(scanner);
    }
    return takeRule(scanner);
}

tl::expected<ReplyRules, ReplyRulesError> ReplyRulesParser::parse(QStringView text)
{
    if (text.size() > longestReplyRules)
        return tl::unexpected(ReplyRulesError{1,
                                              {0, 0, MessageTexts::tr("the rules are too long"),
                                               MessageTexts::tr("%1 characters at most").arg(longestReplyRules)}});
    for (const QStringView line : text.tokenize(u'\n')) {
        ++m_line;
        Scanner scanner(line);
        if (const auto taken = takeLine(scanner); !taken)
            return tl::unexpected(ReplyRulesError{m_line, taken.error()});
    }
    for (const StateUse &use : std::as_const(m_uses)) {
        if (m_rules.states.contains(use.name))
            continue;
        const QString known = m_rules.states.isEmpty()
            ? MessageTexts::tr("a line \"state %1\" and its rules").arg(use.name)
            : MessageTexts::tr("one of: %1").arg(m_rules.states.join(u", "));
        return tl::unexpected(ReplyRulesError{
            use.line,
            {use.position, use.name.size(), MessageTexts::tr("there is no state \"%1\"").arg(use.name), known}});
    }
    return std::move(m_rules);
}

tl::expected<ReplyRules, ReplyRulesError> parseReplyRules(QStringView text)
{
    return ReplyRulesParser().parse(text);
}

} // namespace wirebench::message
