// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! One rule: what comes, what is sent back, when, and what becomes of the connection.
ColumnLayout {
    id: root

    readonly property Replies replies: root.ListView.view ? root.ListView.view.model as Replies : null
    required property int index
    required property bool on
    required property string pattern
    required property string reply
    required property string delay
    required property int ending
    required property real hits
    required property string problem
    required property string wrongPart

    width: root.ListView.view ? root.ListView.view.width - 12 : 0
    spacing: 2

    RowLayout {
        Layout.fillWidth: true
        spacing: 6

        UiSwitch {
            name: qsTr("Rule %1 answers").arg(root.index + 1)
            checked: root.on
            onToggled: root.replies.setOn(root.index, checked)
        }
        UiField {
            Layout.fillWidth: true
            Layout.preferredWidth: 200
            implicitHeight: Theme.smallControlHeight
            name: qsTr("Rule %1: what comes").arg(root.index + 1)
            placeholderText: qsTr("\"PING\"")
            text: root.pattern
            problem: root.wrongPart === "pattern" ? root.problem : ""
            onTextEdited: root.replies.setPattern(root.index, text)
        }
        UiText { text: "→"; color: Theme.softText; Accessible.ignored: true }
        UiField {
            Layout.fillWidth: true
            Layout.preferredWidth: 200
            implicitHeight: Theme.smallControlHeight
            name: qsTr("Rule %1: reply").arg(root.index + 1)
            placeholderText: qsTr("\"PONG\", echo or nothing")
            text: root.reply
            problem: root.wrongPart === "reply" ? root.problem : ""
            onTextEdited: root.replies.setReply(root.index, text)
        }
        UiField {
            Layout.preferredWidth: Math.round(84 * Theme.scale)
            implicitHeight: Theme.smallControlHeight
            name: qsTr("Rule %1: delay").arg(root.index + 1)
            placeholderText: qsTr("at once")
            text: root.delay
            problem: root.wrongPart === "delay" ? root.problem : ""
            onTextEdited: root.replies.setDelay(root.index, text)
        }
        UiChoice {
            Layout.preferredWidth: Math.round(104 * Theme.scale)
            name: qsTr("Rule %1: then the connection").arg(root.index + 1)
            shortText: true
            model: root.replies !== null ? root.replies.endingNames() : []
            currentIndex: root.ending
            onActivated: index => root.replies.setEnding(root.index, index)
        }
        UiText {
            Layout.preferredWidth: Math.round(52 * Theme.scale)
            horizontalAlignment: Text.AlignRight
            text: qsTr("%1×").arg(root.hits)
            color: Theme.softText
            font { family: Theme.monoFace; pixelSize: Theme.smallSize }
            Accessible.name: qsTr("Rule %1 has answered %2 times").arg(root.index + 1).arg(root.hits)
        }
        UiButton { small: true; text: "↑"; name: qsTr("Rule %1 up").arg(root.index + 1); hint: qsTr("Earlier: the first rule that fits answers"); enabled: root.index > 0; onClicked: root.replies.move(root.index, root.index - 1) }
        UiButton { small: true; text: "↓"; name: qsTr("Rule %1 down").arg(root.index + 1); hint: qsTr("Later"); enabled: root.replies !== null && root.index < root.replies.count - 1; onClicked: root.replies.move(root.index, root.index + 1) }
        UiButton { small: true; text: "×"; name: qsTr("Remove rule %1").arg(root.index + 1); hint: qsTr("Remove"); onClicked: root.replies.remove(root.index) }
    }

    UiParagraph {
        Layout.fillWidth: true
        Layout.leftMargin: Math.round(40 * Theme.scale)
        visible: root.problem !== ""
        text: root.problem
        color: Theme.problem
        font.pixelSize: Theme.tinySize
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
