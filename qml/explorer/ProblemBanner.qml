// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! What went wrong, where the user looks, until it is dismissed.
Rectangle {
    id: root

    required property string text
    signal dismissed()

    visible: root.text !== ""
    implicitHeight: visible ? line.implicitHeight + 16 : 0
    color: Theme.canvas
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    RowLayout {
        id: line
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 12; rightMargin: 12 }
        spacing: Theme.gap

        UiText { text: "⚠"; color: Theme.problem; Accessible.ignored: true }
        UiParagraph { Layout.fillWidth: true; text: root.text; color: Theme.problem; Accessible.ignored: true }
        UiButton { small: true; text: qsTr("Dismiss"); onClicked: root.dismissed() }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }
}
