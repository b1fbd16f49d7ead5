// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/teststab.h"

namespace wirebench {

TestsTab::TestsTab(const QString &key, Scenarios &scenarios, QObject *parent)
    : ExplorerTab(ExplorerTab::TestsTab, key, nullptr, parent)
    , m_scenarios(scenarios)
{
    connect(scenarios.tree(), &ScenarioTree::summaryChanged, this, &ExplorerTab::statusChanged);
}

QString TestsTab::title() const
{
    return tr("Tests");
}

QString TestsTab::state() const
{
    return m_scenarios.tree()->summary();
}

} // namespace wirebench
