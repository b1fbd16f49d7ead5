// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"
#include "qml/models/teststab.h"

//! The explorer's part in scenarios: the tab that shows them, of which there is one.

namespace wirebench {

void Explorer::openTests(const QString &path)
{
    if (!path.isEmpty())
        m_scenarios.editor()->open(path);
    for (int index = 0; index < m_tabs.count(); ++index) {
        if (m_tabs.at(index)->kind() == ExplorerTab::TestsTab)
            return setCurrentIndex(index);
    }
    addTests(QString::number(++m_lastKey));
}

void Explorer::addTests(const QString &key)
{
    addTab(std::make_unique<TestsTab>(key, m_scenarios));
}

void Explorer::makeTest(RecordingLook *look, const QString &source)
{
    if (!look)
        return;
    const TimelineModel &rows = *look->timeline();
    m_scenarios.makeTest(look->recording(), rows.selectedCount() > 1 ? rows.selectedRecords() : rows.shownRecords(),
                         source);
}

void Explorer::showRun()
{
    const QString owner = m_scenarios.runs()->owner();
    if (owner.isEmpty())
        return;
    addRecording(m_recorder->path());
    current()->setTitle(m_scenarios.editor()->path());
    current()->look()->filter()->setText(QStringLiteral("owner:\"%1\"").arg(owner));
    current()->look()->filter()->apply();
    current()->look()->lastMatch()->show(m_scenarios.runs()->failedRows());
}

void Explorer::prepareTests()
{
    connect(&m_scenarios, &Scenarios::testMade, this, [this] { openTests({}); });
    for (const auto change :
         {&ScenarioEditor::pathChanged, &ScenarioEditor::textChanged, &ScenarioEditor::stateChanged})
        connect(m_scenarios.editor(), change, this, [this] { m_save.start(); });
    connect(m_scenarios.variables(), &ScenarioVariables::changed, this, [this] { m_save.start(); });
}

} // namespace wirebench
