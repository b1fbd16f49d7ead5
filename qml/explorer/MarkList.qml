// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! Everything that is marked or has a note, to go there.
Popup {
    id: root

    required property TimelineModel timeline

    function go(index: int) {
        if (index >= 0)
            root.timeline.showMark(index);
        root.close();
    }

    function begin() {
        list.currentIndex = Math.min(Math.max(0, list.currentIndex), list.count - 1);
        list.forceActiveFocus(Qt.PopupFocusReason);
    }

    width: 420
    height: Math.min(list.contentHeight, 400) + (problem.visible ? problem.height + 8 : 0) + 12 + (list.count === 0 ? 48 : 0)
    padding: 6
    focus: true
    modal: false
    background: Rectangle { color: Theme.panel; radius: Theme.radius; border { width: 1; color: Theme.line } }
    onAboutToShow: root.timeline.marks.look()
    onOpened: root.begin()

    Item {
        anchors.fill: parent

        ListView {
            id: list
            anchors { fill: parent; bottomMargin: problem.visible ? problem.height + 8 : 0 }
            model: root.timeline.marks
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Marks and notes")
            Keys.onReturnPressed: root.go(list.currentIndex)
            Keys.onEnterPressed: root.go(list.currentIndex)
            ScrollBar.vertical: UiScrollBar { }
            delegate: MarkLine { }
            TapHandler { onTapped: point => root.go(list.indexAt(point.position.x, point.position.y)) }
        }

        UiParagraph {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 8 }
            visible: list.count === 0
            text: qsTr("Nothing is marked yet. Ctrl+M marks the row, Ctrl+Shift+N writes a note about it.")
            color: Theme.softText
        }

        UiParagraph {
            id: problem
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 8 }
            visible: text !== ""
            text: root.timeline.marks.problem
            color: Theme.problem
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
