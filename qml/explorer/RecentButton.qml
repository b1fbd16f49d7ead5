// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! An address of before, where there is room for a few.
UiButton {
    id: root

    required property int index
    required property string modelData

    signal chosen(address: string)

    small: true
    visible: root.index < 5
    text: root.modelData
    onClicked: root.chosen(root.modelData)
}
