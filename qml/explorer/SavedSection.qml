// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Sessions that are kept as files of the project; choosing one opens it. What is wrong in a file stands below it.
ColumnLayout {
    id: root

    required property Explorer explorer
    readonly property SavedSessions saved: root.explorer.saved

    signal renameAsked(name: string)

    function follow(item: SavedItem) {
        item.opened.connect(root.explorer.openSaved);
        item.renameAsked.connect(root.renameAsked);
        item.removeAsked.connect(root.explorer.removeSaved);
    }

    Layout.fillWidth: true
    spacing: 2

    SectionTitle { text: qsTr("Saved sessions"); Layout.leftMargin: 8; Layout.topMargin: 14 }

    Column {
        Layout.fillWidth: true
        spacing: 2

        Repeater {
            model: root.saved
            delegate: SavedItem { }
            onItemAdded: (index, item) => root.follow(item as SavedItem)
        }
    }

    Column {
        Layout.fillWidth: true
        Layout.leftMargin: 8
        spacing: 2

        Repeater {
            model: root.saved
            delegate: UiParagraph {
                required property string name
                required property string problem
                width: parent?.width ?? 0
                visible: problem !== ""
                text: qsTr("%1: %2").arg(name).arg(problem)
                color: Theme.problem
                font.pixelSize: Theme.smallSize
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
    }

    UiParagraph {
        Layout.fillWidth: true
        Layout.leftMargin: 8
        visible: root.saved.count === 0
        text: qsTr("Ctrl+S keeps a session here, as a text file")
        color: Theme.softText
        font.pixelSize: Theme.smallSize
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 8
        visible: root.saved.removedName !== ""
        UiText { Layout.fillWidth: true; text: qsTr("%1 was deleted").arg(root.saved.removedName); color: Theme.softText; font.pixelSize: Theme.smallSize }
        UiButton { small: true; text: qsTr("Undo"); hint: qsTr("Bring the deleted session back"); onClicked: root.saved.undoRemove() }
    }

    UiParagraph {
        Layout.fillWidth: true
        Layout.leftMargin: 8
        visible: text !== ""
        text: root.saved.problem
        color: Theme.problem
        font.pixelSize: Theme.smallSize
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
