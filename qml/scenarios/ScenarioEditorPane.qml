// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! The scenario that is open.
FocusScope {
    id: root

    required property Scenarios scenarios
    readonly property ScenarioEditor editor: root.scenarios.editor
    readonly property bool empty: root.editor.path === ""

    function format() {
        text.format();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ScenarioHeader {
            Layout.fillWidth: true
            visible: !root.empty
            scenarios: root.scenarios
            onFormatAsked: root.format()
        }
        ProblemBanner {
            Layout.fillWidth: true
            text: root.editor.problem
            onDismissed: root.editor.dismissProblem()
        }
        ConflictBanner {
            Layout.fillWidth: true
            editor: root.editor
        }
        ScenarioTextArea {
            id: text
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.empty
            focus: true
            editor: root.editor
            scenarios: root.scenarios
        }
        Rectangle {
            Layout.fillWidth: true
            visible: problems.visible
            implicitHeight: 1
            color: Theme.line
        }
        ScenarioProblemList {
            id: problems
            Layout.fillWidth: true
            visible: !root.empty && root.scenarios.problems.count > 0
            model: root.scenarios.problems
            onPlaceChosen: (line, column) => text.goTo(line, column)
        }
        ScenarioStart {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.empty
            scenarios: root.scenarios
        }
    }
}
