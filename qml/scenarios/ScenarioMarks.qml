// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic

//! What lies over the text of the editor, and moves with it.
Item {
    required property TextArea area
    required property real lineHeight
    //! What is in sight of the text, for what may be as long as there is room.
    required property real visibleRight
}
