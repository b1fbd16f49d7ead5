// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! On or off: told by where the knob is and by a sign, not by colour alone.
Switch {
    id: root

    required property string name

    implicitWidth: Math.round(34 * Theme.scale)
    implicitHeight: Theme.smallControlHeight
    padding: 0
    activeFocusOnTab: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.name
    Accessible.checkable: true
    Accessible.checked: root.checked

    indicator: Rectangle {
        y: Math.round((root.height - height) / 2)
        width: Math.round(32 * Theme.scale)
        height: Math.round(18 * Theme.scale)
        radius: height / 2
        color: root.checked ? Theme.accent : Theme.chip
        border { width: 1; color: root.checked ? Theme.accent : Theme.strongLine }
        FocusRing { control: root; radius: parent.radius + 3 }

        Rectangle {
            x: root.checked ? parent.width - width - 3 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: parent.height - 6
            height: width
            radius: width / 2
            color: root.checked ? Theme.accentText : Theme.strongLine
            Behavior on x { NumberAnimation { duration: Theme.motion } }
        }
    }
    contentItem: Item { }
}
