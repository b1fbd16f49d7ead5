// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! A field that differs: what it was and what it is.
RowLayout {
    id: root

    required property var modelData

    width: parent?.width ?? 0
    spacing: Theme.gap
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2, before %3").arg(root.modelData.name).arg(root.modelData.after).arg(root.modelData.before)

    MonoText { Layout.preferredWidth: 110; text: root.modelData.name; color: Theme.softText }
    MonoText { Layout.fillWidth: true; text: qsTr("%1 → %2").arg(root.modelData.before === "" ? "–" : root.modelData.before).arg(root.modelData.after === "" ? "–" : root.modelData.after) }
}
