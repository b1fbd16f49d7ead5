// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! A titled part of the inspector.
ColumnLayout {
    id: root

    required property string title
    default property alias content: body.data

    Layout.fillWidth: true
    spacing: 0

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        color: Theme.line
    }

    SectionTitle {
        Layout.leftMargin: 12
        Layout.topMargin: 10
        Layout.bottomMargin: 6
        text: root.title
    }

    ColumnLayout {
        id: body
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.bottomMargin: 12
        spacing: 2
    }
}
