// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! What is wrong in a line: a stroke below it, and behind the line what it is.
Item {
    id: root

    required property int line
    required property int first
    required property int end
    required property int lineEnd
    required property string problem
    required property bool leading
    readonly property ScenarioMarks marks: root.parent as ScenarioMarks
    readonly property bool placed: root.marks !== null && root.marks.area.contentWidth > 0
    readonly property rect start: root.placed ? root.marks.area.positionToRectangle(root.first) : Qt.rect(0, 0, 0, 0)
    readonly property rect stop: root.placed ? root.marks.area.positionToRectangle(root.end) : Qt.rect(0, 0, 0, 0)
    readonly property rect behind: root.placed ? root.marks.area.positionToRectangle(root.lineEnd) : Qt.rect(0, 0, 0, 0)

    y: root.marks ? root.marks.area.topPadding + (root.line - 1) * root.marks.lineHeight : 0
    height: root.marks?.lineHeight ?? 0
    Accessible.ignored: true

    Rectangle {
        x: root.start.x
        y: parent.height - 3
        width: Math.max(Theme.digitWidth, root.stop.x - root.start.x)
        height: 2
        color: Theme.problem
    }
    UiText {
        x: root.behind.x + 20
        width: Math.max(0, (root.marks?.visibleRight ?? 0) - x - 8)
        height: parent.height
        visible: root.leading && width > 80
        text: "! " + root.problem
        color: Theme.problem
        font { pixelSize: Theme.smallSize; italic: true }
    }
}
