// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! Everything that can be done in the window, with its keys: what shortcuts, buttons and the palette have in common.
Item {
    id: root

    required property ApplicationWindow window
    required property Explorer explorer
    required property ExplorerTab tab
    required property TopBar topBar
    required property TabContent content
    readonly property bool hasLook: root.tab !== null && root.tab.look !== null
    readonly property bool hasComposer: root.tab !== null && root.tab.composer !== null
    readonly property list<Action> all: [
        Action { text: qsTr("New session"); shortcut: "Ctrl+T"; onTriggered: root.newSession() },
        Action { text: qsTr("Close tab"); shortcut: "Ctrl+W"; onTriggered: root.explorer.closeTab(root.explorer.currentIndex) },
        Action { text: qsTr("Go to the address bar"); shortcut: "Ctrl+L"; onTriggered: root.topBar.focusAddress() },
        Action { text: qsTr("Open a recording…"); shortcut: "Ctrl+O"; onTriggered: root.recordingAsked() },
        Action { text: qsTr("Begin a new recording, and keep the one so far"); shortcut: "Ctrl+Shift+N"; onTriggered: root.explorer.beginRecording() },
        Action { text: qsTr("Start the demo device and talk to it"); onTriggered: root.explorer.startDemo() },
        Action { text: qsTr("Tour: send a message to the demo device"); onTriggered: root.explorer.tours.start(0) },
        Action { text: qsTr("Tour: listen and reply"); onTriggered: root.explorer.tours.start(1) },
        Action { text: qsTr("Tour: read a recording"); onTriggered: root.explorer.tours.start(2) },
        Action { text: qsTr("Filter the timeline"); shortcut: "Ctrl+Shift+F"; enabled: root.hasLook; onTriggered: root.content.session.focusFilter() },
        Action { text: qsTr("Find in the timeline"); shortcut: "Ctrl+F"; enabled: root.hasLook; onTriggered: root.content.session.focusFilter() },
        Action { text: qsTr("Follow the end of the timeline"); shortcut: "Ctrl+E"; enabled: root.hasLook; onTriggered: root.tab.look.timeline.following = true },
        Action { text: qsTr("Mark the row, or take its mark away"); shortcut: "Ctrl+M"; enabled: root.hasLook; onTriggered: root.tab.look.timeline.toggleMark() },
        Action { text: qsTr("Next mark"); shortcut: "F3"; enabled: root.hasLook; onTriggered: root.tab.look.timeline.moveToMark(1) },
        Action { text: qsTr("Previous mark"); shortcut: "Shift+F3"; enabled: root.hasLook; onTriggered: root.tab.look.timeline.moveToMark(-1) },
        Action { text: qsTr("Send"); shortcut: "Ctrl+Return"; enabled: root.hasComposer && root.tab.canSend; onTriggered: root.tab.composer.send() },
        Action { text: qsTr("Send the row again"); shortcut: "Ctrl+Shift+Return"; enabled: root.hasComposer && root.tab.canSend; onTriggered: root.tab.sendAgain() },
        Action { text: qsTr("Edit the row and send it"); shortcut: "Ctrl+Shift+E"; enabled: root.hasComposer; onTriggered: root.tab.editAndSend() },
        Action { text: qsTr("Make a reply rule of the row"); shortcut: "Ctrl+Shift+R"; enabled: root.hasComposer; onTriggered: root.tab.makeReplyRule() },
        Action { text: qsTr("Show the message, or the replies"); shortcut: "Ctrl+R"; enabled: root.hasComposer; onTriggered: root.tab.repliesShown = !root.tab.repliesShown },
        Action { text: qsTr("Connect or listen again"); shortcut: "F5"; enabled: root.hasComposer; onTriggered: root.tab.reconnect() },
        Action { text: qsTr("Save the session as a file…"); shortcut: "Ctrl+S"; enabled: root.hasComposer; onTriggered: root.saveAsked() },
        Action { text: qsTr("Show or hide the session's options"); shortcut: "Ctrl+Shift+O"; enabled: root.hasComposer; onTriggered: root.topBar.optionsShown = !root.topBar.optionsShown },
        Action { text: qsTr("Disconnect"); shortcut: "Ctrl+D"; enabled: root.tab !== null && root.tab.canClose; onTriggered: root.tab.close() },
        Action { text: qsTr("Half-close: send no more, go on receiving"); enabled: root.tab !== null && root.tab.canHalfClose; onTriggered: root.tab.halfClose() },
        Action { text: qsTr("Next pane"); shortcut: "F6"; enabled: root.hasLook; onTriggered: root.content.session.nextPane() },
        Action { text: qsTr("Show or hide the sidebar"); shortcut: "Ctrl+B"; onTriggered: root.explorer.window.sidebarShown = !root.explorer.window.sidebarShown },
        Action { text: qsTr("Show or hide the inspector"); shortcut: "Ctrl+I"; onTriggered: root.explorer.window.inspectorShown = !root.explorer.window.inspectorShown },
        Action { text: qsTr("Next tab"); shortcut: "Ctrl+PgDown"; onTriggered: root.explorer.currentIndex += 1 },
        Action { text: qsTr("Previous tab"); shortcut: "Ctrl+PgUp"; onTriggered: root.explorer.currentIndex -= 1 },
        Action { text: qsTr("Theme: as the system"); onTriggered: Theme.mode = Theme.System },
        Action { text: qsTr("Theme: light"); onTriggered: Theme.mode = Theme.Light },
        Action { text: qsTr("Theme: dark"); onTriggered: Theme.mode = Theme.Dark },
        Action { text: qsTr("Larger text"); shortcut: "Ctrl++"; onTriggered: Theme.scale = Math.min(2, Theme.scale + 0.1) },
        Action { text: qsTr("Smaller text"); shortcut: "Ctrl+-"; onTriggered: Theme.scale = Math.max(0.8, Theme.scale - 0.1) },
        Action { text: qsTr("Turn motion on or off"); onTriggered: Theme.reducedMotion = !Theme.reducedMotion },
        Action { text: qsTr("All commands"); shortcut: "Ctrl+K"; onTriggered: root.paletteAsked() },
        Action { text: qsTr("Quit"); shortcut: "Ctrl+Q"; onTriggered: root.window.close() }
    ]

    signal paletteAsked()
    signal recordingAsked()
    signal saveAsked()

    function newSession() {
        root.explorer.newTab();
        root.topBar.focusAddress();
    }

    visible: false
}
