// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A record that is marked or has a note.
Rectangle {
    id: root

    required property string number
    required property bool marked
    required property string note
    required property string summary
    required property string description

    width: ListView.view ? ListView.view.width : 0
    height: Theme.controlHeight
    radius: Theme.smallRadius
    color: ListView.isCurrentItem ? Theme.selection : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: root.description
    Accessible.selected: ListView.isCurrentItem

    Row {
        anchors { fill: parent; leftMargin: 8; rightMargin: 14 }
        spacing: 10

        MonoText { width: Theme.digitWidth * 9; height: parent.height; text: (root.marked ? "◆ " : "") + root.number; horizontalAlignment: Text.AlignRight }
        UiText { width: Math.min(implicitWidth, parent.width * 0.5); height: parent.height; visible: root.note !== ""; text: "✎ " + root.note; color: Theme.accent; font.pixelSize: Theme.smallSize }
        MonoText { width: Math.max(0, parent.width - x); height: parent.height; text: root.summary; color: Theme.softText }
    }
}
