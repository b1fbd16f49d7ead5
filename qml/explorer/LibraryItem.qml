// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! One saved message.
SidebarItem {
    id: root

    required property string name
    required property string folder
    required property var draft

    signal draftChosen(var draft)

    width: parent?.width ?? 0
    text: root.name
    detail: root.folder
    onChosen: root.draftChosen(root.draft)
    description: root.folder === "" ? qsTr("Saved message") : qsTr("Saved message of %1").arg(root.folder)
}
