// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! One of the views of a record.
UiButton {
    id: root

    signal stepped(by: int)

    small: true
    flat: true
    Accessible.role: Accessible.PageTab
    Accessible.selected: root.checked
    Keys.onLeftPressed: root.stepped(-1)
    Keys.onRightPressed: root.stepped(1)
}
