// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! One record in a line. Direction is an arrow and a colour; what is wrong has a sign.
Rectangle {
    id: root

    required property string number
    required property real row
    required property string time
    required property string delta
    required property int direction
    required property bool event
    required property string peer
    required property string length
    required property string protocol
    required property string summary
    required property bool sound
    required property bool current
    required property bool selected
    required property bool marked
    required property string description

    readonly property TimelineColumns columns: TimelineColumns { available: root.width - 12 }
    readonly property bool incoming: root.direction === 1
    readonly property bool outgoing: root.direction === 2

    component Cell: MonoText {
        height: Theme.rowHeight
    }

    width: parent ? parent.width : 0
    height: Theme.rowHeight
    color: root.selected ? Theme.selection : root.row % 2 === 1 ? Theme.rowTint : Theme.panel
    Accessible.role: Accessible.Row
    Accessible.name: root.description
    Accessible.selected: root.selected

    Rectangle {
        width: 3
        height: parent.height
        color: root.marked ? Theme.accent : root.current ? Theme.strongLine : "transparent"
    }

    Row {
        anchors { fill: parent; leftMargin: 12 }

        Cell { width: root.columns.number; text: root.marked ? "◆ " + root.number : root.number; color: Theme.softText; horizontalAlignment: Text.AlignRight; rightPadding: 12 }
        Cell { width: root.columns.time; text: root.time }
        Cell { width: root.columns.delta; text: root.delta; color: Theme.softText; horizontalAlignment: Text.AlignRight; rightPadding: 12; visible: width > 0 }
        Cell { width: root.columns.direction; text: root.incoming ? "↓" : root.outgoing ? "↑" : "·"; color: root.incoming ? Theme.incoming : root.outgoing ? Theme.outgoing : Theme.softText }
        Cell { width: root.columns.peer; text: root.peer; rightPadding: 8; visible: width > 0 }
        Cell { width: root.columns.length; text: root.length; color: Theme.softText; horizontalAlignment: Text.AlignRight; rightPadding: 12 }
        Cell {
            width: root.columns.summary
            text: (root.sound ? "" : "⚠ ") + root.summary
            color: !root.sound ? Theme.problem : root.event ? Theme.softText : Theme.text
            font.italic: root.event
        }
    }
}
