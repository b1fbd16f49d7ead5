// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replies.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace wirebench::cli {

namespace {

tl::unexpected<Error> wrong(const QString &what)
{
    return failure(ErrorCode::InvalidArgument, QStringLiteral("--reply: ") + what);
}

Result<QString> textOf(const QString &name)
{
    QFile file(name);
    // Opening anything else may wait: a pipe for who writes into it.
    if (!QFileInfo(name).isFile())
        return wrong(QStringLiteral("%1 is no file").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return wrong(QStringLiteral("%1: %2").arg(name, file.errorString()));
    constexpr qint64 largest = 3 * message::longestReplyRules; // bytes of UTF-8 for a UTF-16 unit
    const QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest)
        return wrong(QStringLiteral("%1 is too large for rules: %2 characters at most")
                         .arg(name, QString::number(message::longestReplyRules)));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return wrong(QStringLiteral("%1 is not text in UTF-8").arg(name));
    return text;
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
    const Result<QString> text = isFile ? textOf(fileOrRules) : fileOrRules;
    if (!text)
        return tl::unexpected<Error>(text.error());
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
