// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! How far a file has been sent, while one is.
RowLayout {
    id: root

    required property ExplorerTab tab

    visible: root.tab.fileText !== ""
    spacing: 10

    UiText { text: root.tab.fileText; font { family: Theme.monoFace; pixelSize: Theme.smallSize } }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 8
        radius: 4
        color: Theme.chip
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("File sent: %1 %").arg(Math.floor(root.tab.fileProgress * 100))

        Rectangle { width: parent.width * root.tab.fileProgress; height: parent.height; radius: 4; color: Theme.accent }
    }

    UiText { text: qsTr("%1 %").arg(Math.floor(root.tab.fileProgress * 100)); color: Theme.softText; font.family: Theme.monoFace; Accessible.ignored: true }
    UiButton { small: true; text: qsTr("Cancel"); hint: qsTr("Send no more of the file"); onClicked: root.tab.cancelFile() }
}
