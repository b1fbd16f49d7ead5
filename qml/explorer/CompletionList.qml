// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! What could stand somewhere in a filter, one below the other.
ListView {
    id: root

    required property var completions
    signal chosen(completion: var)

    function choose(index: int) {
        if (index >= 0)
            root.chosen(root.completions[index]);
    }

    model: root.completions
    clip: true
    currentIndex: 0
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Completions")
    ScrollBar.vertical: UiScrollBar { }
    delegate: CompletionLine { }
    TapHandler { onTapped: point => root.choose(root.indexAt(point.position.x, point.position.y)) }
}
