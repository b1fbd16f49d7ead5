// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! The bytes of all rows that are shown, as one sheet.
FocusScope {
    id: root

    required property TrafficBytes traffic
    property string emptyText
    //! Reads while it is seen; otherwise somebody else says when.
    property bool managesActive: true
    signal menuAsked()
    //! By the key.
    signal menuAskedAt(height: real)

    activeFocusOnTab: false

    Binding {
        target: root.traffic
        property: "active"
        when: root.managesActive
        value: root.visible
    }

    UiText {
        id: size
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 12; rightMargin: 12 }
        height: Theme.smallControlHeight - 2
        text: qsTr("%1 · ↓ received · ↑ sent, underlined").arg(root.traffic.sizeText)
        color: Theme.softText
        font { pixelSize: Theme.tinySize; weight: Font.Medium }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: size.bottom }
        height: 1
        color: Theme.line
    }

    TrafficSheet {
        id: sheet
        anchors { left: parent.left; right: bar.left; top: size.bottom; bottom: parent.bottom; topMargin: 4 }
        focus: true
        traffic: root.traffic
        face: Qt.font({ family: Theme.monoFace, pixelSize: Theme.smallSize })
        softColor: Theme.softText
        incomingColor: Theme.incoming
        outgoingColor: Theme.outgoing
        recordColor: Theme.selection
        cursorColor: Theme.accent
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Bytes of all rows")
        Accessible.description: root.traffic.description
        Accessible.focusable: true
        Keys.onMenuPressed: root.menuAskedAt(sheet.y + Theme.rowHeight)
    }

    UiText {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        visible: root.traffic.size === 0
        horizontalAlignment: Text.AlignHCenter
        text: root.emptyText
        color: Theme.softText
    }

    Rectangle {
        anchors { fill: parent; topMargin: size.height }
        color: "transparent"
        border { width: 2; color: Theme.accent }
        visible: root.activeFocus
        opacity: 0.6
    }

    UiScrollBar {
        id: bar
        anchors { right: parent.right; top: size.bottom; bottom: parent.bottom }
        orientation: Qt.Vertical
        size: root.traffic.lineTotal > 0 ? Math.min(1, sheet.visibleLines / root.traffic.lineTotal) : 1
        position: root.traffic.lineTotal > 0 ? root.traffic.firstLine / root.traffic.lineTotal : 0
        onPositionChanged: if (pressed) root.traffic.firstLine = Math.round(position * root.traffic.lineTotal)
    }
}
