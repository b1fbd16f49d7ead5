// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A folder or a file of the tree, with its verdict, and whether it is chosen to be run.
Rectangle {
    id: root

    required property int index
    required property string path
    required property string name
    required property int depth
    required property bool folder
    required property bool folded
    required property int verdict
    required property string sign
    required property string detail
    required property bool chosen
    required property string description
    //! Stands in the editor.
    required property bool open
    readonly property bool current: ListView.isCurrentItem
    readonly property bool focused: root.current && root.ListView.view.activeFocus
    readonly property Item box: mark

    width: ListView.view ? ListView.view.width : 0
    height: Theme.rowHeight + 2
    radius: Theme.smallRadius
    color: root.open ? Theme.selection : root.current ? Theme.hover : "transparent"
    border { width: root.focused ? 2 : 0; color: Theme.accent }
    Accessible.role: Accessible.TreeItem
    Accessible.name: root.description
    Accessible.selected: root.current
    Accessible.checkable: true
    Accessible.checked: root.chosen

    Item {
        id: mark
        anchors.left: parent.left
        width: 26
        height: parent.height

        Rectangle {
            anchors.centerIn: parent
            width: 13
            height: 13
            radius: 3
            color: root.chosen ? Theme.accent : "transparent"
            border { width: 1; color: root.chosen ? Theme.accent : Theme.strongLine }
            UiText { anchors.centerIn: parent; visible: root.chosen; text: "✓"; color: Theme.accentText; font { pixelSize: 10; weight: Font.Bold } }
        }
    }

    UiText {
        id: title
        anchors { left: mark.right; leftMargin: root.depth * 12; right: verdictText.left; rightMargin: 6 }
        height: parent.height
        text: (root.folder ? root.folded ? "▸ " : "▾ " : "") + root.name
        elide: Text.ElideMiddle
        font.weight: root.folder ? Font.Medium : Font.Normal
    }

    VerdictText {
        id: verdictText
        anchors { right: parent.right; rightMargin: 8 }
        height: parent.height
        verdict: root.verdict
        sign: root.sign
        detail: root.detail
    }
}
