// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! What there is to know while no scenario is open.
Item {
    id: root

    required property Scenarios scenarios
    readonly property bool none: root.scenarios.files.count === 0

    Column {
        anchors.centerIn: parent
        width: Math.min(440, parent.width - 48)
        spacing: 12

        UiText {
            width: parent.width
            text: root.none ? qsTr("No tests yet") : qsTr("Choose a test at the left")
            font { pixelSize: Theme.textSize + 4; weight: Font.DemiBold }
        }
        UiParagraph {
            width: parent.width
            text: qsTr("A test is a scenario: what is sent to a device, and what has to come back within which time. It is a text file of the project, in the folder \"tests\".")
            color: Theme.softText
        }
        UiParagraph {
            width: parent.width
            text: qsTr("The menu of a timeline's rows makes one of what was recorded.")
            color: Theme.softText
        }
        UiButton {
            primary: root.none
            text: qsTr("New scenario…")
            hint: qsTr("A file with an example to begin with (Ctrl+N)")
            onClicked: root.scenarios.begin()
        }
    }
}
