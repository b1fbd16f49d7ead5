// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! Asks for the name that a session is saved under, or is to have instead of another.
Popup {
    id: root

    required property Explorer explorer
    //! Of the saved session that is renamed; empty where one is saved.
    property string renamed

    function begin(name: string, proposal: string) {
        root.explorer.saved.forgetProblem();
        root.renamed = name;
        field.text = proposal;
        root.open();
    }

    function save() {
        const isDone = root.renamed === "" ? root.explorer.saveSession(field.text) : root.explorer.renameSaved(root.renamed, field.text);
        if (isDone)
            root.close();
    }

    parent: ApplicationWindow.window.contentItem
    x: Math.round((parent.width - width) / 2)
    y: 56
    width: 360
    padding: 12
    modal: true
    dim: false
    focus: true
    onOpened: field.forceActiveFocus()
    onOpenedChanged: if (opened) field.selectAll()
    background: Rectangle { color: Theme.panel; radius: Theme.radius; border { width: 1; color: Theme.strongLine } }

    Column {
        width: parent.width
        spacing: 8

        UiText {
            width: parent.width
            text: root.renamed === "" ? qsTr("Save the session as") : qsTr("Rename %1 to").arg(root.renamed)
            font.weight: Font.DemiBold
        }
        UiField {
            id: field
            width: parent.width
            name: qsTr("Name of the session")
            placeholderText: qsTr("Name")
            problem: root.explorer.saved.problem
            font.family: Theme.face
            onAccepted: root.save()
        }
        UiParagraph {
            width: parent.width
            visible: text !== ""
            text: root.explorer.saved.problem
            color: Theme.problem
        }
        UiButton { small: true; text: root.renamed === "" ? qsTr("Save") : qsTr("Rename"); onClicked: root.save() }
    }
}
