// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Which scenario is written, and what can be done with it.
Rectangle {
    id: root

    required property Scenarios scenarios
    readonly property ScenarioEditor editor: root.scenarios.editor

    signal formatAsked()

    implicitHeight: Theme.controlHeight + 12
    color: Theme.panel

    RowLayout {
        anchors { fill: parent; leftMargin: 12; rightMargin: 12 }
        spacing: 6

        MonoText {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: root.editor.path
            elide: Text.ElideMiddle
            font { pixelSize: Theme.textSize; weight: Font.DemiBold }
            Accessible.role: Accessible.Heading
            Accessible.name: root.editor.path
        }
        UiText {
            visible: root.editor.modified
            text: qsTr("● unsaved")
            color: Theme.warning
            font.pixelSize: Theme.smallSize
        }
        Item { Layout.fillWidth: true }
        UiButton {
            small: true
            enabled: root.scenarios.problems.count === 0
            text: qsTr("Format")
            hint: qsTr("Write it in the one style of scenarios (Ctrl+Alt+F)")
            onClicked: root.formatAsked()
        }
        UiButton {
            small: true
            text: qsTr("Save")
            hint: qsTr("Write the file (Ctrl+S)")
            enabled: root.editor.modified
            onClicked: root.editor.save()
        }
        UiButton {
            small: true
            primary: true
            text: qsTr("Run")
            hint: qsTr("Run this scenario as it stands here (F8)")
            onClicked: root.scenarios.runOpen()
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }
}
