// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! What two halves are drawn apart by.
Rectangle {
    id: root

    implicitWidth: 5
    implicitHeight: 5
    color: under.hovered ? Theme.hover : Theme.canvas
    Accessible.ignored: true

    HoverHandler { id: under }

    Rectangle {
        anchors.centerIn: parent
        width: root.width > root.height ? 28 : 1
        height: root.width > root.height ? 1 : 28
        color: Theme.strongLine
    }
}
