// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! A command in a list, with its keys.
Rectangle {
    id: root

    required property Action modelData

    width: ListView.view ? ListView.view.width : 0
    height: Theme.controlHeight
    radius: Theme.smallRadius
    color: ListView.isCurrentItem ? Theme.selection : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: root.modelData.text
    Accessible.description: root.modelData.shortcut ?? ""
    Accessible.selected: ListView.isCurrentItem

    UiText {
        anchors { left: parent.left; leftMargin: 10; right: keys.left; rightMargin: 10; verticalCenter: parent.verticalCenter }
        text: root.modelData.text
    }
    MonoText {
        id: keys
        anchors { right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
        text: root.modelData.shortcut ?? ""
        color: Theme.softText
    }
}
