// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick

//! Colours, faces and measures of the whole application. Follows the system's palette, dark or light. Text colours keep a contrast
//! of at least 4.5 : 1 on every surface (but accent on byteRange, where it is a frame only), and strongLine of 3 : 1.
QtObject {
    id: theme

    enum Mode { System, Light, Dark }

    //! What the user chose; System follows the desktop.
    property int mode: Theme.System
    //! Of all text.
    property real scale: 1
    //! Nothing moves when this is true.
    property bool reducedMotion: false

    readonly property SystemPalette system: SystemPalette { }
    readonly property bool dark: theme.mode === Theme.System ? theme.system.window.hslLightness < 0.5 : theme.mode === Theme.Dark

    // Surfaces
    readonly property color canvas: theme.dark ? "#15181d" : "#f6f7f9"
    readonly property color panel: theme.dark ? "#1b1f26" : "#ffffff"
    readonly property color line: theme.dark ? "#2b313b" : "#e3e6eb"
    readonly property color strongLine: theme.dark ? "#7d8796" : "#79818f"
    readonly property color rowTint: theme.dark ? "#20262f" : "#f0f4fb"
    readonly property color chip: theme.dark ? "#262c35" : "#eef1f5"
    readonly property color hover: theme.dark ? "#2a313c" : "#e9edf3"
    readonly property color selection: theme.dark ? "#263a5f" : "#dbe8ff"
    readonly property color foundTint: theme.dark ? "#352d0c" : "#fff2c2"
    readonly property color accentTint: theme.dark ? "#22304d" : "#e8f0fe"

    // Text, and what is told by colour beside a sign or a word
    readonly property color text: theme.dark ? "#e7eaf0" : "#1b1f27"
    readonly property color softText: theme.dark ? "#a7b0be" : "#535c6b"
    readonly property color accent: theme.dark ? "#74a4ff" : "#215fd6"
    readonly property color accentText: theme.dark ? "#0c1424" : "#ffffff"
    readonly property color incoming: theme.dark ? "#5fd3a2" : "#0b6b48"
    readonly property color outgoing: theme.dark ? "#e9b35a" : "#854d00"
    readonly property color variable: theme.dark ? "#cba6ff" : "#7a35b8"
    readonly property color problem: theme.dark ? "#ff8f88" : "#b3261e"
    readonly property color good: theme.incoming
    readonly property color warning: theme.outgoing
    readonly property color byteRange: theme.dark ? "#2a3f6e" : "#c4d8ff"

    readonly property color brandStart: "#2f6fed"
    readonly property color brandEnd: "#21b38a"

    readonly property string face: "Inter"
    readonly property string monoFace: "JetBrains Mono"
    readonly property int textSize: Math.round(13 * theme.scale)
    readonly property int smallSize: Math.round(12 * theme.scale)
    readonly property int tinySize: Math.round(11 * theme.scale)

    //! Of a digit of monoFace at smallSize: columns are as wide as so many of these.
    readonly property real digitWidth: theme.digit.advanceWidth
    readonly property TextMetrics digit: TextMetrics {
        text: "0"
        font { family: theme.monoFace; pixelSize: theme.smallSize }
    }

    readonly property int gap: 8
    readonly property int margin: 14
    readonly property int radius: 8
    readonly property int smallRadius: 6
    readonly property int headerHeight: 48
    readonly property int controlHeight: Math.round(32 * theme.scale)
    readonly property int smallControlHeight: Math.round(26 * theme.scale)
    readonly property int rowHeight: Math.round(24 * theme.scale)
    readonly property int statusHeight: Math.round(28 * theme.scale)
    readonly property int motion: theme.reducedMotion ? 0 : 120 // milliseconds
}
