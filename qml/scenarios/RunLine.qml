// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Something that passed while a scenario was run.
Item {
    id: root

    required property string time
    required property int direction
    required property string device
    required property string size
    required property string content
    required property string description
    readonly property color tone: root.direction > 0 ? Theme.outgoing : root.direction < 0 ? Theme.incoming : Theme.softText

    width: ListView.view ? ListView.view.width : 0
    height: Theme.rowHeight - 2
    Accessible.role: Accessible.ListItem
    Accessible.name: root.description

    RowLayout {
        anchors { fill: parent; leftMargin: 12; rightMargin: 12 }
        spacing: 10

        MonoText { Layout.preferredWidth: Theme.digitWidth * 9; text: root.time; color: Theme.softText; horizontalAlignment: Text.AlignRight }
        MonoText { Layout.preferredWidth: Theme.digitWidth; text: root.direction > 0 ? "↑" : root.direction < 0 ? "↓" : "·"; color: root.tone }
        MonoText { Layout.preferredWidth: Theme.digitWidth * 8; text: root.device }
        MonoText { Layout.preferredWidth: Theme.digitWidth * 8; text: root.size; color: Theme.softText; horizontalAlignment: Text.AlignRight }
        MonoText { Layout.fillWidth: true; text: root.content; color: root.direction === 0 ? Theme.softText : Theme.text }
    }
}
