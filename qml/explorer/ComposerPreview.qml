// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! The exact bytes that will go out; those that the program makes have another colour and are underlined.
RowLayout {
    id: root

    required property Composer composer

    spacing: 10

    Flow {
        Layout.fillWidth: true
        Layout.maximumHeight: Theme.rowHeight * 2
        clip: true
        spacing: Theme.smallSize * 0.6
        visible: root.composer.problem === ""

        Repeater {
            model: root.composer.preview
            delegate: MonoText {
                required property var modelData
                text: modelData.text
                width: Math.min(implicitWidth, parent.width)
                wrapMode: Text.Wrap
                color: modelData.made ? Theme.accent : Theme.text
                font.underline: modelData.made
            }
        }
    }

    UiParagraph {
        Layout.fillWidth: true
        visible: root.composer.problem !== ""
        text: root.composer.problem
        color: Theme.problem
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    UiText {
        visible: root.composer.problem === ""
        text: root.composer.size
        color: Theme.softText
    }
}
