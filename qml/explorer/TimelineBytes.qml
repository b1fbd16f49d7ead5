// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! Some bytes of a record that is open, as digits and as text; or how many there are beyond.
Row {
    id: root

    required property string offset
    required property string hex
    required property string characters
    required property color tone
    //! How many characters the digits of a full line are.
    required property int digits
    readonly property bool isMore: root.hex === ""

    spacing: Math.round(Theme.digitWidth * 2)

    MonoText {
        height: Theme.rowHeight
        text: root.offset
        color: root.isMore ? Theme.accent : Theme.softText
        font.underline: root.isMore
    }
    MonoText {
        width: Math.round(Theme.digitWidth * root.digits)
        height: Theme.rowHeight
        visible: !root.isMore
        text: root.hex
    }
    MonoText {
        height: Theme.rowHeight
        visible: !root.isMore
        text: root.characters
        color: root.tone
    }
}
