// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! One byte of those that are compared; different says which of all are.
Rectangle {
    id: root

    required property var modelData
    readonly property color tone: root.modelData.old ? Theme.problem : Theme.good

    width: Math.round(Theme.digitWidth * 3)
    height: Theme.rowHeight - 5
    radius: 3
    color: "transparent"
    border { width: root.modelData.different && root.modelData.text !== "" ? 1 : 0; color: root.tone }

    MonoText {
        anchors.centerIn: parent
        text: root.modelData.text === "" ? "··" : root.modelData.text
        color: root.modelData.different ? root.tone : Theme.text
        font.bold: root.modelData.different
    }
}
