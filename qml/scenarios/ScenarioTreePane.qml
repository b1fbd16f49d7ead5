// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Which scenarios there are, how they stand, and which are to be run.
Rectangle {
    id: root

    required property Scenarios scenarios
    readonly property ScenarioTree tree: root.scenarios.tree

    function focusTree() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    color: Theme.panel

    ColumnLayout {
        anchors { fill: parent; margins: 8 }
        spacing: 6

        RowLayout {
            spacing: 6
            UiField {
                id: field
                Layout.fillWidth: true
                implicitHeight: Theme.smallControlHeight
                name: qsTr("Filter tests")
                placeholderText: qsTr("Filter")
                text: root.tree.filter
                onTextEdited: root.tree.filter = field.text
                Keys.onEscapePressed: root.tree.filter = ""
            }
            UiButton {
                small: true
                text: "+"
                name: qsTr("New scenario")
                hint: qsTr("New scenario (Ctrl+N)")
                onClicked: root.scenarios.begin()
            }
        }

        UiButton {
            small: true
            visible: root.scenarios.files.count > 0
            checkable: true
            checked: root.tree.troubledOnly
            text: qsTr("Only what did not pass")
            hint: qsTr("Failed and inconclusive ones")
            onClicked: root.tree.troubledOnly = !root.tree.troubledOnly
        }

        ScenarioTreeView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            tree: root.tree
            onOpened: path => root.scenarios.editor.open(path)

            UiParagraph {
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: 8 }
                visible: root.tree.count === 0 && root.scenarios.files.count > 0
                text: root.tree.troubledOnly ? qsTr("Nothing failed.") : qsTr("No test has these words.")
                color: Theme.softText
            }
        }

        UiField {
            id: variables
            Layout.fillWidth: true
            visible: root.scenarios.files.count > 0
            implicitHeight: Theme.smallControlHeight
            name: qsTr("Variables of the tests")
            placeholderText: qsTr("Variables: port=5020")
            text: root.scenarios.variables.text
            problem: root.scenarios.variables.problem
            onTextEdited: root.scenarios.variables.text = variables.text
        }
        UiParagraph {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.scenarios.variables.problem
            color: Theme.problem
            font.pixelSize: Theme.smallSize
        }
        RunButtons {
            Layout.fillWidth: true
            scenarios: root.scenarios
        }
        UiParagraph {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.scenarios.files.problem
            color: Theme.problem
            font.pixelSize: Theme.smallSize
        }
        UiParagraph {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.tree.summary
            color: Theme.softText
            font.pixelSize: Theme.smallSize
        }
    }
}
