// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A field as Wireshark puts it, as deep as it lies.
Rectangle {
    id: root

    required property string text
    required property int depth
    required property bool foldable
    required property bool folded

    width: ListView.view ? ListView.view.width : 0
    height: content.implicitHeight + 6
    color: ListView.isCurrentItem && ListView.view.activeFocus ? Theme.selection : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: root.foldable && root.folded ? qsTr("%1, folded").arg(root.text) : root.text

    MonoText {
        id: content
        readonly property real indent: 12 + root.depth * 12
        anchors { left: parent.left; leftMargin: indent }
        y: 3
        width: parent.width - indent - 16
        text: (root.foldable ? root.folded ? "▸ " : "▾ " : "") + root.text
        color: root.depth === 0 ? Theme.text : Theme.softText
        font.weight: root.depth === 0 ? Font.DemiBold : Font.Normal
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
