// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! What the page may connect to, and what it was refused: the last refusal in full, for it says how to allow it.
Rectangle {
    id: root

    required property HostStatus status

    implicitHeight: lines.implicitHeight
    color: Theme.panel

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 1
        color: Theme.line
    }

    ColumnLayout {
        id: lines
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        spacing: 0

        RowLayout {
            Layout.preferredHeight: Theme.statusHeight
            spacing: Theme.gap

            Text {
                text: qsTr("May connect to")
                color: Theme.softText
                font { family: Theme.face; pixelSize: Theme.smallSize }
            }

            Text {
                Layout.fillWidth: true
                text: root.status.allowed
                textFormat: Text.PlainText
                color: Theme.text
                font { family: Theme.monoFace; pixelSize: Theme.smallSize; preferShaping: false }
                elide: Text.ElideRight
                Accessible.name: qsTr("The page may connect to: %1").arg(root.status.allowed)
            }

            Rectangle {
                implicitWidth: 8
                implicitHeight: 8
                radius: 4
                color: root.status.anythingRefused ? Theme.warning : Theme.good
            }

            Text {
                text: root.status.refusals
                color: Theme.softText
                font { family: Theme.face; pixelSize: Theme.smallSize }
            }
        }

        TextEdit {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gap
            visible: root.status.anythingRefused
            text: root.status.lastRefusal
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            readOnly: true
            selectByMouse: true
            color: Theme.warning
            selectionColor: Theme.accent
            font { family: Theme.monoFace; pixelSize: Theme.smallSize; preferShaping: false }
            Accessible.name: qsTr("Refused: %1").arg(root.status.lastRefusal)
        }
    }
}
