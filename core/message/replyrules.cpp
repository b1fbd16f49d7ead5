// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/replyrules.h"

#include "core/framing/framingtext.h"
#include "core/message/messagetexts.h"

#include <algorithm>

namespace wirebench::message {

namespace {

QString durationText(std::chrono::milliseconds duration)
{
    if (duration.count() % 1000 == 0)
        return QStringLiteral("%1s").arg(duration.count() / 1000);
    return QStringLiteral("%1ms").arg(duration.count());
}

QString endingText(ReplyEnding ending)
{
    switch (ending) {
    case ReplyEnding::None:
        break;
    case ReplyEnding::Close:
        return QStringLiteral(" then close");
    case ReplyEnding::HalfClose:
        return QStringLiteral(" then half-close");
    case ReplyEnding::Reset:
        return QStringLiteral(" then reset");
    }
    return {};
}

//! Between elements, the only place where they may be, line ends mean as much as spaces.
QString inOneLine(QString text)
{
    return text.replace(u'\n', u' ').replace(u'\r', u' ');
}

} // namespace

QString ReplyAssignment::toString() const
{
    switch (kind) {
    case Kind::Set:
        return QStringLiteral("set %1 = ").arg(name) + value.text();
    case Kind::Push:
        return QStringLiteral("push %1 ").arg(name) + value.text();
    case Kind::Clear:
        break;
    }
    return QStringLiteral("clear ") + name;
}

QString ReplyRule::toString() const
{
    QString text = inOneLine(pattern.text());
    for (std::size_t i = 0; i < conditions.size(); ++i)
        text += (i == 0 ? QStringLiteral(" when ") : QStringLiteral(" and ")) + conditions[i].toString();
    return text + u" -> " + replyText();
}

QString ReplyRule::replyText() const
{
    QString text;
    if (action == Action::Echo)
        text += u"echo";
    else if (action == Action::Nothing)
        text += u"nothing";
    else
        text += inOneLine(reply.text());
    if (longestDelay > delay)
        text += u" after " + durationText(delay) + u".." + durationText(longestDelay);
    else if (delay.count() > 0)
        text += u" after " + durationText(delay);
    if (pieceSize > 0)
        text += u" split " + QString::number(pieceSize);
    if (pieceSize > 0 && piecePause.count() > 0)
        text += u" every " + durationText(piecePause);
    if (times != 1)
        text += u" times " + QString::number(times);
    for (const ReplyAssignment &assignment : assignments)
        text += u' ' + assignment.toString();
    if (!nextState.isEmpty())
        return text + u" then state " + nextState;
    return text + endingText(ending);
}

namespace {

//! Greeting, timers and rules of \a state.
QString partText(const ReplyRules &rules, const QString &state)
{
    QString text;
    for (const ReplyRule &greeting : rules.greetings) {
        if (greeting.state == state)
            text += u"on connect -> " + greeting.replyText() + u'\n';
    }
    for (const ReplyTimer &timer : rules.timers) {
        if (timer.action.state == state)
            text += u"every " + durationText(timer.interval) + u" -> " + timer.action.replyText() + u'\n';
    }
    for (const ReplyRule &rule : rules.rules) {
        if (rule.state == state)
            text += rule.toString() + u'\n';
    }
    return text;
}

} // namespace

QString ReplyRules::toString() const
{
    QString text;
    if (framing)
        text += u"framing " + framing::toString(*framing) + u'\n';
    for (const ReplyVariable &variable : variables)
        text += (variable.isShared ? QStringLiteral("set shared ") : QStringLiteral("set ")) + variable.name + u" = "
            + variable.initial.text() + u'\n';
    for (const ReplyQueue &queue : queues) {
        text += (queue.isShared ? QStringLiteral("queue shared ") : QStringLiteral("queue ")) + queue.name + u' '
            + QString::number(queue.largest);
        if (!queue.otherwise.text().isEmpty())
            text += u" otherwise " + queue.otherwise.text();
        text += u'\n';
    }
    if (!startState.isEmpty())
        text += u"start " + startState + u'\n';
    text += partText(*this, {});
    for (const QString &state : states)
        text += u"state " + state + u'\n' + partText(*this, state);
    return text;
}

bool ReplyRules::isBinary() const
{
    return std::any_of(rules.cbegin(), rules.cend(), [](const ReplyRule &rule) { return rule.pattern.isBinary(); });
}

QString ReplyRulesError::toString() const
{
    return MessageTexts::tr("line %1: %2").arg(QString::number(line), error.toString());
}

} // namespace wirebench::message
