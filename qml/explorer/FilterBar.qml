// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! What of the timeline is shown, how much that is, and whether it follows what comes.
Item {
    id: root

    required property RecordingLook look
    readonly property FilterInput filter: root.look.filter
    readonly property TimelineModel timeline: root.look.timeline

    function focusField() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    function follow(follows: bool) {
        root.timeline.following = follows;
        root.look.sheet.following = follows;
    }

    function showMarks() {
        marks.open();
    }

    implicitHeight: 40 + (problem.visible ? problem.implicitHeight + 6 : 0)

    RowLayout {
        id: line
        anchors { left: parent.left; right: parent.right; leftMargin: 12; rightMargin: 12 }
        height: 40
        spacing: Theme.gap

        UiField {
            id: field
            Layout.fillWidth: true
            implicitHeight: Theme.smallControlHeight
            name: qsTr("Filter")
            placeholderText: qsTr("Filter: dir:in len>8 /ERR/")
            text: root.filter.text
            problem: root.filter.error
            onTextEdited: root.filter.text = field.text
            onAccepted: root.filter.apply()
            Keys.onEscapePressed: root.filter.text = ""
            Keys.onDownPressed: completions.take(1)
            Keys.onUpPressed: completions.take(-1)
            Keys.onTabPressed: event => event.accepted = completions.use()

            FilterCompletions {
                id: completions
                y: root.height - field.y - 4
                filter: root.filter
                field: field
            }
        }

        UiText {
            text: root.filter.active ? qsTr("%1 of %2").arg(root.timeline.totalText).arg(root.timeline.recordCountText) : qsTr("%1 rows").arg(root.timeline.totalText)
            visible: root.width > 460
            color: Theme.softText
            font.pixelSize: Theme.smallSize
        }

        UiButton {
            small: true
            visible: root.timeline.searching && root.timeline.progress < 1
            text: qsTr("%1 % · Stop").arg(Math.floor(root.timeline.progress * 100))
            hint: qsTr("Stop looking for more")
            onClicked: root.filter.cancel()
        }

        UiButton {
            id: marksButton
            small: true
            text: "◆ " + root.timeline.marks.count
            Accessible.name: qsTr("Marks and notes: %1").arg(root.timeline.marks.count)
            hint: qsTr("Marks and notes")
            onClicked: root.showMarks()

            MarkList {
                id: marks
                y: marksButton.height + 4
                x: marksButton.width - width
                timeline: root.timeline
            }
        }

        UiButton {
            small: true
            checkable: true
            checked: root.look.sheetShown
            text: qsTr("Sheet")
            hint: qsTr("One sheet of bytes instead of rows (Ctrl+Shift+B)")
            onClicked: root.look.sheetShown = checked
        }

        UiButton {
            small: true
            checkable: true
            checked: root.look.sheetShown ? root.look.sheet.following : root.timeline.following
            text: qsTr("Follow ↧")
            hint: qsTr("Stay at the end while more comes")
            onClicked: root.follow(checked)
        }
    }

    UiText {
        id: problem
        anchors { left: parent.left; right: parent.right; top: line.bottom; leftMargin: 22; rightMargin: 12 }
        visible: root.filter.error !== ""
        text: root.filter.error
        color: Theme.problem
        font.pixelSize: Theme.smallSize
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }
}
