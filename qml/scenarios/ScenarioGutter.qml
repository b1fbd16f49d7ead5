// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! The left edge of the editor, and all that the numbers in it need.
Rectangle {
    //! Of the first number in sight, and of the line where one writes.
    required property int firstLine
    required property int currentLine
    required property int lineCount
    //! Where the first stands, and how far they are apart.
    required property real firstTop
    required property real lineHeight
    //! By the number of a line: "!", "▸" or "✕".
    required property var signs

    color: Theme.canvas
    clip: true
    Accessible.ignored: true
}
