// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/replyrules.h"

#include "core/framing/framingtext.h"

#include <algorithm>

namespace wirebench::message {

namespace {

QString delayText(std::chrono::milliseconds delay)
{
    if (delay.count() % 1000 == 0)
        return QStringLiteral(" after %1s").arg(delay.count() / 1000);
    return QStringLiteral(" after %1ms").arg(delay.count());
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

QString ReplyRule::toString() const
{
    QString text = inOneLine(pattern.text()) + u" -> ";
    if (action == Action::Echo)
        text += u"echo";
    else if (action == Action::Nothing)
        text += u"nothing";
    else
        text += inOneLine(reply.text());
    if (delay.count() > 0)
        text += delayText(delay);
    return text + endingText(ending);
}

QString ReplyRules::toString() const
{
    QString text;
    if (framing)
        text += u"framing " + framing::toString(*framing) + u'\n';
    for (const ReplyRule &rule : rules)
        text += rule.toString() + u'\n';
    return text;
}

bool ReplyRules::isBinary() const
{
    return std::any_of(rules.cbegin(), rules.cend(), [](const ReplyRule &rule) { return rule.pattern.isBinary(); });
}

QString ReplyRulesError::toString() const
{
    return QStringLiteral("line %1: %2").arg(QString::number(line), error.toString());
}

} // namespace wirebench::message
