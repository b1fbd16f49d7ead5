// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! Every command by a few letters of its name.
Popup {
    id: root

    required property ExplorerActions actions
    readonly property CommandSearch search: CommandSearch {
        actions: root.actions
        most: root.parent ? root.parent.height - 136 : 0
        onChosen: command => root.run(command)
    }

    function run(command: Action) {
        root.close();
        command.trigger();
    }

    parent: ApplicationWindow.window.contentItem
    x: Math.round((parent.width - width) / 2)
    y: 56
    width: Math.min(560, parent.width - 80)
    modal: true
    dim: false
    focus: true
    padding: 8
    contentItem: root.search
    onAboutToShow: root.search.begin()

    background: Rectangle {
        color: Theme.panel
        radius: 12
        border { width: 1; color: Theme.strongLine }
    }
}
