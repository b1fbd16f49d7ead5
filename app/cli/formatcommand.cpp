// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/formatcommand.h"

#include "app/cli/output.h"
#include "app/cli/scenariofiles.h"
#include "core/scenario/scenarioformat.h"
#include "core/scenario/scenarioparser.h"

#include <QSaveFile>

namespace wirebench::cli {

FormatCommand::FormatCommand(const FormatOptions &options)
    : ScenarioCommand(options.paths)
    , m_options(options)
{ }

void FormatCommand::process(const QString &file)
{
    const QString name = file == u"-" ? QStringLiteral("<standard input>") : file;
    const auto bytes = readScenarioBytes(file);
    const auto text = bytes.and_then(scenarioText);
    if (!text)
        return refuse(QStringLiteral("%1: %2").arg(name, text.error().detail));
    const auto parsed = scenario::parseScenario(*text, name);
    if (!parsed) {
        QStringList errors;
        for (const scenario::ScenarioError &error : parsed.error())
            errors.append(error.toString());
        return refuse(errors.join(QStringLiteral("\nwb: ")));
    }
    const QByteArray formatted = scenario::formatScenario(*parsed).toUtf8();
    const bool isDifferent = formatted != *bytes;
    if (m_options.isCheck) {
        if (isDifferent)
            printLine(name);
    } else if (m_options.toOutput || file == u"-") {
        printBytes(formatted);
    } else if (isDifferent) {
        if (const auto replaced = replace(file, formatted); !replaced)
            return refuse(QStringLiteral("%1: %2").arg(file, replaced.error().detail));
        printLine(name);
    }
    m_different += isDifferent ? 1 : 0;
}

Result<void> FormatCommand::replace(const QString &file, const QByteArray &formatted)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(formatted) != formatted.size() || !target.commit())
        return failure(ErrorCode::InvalidArgument, target.errorString());
    return {};
}

void FormatCommand::refuse(const QString &text)
{
    ++m_refused;
    complain(text);
}

Ending FormatCommand::finish()
{
    if (m_refused > 0)
        return {ExitCode::Usage, QStringLiteral("%1 left as they are").arg(m_refused)};
    return {m_options.isCheck && m_different > 0 ? ExitCode::Failed : ExitCode::Ok, {}};
}

} // namespace wirebench::cli
