// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! Where a message is written. Up and Down, at its ends, go through those that were sent.
ScrollView {
    id: root

    required property Composer composer

    Accessible.ignored: true
    background: Rectangle {
        radius: Theme.radius
        color: Theme.canvas
        border { width: area.activeFocus ? 2 : 1; color: root.composer.problem !== "" ? Theme.problem : area.activeFocus ? Theme.accent : Theme.line }
    }

    TextArea {
        id: area

        function atTop(): bool {
            return area.positionToRectangle(area.cursorPosition).y <= area.topPadding + 1;
        }
        function atBottom(): bool {
            return area.positionToRectangle(area.cursorPosition).y >= area.positionToRectangle(area.length).y - 1;
        }

        objectName: "message"
        padding: 10
        text: root.composer.text
        textFormat: TextEdit.PlainText
        placeholderText: qsTr("Write a message")
        placeholderTextColor: Theme.softText
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentText
        selectByMouse: true
        wrapMode: TextEdit.WrapAnywhere
        font { family: Theme.monoFace; pixelSize: Theme.smallSize; preferShaping: false }
        focus: true
        cursorDelegate: TextCursor { }
        onTextChanged: if (root.composer.text !== text) root.composer.text = text
        Accessible.name: qsTr("Message")
        Accessible.description: root.composer.problem
        // A tab character can be written as \\t; the key leads on, as everywhere.
        Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onUpPressed: event => event.accepted = area.atTop() && root.composer.recall(-1)
        Keys.onDownPressed: event => event.accepted = area.atBottom() && root.composer.recall(1)
        background: null
    }
}
