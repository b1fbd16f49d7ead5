// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! How wide the columns of the timeline are, for its rows and its header.
QtObject {
    id: root

    required property real width
    readonly property real available: root.width - root.margin

    //! Before the first column, where rows open and close.
    readonly property real margin: Math.round(Theme.digitWidth * 3)
    readonly property real number: Math.round(Theme.digitWidth * 11)
    readonly property real time: Math.round(Theme.digitWidth * 14)
    readonly property real delta: root.available > 620 ? Math.round(Theme.digitWidth * 12) : 0
    readonly property real direction: Math.round(Theme.digitWidth * 3)
    readonly property real peer: root.available > 520 ? Math.round(Math.min(Theme.digitWidth * 22, root.available * 0.2)) : 0
    readonly property real length: Math.round(Theme.digitWidth * 8)
    readonly property real summary: Math.max(60, root.available - root.number - root.time - root.delta - root.direction - root.peer - root.length - 24)
    //! Of a row that is open: as many as fit with their text beside them, and how many characters their digits are.
    readonly property int bytesPerLine: root.available > Theme.digitWidth * 84 ? 16 : root.available > Theme.digitWidth * 48 ? 8 : 4
    readonly property int hexDigits: root.bytesPerLine * 3 - 1 + (root.bytesPerLine > 8 ? 1 : 0)
}
