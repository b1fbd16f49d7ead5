// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenariovariables.h"

#include "core/message/value.h"

#include <QProcess>
#include <QRegularExpression>

namespace wirebench {

QString quotedForShell(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

void ScenarioVariables::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_problem.clear();
    m_arguments.clear();
    m_values.clear();
    static const QRegularExpression assignment(QStringLiteral("^([A-Za-z_]\\w*)=(.*)$"),
                                               QRegularExpression::DotMatchesEverythingOption);
    const QStringList words = QProcess::splitCommand(text);
    for (const QString &word : words) {
        const auto match = assignment.match(word);
        if (!match.hasMatch()) {
            m_problem = tr("\"%1\": expected NAME=VALUE, as port=5020").arg(word);
            continue;
        }
        const QString value = match.captured(2);
        m_values.insert(match.captured(1), message::parseNumber(value).value_or(value.toUtf8()));
        m_arguments += QStringLiteral(" --var ") + quotedForShell(word);
    }
    Q_EMIT changed();
}

} // namespace wirebench
