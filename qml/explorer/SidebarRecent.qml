// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! An address of before in the sidebar.
SidebarItem {
    id: root

    required property int index
    required property string modelData

    signal addressChosen(address: string)

    visible: root.index < 8
    width: parent?.width ?? 0
    text: root.modelData
    onChosen: root.addressChosen(root.modelData)
}
