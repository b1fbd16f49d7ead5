// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! The names of the columns.
Item {
    id: root

    readonly property TimelineColumns columns: TimelineColumns { width: root.width }

    component Title: UiText {
        height: Theme.smallControlHeight - 2
        color: Theme.softText
        font { pixelSize: Theme.tinySize; weight: Font.Medium }
    }

    implicitHeight: Theme.smallControlHeight - 2
    Accessible.role: Accessible.Row
    Accessible.name: qsTr("Columns: number, time, time since the row before, direction, peer, length, summary")

    Row {
        anchors { fill: parent; leftMargin: root.columns.margin }

        Title { width: root.columns.number; text: qsTr("#"); horizontalAlignment: Text.AlignRight; rightPadding: 12 }
        Title { width: root.columns.time; text: qsTr("time") }
        Title { width: root.columns.delta; text: qsTr("delta"); horizontalAlignment: Text.AlignRight; rightPadding: 12; visible: width > 0 }
        Title { width: root.columns.direction; text: "" }
        Title { width: root.columns.peer; text: qsTr("peer"); visible: width > 0 }
        Title { width: root.columns.length; text: qsTr("len"); horizontalAlignment: Text.AlignRight; rightPadding: 12 }
        Title { width: root.columns.summary; text: qsTr("summary") }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }
}
