// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replies.h"

#include "app/cli/textfile.h"

#include <QFileInfo>

namespace wirebench::cli {

namespace {

tl::unexpected<Error> wrong(const QString &what)
{
    return failure(ErrorCode::InvalidArgument, QStringLiteral("--reply: ") + what);
}

QString describe(const QString &name, const message::ReplyRulesError &error)
{
    return QStringLiteral("%1:%2:%3: %4; expected %5")
        .arg(name, QString::number(error.line), QString::number(error.error.position + 1), error.error.problem,
             error.error.expected);
}

} // namespace

Result<message::ReplyRules> repliesOf(const QString &fileOrRules)
{
    const bool isFile = QFileInfo::exists(fileOrRules);
    const Result<QString> text =
        isFile ? textOfFile(fileOrRules, message::longestReplyRules, QStringLiteral("rules")) : fileOrRules;
    if (!text)
        return wrong(text.error().detail);
    auto rules = message::parseReplyRules(*text);
    if (!rules && isFile)
        return wrong(describe(fileOrRules, rules.error()));
    if (!rules && !fileOrRules.contains(u"->"))
        return wrong(QStringLiteral("%1: there is no such file, and this is no rule: %2")
                         .arg(fileOrRules, describe(QStringLiteral("rule"), rules.error())));
    if (!rules)
        return wrong(describe(QStringLiteral("rule"), rules.error()));
    if (rules->rules.empty())
        return wrong(QStringLiteral("%1: there is no rule; expected one such as \"PING\\r\\n\" -> \"PONG\\r\\n\"")
                         .arg(isFile ? fileOrRules : QStringLiteral("rule")));
    return *std::move(rules);
}

} // namespace wirebench::cli
