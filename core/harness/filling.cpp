// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/filling.h"

#include "core/harness/harnesstexts.h"

#include <QRegularExpression>

#include <functional>

namespace wirebench::harness {

namespace {

using Replacing = std::function<Result<QString>(const QRegularExpressionMatch &match)>;

Result<QString> replaceAll(const QString &text, const QRegularExpression &what, const Replacing &replacing)
{
    QString filled;
    qsizetype end = 0;
    for (auto matches = what.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        filled += QStringView(text).sliced(end, match.capturedStart() - end);
        const Result<QString> replaced = replacing(match);
        if (!replaced)
            return replaced;
        filled += *replaced;
        end = match.capturedEnd();
    }
    return filled + QStringView(text).sliced(end);
}

tl::unexpected<Error> noValue(const QString &name)
{
    return failure(ErrorCode::InvalidArgument,
                   HarnessTexts::tr("the variable %1 has no value; set it, or say --var %1=VALUE").arg(name));
}

} // namespace

Result<QString> fillText(const QString &text, const Values &values)
{
    static const QRegularExpression variable(QStringLiteral("\\{([A-Za-z_][\\w.]*)(=([^{}]*))?\\}"));
    return replaceAll(text, variable, [&](const QRegularExpressionMatch &match) -> Result<QString> {
        const auto value = values.constFind(match.captured(1));
        if (value != values.cend())
            return QString::fromUtf8(message::toText(*value));
        if (match.hasCaptured(2))
            return match.captured(3);
        return noValue(match.captured(1));
    });
}

} // namespace wirebench::harness
