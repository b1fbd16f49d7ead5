// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A line of a stream, with an arrow where the direction changes.
Item {
    id: root

    required property string text
    required property int direction
    required property bool first
    required property string description
    readonly property color tone: root.direction === 1 ? Theme.incoming : Theme.outgoing

    width: ListView.view ? ListView.view.width : 0
    height: content.implicitHeight + 4
    Accessible.role: Accessible.ListItem
    Accessible.name: root.description

    MonoText { anchors { left: parent.left; leftMargin: 12 } y: 2; visible: root.first; text: root.direction === 1 ? "↓" : "↑"; color: root.tone }
    MonoText {
        id: content
        anchors { left: parent.left; leftMargin: 30 }
        y: 2
        width: parent.width - 46
        text: root.text
        color: root.tone
        wrapMode: Text.WrapAnywhere
        elide: Text.ElideNone
    }
}
