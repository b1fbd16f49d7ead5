// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! What Wireshark says about the record.
ColumnLayout {
    id: root

    required property Dissection dissection

    function choose(line: int) {
        list.currentIndex = line;
        root.dissection.toggle(line);
    }

    spacing: 0

    Binding {
        target: root.dissection
        property: "active"
        value: root.visible
    }

    UiParagraph {
        Layout.fillWidth: true
        Layout.margins: 12
        text: root.dissection.problem !== "" ? root.dissection.problem : root.dissection.running ? qsTr("Asking tshark…") : qsTr("Its packet headers are made up, as in the recording.")
        color: root.dissection.problem !== "" ? Theme.text : Theme.softText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: root.dissection
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Dissection by Wireshark")
        ScrollBar.vertical: UiScrollBar { }
        delegate: DissectionLine { }
        Keys.onSpacePressed: root.dissection.toggle(list.currentIndex)
        Keys.onReturnPressed: root.dissection.toggle(list.currentIndex)

        TapHandler {
            onTapped: point => root.choose(list.indexAt(point.position.x, point.position.y))
        }
    }
}
