// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! A line of a menu.
MenuItem {
    id: root

    implicitHeight: Theme.smallControlHeight
    leftPadding: 10
    Accessible.name: root.text
    contentItem: UiText {
        text: root.text
        color: root.enabled ? Theme.text : Theme.softText
        Accessible.ignored: true
    }
    background: Rectangle { color: root.highlighted ? Theme.selection : "transparent"; radius: Theme.smallRadius }
}
