// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Asks what a new scenario is called, above the editor that it opens in.
Rectangle {
    id: root

    required property Scenarios scenarios

    function begin() {
        field.text = root.scenarios.proposedName;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    visible: root.scenarios.naming
    implicitHeight: visible ? all.implicitHeight + 16 : 0
    color: Theme.accentTint
    onVisibleChanged: if (visible) root.begin()
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("New scenario")

    ColumnLayout {
        id: all
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 12; rightMargin: 12 }
        spacing: 4

        RowLayout {
            spacing: Theme.gap

            UiField {
                id: field
                Layout.fillWidth: true
                Layout.maximumWidth: 420
                name: qsTr("Name of the scenario")
                placeholderText: qsTr("Name, or Folder/Name")
                problem: root.scenarios.namingProblem
                onAccepted: root.scenarios.accept(field.text)
                Keys.onEscapePressed: root.scenarios.dismiss()
            }
            UiButton { primary: true; text: qsTr("Create"); hint: qsTr("Make the file, and open it"); onClicked: root.scenarios.accept(field.text) }
            UiButton { text: qsTr("Cancel"); onClicked: root.scenarios.dismiss() }
        }

        UiParagraph {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.scenarios.namingProblem
            color: Theme.problem
            font.pixelSize: Theme.smallSize
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
