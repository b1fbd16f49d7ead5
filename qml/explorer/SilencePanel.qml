// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! "Nothing arrives?": what may be the reason, and what to do.
Rectangle {
    id: root

    required property var findings
    signal dismissed()

    implicitHeight: visible ? all.implicitHeight + 20 : 0
    color: Theme.canvas
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Nothing arrives?")

    ColumnLayout {
        id: all
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12; topMargin: 10 }
        spacing: 6

        RowLayout {
            UiText { Layout.fillWidth: true; text: qsTr("Nothing arrives?"); font.weight: Font.DemiBold }
            UiButton { small: true; text: qsTr("Dismiss"); onClicked: root.dismissed() }
        }

        UiParagraph {
            Layout.fillWidth: true
            visible: root.findings.length === 0
            text: qsTr("Nothing on this side explains it. The other side may wait for more, or for another line end.")
        }

        Column {
            Layout.fillWidth: true
            spacing: 6

            Repeater {
                model: root.findings
                delegate: UiParagraph {
                    required property var modelData
                    width: parent?.width ?? 0
                    text: "• " + modelData.fact + " " + modelData.advice
                }
            }
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 1
        color: Theme.line
    }
}
