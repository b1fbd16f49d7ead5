// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! One thing that a page was refused.
RowLayout {
    id: root

    required property int index
    required property string text
    required property bool reconsiderable
    readonly property RefusalModel refusals: ListView.view ? ListView.view.model as RefusalModel : null

    width: ListView.view ? ListView.view.width - 14 : 0
    height: Theme.smallControlHeight + 6
    spacing: Theme.gap
    Accessible.role: Accessible.ListItem
    Accessible.name: root.text

    UiText { text: "⚠"; color: Theme.warning; Accessible.ignored: true }

    UiText {
        Layout.fillWidth: true
        text: root.text
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    UiButton {
        small: true
        visible: root.reconsiderable
        text: qsTr("Allow…")
        hint: qsTr("Ask again about it")
        Accessible.name: qsTr("Ask again: %1").arg(root.text)
        onClicked: root.refusals.reconsider(root.index)
    }
}
