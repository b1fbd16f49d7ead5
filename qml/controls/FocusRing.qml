// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! Shows which control has the keyboard, around whatever it is put into.
Rectangle {
    id: root

    required property Item control

    anchors { fill: parent; margins: -3 }
    radius: Theme.radius + 2
    color: "transparent"
    border { width: 2; color: Theme.accent }
    visible: root.control.activeFocus
}
