// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
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

    RowLayout {
        id: line
        anchors { fill: parent; leftMargin: 8; rightMargin: 14 }
        spacing: 10

        MonoText { Layout.preferredWidth: Theme.digitWidth * 9; text: (root.marked ? "◆ " : "") + root.number; horizontalAlignment: Text.AlignRight }
        UiText { Layout.maximumWidth: line.width * 0.5; visible: root.note !== ""; text: "✎ " + root.note; color: Theme.accent; font.pixelSize: Theme.smallSize }
        MonoText { Layout.fillWidth: true; text: root.summary; color: Theme.softText }
    }
}
