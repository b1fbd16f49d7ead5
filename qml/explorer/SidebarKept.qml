// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A recording of before in the sidebar.
SidebarItem {
    id: root

    required property int index
    required property string modelData

    signal recordingChosen(name: string)

    visible: root.index < 12
    width: parent?.width ?? 0
    text: root.modelData.replace(".pcapng", "")
    description: qsTr("Recording that was kept")
    onChosen: root.recordingChosen(root.modelData)
}
