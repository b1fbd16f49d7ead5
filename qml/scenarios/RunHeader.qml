// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! How the run of the scenario in the editor stands, and what can be done with what came of it.
Rectangle {
    id: root

    required property Explorer explorer
    readonly property ScenarioRuns runs: root.explorer.scenarios.runs

    implicitHeight: Theme.controlHeight + 8
    color: Theme.canvas

    RowLayout {
        anchors { fill: parent; leftMargin: 12; rightMargin: 12 }
        spacing: 6

        VerdictText {
            Layout.fillWidth: true
            verdict: root.runs.verdict
            sign: root.runs.sign
            detail: root.runs.words
            font { pixelSize: Theme.textSize; weight: Font.DemiBold }
            Accessible.role: Accessible.StaticText
            Accessible.name: root.runs.words
        }
        UiButton {
            small: true
            visible: root.runs.report.count > 0
            text: qsTr("Copy")
            hint: qsTr("Why it did not pass, as text")
            onClicked: root.runs.copyReport()
        }
        UiButton {
            small: true
            visible: root.runs.command !== ""
            text: qsTr("Copy the command")
            hint: root.runs.command
            onClicked: root.runs.copyCommand()
        }
        UiButton {
            small: true
            visible: root.runs.owner !== ""
            text: qsTr("Show in the recording")
            hint: qsTr("All that passed in this run, in a timeline")
            onClicked: root.explorer.showRun()
        }
    }
}
