// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! What passes while the scenario in the editor is run, and why it did not pass.
FocusScope {
    id: root

    required property Explorer explorer
    readonly property ScenarioRuns runs: root.explorer.scenarios.runs
    readonly property bool failed: root.runs.report.count > 0

    //! All of it.
    implicitHeight: all.implicitHeight

    ColumnLayout {
        id: all
        anchors.fill: parent
        spacing: 0

        Rectangle { Layout.fillWidth: true; implicitHeight: 1; color: Theme.line }
        RunHeader {
            Layout.fillWidth: true
            explorer: root.explorer
        }

        ListView {
            id: report
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            Layout.topMargin: 4
            implicitHeight: report.contentHeight + report.bottomMargin
            bottomMargin: sideways.size < 1 ? 12 : 0
            visible: root.failed
            focus: root.failed
            model: root.runs.report
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            flickableDirection: Flickable.HorizontalAndVerticalFlick
            contentWidth: Math.max(report.width, Theme.digitWidth * (root.runs.report.columns + 1))
            activeFocusOnTab: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Why it did not pass")
            // What was expected stands above what came.
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
            ScrollBar.vertical: UiScrollBar { }
            ScrollBar.horizontal: UiScrollBar { id: sideways }
            delegate: ReportLine { }
        }

        SectionTitle {
            Layout.leftMargin: 12
            Layout.topMargin: 6
            visible: root.failed && passed.count > 0
            text: qsTr("What passed")
        }
        UiText {
            Layout.leftMargin: 12
            visible: text !== ""
            text: root.runs.lines.leftText
            color: Theme.softText
            font.pixelSize: Theme.smallSize
        }

        ListView {
            id: passed
            Layout.fillWidth: true
            Layout.fillHeight: !root.failed
            Layout.preferredHeight: Math.min(4, passed.count) * (Theme.rowHeight - 2)
            visible: passed.count > 0
            model: root.runs.lines
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What passed")
            ScrollBar.vertical: UiScrollBar { }
            delegate: RunLine { }
            onCountChanged: passed.positionViewAtEnd()
        }

        Item { Layout.fillHeight: true; visible: !root.failed && passed.count === 0 }
    }
}
