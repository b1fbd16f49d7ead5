// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! All that is wrong with the scenario. Return goes to the place of the current one.
ListView {
    id: root

    signal placeChosen(line: int, column: int)

    function chooseCurrent() {
        const line = root.itemAtIndex(Math.max(0, root.currentIndex)) as ScenarioProblemLine;
        if (line)
            root.placeChosen(line.line, line.column);
    }

    function press(place: point) {
        root.currentIndex = root.indexAt(place.x, place.y);
        root.chooseCurrent();
    }

    implicitHeight: Math.min(4, root.count) * Theme.rowHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Problems of the scenario")
    Keys.onReturnPressed: root.chooseCurrent()
    Keys.onEnterPressed: root.chooseCurrent()
    ScrollBar.vertical: UiScrollBar { }
    delegate: ScenarioProblemLine { }

    TapHandler { onTapped: point => root.press(point.position) }
}
