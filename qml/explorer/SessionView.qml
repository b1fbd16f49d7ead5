// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! A recording that is looked at, one row of it under the lens, and where it is of a session, what is sent.
RowLayout {
    id: root

    required property Explorer explorer
    required property ExplorerTab tab
    readonly property RecordingLook look: root.tab.look

    function focusFilter() {
        filterBar.focusField();
    }

    function focusFind() {
        findBar.focusField();
    }

    function writeNote() {
        note.write();
    }

    function showMarks() {
        filterBar.showMarks();
    }

    //! In the place of the sidebar, where there is no room for both.
    function showInspector() {
        root.explorer.window.inspectorShown = true;
        if (!inspector.visible)
            root.explorer.window.sidebarShown = false;
    }

    function toggleInspector() {
        if (inspector.visible)
            root.explorer.window.inspectorShown = false;
        else
            root.showInspector();
    }

    //! All bytes of the current row.
    function inspect() {
        root.showInspector();
        inspector.showBytes();
    }

    //! By what the current row is decoded, and all others.
    function chooseDecoder() {
        root.showInspector();
        inspector.chooseDecoder();
    }

    function compareWithMarked() {
        root.look.compareWithMarked();
        root.showInspector();
        inspector.showDiff();
    }

    function exportRows() {
        exporting.ask(root.look.timeline.selectedCount > 1);
    }

    //! The parts, in their order.
    function panes(): var {
        return [timeline, sheet, inspector, replies, composer];
    }

    spacing: 0

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: 0

        ProblemBanner {
            Layout.fillWidth: true
            text: root.tab.problem
            onDismissed: root.tab.dismissProblem()
        }

        ProblemBanner {
            Layout.fillWidth: true
            text: root.look.rowExport.copyRemark
            onDismissed: root.look.rowExport.forget()
        }

        ProblemBanner {
            property string seen
            Layout.fillWidth: true
            text: root.look.timeline.marks.problem === seen ? "" : root.look.timeline.marks.problem
            onDismissed: seen = root.look.timeline.marks.problem
        }

        FilterBar {
            id: filterBar
            objectName: "filter"
            Layout.fillWidth: true
            look: root.look
        }

        FindBar {
            id: findBar
            Layout.fillWidth: true
            find: root.look.find
            onClosed: timeline.forceActiveFocus(Qt.OtherFocusReason)
        }

        TimelineView {
            id: timeline
            objectName: "timeline"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            visible: !root.look.sheetShown
            timeline: root.look.timeline
            onMenuAsked: menu.popup()
            onMenuAskedAt: height => menu.popup(timeline, 40, height)
            emptyText: root.look.filter.active ? qsTr("No row matches the filter.") : root.tab.kind === ExplorerTab.RecordingTab ? qsTr("The recording is empty.") : qsTr("Nothing has passed yet.")
        }

        SheetView {
            id: sheet
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.look.sheetShown
            traffic: root.look.sheet
            emptyText: timeline.emptyText
            onMenuAsked: menu.popup()
            onMenuAskedAt: height => menu.popup(sheet, 40, height)
        }

        SilencePanel {
            Layout.fillWidth: true
            visible: root.tab.silent
            findings: root.tab.findings
            onDismissed: root.tab.dismissProblem()
        }

        PaneSwitch {
            Layout.fillWidth: true
            visible: composer.active
            tab: root.tab
        }

        Loader {
            id: replies
            Layout.fillWidth: true
            visible: replies.active && root.tab.repliesShown
            active: root.tab.replies !== null
            focus: root.tab.repliesShown
            Component.onCompleted: if (replies.active) replies.setSource("RepliesPane.qml", { replies: root.tab.replies })
        }

        Loader {
            id: composer
            Layout.fillWidth: true
            visible: composer.active && !root.tab.repliesShown
            active: root.tab.composer !== null
            focus: true
            Component.onCompleted: if (composer.active) composer.setSource("ComposerPane.qml", { tab: root.tab, composer: root.tab.composer, library: root.explorer.library })
        }
    }

    Binding {
        target: composer.item
        property: "compact"
        value: root.height < 430 * Theme.scale // keeps five rows in sight, with the options out in the smallest window
        when: composer.item !== null
    }

    RowMenu {
        id: menu
        tab: root.tab
        look: root.look
        onNoteAsked: note.write()
        onComparisonAsked: root.compareWithMarked()
        onExportAsked: root.exportRows()
        onTestAsked: root.explorer.makeTest(root.look, root.tab.title)
    }

    ExportPopup {
        id: exporting
        parent: root
        rows: root.look.rowExport
        timeline: root.look.timeline
    }

    NotePopup {
        id: note
        parent: root
        timeline: root.look.timeline
    }

    Connections {
        target: root.look.timeline
        function onBytesAsked() { root.inspect(); }
    }

    Inspector {
        id: inspector
        Layout.fillHeight: true
        Layout.preferredWidth: Math.min(356, root.width * 0.4)
        visible: root.explorer.window.inspectorShown && root.width >= 700
        look: root.look
    }
}
