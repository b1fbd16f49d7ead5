// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! A line to write into. Says by its border, and by a sign, when what is in it is wrong.
TextField {
    id: root

    required property string name
    property string problem

    // Addresses, filters and bytes are read from the left everywhere.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: Theme.controlHeight
    leftPadding: 10
    rightPadding: root.problem === "" ? 10 : 28
    color: Theme.text
    placeholderTextColor: Theme.softText
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    selectByMouse: true
    verticalAlignment: TextInput.AlignVCenter
    font { family: Theme.monoFace; pixelSize: Theme.smallSize; preferShaping: false }
    activeFocusOnTab: true
    cursorDelegate: TextCursor { }
    onTextChanged: if (!root.activeFocus) root.cursorPosition = 0 // its beginning says most
    Accessible.name: root.name
    Accessible.description: root.problem

    background: Rectangle {
        radius: Theme.radius
        color: Theme.canvas
        border {
            width: root.activeFocus ? 2 : 1
            color: root.problem !== "" ? Theme.problem : root.activeFocus ? Theme.accent : Theme.line
        }
        UiText {
            anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
            text: "!"
            color: Theme.problem
            font.weight: Font.Bold
            visible: root.problem !== ""
            Accessible.ignored: true
        }
    }
}
