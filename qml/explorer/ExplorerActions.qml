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
    readonly property bool hasPage: root.tab !== null && root.tab.page !== null
    readonly property bool hasTests: root.tab !== null && root.tab.kind === ExplorerTab.TestsTab
    readonly property Scenarios scenarios: root.explorer.scenarios
    readonly property bool hasComposer: root.tab !== null && root.tab.composer !== null
    readonly property list<Action> all: [
        Action { text: qsTr("New session"); shortcut: "Ctrl+T"; onTriggered: root.newSession() },
        Action { text: qsTr("Close tab"); shortcut: "Ctrl+W"; onTriggered: root.explorer.closeTab(root.explorer.currentIndex) },
        Action { text: qsTr("Go to the address bar"); shortcut: "Ctrl+L"; onTriggered: root.topBar.focusAddress() },
        Action { text: qsTr("Open a recording…"); shortcut: "Ctrl+O"; onTriggered: root.recordingAsked() },
        Action { text: qsTr("Begin a new recording, and keep the one so far"); shortcut: "Ctrl+Alt+N"; onTriggered: root.explorer.beginRecording() },
        Action { text: qsTr("How large a recording may become…"); onTriggered: root.limitAsked() },
        Action { text: qsTr("Start the demo device and talk to it"); onTriggered: root.explorer.startDemo() },
        Action { text: qsTr("Tour: send a message to the demo device"); onTriggered: root.explorer.tours.start(0) },
        Action { text: qsTr("Tour: listen and reply"); onTriggered: root.explorer.tours.start(1) },
        Action { text: qsTr("Tour: read a recording"); onTriggered: root.explorer.tours.start(2) },
        Action { text: qsTr("Filter the timeline"); shortcut: "Ctrl+Shift+F"; enabled: root.hasLook; onTriggered: root.content.session.focusFilter() },
        Action { text: qsTr("Find in the timeline"); shortcut: "Ctrl+F"; enabled: root.hasLook; onTriggered: root.content.session.focusFind() },
        Action { text: qsTr("Next hit"); shortcut: "F3"; enabled: root.hasLook; onTriggered: root.tab.look.find.next() },
        Action { text: qsTr("Previous hit"); shortcut: "Shift+F3"; enabled: root.hasLook; onTriggered: root.tab.look.find.previous() },
        Action { text: qsTr("Follow the end of the timeline"); shortcut: "Ctrl+E"; enabled: root.hasLook; onTriggered: root.tab.look.timeline.following = true },
        Action { text: qsTr("Mark the row, or take its mark away"); shortcut: "Ctrl+M"; enabled: root.hasLook; onTriggered: root.tab.look.timeline.toggleMark() },
        Action { text: qsTr("Write a note about the row"); shortcut: "Ctrl+Shift+N"; enabled: root.hasLook; onTriggered: root.content.session.writeNote() },
        Action { text: qsTr("List marks and notes"); shortcut: "Ctrl+Shift+M"; enabled: root.hasLook; onTriggered: root.content.session.showMarks() },
        Action { text: qsTr("Next mark"); shortcut: "F4"; enabled: root.hasLook; onTriggered: root.tab.look.timeline.moveToMark(1) },
        Action { text: qsTr("Previous mark"); shortcut: "Shift+F4"; enabled: root.hasLook; onTriggered: root.tab.look.timeline.moveToMark(-1) },
        Action { text: qsTr("Compare the row with the marked one"); shortcut: "Ctrl+Shift+D"; enabled: root.hasLook; onTriggered: root.content.session.compareWithMarked() },
        Action { text: qsTr("Choose how rows are decoded"); shortcut: "Ctrl+Alt+D"; enabled: root.hasLook; onTriggered: root.content.session.chooseDecoder() },
        Action { text: qsTr("Rows, or one sheet of bytes"); shortcut: "Ctrl+Shift+B"; enabled: root.hasLook; onTriggered: root.tab.look.sheetShown = !root.tab.look.sheetShown },
        Action { text: qsTr("Copy the rows as hex"); shortcut: "Ctrl+C"; enabled: root.hasLook; onTriggered: root.tab.look.rowExport.copy(0) },
        Action { text: qsTr("Export rows…"); shortcut: "Ctrl+Shift+X"; enabled: root.hasLook; onTriggered: root.content.session.exportRows() },
        Action { text: qsTr("Send"); shortcut: "Ctrl+Return"; enabled: root.hasComposer && root.tab.canSend; onTriggered: root.tab.composer.send() },
        Action { text: qsTr("Send the row again"); shortcut: "Ctrl+Shift+Return"; enabled: root.hasComposer && root.tab.canSend; onTriggered: root.tab.sendAgain() },
        Action { text: qsTr("Edit the row and send it"); shortcut: "Ctrl+Shift+E"; enabled: root.hasComposer; onTriggered: root.tab.editAndSend() },
        Action { text: qsTr("Make a reply rule of the row"); shortcut: "Ctrl+Shift+R"; enabled: root.hasComposer; onTriggered: root.tab.makeReplyRule() },
        Action { text: qsTr("Make a test of the rows"); shortcut: "Ctrl+Alt+T"; enabled: root.hasLook; onTriggered: root.explorer.makeTest(root.tab.look, root.tab.title) },
        Action { text: qsTr("Show the message, or the replies"); shortcut: "Ctrl+R"; enabled: root.hasComposer; onTriggered: root.tab.repliesShown = !root.tab.repliesShown },
        Action { text: qsTr("Connect or listen again"); shortcut: "F5"; enabled: root.hasComposer; onTriggered: root.tab.reconnect() },
        Action { text: qsTr("Save the session as a file…"); shortcut: "Ctrl+S"; enabled: root.hasComposer; onTriggered: root.saveAsked() },
        Action { text: qsTr("Show or hide the session's options"); shortcut: "Ctrl+Shift+O"; enabled: root.hasComposer; onTriggered: root.topBar.optionsShown = !root.topBar.optionsShown },
        Action { text: qsTr("Load the page anew"); shortcut: "F5"; enabled: root.hasPage; onTriggered: root.tab.page.reload() },
        Action { text: qsTr("Answer what the page asks"); shortcut: "F8"; enabled: root.hasPage && root.tab.page.prompt.active; onTriggered: root.content.web.focusQuestion() },
        Action { text: qsTr("Show or hide the page of the web app"); enabled: root.hasPage; onTriggered: root.content.web.togglePage() },
        Action { text: qsTr("Show or hide the timeline of the web app"); enabled: root.hasPage; onTriggered: root.content.web.toggleTimeline() },
        Action { text: qsTr("Permissions of web apps…"); onTriggered: root.explorer.askForPermissions("") },
        Action { text: qsTr("Tests"); shortcut: "Ctrl+Shift+T"; onTriggered: root.explorer.openTests("") },
        Action { text: qsTr("New scenario…"); shortcut: "Ctrl+N"; onTriggered: root.newScenario() },
        Action { text: qsTr("Run the scenario"); shortcut: "F8"; enabled: root.hasTests && root.scenarios.editor.path !== ""; onTriggered: root.scenarios.runOpen() },
        Action { text: qsTr("Run the chosen scenarios, or all"); shortcut: "Ctrl+F8"; enabled: root.hasTests; onTriggered: root.scenarios.runSome() },
        Action { text: qsTr("Stop the run of scenarios"); shortcut: "Shift+F8"; enabled: root.scenarios.runs.running; onTriggered: root.scenarios.runs.stop() },
        Action { text: qsTr("Show the scenario's last run in the recording"); enabled: root.hasTests && root.scenarios.runs.owner !== ""; onTriggered: root.explorer.showRun() },
        Action { text: qsTr("Format the scenario"); shortcut: "Ctrl+Alt+F"; enabled: root.hasTests && root.scenarios.editor.path !== ""; onTriggered: root.content.tests.format() },
        Action { text: qsTr("Save the scenario"); shortcut: "Ctrl+S"; enabled: root.hasTests && root.scenarios.editor.modified; onTriggered: root.scenarios.editor.save() },
        Action { text: qsTr("Disconnect"); shortcut: "Ctrl+D"; enabled: root.tab !== null && root.tab.canClose; onTriggered: root.tab.close() },
        Action { text: qsTr("Half-close: send no more, go on receiving"); enabled: root.tab !== null && root.tab.canHalfClose; onTriggered: root.tab.halfClose() },
        Action { text: qsTr("Next pane"); shortcut: "F6"; enabled: root.hasLook; onTriggered: root.content.nextPane() },
        Action { text: qsTr("Next pane of the tests"); shortcut: "F6"; enabled: root.hasTests; onTriggered: root.content.tests.nextPane() },
        Action { text: qsTr("Show or hide the sidebar"); shortcut: "Ctrl+B"; onTriggered: root.explorer.window.sidebarShown = !root.explorer.window.sidebarShown },
        Action { text: qsTr("Show or hide the inspector"); shortcut: "Ctrl+I"; enabled: root.hasLook; onTriggered: root.content.session.toggleInspector() },
        Action { text: qsTr("Next tab"); shortcut: "Ctrl+PgDown"; onTriggered: root.explorer.currentIndex += 1 },
        Action { text: qsTr("Previous tab"); shortcut: "Ctrl+PgUp"; onTriggered: root.explorer.currentIndex -= 1 },
        Action { text: qsTr("Theme: as the system"); onTriggered: Theme.mode = Theme.System },
        Action { text: qsTr("Theme: light"); onTriggered: Theme.mode = Theme.Light },
        Action { text: qsTr("Theme: dark"); onTriggered: Theme.mode = Theme.Dark },
        Action { text: qsTr("Language: as the system"); onTriggered: root.explorer.window.language = "" },
        Action { text: qsTr("Language: %1").arg("English"); onTriggered: root.explorer.window.language = "en" },
        Action { text: qsTr("Language: %1").arg("Deutsch"); onTriggered: root.explorer.window.language = "de" },
        Action { text: qsTr("Language: %1").arg("简体中文"); onTriggered: root.explorer.window.language = "zh_CN" },
        Action { text: qsTr("Larger text"); shortcut: "Ctrl++"; onTriggered: Theme.scale = Math.min(2, Theme.scale + 0.1) },
        Action { text: qsTr("Smaller text"); shortcut: "Ctrl+-"; onTriggered: Theme.scale = Math.max(0.8, Theme.scale - 0.1) },
        Action { text: qsTr("Turn motion on or off"); onTriggered: Theme.reducedMotion = !Theme.reducedMotion },
        Action { text: qsTr("All commands"); shortcut: "Ctrl+K"; onTriggered: root.paletteAsked() },
        Action { text: qsTr("Quit"); shortcut: "Ctrl+Q"; onTriggered: root.window.close() }
    ]

    signal paletteAsked()
    signal recordingAsked()
    signal limitAsked()
    signal saveAsked()

    function newSession() {
        root.explorer.newTab();
        root.topBar.focusAddress();
    }

    function newScenario() {
        root.explorer.openTests("");
        root.scenarios.begin();
    }

    visible: false
}
