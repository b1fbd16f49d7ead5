// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! The tabs, and a way to another one.
Rectangle {
    id: root

    required property Explorer explorer

    implicitHeight: Math.round(38 * Theme.scale)
    color: Theme.canvas
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Tabs")

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }

    Flickable {
        id: strip

        readonly property Item current: items.count > root.explorer.currentIndex ? items.itemAt(root.explorer.currentIndex) : null

        anchors { fill: parent; leftMargin: 10; rightMargin: 44 }
        contentWidth: row.width
        contentX: strip.current ? Math.max(0, strip.current.x + strip.current.width - width) : 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Row {
            id: row
            height: strip.height
            spacing: 2

            Repeater {
                id: items
                model: root.explorer.tabs
                delegate: TabStripItem { }
            }
        }
    }

    UiButton {
        x: Math.min(strip.x + strip.contentWidth + 4, root.width - width - 6)
        anchors.verticalCenter: parent.verticalCenter
        small: true
        text: "+"
        hint: qsTr("New session (Ctrl+T)")
        Accessible.name: qsTr("New session")
        onClicked: root.explorer.newTab()
    }
}
