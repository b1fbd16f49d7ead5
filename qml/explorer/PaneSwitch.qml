// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! What is below the timeline: the message that is written, or the rules that answer.
Item {
    id: root

    required property ExplorerTab tab
    readonly property int active: root.tab.replies !== null ? root.tab.replies.activeCount : 0

    implicitHeight: line.implicitHeight + 10

    Rectangle { width: parent.width; height: 1; color: Theme.line }

    RowLayout {
        id: line
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: 12; rightMargin: 12 }
        spacing: 6

        UiButton {
            small: true
            checkable: true
            autoExclusive: true
            text: qsTr("Compose")
            hint: qsTr("Write a message (Ctrl+R)")
            checked: !root.tab.repliesShown
            onClicked: root.tab.repliesShown = false
        }
        UiButton {
            small: true
            checkable: true
            autoExclusive: true
            objectName: "replies"
            text: root.active > 0 ? qsTr("Replies · %1 on").arg(root.active) : qsTr("Replies")
            hint: qsTr("Answer by rules (Ctrl+R)")
            checked: root.tab.repliesShown
            onClicked: root.tab.repliesShown = true
        }
        Item { Layout.fillWidth: true }
    }
}
