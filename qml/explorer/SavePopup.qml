// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! Asks for the name that a message is saved under.
Popup {
    id: root

    required property Library library
    required property Composer composer

    function save() {
        if (root.library.save(field.text, root.composer.state()))
            root.close();
    }

    width: 320
    padding: 10
    focus: true
    onOpened: field.forceActiveFocus()
    background: Rectangle { color: Theme.panel; radius: Theme.radius; border { width: 1; color: Theme.strongLine } }

    Column {
        width: parent.width
        spacing: 8

        UiField {
            id: field
            width: parent.width
            name: qsTr("Name of the message")
            placeholderText: qsTr("Name, or Folder/Name")
            problem: root.library.problem
            onAccepted: root.save()
        }
        UiParagraph {
            width: parent.width
            visible: text !== ""
            text: root.library.problem
            color: Theme.problem
        }
        UiButton { small: true; text: qsTr("Save"); onClicked: root.save() }
    }
}
