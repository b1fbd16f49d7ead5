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

    //! From one part to the next, of those that are in sight.
    function nextPane() {
        const writing = root.tab.repliesShown ? replies : composer;
        const after = timeline.activeFocus ? inspector : inspector.activeFocus ? writing : timeline;
        const shown = after === inspector && !inspector.visible ? writing : after;
        (shown.visible ? shown : timeline).forceActiveFocus(Qt.TabFocusReason);
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

        FilterBar {
            id: filterBar
            objectName: "filter"
            Layout.fillWidth: true
            filter: root.look.filter
            timeline: root.look.timeline
        }

        TimelineView {
            id: timeline
            objectName: "timeline"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            timeline: root.look.timeline
            onMenuAsked: menu.popup()
            emptyText: root.look.filter.active ? qsTr("No row matches the filter.") : root.tab.kind === ExplorerTab.RecordingTab ? qsTr("The recording is empty.") : qsTr("Nothing has passed yet.")
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

    RowMenu {
        id: menu
        tab: root.tab
        inspector: root.look.inspector
        timeline: root.look.timeline
    }

    Inspector {
        id: inspector
        Layout.fillHeight: true
        Layout.preferredWidth: Math.min(356, root.width * 0.4)
        visible: root.explorer.window.inspectorShown && root.width >= 700
        inspector: root.look.inspector
        statistics: root.look.statistics
    }
}
