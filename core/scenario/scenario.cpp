// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/scenario.h"

#include "core/scenario/scenariotexts.h"

namespace wirebench::scenario {

QString Scenario::lineAt(const Place &place) const
{
    return text.section(u'\n', place.line - 1, place.line - 1).trimmed();
}

QString ScenarioError::toString() const
{
    QString sentence = QStringLiteral("%1:%2:%3: %4")
                           .arg(fileName, QString::number(place.line), QString::number(place.column), problem);
    if (!expected.isEmpty())
        sentence += ScenarioTexts::tr("; expected %1").arg(expected);
    return sentence;
}

} // namespace wirebench::scenario
