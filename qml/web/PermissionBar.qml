// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Wirebench

//! What a page asks for. Takes the keyboard from nobody; Esc refuses when it has it. Its buttons wait for a moment, so that what was
//! meant for something else does not answer.
FocusScope {
    id: root

    required property PermissionPrompt prompt

    implicitHeight: lines.implicitHeight + 24
    focus: true
    onVisibleChanged: if (root.visible) root.prompt.guard()
    Keys.onEscapePressed: root.prompt.answer(PermissionPrompt.Refuse)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.prompt.sentence

    Connections {
        target: root.Window.window
        function onActiveChanged() { root.prompt.guard(); }
    }

    component Fact: UiText {
        Layout.alignment: Qt.AlignTop
        color: Theme.softText
        Accessible.ignored: true
    }

    component Value: MonoText {
        Layout.fillWidth: true
        font.pixelSize: Theme.textSize
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 4
        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.accentTint
    }

    ColumnLayout {
        id: lines
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 14; rightMargin: 14 }
        spacing: 10

        GridLayout {
            Layout.fillWidth: true
            columns: 2
            columnSpacing: 14
            rowSpacing: 4

            Fact { text: qsTr("This page") }
            Value { text: root.prompt.frame === "" ? root.prompt.page : qsTr("%1\nby its frame %2").arg(root.prompt.page).arg(root.prompt.frame); font.weight: Font.DemiBold }
            Fact { text: root.prompt.wish }
            Value { text: root.prompt.destination; font.weight: Font.DemiBold }
            Fact { text: qsTr("which leads to") }
            Value { text: root.prompt.address }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            UiButton {
                focus: true
                text: qsTr("Refuse")
                hint: qsTr("This time; it may ask again (Esc)")
                enabled: root.prompt.ready
                onClicked: root.prompt.answer(PermissionPrompt.Refuse)
            }

            UiButton {
                text: qsTr("Never")
                hint: qsTr("Refuse it now and whenever this page asks again")
                enabled: root.prompt.ready
                onClicked: root.prompt.answer(PermissionPrompt.Never)
            }

            Fact {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignVCenter
                horizontalAlignment: Text.AlignRight
                text: root.prompt.awaited ? root.prompt.others : qsTr("The page has to try again")
            }

            UiButton {
                text: qsTr("Allow once")
                hint: qsTr("For this connection only")
                enabled: root.prompt.ready && root.prompt.awaited
                onClicked: root.prompt.answer(PermissionPrompt.Once)
            }

            UiButton {
                text: qsTr("This session")
                hint: qsTr("Allow it until Wirebench ends")
                enabled: root.prompt.ready
                onClicked: root.prompt.answer(PermissionPrompt.Session)
            }

            UiButton {
                text: qsTr("Always")
                hint: qsTr("Allow it until it is taken back")
                enabled: root.prompt.ready
                onClicked: root.prompt.answer(PermissionPrompt.Always)
            }
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }
}
