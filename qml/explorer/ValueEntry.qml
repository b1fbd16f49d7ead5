// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! One thing that bytes could mean: "u16 be 215".
RowLayout {
    id: root

    required property var modelData
    readonly property real room: parent?.width ?? 0
    readonly property bool fits: !/64|time/.test(root.modelData.type) && !((root.parent as ValueGrid)?.narrow ?? false)

    // What is long has a line of its own: digits that are cut off are of no use.
    width: root.fits ? Math.floor((root.room - 10) / 2) : root.room
    spacing: 6
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(root.modelData.type).arg(root.modelData.value)

    MonoText {
        Layout.preferredWidth: Math.round(Theme.digitWidth * 8)
        text: root.modelData.type
        color: Theme.softText
        Accessible.ignored: true
    }
    MonoText {
        Layout.fillWidth: true
        Layout.preferredWidth: 90
        text: root.modelData.value
        Accessible.ignored: true
    }
}
