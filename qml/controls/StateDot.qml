// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! How something is, beside words that say it: filled is alive, hollow is not.
Rectangle {
    id: root

    property bool alive: false
    property bool troubled: false

    implicitWidth: 8
    implicitHeight: 8
    radius: 4
    color: root.alive ? Theme.good : "transparent"
    border { width: root.alive ? 0 : 1.5; color: root.troubled ? Theme.problem : Theme.strongLine }
    Accessible.ignored: true
}
