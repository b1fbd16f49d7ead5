// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! Text of as many lines as it takes.
UiText {
    wrapMode: Text.Wrap
    elide: Text.ElideNone
    verticalAlignment: Text.AlignTop
}
