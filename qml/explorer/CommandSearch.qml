// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! A field to write a few letters into, and the commands that have them.
FocusScope {
    id: root

    required property ExplorerActions actions
    //! Height that there is at most.
    required property real most
    readonly property var found: Array.from(root.actions.all).filter(command => command.enabled && root.fits(command.text, field.text))
    signal chosen(command: Action)

    //! Whether each word that was written is somewhere in the name.
    function fits(name: string, text: string): bool {
        return text.toLowerCase().split(" ").every(word => name.toLowerCase().includes(word));
    }

    function begin() {
        field.clear();
        field.forceActiveFocus(Qt.PopupFocusReason);
    }

    function choose(index: int) {
        if (index >= 0 && index < root.found.length)
            root.chosen(root.found[index]);
    }

    implicitHeight: Math.min(root.most, field.height + 6 + list.contentHeight)

    UiField {
        id: field
        width: parent.width
        name: qsTr("Command")
        placeholderText: qsTr("What do you want to do?")
        font.family: Theme.face
        focus: true
        onTextEdited: list.currentIndex = 0
        onAccepted: root.choose(list.currentIndex)
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onUpPressed: list.decrementCurrentIndex()
    }

    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: field.bottom; topMargin: 6; bottom: parent.bottom }
        model: root.found
        clip: true
        currentIndex: 0
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Commands")
        ScrollBar.vertical: UiScrollBar { policy: root.most < field.height + 6 + root.found.length * Theme.controlHeight ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
        delegate: CommandLine { }
        TapHandler { onTapped: point => root.choose(list.indexAt(point.position.x, point.position.y)) }
    }

    UiText {
        anchors { left: parent.left; leftMargin: 10; top: field.bottom; topMargin: 14 }
        visible: root.found.length === 0
        text: qsTr("No command has these words.")
        color: Theme.softText
    }
}
