// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! What passed in the session of the record, as text or as bytes.
ColumnLayout {
    id: root

    required property StreamLook stream

    spacing: 0

    Binding {
        target: root.stream
        property: "active"
        value: root.visible
    }

    Flow {
        Layout.fillWidth: true
        Layout.margins: 12
        spacing: 6
        UiChoice {
            name: qsTr("Direction")
            model: [qsTr("both"), qsTr("received"), qsTr("sent")]
            currentIndex: root.stream.direction
            onActivated: index => root.stream.direction = index
        }
        UiChoice {
            name: qsTr("As")
            model: [qsTr("text"), qsTr("bytes")]
            currentIndex: root.stream.textual ? 0 : 1
            onActivated: index => root.stream.textual = index === 0
        }
    }

    UiParagraph {
        Layout.fillWidth: true
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.bottomMargin: 6
        visible: root.stream.textual && text !== ""
        text: root.stream.text.remark
        color: Theme.softText
    }

    ListView {
        id: list
        property bool atEnd: true
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: root.stream.textual
        model: root.stream.text
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Stream as text")
        ScrollBar.vertical: UiScrollBar { }
        delegate: StreamLine { }
        // Goes on at the end, unless somebody scrolled away from it.
        onMovementEnded: list.atEnd = list.atYEnd
        onCountChanged: if (list.atEnd) list.positionViewAtEnd()
        Keys.onUpPressed: list.scroll(-1)
        Keys.onDownPressed: list.scroll(1)
        Keys.onPressed: event => event.accepted = list.jump(event.key)

        function scroll(lines: int) {
            list.contentY = Math.max(list.originY, Math.min(list.originY + list.contentHeight - list.height, list.contentY + lines * Theme.rowHeight));
            list.atEnd = list.atYEnd;
        }

        function jump(key: int): bool {
            const lines = { [Qt.Key_PageUp]: -10, [Qt.Key_PageDown]: 10, [Qt.Key_Home]: -1e6, [Qt.Key_End]: 1e6 }[key] ?? 0;
            list.scroll(lines);
            return lines !== 0;
        }
    }

    SheetView {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: !root.stream.textual && root.visible
        managesActive: false
        traffic: root.stream.traffic
        emptyText: qsTr("No bytes yet.")
    }
}
