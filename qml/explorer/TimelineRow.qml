// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A line of the timeline: a record, or some of the bytes of one that is open above. Direction is an arrow and a colour; what is wrong, marked
//! or found has a sign.
Rectangle {
    id: root

    required property string number
    required property real row
    required property int part
    required property string time
    required property string delta
    required property int direction
    required property bool event
    required property string peer
    required property string length
    required property string summary
    required property bool sound
    required property bool current
    required property bool selected
    required property bool openable
    required property bool expanded
    required property bool marked
    required property bool found
    required property string note
    required property string offset
    required property string hex
    required property string characters
    required property string description
    readonly property TimelineColumns columns: TimelineColumns { width: root.width }
    readonly property bool incoming: root.direction === 1
    readonly property bool outgoing: root.direction === 2
    readonly property color tone: root.incoming ? Theme.incoming : root.outgoing ? Theme.outgoing : Theme.softText
    readonly property string signs: (root.marked ? "◆ " : "") + (root.found ? "» " : "")

    component Cell: MonoText {
        height: Theme.rowHeight
    }

    width: parent ? parent.width : 0
    height: Theme.rowHeight
    color: root.selected ? Theme.selection : root.found && root.part === 0 ? Theme.foundTint : root.row % 2 === 1 ? Theme.rowTint : Theme.panel
    Accessible.role: Accessible.Row
    Accessible.name: root.description
    Accessible.selected: root.selected

    Rectangle {
        anchors.left: parent.left // at the right, where everything is mirrored
        width: 3
        height: parent.height
        color: root.marked ? Theme.accent : root.current ? Theme.strongLine : "transparent"
    }

    MonoText {
        anchors { left: parent.left; leftMargin: 6 }
        width: root.columns.margin - 6
        height: parent.height
        visible: root.openable
        text: root.expanded ? "▾" : "▸"
        color: Theme.softText
        font.pixelSize: Math.round(Theme.smallSize * 1.4)
    }

    Row {
        anchors { fill: parent; leftMargin: root.columns.margin }
        visible: root.part === 0

        Cell { width: root.columns.number; text: root.signs + root.number; color: root.signs === "" ? Theme.softText : Theme.text; horizontalAlignment: Text.AlignRight; rightPadding: 12 }
        Cell { width: root.columns.time; text: root.time }
        Cell { width: root.columns.delta; text: root.delta; color: Theme.softText; horizontalAlignment: Text.AlignRight; rightPadding: 12; visible: width > 0 }
        Cell { width: root.columns.direction; text: root.incoming ? "↓" : root.outgoing ? "↑" : "·"; color: root.tone }
        Cell { width: root.columns.peer; text: root.peer; rightPadding: 8; visible: width > 0 }
        Cell { width: root.columns.length; text: root.length; color: Theme.softText; horizontalAlignment: Text.AlignRight; rightPadding: 12 }
        Cell {
            width: root.columns.summary - note.width
            text: (root.sound ? "" : "⚠ ") + root.summary
            color: !root.sound ? Theme.problem : root.event ? Theme.softText : Theme.text
            font.italic: root.event
            rightPadding: note.width > 0 ? 8 : 0
        }
        Cell {
            id: note
            width: root.note === "" ? 0 : Math.min(implicitWidth, root.columns.summary * 0.6)
            text: root.note === "" ? "" : "✎ " + root.note
            color: Theme.accent
            font.family: Theme.face
        }
    }

    TimelineBytes {
        anchors { fill: parent; leftMargin: root.columns.margin + Theme.digitWidth * 2 }
        visible: root.part > 0
        offset: root.offset
        hex: root.hex
        characters: root.characters
        tone: root.tone
        digits: root.columns.hexDigits
    }
}
