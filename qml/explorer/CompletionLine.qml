// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! What could stand somewhere in a filter, and what it would mean.
Rectangle {
    id: root

    required property var modelData

    width: ListView.view ? ListView.view.width : 0
    height: Theme.rowHeight
    radius: Theme.smallRadius
    color: ListView.isCurrentItem ? Theme.selection : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(root.modelData.text).arg(root.modelData.description)
    Accessible.selected: ListView.isCurrentItem

    MonoText {
        x: 8
        width: 130
        height: parent.height
        text: root.modelData.text
    }
    UiText {
        x: 144
        width: parent.width - 152
        height: parent.height
        text: root.modelData.description
        color: Theme.softText
        font.pixelSize: Theme.smallSize
    }
}
