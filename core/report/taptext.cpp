// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/taptext.h"

#include "core/report/failuretext.h"
#include "core/report/visibletext.h"

namespace wirebench::report {

namespace {

//! A description: "#" would begin a directive.
QString described(const QString &text)
{
    return visible(text).replace(u'\\', QStringLiteral("\\\\")).replace(u'#', QStringLiteral("\\#"));
}

//! A double-quoted scalar of YAML.
QString scalar(const QString &text)
{
    return u'"' + visible(text).replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")) + u'"';
}

//! "  NAME: |" and the lines, which do not begin with a space, below it.
QString literal(QStringView name, const QList<Line> &lines)
{
    QString text = u"  " + name + u": |\n";
    const QStringList all = plainText(lines).chopped(1).split(u'\n');
    for (const QString &line : all)
        text += (line.isEmpty() ? QString() : QStringLiteral("    ")) + line + u'\n';
    return text;
}

QString list(QStringView name, const QStringList &items)
{
    QString text = u"  " + name + u":\n";
    for (const QString &item : items)
        text += QStringLiteral("    - ") + item + u'\n';
    return text;
}

QString failureYaml(const harness::Failure &failure)
{
    QString text = QStringLiteral("  message: ") + scalar(failure.problem) + u'\n';
    text += QStringLiteral("  at:\n    file: ") + scalar(failure.fileName)
        + QStringLiteral("\n    line: %1\n    column: %2\n").arg(failure.place.line).arg(failure.place.column);
    text += QStringLiteral("  statement: ") + scalar(failure.statement) + u'\n';
    if (!failure.path.isEmpty()) {
        QStringList path;
        for (const QString &step : failure.path)
            path += scalar(step);
        text += list(u"path", path);
    }
    if (failure.mismatch)
        text += literal(u"difference", differenceLines(*failure.mismatch));
    if (!failure.before.isEmpty()) {
        QStringList exchanges;
        for (const harness::Exchange &exchange : failure.before)
            exchanges += scalar(plainText({FailureText::exchangeLine(exchange)}).trimmed());
        text += list(u"before", exchanges);
    }
    if (!failure.advice.isEmpty())
        text += QStringLiteral("  advice: ") + scalar(failure.advice) + u'\n';
    return text;
}

} // namespace

QByteArray tapHead(qsizetype count)
{
    return "TAP version 14\n1.." + QByteArray::number(count) + '\n';
}

QByteArray tapPoint(qsizetype number, const harness::ScenarioResult &result)
{
    const bool isPass = result.verdict == harness::Verdict::Pass;
    QString text = (isPass ? QStringLiteral("ok ") : QStringLiteral("not ok ")) + QString::number(number)
        + QStringLiteral(" - ") + described(result.fileName) + QStringLiteral("\n  ---\n");
    text += QStringLiteral("  duration_ms: %1\n").arg(static_cast<double>(result.duration.count()) / 1e6, 0, 'f', 3);
    if (!isPass)
        text += QStringLiteral("  severity: ") + harness::verdictName(result.verdict) + u'\n';
    if (result.failure)
        text += failureYaml(*result.failure);
    if (!result.recording.isEmpty())
        text += QStringLiteral("  recording: ") + scalar(result.recording) + u'\n';
    if (!result.rerun.isEmpty())
        text += QStringLiteral("  rerun: ") + scalar(result.rerun) + u'\n';
    return (text + QStringLiteral("  ...\n")).toUtf8();
}

QByteArray tapText(const harness::SuiteResult &results)
{
    QByteArray text = tapHead(results.scenarios.size());
    for (qsizetype i = 0; i < results.scenarios.size(); ++i)
        text += tapPoint(i + 1, results.scenarios[i]);
    return text;
}

} // namespace wirebench::report
