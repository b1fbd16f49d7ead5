// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Runs those scenarios that are chosen, or all that are shown; while something runs, how far that is.
ColumnLayout {
    id: root

    required property Scenarios scenarios
    readonly property ScenarioRuns runs: root.scenarios.runs
    readonly property bool some: root.scenarios.tree.chosenCount > 0

    spacing: 4

    RowLayout {
        visible: root.runs.running
        spacing: 6

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 3
            radius: 2
            color: Theme.line

            Rectangle {
                width: parent.width * root.runs.progress
                height: parent.height
                radius: 2
                color: Theme.accent
            }
        }
        UiText {
            text: root.runs.progressText
            color: Theme.softText
            font.pixelSize: Theme.smallSize
        }
    }

    RowLayout {
        spacing: 6

        UiButton {
            small: true
            enabled: root.some || root.scenarios.tree.count > 0
            text: root.some ? qsTr("Run %1 chosen").arg(root.scenarios.tree.chosenCount) : qsTr("Run all")
            hint: root.some ? qsTr("Run those that are chosen (Ctrl+F8)") : qsTr("Run all that are shown (Ctrl+F8)")
            onClicked: root.scenarios.runSome()
        }
        UiButton {
            small: true
            visible: root.runs.running
            text: qsTr("Stop")
            hint: qsTr("End the run (Shift+F8)")
            onClicked: root.runs.stop()
        }
    }
}
