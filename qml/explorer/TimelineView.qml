// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! The rows of a recording that fit, whatever their number: lines that stay, and show other rows. A row that is open shows its bytes in place.
FocusScope {
    id: root

    required property TimelineModel timeline
    property string emptyText
    signal menuAsked()
    //! By the key, below the current row.
    signal menuAskedAt(height: real)

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Timeline")
    activeFocusOnTab: true

    TimelineHeader {
        id: header
        anchors { left: parent.left; right: parent.right; top: parent.top }
    }

    Item {
        id: lines
        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: parent.bottom }
        clip: true
        readonly property TimelineColumns columns: TimelineColumns { width: lines.width }

        //! Where lines begin: at the right, where everything is mirrored.
        function fromStart(x: real): real {
            return lines.LayoutMirroring.enabled ? lines.width - x : x;
        }

        onHeightChanged: root.timeline.capacity = Math.floor(height / Theme.rowHeight)
        Component.onCompleted: root.timeline.capacity = Math.floor(height / Theme.rowHeight)

        Binding {
            target: root.timeline
            property: "bytesPerLine"
            value: lines.columns.bytesPerLine
        }

        Column {
            anchors { left: parent.left; right: parent.right }

            Repeater {
                model: root.timeline
                delegate: TimelineRow { }
            }
        }

        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.LeftButton | Qt.RightButton
            onPressed: mouse => root.press(mouse)
            onClicked: mouse => mouse.button === Qt.RightButton && root.menuAsked()
            onWheel: wheel => root.timeline.scrollBy(-Math.round(wheel.angleDelta.y / 40))
        }
    }

    UiText {
        anchors { left: parent.left; right: parent.right; verticalCenter: lines.verticalCenter }
        visible: root.timeline.total === 0 && !root.timeline.searching
        horizontalAlignment: Text.AlignHCenter
        text: root.emptyText
        color: Theme.softText
    }

    Rectangle {
        anchors.fill: lines
        color: "transparent"
        border { width: 2; color: Theme.accent }
        visible: root.activeFocus
        opacity: 0.6
    }

    UiScrollBar {
        anchors { right: parent.right; top: lines.top; bottom: lines.bottom }
        orientation: Qt.Vertical
        size: root.timeline.lineTotal > 0 ? Math.min(1, root.timeline.capacity / root.timeline.lineTotal) : 1
        position: root.timeline.lineTotal > 0 ? root.timeline.firstLine / root.timeline.lineTotal : 0
        onPositionChanged: if (pressed) root.timeline.firstLine = Math.round(position * root.timeline.lineTotal)
    }

    function press(mouse: var) {
        const line = Math.floor(mouse.y / Theme.rowHeight);
        root.forceActiveFocus(Qt.MouseFocusReason);
        if (mouse.button === Qt.RightButton) return root.timeline.pressForMenu(line);
        root.timeline.press(line, mouse.modifiers, lines.fromStart(mouse.x) < lines.columns.margin);
    }

    Keys.onMenuPressed: {
        const line = Math.max(0, Math.min(root.timeline.capacity - 1, root.timeline.currentRow - root.timeline.firstRow));
        root.menuAskedAt(header.height + (line + 1) * Theme.rowHeight);
    }
    Keys.onPressed: event => event.accepted = root.timeline.handleKey(event.key, event.modifiers)
}
