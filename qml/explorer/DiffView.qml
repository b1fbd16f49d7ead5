// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! How the record differs from the one before that is like it, or from a marked one.
ColumnLayout {
    id: root

    required property RecordDiff diff

    spacing: 0

    Binding {
        target: root.diff
        property: "active"
        value: root.visible
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: 12
        spacing: Theme.gap
        UiParagraph { Layout.fillWidth: true; text: root.diff.title; color: Theme.softText }
        UiButton { small: true; visible: root.diff.chosen; text: qsTr("The one before"); hint: qsTr("Compare with the row before that is like it"); onClicked: root.diff.forget() }
    }

    Column {
        Layout.fillWidth: true
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        spacing: 0

        Repeater {
            model: root.diff.fields
            delegate: DiffField { }
        }
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: 6
        implicitHeight: 1
        color: Theme.line
        visible: root.diff.fields.length > 0
    }

    ListView {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.topMargin: 6
        model: root.diff
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Bytes that differ")
        ScrollBar.vertical: UiScrollBar { }
        delegate: DiffLine { }
    }
}
