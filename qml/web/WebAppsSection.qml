// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Web apps that are open, those that come with the program, and what they may.
ColumnLayout {
    id: root

    required property Explorer explorer

    Layout.fillWidth: true
    spacing: 2

    SidebarSection {
        title: qsTr("Web apps")
        explorer: root.explorer
        kind: ExplorerTab.WebTab
        entry: SidebarTab { kind: ExplorerTab.WebTab }
        empty: root.explorer.webApps.length > 0 ? "" : qsTr("Write a web address, or a folder, above")
    }

    Column {
        Layout.fillWidth: true
        spacing: 2

        Repeater {
            model: root.explorer.webApps
            delegate: WebAppItem { }
            onItemAdded: (index, item) => (item as WebAppItem).addressChosen.connect(root.explorer.open)
        }
    }

    SidebarItem {
        text: qsTr("Permissions")
        detail: root.explorer.grants.total > 0 ? root.explorer.grants.total : ""
        description: qsTr("What web apps may, and what they never may")
        onChosen: root.explorer.askForPermissions("")
    }
}
