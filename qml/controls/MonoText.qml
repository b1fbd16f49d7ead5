// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A line of bytes, numbers or addresses: digits below digits, and no ligatures.
Text {
    color: Theme.text
    textFormat: Text.PlainText
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
    font { family: Theme.monoFace; pixelSize: Theme.smallSize; preferShaping: false }
}
