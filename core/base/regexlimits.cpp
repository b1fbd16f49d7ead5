// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/regexlimits.h"

namespace wirebench {

QRegularExpression::PatternOptions regexOptions(RegexFlags flags)
{
    QRegularExpression::PatternOptions options;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, flags.testFlag(RegexFlag::IgnoreCase));
    options.setFlag(QRegularExpression::MultilineOption, flags.testFlag(RegexFlag::Multiline));
    options.setFlag(QRegularExpression::DotMatchesEverythingOption, flags.testFlag(RegexFlag::DotMatchesAll));
    options.setFlag(QRegularExpression::ExtendedPatternSyntaxOption, flags.testFlag(RegexFlag::Extended));
    return options;
}

qsizetype firstGroupCall(const QString &pattern)
{
    static const QRegularExpression call(
        QStringLiteral(R"((?<!\\)(?:\\\\)*(\(\?(?:R|[+-]?\d+|&\w+|P>\w+)\)|\\g(?:<[^>]*>|'[^']*')))"));
    return call.match(pattern).capturedStart(1);
}

QString limitedRegex(const QString &pattern, int steps)
{
    return QStringLiteral("(*LIMIT_MATCH=%1)(*LIMIT_DEPTH=%1)").arg(steps) + pattern;
}

} // namespace wirebench
