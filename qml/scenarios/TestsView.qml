// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! The scenarios of the project, and one of them in the editor.
FocusScope {
    id: root

    required property Explorer explorer
    required property ExplorerTab tab
    readonly property Scenarios scenarios: root.explorer.scenarios

    function format() {
        editor.format();
    }

    //! From one part to the next.
    function nextPane() {
        const behindEditor = run.visible ? run : tree;
        (tree.activeFocus ? editor : editor.activeFocus ? behindEditor : tree).forceActiveFocus(Qt.TabFocusReason);
    }

    //! The parts, in their order.
    function panes(): var {
        return [editor, tree, run];
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        FocusScope {
            id: tree
            Layout.fillHeight: true
            Layout.preferredWidth: root.width < 900 ? 200 : 260

            ScenarioTreePane {
                anchors.fill: parent
                scenarios: root.scenarios
            }
        }

        Rectangle {
            Layout.fillHeight: true
            implicitWidth: 1
            color: Theme.line
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            ScenarioNameBar {
                Layout.fillWidth: true
                scenarios: root.scenarios
            }
            ScenarioEditorPane {
                id: editor
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                scenarios: root.scenarios
            }
            RunPane {
                id: run
                Layout.fillWidth: true
                Layout.preferredHeight: Math.round(Math.max(root.height * 0.4, Math.min(run.implicitHeight, root.height * 0.6)))
                visible: root.scenarios.runs.known
                explorer: root.explorer
            }
        }
    }
}
