// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A web app of the program's own in the sidebar.
SidebarItem {
    id: root

    required property var modelData

    signal addressChosen(address: string)

    width: parent?.width ?? 0
    text: root.modelData.name
    detail: qsTr("open")
    description: root.modelData.address
    onChosen: root.addressChosen(root.modelData.address)
}
