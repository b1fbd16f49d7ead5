// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! What a page was refused: a finger may have slipped, or something does not work for want of it.
Rectangle {
    id: root

    required property RefusalModel refusals
    readonly property real lineHeight: Theme.smallControlHeight + 6

    visible: root.refusals.count > 0
    implicitHeight: visible ? Math.min(3, root.refusals.count) * root.lineHeight + 9 : 0
    color: Theme.canvas

    ListView {
        id: list
        anchors { left: parent.left; right: dismiss.left; top: parent.top; bottom: parent.bottom; margins: 4; leftMargin: 14; rightMargin: Theme.gap }
        model: root.refusals
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        delegate: RefusalLine { }
        ScrollBar.vertical: UiScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Refused")
    }

    UiButton {
        id: dismiss
        anchors { right: parent.right; rightMargin: 12; top: parent.top; topMargin: 7 }
        small: true
        text: qsTr("Dismiss")
        Accessible.name: qsTr("Dismiss what was refused")
        onClicked: root.refusals.clear()
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }
}
