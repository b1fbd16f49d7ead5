// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! The fields of a record. The chosen one shows its bytes; a chosen byte shows its field.
ListView {
    id: root

    required property RecordInspector inspector

    //! By the mouse; keys go on from there. \a line is -1 below the last.
    function choose(line: int) {
        root.forceActiveFocus(Qt.MouseFocusReason);
        root.currentIndex = line < 0 ? root.currentIndex : line;
    }

    model: root.inspector.fields
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: root.inspector.fieldLine
    onCurrentIndexChanged: root.inspector.fieldLine = root.currentIndex
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.Tree
    Accessible.name: qsTr("Fields")
    Keys.onSpacePressed: root.inspector.fields.toggle(root.currentIndex)
    Keys.onReturnPressed: root.inspector.fields.toggle(root.currentIndex)
    ScrollBar.vertical: UiScrollBar { }

    delegate: FieldLine { }

    TapHandler {
        onTapped: point => root.choose(root.indexAt(point.position.x, point.position.y))
        onDoubleTapped: root.inspector.fields.toggle(root.currentIndex)
    }
}
