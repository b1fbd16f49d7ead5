// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! Bytes of one of two records. Those that differ are bold and in a frame.
Row {
    id: root

    required property string offset
    required property string sign
    //! Of each: "text", "different", "old".
    required property var cells
    required property color tone

    leftPadding: 12
    height: Theme.rowHeight - 4

    MonoText { width: Theme.digitWidth * 5; height: parent.height; text: root.offset; color: Theme.softText }
    MonoText { width: Theme.digitWidth * 2; height: parent.height; text: root.sign; color: root.tone }
    Repeater {
        model: root.cells
        delegate: DiffByte { }
    }
}
