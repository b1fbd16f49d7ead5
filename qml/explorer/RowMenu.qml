// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! What can be done with the row under the lens, and with all that are chosen.
Menu {
    id: root

    required property ExplorerTab tab
    required property RecordingLook look
    readonly property TimelineModel timeline: root.look.timeline
    signal noteAsked()
    signal comparisonAsked()
    signal exportAsked()
    signal testAsked()

    width: 240
    padding: 4
    background: Rectangle { color: Theme.panel; radius: Theme.radius; border { width: 1; color: Theme.line } }

    RowMenuItem { text: qsTr("Send again"); enabled: root.tab.canSend; onTriggered: root.tab.sendAgain() }
    RowMenuItem { text: qsTr("Edit and send"); enabled: root.tab.kind === ExplorerTab.SessionTab; onTriggered: root.tab.editAndSend() }
    RowMenuItem { text: qsTr("Make a reply rule"); enabled: root.tab.replies !== null && root.look.inspector.incoming; onTriggered: root.tab.makeReplyRule() }
    RowMenuItem { text: root.timeline.selectedCount > 1 ? qsTr("Make a test of the chosen rows") : qsTr("Make a test of all rows"); onTriggered: root.testAsked() }
    RowMenuItem { text: qsTr("Mark, or take the mark away"); onTriggered: root.timeline.toggleMark() }
    RowMenuItem { text: qsTr("Write a note…"); onTriggered: root.noteAsked() }
    RowMenuItem { text: qsTr("Compare with the marked row"); enabled: root.timeline.marks.count > 0; onTriggered: root.comparisonAsked() }
    RowMenuItem { text: qsTr("Copy as hex"); onTriggered: root.look.rowExport.copy(0) }
    RowMenuItem { text: qsTr("Copy as C array"); onTriggered: root.look.rowExport.copy(1) }
    RowMenuItem { text: qsTr("Copy as Python bytes"); onTriggered: root.look.rowExport.copy(2) }
    RowMenuItem { text: qsTr("Copy as hex dump"); onTriggered: root.look.rowExport.copy(3) }
    RowMenuItem { text: qsTr("Copy as text"); onTriggered: root.look.rowExport.copy(4) }
    RowMenuItem { text: qsTr("Export…"); onTriggered: root.exportAsked() }
}
