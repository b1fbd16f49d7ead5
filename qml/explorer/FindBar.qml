// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! What is looked for among the rows that are shown, how often it was found, and the way there.
Item {
    id: root

    required property FindInput find
    signal closed()

    function focusField() {
        root.find.open = true;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    function close() {
        root.find.open = false;
        root.closed();
    }

    visible: root.find.open
    implicitHeight: visible ? line.implicitHeight + 8 + (problem.visible ? problem.implicitHeight + 6 : 0) : 0
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Find")
    Keys.onEscapePressed: root.close()

    RowLayout {
        id: line
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 12; rightMargin: 12; topMargin: 4 }
        spacing: 6

        UiChoice {
            name: qsTr("Find")
            model: [qsTr("text"), qsTr("hex"), qsTr("regex"), qsTr("filter")]
            currentIndex: root.find.mode
            onActivated: index => root.find.mode = index
        }

        UiField {
            id: field
            Layout.fillWidth: true
            Layout.minimumWidth: 60
            implicitHeight: Theme.smallControlHeight
            name: qsTr("What to find")
            placeholderText: [qsTr("Text"), qsTr("01 03 ?? 04"), qsTr("ERR [0-9]+"), qsTr("dir:in len>8")][root.find.mode]
            text: root.find.text
            problem: root.find.error
            onTextEdited: root.find.text = field.text
            Keys.onReturnPressed: event => (event.modifiers & Qt.ShiftModifier) ? root.find.previous() : root.find.next()
            Keys.onEnterPressed: event => (event.modifiers & Qt.ShiftModifier) ? root.find.previous() : root.find.next()
        }

        UiText {
            text: root.find.countText
            color: Theme.softText
            font.pixelSize: Theme.smallSize
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        UiButton { small: true; text: qsTr("Stop"); visible: root.find.searching && root.find.progress < 1; hint: qsTr("Stop looking for more"); onClicked: root.find.cancel() }
        UiButton { small: true; text: "↑"; enabled: root.find.count > 0; Accessible.name: qsTr("Previous hit"); hint: qsTr("Previous (Shift+F3)"); onClicked: root.find.previous() }
        UiButton { small: true; text: "↓"; enabled: root.find.count > 0; Accessible.name: qsTr("Next hit"); hint: qsTr("Next (F3)"); onClicked: root.find.next() }
        UiButton { small: true; text: "✕"; Accessible.name: qsTr("Close find"); hint: qsTr("Close (Escape)"); onClicked: root.close() }
    }

    UiText {
        id: problem
        anchors { left: parent.left; right: parent.right; top: line.bottom; leftMargin: 22; rightMargin: 12; topMargin: 2 }
        visible: root.find.error !== ""
        text: root.find.error
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
