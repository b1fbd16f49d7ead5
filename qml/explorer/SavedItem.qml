// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! A session that is kept as a file. Its menu comes by the right button or the menu key.
SidebarItem {
    id: root

    required property string name
    required property string address
    required property string problem

    signal opened(name: string)
    signal renameAsked(name: string)
    signal removeAsked(name: string)

    width: parent?.width ?? 0
    text: root.name
    detail: root.problem === "" ? root.address : "⚠"
    description: root.problem === "" ? root.address : root.problem
    Accessible.name: qsTr("%1, saved session").arg(root.name)
    onChosen: root.opened(root.name)
    Keys.onMenuPressed: menu.popup(root, 8, root.height)
    Keys.onDeletePressed: root.removeAsked(root.name)
    Keys.onPressed: event => { if (event.key === Qt.Key_F2) root.renameAsked(root.name); }

    TapHandler { acceptedButtons: Qt.RightButton; onTapped: menu.popup() }

    Menu {
        id: menu
        width: 200
        padding: 4
        background: Rectangle { color: Theme.panel; radius: Theme.radius; border { width: 1; color: Theme.line } }

        RowMenuItem { text: qsTr("Open"); enabled: root.problem === ""; onTriggered: root.opened(root.name) }
        RowMenuItem { text: qsTr("Rename…"); onTriggered: root.renameAsked(root.name) }
        RowMenuItem { text: qsTr("Delete"); onTriggered: root.removeAsked(root.name) }
    }
}
