// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/expectation.h"

#include "core/report/difference.h"
#include "core/report/failuretext.h"

namespace wirebench::testing {

QString Failure::toString() const
{
    QList<report::Line> lines;
    if (mismatch)
        lines += report::differenceLines(*mismatch);
    if (!before.isEmpty())
        lines.append({{QStringLiteral("before it:"), report::Style::Plain}});
    for (const harness::Exchange &exchange : before)
        lines.append(report::FailureText::exchangeLine(exchange));
    return problem + u'\n' + report::plainText(lines);
}

bool verify(const std::optional<Failure> &failure, const char *expression, const char *file, int line)
{
    const QByteArray text = failure ? failure->toString().toUtf8() : QByteArray();
    return QTest::qVerify(!failure, expression, text.constData(), file, line);
}

bool verify(const Result<void> &result, const char *expression, const char *file, int line)
{
    const QByteArray text = result ? QByteArray() : result.error().detail.toUtf8();
    return QTest::qVerify(result.has_value(), expression, text.constData(), file, line);
}

} // namespace wirebench::testing
