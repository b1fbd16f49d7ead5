// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/framingtext.h"
#include "core/message/replyrules.h"
#include "core/message/scanner.h"

namespace wirebench::message {

namespace {

bool isAtEnd(const Scanner &scanner)
{
    return scanner.atEnd() || scanner.next() == u'#';
}

Parsed<void> takeDelay(Scanner &scanner, ReplyRule &rule)
{
    scanner.skipSpace();
    if (!scanner.takeWord(u"after"))
        return {};
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    const QStringView text = scanner.takeUntil(u"#");
    const bool isSeconds = text.endsWith(u's') && !text.endsWith(u"ms");
    const auto number = text.endsWith(u's') ? parseNumber(text.chopped(isSeconds ? 1 : 2)) : std::nullopt;
    const auto *count = number ? std::get_if<quint64>(&*number) : nullptr;
    const quint64 unit = isSeconds ? 1000 : 1;
    if (!count || *count > quint64(longestReplyDelay.count()) / unit)
        return scanner.wrong(start, text.size(), QStringLiteral("this is no delay"),
                             QStringLiteral("a whole number and ms or s, as 50ms, up to a day"));
    rule.delay = std::chrono::milliseconds(*count * unit);
    return {};
}

Parsed<void> takeEnding(Scanner &scanner, ReplyRule &rule)
{
    scanner.skipSpace();
    if (!scanner.takeWord(u"then"))
        return {};
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    const QStringView word = scanner.takeUntil(u"#");
    static constexpr std::pair<QStringView, ReplyEnding> known[] = {
        {u"close", ReplyEnding::Close}, {u"half-close", ReplyEnding::HalfClose}, {u"reset", ReplyEnding::Reset}};
    for (const auto &[name, ending] : known) {
        if (name == word)
            rule.ending = ending;
    }
    if (rule.ending == ReplyEnding::None)
        return scanner.wrong(start, word.size(), QStringLiteral("a connection does not end so"),
                             QStringLiteral("close, half-close or reset"));
    return {};
}

//! Every variable of the reply has a value whenever the pattern fits.
Parsed<void> checkVariables(const Scanner &scanner, const ReplyRule &rule, qsizetype start)
{
    const QStringList captured = rule.pattern.captureNames();
    for (const Placeholder &placeholder : rule.reply.placeholders()) {
        if (placeholder.kind != Placeholder::Kind::Variable || placeholder.preset
            || captured.contains(placeholder.name))
            continue;
        return scanner.wrong(
            start + placeholder.position, placeholder.length,
            QStringLiteral("\"%1\" has no value").arg(placeholder.name),
            captured.isEmpty()
                ? QStringLiteral("a preset as in {%1=0:u8}, or a capture in the pattern").arg(placeholder.name)
                : QStringLiteral("a preset as in {%1=0:u8}, or one of: %2")
                      .arg(placeholder.name, captured.join(QStringLiteral(", "))));
    }
    return {};
}

Parsed<void> takeReply(Scanner &scanner, ReplyRule &rule)
{
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    if (scanner.takeWord(u"echo")) {
        rule.action = ReplyRule::Action::Echo;
        return {};
    }
    if (scanner.takeWord(u"nothing"))
        return {};
    auto reply = Template::takeFrom(scanner);
    if (!reply)
        return tl::unexpected<TextError>(reply.error());
    if (reply->text().isEmpty())
        return scanner.wrong(start, 0, QStringLiteral("the reply is missing"),
                             QStringLiteral("what to send, or echo or nothing"));
    rule.action = ReplyRule::Action::Send;
    rule.reply = std::move(*reply);
    return checkVariables(scanner, rule, start);
}

Parsed<ReplyRule> takeRule(Scanner &scanner)
{
    auto pattern = MessagePattern::takeFrom(scanner);
    if (!pattern)
        return tl::unexpected<TextError>(pattern.error());
    ReplyRule rule{std::move(*pattern), {}, {}, {}, {}};
    rule.action = ReplyRule::Action::Nothing;
    if (!scanner.take(u"->"))
        return scanner.unexpectedHere(QStringLiteral("-> and the reply"));
    for (const auto take : {takeReply, takeDelay, takeEnding}) {
        if (const auto taken = take(scanner, rule); !taken)
            return tl::unexpected<TextError>(taken.error());
    }
    scanner.skipSpace();
    if (!isAtEnd(scanner))
        return scanner.unexpectedHere(QStringLiteral("after and a delay, then and an ending, or the end of the line"));
    return rule;
}

Parsed<framing::FramingOptions> takeFraming(Scanner &scanner)
{
    scanner.skipSpace();
    const qsizetype start = scanner.position();
    const QStringView text = scanner.takeUntil(u"#");
    const auto options = framing::parseFraming(text);
    if (!options)
        return scanner.wrong(start, text.size(), options.error().detail,
                             QStringLiteral("a framing such as line:crlf, length:2be or fixed:12"));
    scanner.skipSpace();
    if (!isAtEnd(scanner))
        return scanner.unexpectedHere(QStringLiteral("the end of the line"));
    return *options;
}

Parsed<void> takeLine(QStringView line, ReplyRules &rules)
{
    Scanner scanner(line);
    scanner.skipSpace();
    if (isAtEnd(scanner))
        return {};
    const qsizetype start = scanner.position();
    if (scanner.takeWord(u"framing")) {
        if (rules.framing || !rules.rules.empty())
            return scanner.wrong(start, scanner.position() - start, QStringLiteral("the framing comes too late"),
                                 QStringLiteral("it once, before the rules"));
        const auto framing = takeFraming(scanner);
        if (!framing)
            return tl::unexpected<TextError>(framing.error());
        rules.framing = *framing;
        return {};
    }
    if (rules.rules.size() == mostReplyRules)
        return scanner.wrong(start, line.size() - start, QStringLiteral("there are too many rules"),
                             QStringLiteral("%1 at most").arg(mostReplyRules));
    auto rule = takeRule(scanner);
    if (!rule)
        return tl::unexpected<TextError>(rule.error());
    rules.rules.push_back(std::move(*rule));
    return {};
}

} // namespace

tl::expected<ReplyRules, ReplyRulesError> parseReplyRules(QStringView text)
{
    ReplyRules rules;
    int number = 0;
    if (text.size() > longestReplyRules)
        return tl::unexpected(ReplyRulesError{1,
                                              {0, 0, QStringLiteral("the rules are too long"),
                                               QStringLiteral("%1 characters at most").arg(longestReplyRules)}});
    for (const QStringView line : text.tokenize(u'\n')) {
        ++number;
        if (const auto taken = takeLine(line, rules); !taken)
            return tl::unexpected(ReplyRulesError{number, taken.error()});
    }
    return rules;
}

} // namespace wirebench::message
