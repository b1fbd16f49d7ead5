// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

//! Stands in for a page whose process has ended.
Rectangle {
    id: root

    signal reloadAsked()

    color: Theme.canvas

    ColumnLayout {
        anchors { left: parent.left; right: parent.right; margins: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: Theme.margin

        Text {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("The page has stopped working. Its connections are closed.")
            wrapMode: Text.WordWrap
            color: Theme.text
            font { family: Theme.face; pixelSize: Theme.textSize }
        }

        Button {
            id: reload
            Layout.alignment: Qt.AlignHCenter
            text: qsTr("Load it again")
            font { family: Theme.face; pixelSize: Theme.textSize; weight: Font.Medium }
            palette.buttonText: Theme.text
            focus: root.visible
            background: Rectangle {
                implicitHeight: 32
                radius: Theme.radius
                color: reload.down ? Theme.canvas : Theme.panel
                border.color: reload.activeFocus ? Theme.accent : Theme.line
                border.width: reload.activeFocus ? 2 : 1
            }
            onClicked: root.reloadAsked()
        }
    }
}
