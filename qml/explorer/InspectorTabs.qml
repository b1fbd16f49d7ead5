// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! What of a record is looked at. Left and Right go from one to the next.
Row {
    id: root

    property int current: 0
    property real padding: 8 // beside each title

    function step(by: int) {
        root.current = Math.max(0, Math.min(4, root.current + by));
        root.children[root.current].forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 2
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Views of the record")

    InspectorTab { leftPadding: root.padding; rightPadding: root.padding; text: qsTr("Fields"); checked: root.current === 0; onClicked: root.current = 0; onStepped: by => root.step(by) }
    InspectorTab { leftPadding: root.padding; rightPadding: root.padding; text: qsTr("Bytes"); checked: root.current === 1; onClicked: root.current = 1; onStepped: by => root.step(by) }
    InspectorTab { leftPadding: root.padding; rightPadding: root.padding; text: qsTr("Diff"); checked: root.current === 2; onClicked: root.current = 2; onStepped: by => root.step(by) }
    InspectorTab { leftPadding: root.padding; rightPadding: root.padding; text: qsTr("Stream"); checked: root.current === 3; onClicked: root.current = 3; onStepped: by => root.step(by) }
    InspectorTab { leftPadding: root.padding; rightPadding: root.padding; text: qsTr("Wireshark"); checked: root.current === 4; onClicked: root.current = 4; onStepped: by => root.step(by) }
}
