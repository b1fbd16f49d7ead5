// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/checkcommand.h"

#include "app/cli/output.h"
#include "app/cli/scenariofiles.h"
#include "core/harness/checkcontext.h"
#include "core/scenario/scenarioparser.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wirebench::cli {

using scenario::ScenarioError;
using scenario::ScenarioFinding;
using Severity = ScenarioFinding::Severity;

namespace {

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return count == 0 ? QStringLiteral("no ") + many
                      : QStringLiteral("%1 %2").arg(QString::number(count), count == 1 ? one : many);
}

QByteArray jsonOf(const ScenarioFinding &finding)
{
    const ScenarioError &error = finding.error;
    return QJsonDocument(
               QJsonObject{
                   {QStringLiteral("file"), error.fileName},
                   {QStringLiteral("line"), error.place.line},
                   {QStringLiteral("column"), error.place.column},
                   {QStringLiteral("length"), error.place.length},
                   {QStringLiteral("severity"),
                    finding.severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning")},
                   {QStringLiteral("problem"), error.problem},
                   {QStringLiteral("expected"), error.expected},
               })
               .toJson(QJsonDocument::Compact)
        + '\n';
}

} // namespace

CheckCommand::CheckCommand(const CheckOptions &options)
    : ScenarioCommand(options.paths)
    , m_options(options)
    , m_context(harness::checkContext())
{
    m_context.variables = options.variables;
    m_context.devices = options.devices;
    m_context.readFile = [this](const QString &path) { return read(path); };
}

Result<QString> CheckCommand::read(const QString &path)
{
    auto text = readScenarioBytes(path).and_then(scenarioText);
    if (text)
        m_texts.insert(path, *text);
    return text;
}

void CheckCommand::process(const QString &file)
{
    ++m_files;
    m_texts.clear();
    const auto text = read(file);
    if (!text)
        return print({Severity::Error, {file, {}, text.error().detail, {}}});
    const auto parsed = scenario::parseScenario(*text, file);
    if (!parsed) {
        for (const ScenarioError &error : parsed.error())
            print({Severity::Error, error});
        return;
    }
    const auto findings = scenario::checkScenario(*parsed, m_context);
    for (const ScenarioFinding &finding : findings)
        print(finding);
}

void CheckCommand::print(const ScenarioFinding &finding)
{
    const bool isError = finding.severity == Severity::Error;
    ++(isError ? m_errors : m_warnings);
    if (m_options.isJson) {
        printBytes(jsonOf(finding));
        return;
    }
    // As compilers say it, so that editors find the place.
    const ScenarioError &error = finding.error;
    const QString kind = isError ? QStringLiteral("error") : QStringLiteral("warning");
    QString line = QStringLiteral("%1:%2:%3: %4: %5")
                       .arg(error.fileName, QString::number(error.place.line), QString::number(error.place.column),
                            kind, error.problem);
    if (!error.expected.isEmpty())
        line += QStringLiteral("; expected ") + error.expected;
    printLine(line + shown(error));
}

QString CheckCommand::shown(const ScenarioError &error) const
{
    constexpr qsizetype widest = 160; // longer lines say nothing to anybody
    QString text = m_texts.value(error.fileName);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    const QString line = text.section(u'\n', error.place.line - 1, error.place.line - 1).replace(u'\t', u' ');
    if (line.trimmed().isEmpty() || line.size() > widest)
        return {};
    QString mark = QString(error.place.column - 1, u' ') + u'^';
    mark += QString(std::max(0, error.place.length - 1), u'~');
    return QStringLiteral("\n    %1\n    %2").arg(QString(line).remove(u'\r'), mark);
}

Ending CheckCommand::finish()
{
    const QString summary = QStringLiteral("%1: %2, %3")
                                .arg(counted(m_files, QStringLiteral("file"), QStringLiteral("files")),
                                     counted(m_errors, QStringLiteral("error"), QStringLiteral("errors")),
                                     counted(m_warnings, QStringLiteral("warning"), QStringLiteral("warnings")));
    const bool isWrong = m_errors > 0;
    return {isWrong ? ExitCode::Usage : ExitCode::Ok, m_options.isJson && !isWrong ? QString() : summary};
}

} // namespace wirebench::cli
