// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A tab in the sidebar, when it is of one kind.
SidebarItem {
    id: root

    required property int kind
    required property int index
    required property Explorer explorer
    required property ExplorerTab tab

    visible: root.tab.kind === root.kind
    width: parent?.width ?? 0
    text: root.tab.title
    detail: root.tab.badge
    hasDot: true
    alive: root.tab.alive
    troubled: root.tab.troubled
    current: root.explorer.currentIndex === root.index
    description: root.tab.state
    onChosen: root.explorer.currentIndex = root.index
}
