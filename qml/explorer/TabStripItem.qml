// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! One tab.
AbstractButton {
    id: root

    required property Explorer explorer
    required property int index
    required property ExplorerTab tab
    readonly property bool current: root.explorer.currentIndex === root.index

    readonly property RowLayout line: RowLayout {
        spacing: 8
        StateDot { Layout.leftMargin: 12; visible: root.tab.kind === ExplorerTab.SessionTab; alive: root.tab.alive; troubled: root.tab.troubled }
        UiText {
            id: label
            Layout.fillWidth: true
            Layout.leftMargin: root.tab.kind === ExplorerTab.SessionTab ? 0 : 12
            text: root.text
            color: root.current ? Theme.text : Theme.softText
            font.weight: root.current ? Font.DemiBold : Font.Normal
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        AbstractButton {
            id: closing
            implicitWidth: 20
            implicitHeight: 20
            Layout.rightMargin: 6
            opacity: root.current || root.hovered || closing.activeFocus ? 1 : 0
            activeFocusOnTab: true
            Accessible.name: qsTr("Close %1").arg(root.text)
            onClicked: root.explorer.closeTab(root.index)
            background: Rectangle { radius: 5; color: closing.hovered ? Theme.hover : "transparent"; border { width: closing.visualFocus ? 2 : 0; color: Theme.accent } }
            contentItem: UiText { text: "×"; color: Theme.softText; horizontalAlignment: Text.AlignHCenter; Accessible.ignored: true }
        }
    }

    width: Math.min(220, Math.max(90, label.implicitWidth + 64))
    height: parent ? parent.height : implicitHeight
    padding: 0
    activeFocusOnTab: true
    text: root.tab.title
    onClicked: root.explorer.currentIndex = root.index
    Keys.onDeletePressed: root.explorer.closeTab(root.index)
    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.description: root.tab.state
    Accessible.selected: root.current

    background: Rectangle {
        y: 5
        height: root.height - 5 + (root.current ? radius : 0)
        radius: 8
        color: root.current ? Theme.panel : root.hovered ? Theme.hover : "transparent"
        border { width: root.visualFocus ? 2 : root.current ? 1 : 0; color: root.visualFocus ? Theme.accent : Theme.line }
    }

    contentItem: root.line
}
