// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/scenario.h"

#include "core/scenario/scenariotexts.h"

namespace wirebench::scenario {

DeviceStatement replaced(const DeviceStatement &said, const DeviceStatement &instead)
{
    DeviceStatement device = instead;
    device.name = said.name;
    if (!device.framing)
        device.framing = said.framing;
    for (const auto &option : said.options) {
        const bool isReplaced = std::any_of(instead.options.begin(), instead.options.end(),
                                            [&option](const auto &other) { return other.first == option.first; });
        if (!isReplaced)
            device.options.append(option);
    }
    return device;
}

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
