// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! The rules by which a session answers, the first that fits.
FocusScope {
    id: root

    required property Replies replies

    implicitHeight: all.implicitHeight + 20
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Replies")

    ColumnLayout {
        id: all
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 12; rightMargin: 12; topMargin: 8 }
        spacing: Theme.gap

        UiParagraph {
            Layout.fillWidth: true
            visible: root.replies.count === 0
            text: qsTr("No rules yet: nothing is answered by itself. A rule says what comes and what is sent back, as \"PING\" and \"PONG\", 01 03 ?? ?? and 01 83 02, or any and echo. A row of the timeline becomes one by its menu.")
            color: Theme.softText
        }

        ListView {
            id: list
            objectName: "rules"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.rowHeight * 7)
            visible: root.replies.count > 0
            model: root.replies
            spacing: 6
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Rules")
            ScrollBar.vertical: UiScrollBar { }
            delegate: ReplyItem { }
            onCountChanged: list.positionViewAtEnd()
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            UiButton {
                small: true
                objectName: "addRule"
                text: qsTr("Add a rule")
                focus: true
                onClicked: root.replies.add("", "")
            }
            Item { Layout.fillWidth: true }
            UiParagraph {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                visible: root.replies.framingProblem !== ""
                text: root.replies.framingProblem
                color: Theme.problem
                font.pixelSize: Theme.tinySize
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            UiText { text: qsTr("Framing"); color: Theme.softText; font.pixelSize: Theme.smallSize; Accessible.ignored: true }
            UiField {
                Layout.preferredWidth: 160
                implicitHeight: Theme.smallControlHeight
                name: qsTr("Framing of messages")
                placeholderText: qsTr("by the patterns")
                text: root.replies.framing
                problem: root.replies.framingProblem
                onTextEdited: root.replies.framing = text
                ToolTip.visible: hovered
                ToolTip.text: qsTr("How messages are cut out of a stream: line:crlf, length:2be, delimiter:03, fixed:12, slip, cobs, idle:20ms")
                ToolTip.delay: 600
            }
        }
    }
}
