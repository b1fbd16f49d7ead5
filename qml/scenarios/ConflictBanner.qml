// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Two have written into one file: both texts stay until somebody says which.
Rectangle {
    id: root

    required property ScenarioEditor editor

    visible: root.editor.conflict !== ""
    implicitHeight: visible ? line.implicitHeight + 16 : 0
    color: Theme.foundTint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.editor.conflict

    RowLayout {
        id: line
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 12; rightMargin: 12 }
        spacing: Theme.gap

        UiText { text: "⚠"; Accessible.ignored: true }
        UiParagraph { Layout.fillWidth: true; text: root.editor.conflict; Accessible.ignored: true }
        UiButton { small: true; text: qsTr("Take theirs"); hint: qsTr("What is unsaved here goes"); onClicked: root.editor.revert() }
        UiButton { small: true; text: qsTr("Keep mine"); hint: qsTr("Write it over theirs"); onClicked: root.editor.saveOver() }
    }
}
