// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/bridge/testrules.h"

namespace wirebench::tests {

bridge::AccessRules rulesOf(const QStringList &texts)
{
    bridge::AccessRules rules;
    for (const QString &text : texts) {
        if (const Result<void> added = rules.add(text); !added)
            qFatal("%s", qPrintable(added.error().detail));
    }
    return rules;
}

bridge::BridgeSettings settingsWith(const QStringList &rules)
{
    bridge::BridgeSettings settings;
    settings.rules = rulesOf(rules);
    return settings;
}

} // namespace wirebench::tests
