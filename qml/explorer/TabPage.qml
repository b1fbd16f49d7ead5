// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! What one tab shows, from the first time on that it is the current one.
Loader {
    id: root

    required property int index
    required property Explorer explorer
    required property ExplorerTab tab
    readonly property bool current: root.explorer.currentIndex === root.index
    readonly property string view: root.tab.kind === ExplorerTab.Start ? "StartPage.qml" : root.tab.page ? "../web/WebTabView.qml" : root.tab.kind === ExplorerTab.TestsTab ? "../scenarios/TestsView.qml" : "SessionView.qml"

    function load() {
        if (root.current && root.status === Loader.Null)
            root.setSource(root.view, { tab: root.tab, explorer: root.explorer });
    }

    anchors.fill: parent
    visible: root.current
    onCurrentChanged: root.load()
    Component.onCompleted: root.load()
}
