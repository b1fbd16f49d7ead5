// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! A scroll bar that is seen as long as there is something to scroll.
ScrollBar {
    id: root

    policy: root.size < 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    minimumSize: 0.04
    padding: 2
    Accessible.name: qsTr("Scroll")

    contentItem: Rectangle {
        implicitWidth: 8
        implicitHeight: 8
        radius: 4
        color: root.pressed || root.hovered ? Theme.softText : Theme.strongLine
        opacity: root.size < 1 ? 0.8 : 0
    }
}
