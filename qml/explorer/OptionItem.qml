// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! One option of a session: a field or a choice, and what is wrong with it.
Column {
    id: root

    required property int index
    required property string label
    required property string hint
    required property string example
    required property string value
    required property list<string> choices
    required property int choice
    required property string problem

    signal written(row: int, text: string)
    signal chosen(row: int, choice: int)
    //! By Tab, maybe out of sight: from \a top to \a bottom.
    signal reached(top: real, bottom: real)

    readonly property bool current: field.activeFocus || choiceBox.activeFocus

    spacing: 3
    onCurrentChanged: if (root.current) root.reached(root.y, root.y + root.height)

    UiText {
        width: parent.width
        text: root.label
        color: Theme.softText
        font.pixelSize: Theme.tinySize
        Accessible.ignored: true
    }

    UiField {
        id: field
        width: parent.width
        visible: root.choices.length === 0
        implicitHeight: Theme.smallControlHeight
        name: root.label
        text: root.value
        placeholderText: root.example
        problem: root.problem
        onTextEdited: root.written(root.index, text)
        ToolTip.visible: hovered
        ToolTip.text: root.hint
        ToolTip.delay: 600
    }

    UiChoice {
        id: choiceBox
        width: parent.width
        visible: root.choices.length > 0
        name: root.label
        shortText: true
        model: root.choices
        currentIndex: root.choice
        onActivated: index => root.chosen(root.index, index)
        ToolTip.visible: hovered
        ToolTip.text: root.hint
        ToolTip.delay: 600
    }

    UiParagraph {
        width: parent.width
        visible: root.problem !== ""
        text: root.problem
        color: Theme.problem
        font.pixelSize: Theme.tinySize
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
