// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! A note about the current row.
Popup {
    id: root

    required property TimelineModel timeline
    property real record: -1

    function write() {
        root.record = root.timeline.currentRecord;
        if (root.record >= 0)
            root.open();
    }

    function keep() {
        root.timeline.marks.setNote(root.record, field.text);
        root.close();
    }

    anchors.centerIn: parent
    width: Math.min(460, parent ? parent.width - 40 : 460)
    padding: 14
    focus: true
    modal: true
    background: Rectangle { color: Theme.panel; radius: Theme.radius; border { width: 1; color: Theme.line } }
    onAboutToShow: field.text = root.timeline.marks.noteOf(root.record)
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)

    ColumnLayout {
        width: parent.width
        spacing: Theme.gap

        UiText { text: qsTr("Note about row %1").arg((root.record + 1).toLocaleString(Qt.locale(), "f", 0)); font.weight: Font.DemiBold }

        UiField {
            id: field
            Layout.fillWidth: true
            name: qsTr("Note")
            placeholderText: qsTr("What is to be said about it; nothing takes the note away")
            font.family: Theme.face
            onAccepted: root.keep()
        }

        UiText { Layout.fillWidth: true; visible: text !== ""; text: root.timeline.marks.problem; color: Theme.problem; wrapMode: Text.Wrap; Accessible.role: Accessible.AlertMessage; Accessible.name: text }

        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.gap
            UiButton { text: qsTr("Cancel"); onClicked: root.close() }
            UiButton { text: qsTr("Keep the note"); primary: true; onClicked: root.keep() }
        }
    }
}
