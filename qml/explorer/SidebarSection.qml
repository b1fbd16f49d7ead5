// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! The tabs of one kind.
ColumnLayout {
    id: root

    required property string title
    required property string empty
    required property Explorer explorer
    required property int kind
    //! What shows a tab of that kind.
    required property Component entry

    Layout.fillWidth: true
    spacing: 2

    SectionTitle { text: root.title; Layout.leftMargin: 8; Layout.topMargin: root.kind === ExplorerTab.SessionTab ? 0 : 14 }

    Column {
        Layout.fillWidth: true
        spacing: 2

        Repeater {
            model: root.explorer.tabs
            delegate: root.entry
        }
    }

    UiParagraph {
        Layout.fillWidth: true
        Layout.leftMargin: 8
        visible: root.empty !== "" && root.explorer.countOf(root.kind, root.explorer.tabs.count) === 0
        text: root.empty
        color: Theme.softText
        font.pixelSize: Theme.smallSize
    }
}
