// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A field of a record, as deep as it lies.
Rectangle {
    id: root

    required property string name
    required property string value
    required property int depth
    required property bool foldable
    required property bool folded
    required property string problem
    required property string description

    width: ListView.view ? ListView.view.width : 0
    height: Theme.rowHeight - 2
    color: ListView.isCurrentItem ? Theme.selection : "transparent"
    Accessible.role: Accessible.TreeItem
    Accessible.name: root.description
    Accessible.selected: ListView.isCurrentItem

    MonoText {
        id: title
        readonly property real indent: 12 + root.depth * 12
        anchors { left: parent.left; leftMargin: title.indent }
        width: Math.max(60, Math.min(190, root.width * 0.46) - title.indent)
        height: parent.height
        text: (root.foldable ? root.folded ? "▸ " : "▾ " : "  ") + root.name
        color: root.depth === 0 ? Theme.text : Theme.softText
    }

    MonoText {
        anchors { left: title.right; right: parent.right; rightMargin: 12; leftMargin: 6 }
        height: parent.height
        text: root.problem === "" ? root.value : "⚠ " + root.problem
        color: root.problem === "" ? Theme.text : Theme.problem
    }
}
