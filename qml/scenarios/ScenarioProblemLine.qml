// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! Something that is wrong with the scenario, by its place.
Rectangle {
    id: root

    required property int line
    required property int column
    required property string place
    required property string problem

    width: ListView.view ? ListView.view.width : 0
    height: Theme.rowHeight
    color: over.hovered ? Theme.hover : ListView.isCurrentItem ? Theme.rowTint : "transparent"
    border { width: root.activeFocus ? 2 : 0; color: Theme.accent }
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(root.place).arg(root.problem)
    Accessible.selected: ListView.isCurrentItem

    HoverHandler { id: over }

    UiText {
        id: sign
        x: 12
        height: parent.height
        text: "!"
        color: Theme.problem
        font.weight: Font.Bold
    }
    MonoText {
        id: where
        x: 28
        width: Theme.digitWidth * 7
        height: parent.height
        text: root.place
        color: Theme.softText
    }
    UiText {
        anchors { left: where.right; right: parent.right; rightMargin: 12 }
        height: parent.height
        text: root.problem
        font.pixelSize: Theme.smallSize
    }
}
