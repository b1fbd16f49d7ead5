// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! The number of a line of the editor, and a sign where there is something about it.
Item {
    id: root

    required property int index
    readonly property ScenarioGutter gutter: root.parent as ScenarioGutter
    readonly property int number: root.gutter ? root.gutter.firstLine + root.index : 0
    readonly property bool current: root.gutter !== null && root.number === root.gutter.currentLine
    readonly property string sign: root.gutter?.signs[root.number] ?? ""

    visible: root.gutter !== null && root.number <= root.gutter.lineCount
    y: root.gutter ? root.gutter.firstTop + root.index * root.gutter.lineHeight : 0
    width: root.gutter?.width ?? 0
    height: root.gutter?.lineHeight ?? 0

    UiText {
        x: 4
        height: parent.height
        text: root.sign
        color: root.sign === "▸" ? Theme.accent : Theme.problem
        font { pixelSize: Theme.smallSize; weight: Font.Bold }
        Accessible.ignored: true
    }
    MonoText {
        anchors { right: parent.right; rightMargin: 10 }
        height: parent.height
        text: root.number
        color: root.current ? Theme.text : Theme.softText
        Accessible.ignored: true
    }
}
