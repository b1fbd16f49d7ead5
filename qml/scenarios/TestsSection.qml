// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! The scenarios of the project in the sidebar, with what came of each. All that can be done with them is in the tab it opens.
ColumnLayout {
    id: root

    required property Explorer explorer
    readonly property ScenarioFiles files: root.explorer.scenarios.files

    Layout.fillWidth: true
    spacing: 2

    SectionTitle { text: qsTr("Tests"); Layout.leftMargin: 8; Layout.topMargin: 14 }

    Column {
        Layout.fillWidth: true
        spacing: 2

        Repeater {
            model: root.files
            delegate: TestsItem { }
            onItemAdded: (index, item) => (item as TestsItem).scenarioChosen.connect(root.explorer.openTests)
        }
    }

    SidebarItem {
        text: root.files.count === 0 ? qsTr("Write a test") : root.files.count > 10 ? qsTr("All %1 tests").arg(root.files.count) : qsTr("All tests")
        description: qsTr("Scenarios: what is sent, and what has to come back (Ctrl+Shift+T)")
        onChosen: root.explorer.openTests("")
    }
}
