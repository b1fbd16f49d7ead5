// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! Asks how large a recording may become before another begins.
Popup {
    id: root

    required property Explorer explorer
    readonly property RecordingLimit limit: RecordingLimit { explorer: root.explorer }

    function begin() {
        root.limit.forgetProblem();
        field.text = root.limit.text();
        root.open();
    }

    function keep() {
        if (root.limit.accept(field.text))
            root.close();
    }

    parent: ApplicationWindow.window.contentItem
    x: Math.round((parent.width - width) / 2)
    y: parent.height - height - 12
    width: 400
    padding: 12
    modal: true
    dim: false
    focus: true
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)
    onOpenedChanged: if (opened) field.selectAll()
    background: Rectangle { color: Theme.panel; radius: Theme.radius; border { width: 1; color: Theme.strongLine } }

    Column {
        width: parent.width
        spacing: 8

        UiText {
            width: parent.width
            text: qsTr("Begin a new recording after")
            font.weight: Font.DemiBold
        }
        UiField {
            id: field
            width: parent.width
            name: qsTr("Size of a recording")
            placeholderText: "1 GiB"
            problem: root.limit.problem
            onAccepted: root.keep()
        }
        UiParagraph {
            width: parent.width
            text: root.limit.problem !== "" ? root.limit.problem : qsTr("The one so far is kept and can be opened from the sidebar. 1 MB to 1 TiB, or “never”.")
            color: root.limit.problem !== "" ? Theme.problem : Theme.softText
        }
        UiButton { small: true; text: qsTr("Keep the size"); onClicked: root.keep() }
    }
}
