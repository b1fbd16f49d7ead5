// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! One of the lines that a UiChoice unfolds.
ItemDelegate {
    id: root

    required property string modelData

    width: ListView.view ? ListView.view.width : implicitWidth
    height: Theme.smallControlHeight
    highlighted: ListView.isCurrentItem
    Accessible.name: root.modelData
    contentItem: UiText { text: root.modelData; font.pixelSize: Theme.smallSize; Accessible.ignored: true }
    background: Rectangle { color: root.highlighted ? Theme.selection : "transparent"; radius: Theme.smallRadius }
}
