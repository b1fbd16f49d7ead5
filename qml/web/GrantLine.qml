// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! One thing that a page may, or never may.
Rectangle {
    id: root

    required property int index
    required property bool allowed
    required property string page
    required property string destination
    required property string detail
    required property string name
    readonly property GrantModel grants: ListView.view ? ListView.view.model as GrantModel : null

    width: ListView.view ? ListView.view.width - 14 : 0
    height: texts.implicitHeight + 14
    radius: Theme.smallRadius
    color: Theme.canvas
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name

    RowLayout {
        anchors { fill: parent; leftMargin: 10; rightMargin: 8 }
        spacing: 12

        UiText {
            Layout.preferredWidth: 64
            text: root.allowed ? qsTr("✓ may") : qsTr("✕ never")
            color: root.allowed ? Theme.good : Theme.problem
            font.weight: Font.Medium
            Accessible.ignored: true
        }

        ColumnLayout {
            id: texts
            Layout.fillWidth: true
            spacing: 2
            MonoText { Layout.fillWidth: true; text: root.destination; elide: Text.ElideMiddle; Accessible.ignored: true }
            UiText { Layout.fillWidth: true; text: root.page + " · " + root.detail; elide: Text.ElideMiddle; color: Theme.softText; font.pixelSize: Theme.smallSize; Accessible.ignored: true }
        }

        UiButton {
            small: true
            text: root.allowed ? qsTr("Revoke") : qsTr("Forget")
            hint: root.allowed ? qsTr("Close what was opened by it, and ask the next time") : qsTr("Ask the next time")
            Accessible.name: (root.allowed ? qsTr("Revoke: %1") : qsTr("Forget: %1")).arg(root.name)
            onClicked: root.grants.revoke(root.index)
        }
    }
}
