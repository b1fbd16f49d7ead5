// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! A name and what it is, in a line; nothing where there is no value.
RowLayout {
    id: root

    required property string name
    required property string value

    Layout.fillWidth: true
    spacing: 10
    visible: root.value !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(root.name).arg(root.value)

    MonoText { Layout.preferredWidth: 80; text: root.name; color: Theme.softText; Accessible.ignored: true }
    MonoText { Layout.fillWidth: true; text: root.value; Accessible.ignored: true }
}
