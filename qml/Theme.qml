// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick

//! Colours, faces and measures of the whole application. Follows the system's palette, dark or light. Text colours keep a contrast
//! of at least 4.5 : 1 on the surfaces they are used on.
QtObject {
    id: theme

    readonly property SystemPalette system: SystemPalette { }
    readonly property bool dark: theme.system.window.hslLightness < 0.5

    readonly property color canvas: theme.dark ? "#15181d" : "#f6f7f9"
    readonly property color panel: theme.dark ? "#1b1f26" : "#ffffff"
    readonly property color line: theme.dark ? "#2b313b" : "#e3e6eb"
    readonly property color text: theme.dark ? "#e7eaf0" : "#1b1f27"
    readonly property color softText: theme.dark ? "#a7b0be" : "#565f6e"
    readonly property color accent: theme.dark ? "#6ea0ff" : "#2f6fed"
    readonly property color good: theme.dark ? "#5fd3a2" : "#0f7b53"
    readonly property color warning: theme.dark ? "#e9b35a" : "#8a5000"
    readonly property color brandStart: "#2f6fed"
    readonly property color brandEnd: "#21b38a"

    readonly property string face: "Inter"
    readonly property string monoFace: "JetBrains Mono"
    readonly property int textSize: 13
    readonly property int smallSize: 12

    readonly property int gap: 8
    readonly property int margin: 14
    readonly property int radius: 8
    readonly property int headerHeight: 48
    readonly property int statusHeight: 28
}
