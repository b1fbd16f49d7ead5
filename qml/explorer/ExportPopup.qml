// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Wirebench

//! What of the timeline goes into a file, and how; then how far that is, and what became of it.
Popup {
    id: root

    required property RowExport rows
    required property TimelineModel timeline

    function ask(selectionOnly: bool) {
        root.rows.forget();
        root.rows.selectionOnly = selectionOnly;
        root.open();
    }

    anchors.centerIn: parent
    width: Math.min(460, parent ? parent.width - 40 : 460)
    padding: 14
    focus: true
    modal: true
    background: Rectangle { color: Theme.panel; radius: Theme.radius; border { width: 1; color: Theme.line } }
    onOpened: go.forceActiveFocus(Qt.PopupFocusReason)

    FileDialog {
        id: file
        title: qsTr("Export to")
        fileMode: FileDialog.SaveFile
        defaultSuffix: root.rows.suffix
        nameFilters: [qsTr("%1 (*.%2)").arg(root.rows.formatNames[root.rows.format]).arg(root.rows.suffix), qsTr("All files (*)")]
        onAccepted: root.rows.start(selectedFile)
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.gap

        UiText { text: qsTr("Export rows"); font.weight: Font.DemiBold }

        Flow {
            Layout.fillWidth: true
            spacing: 6
            UiChoice {
                name: qsTr("Rows")
                enabled: !root.rows.running
                model: [qsTr("all that are shown, %1").arg(root.timeline.totalText), qsTr("the chosen ones, %1").arg(root.timeline.selectedCount.toLocaleString(Qt.locale(), "f", 0))]
                currentIndex: root.rows.selectionOnly ? 1 : 0
                onActivated: index => root.rows.selectionOnly = index === 1
            }
            UiChoice {
                name: qsTr("Format")
                enabled: !root.rows.running
                model: root.rows.formatNames
                currentIndex: root.rows.format
                onActivated: index => root.rows.format = index
            }
            UiChoice {
                name: qsTr("Direction")
                enabled: !root.rows.running
                model: root.rows.directionNames
                currentIndex: root.rows.direction
                onActivated: index => root.rows.direction = index
            }
        }

        UiParagraph {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.rows.outcome
            color: root.rows.failed ? Theme.problem : Theme.softText
            Accessible.role: root.rows.failed ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
        }

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 4
            radius: 2
            color: Theme.chip
            visible: root.rows.running
            Rectangle { width: parent.width * root.rows.progress; height: parent.height; radius: 2; color: Theme.accent }
        }

        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.gap
            UiButton { text: root.rows.running ? qsTr("Stop writing") : qsTr("Close"); onClicked: root.rows.running ? root.rows.cancel() : root.close() }
            UiButton { id: go; text: qsTr("Save as…"); primary: true; enabled: !root.rows.running; onClicked: file.open() }
        }
    }
}
