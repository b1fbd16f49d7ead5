// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! What the things below it are.
UiText {
    color: Theme.softText
    font { pixelSize: Theme.tinySize; weight: Font.DemiBold; capitalization: Font.AllUppercase; letterSpacing: 0.5 }
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
