// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! Folders and scenarios. Return opens one, Space chooses it for a run, Left and Right fold.
ListView {
    id: root

    required property ScenarioTree tree
    signal opened(path: string)

    function enter(line: int) {
        const file = root.tree.fileAt(line);
        if (file === "")
            root.tree.toggle(line);
        else
            root.opened(file);
    }

    function press(place: point) {
        const line = root.indexAt(place.x, place.y);
        root.currentIndex = line;
        root.forceActiveFocus(Qt.MouseFocusReason);
        return place.x < 26 ? root.tree.toggleChosen(line) : root.enter(line);
    }

    model: root.tree
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: 0
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.Tree
    Accessible.name: qsTr("Scenarios")
    Keys.onReturnPressed: root.enter(root.currentIndex)
    Keys.onEnterPressed: root.enter(root.currentIndex)
    Keys.onSpacePressed: root.tree.toggleChosen(root.currentIndex)
    Keys.onLeftPressed: root.tree.setFolded(root.currentIndex, true)
    Keys.onRightPressed: root.tree.setFolded(root.currentIndex, false)
    ScrollBar.vertical: UiScrollBar { }

    delegate: ScenarioLine { }

    TapHandler { onTapped: point => root.press(point.position) }
}
