// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! What the things below it are.
UiText {
    Layout.fillWidth: true // a narrower one is cut where the window is mirrored
    color: Theme.softText
    horizontalAlignment: Text.AlignLeft
    font { pixelSize: Theme.tinySize; weight: Font.DemiBold; capitalization: Font.AllUppercase; letterSpacing: 0.5 }
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
