// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! Where a scenario is written, with its lines numbered and its words in colours.
FocusScope {
    id: root

    required property ScenarioEditor editor
    required property Scenarios scenarios
    readonly property ScenarioProblems problems: root.scenarios.problems
    readonly property ScenarioRuns runs: root.scenarios.runs
    readonly property int lineCount: area.lineCount
    readonly property real lineHeight: Math.round(Theme.smallSize * 1.6)
    readonly property int currentLine: root.editor.lineAt(area.cursorPosition)
    readonly property int firstLine: Math.max(1, Math.floor((view.contentY - area.topPadding) / root.lineHeight) + 1)
    readonly property TextArea area: area

    // A scenario is read from left to right, whatever the window's direction.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    //! Of a line, from the top of this.
    function yOf(line: int): real {
        return area.topPadding + (line - 1) * root.lineHeight - view.contentY;
    }

    function format() {
        colours.replaceText(root.editor.formatted());
    }

    function goTo(line: int, column: int) {
        area.cursorPosition = root.editor.positionOf(line, column);
        area.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    ScenarioColours {
        id: colours
        document: area.textDocument
        lineHeight: root.lineHeight
        statement: Theme.accent
        name: Theme.text
        quoted: Theme.incoming
        bytes: Theme.text
        number: Theme.outgoing
        variable: Theme.variable
        comment: Theme.softText
    }

    ScenarioGutter {
        id: gutter
        width: Math.ceil(Theme.digitWidth * Math.max(2, String(root.lineCount).length)) + 32
        height: parent.height
        firstLine: root.firstLine
        currentLine: root.currentLine
        lineCount: root.lineCount
        firstTop: root.yOf(root.firstLine)
        lineHeight: root.lineHeight
        signs: root.scenarios.signs

        Repeater {
            model: Math.ceil(root.height / root.lineHeight) + 1
            delegate: ScenarioLineNumber { }
        }
    }

    Flickable {
        id: view
        anchors { left: gutter.right; right: parent.right; top: parent.top; bottom: parent.bottom }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: UiScrollBar { }
        ScrollBar.horizontal: UiScrollBar { }

        // Where the run is, or where it ended.
        Rectangle {
            readonly property int line: root.runs.runningLine > 0 ? root.runs.runningLine : root.runs.failedLine
            y: area.topPadding + (line - 1) * root.lineHeight
            z: -1
            width: Math.max(view.width, view.contentWidth)
            height: root.lineHeight
            color: root.runs.runningLine > 0 ? Theme.accentTint : Theme.foundTint
            visible: line > 0
        }
        Rectangle {
            y: area.topPadding + (root.currentLine - 1) * root.lineHeight
            z: -1
            width: Math.max(view.width, view.contentWidth)
            height: root.lineHeight
            color: Theme.rowTint
            visible: area.activeFocus
        }

        TextArea.flickable: TextArea {
            id: area
            leftPadding: 8
            rightPadding: 24
            topPadding: 6
            bottomPadding: 6
            text: root.editor.text
            textFormat: TextEdit.PlainText
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            selectByMouse: true
            wrapMode: TextEdit.NoWrap
            font { family: Theme.monoFace; pixelSize: Theme.smallSize; preferShaping: false }
            focus: true
            cursorDelegate: TextCursor { }
            onTextChanged: if (root.editor.text !== text) root.editor.text = text
            Accessible.name: qsTr("Scenario")
            Accessible.description: root.editor.path
            // The key leads on, as everywhere: blocks are indented by spaces.
            Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            background: null

            ScenarioMarks {
                anchors.fill: parent
                area: area
                lineHeight: root.lineHeight
                visibleRight: view.contentX + view.width

                Repeater {
                    model: root.problems
                    delegate: ScenarioRemark { }
                }
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border { width: area.activeFocus ? 2 : 0; color: Theme.accent }
    }
}
