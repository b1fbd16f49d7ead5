// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! What bytes could mean, scrolled by mouse and keys where there is room for less. Tab leads here then only: there is nothing else to do.
Item {
    id: root

    required property var values
    property alias narrow: grid.narrow
    //! For those who listen.
    required property string name

    implicitHeight: grid.implicitHeight

    Flickable {
        id: scrolled
        readonly property real end: Math.max(0, scrolled.contentHeight - scrolled.height)
        anchors.fill: parent
        contentHeight: grid.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: scrolled.end > 0 || scrolled.activeFocus // stays where it is
        Accessible.role: Accessible.List
        Accessible.name: root.name
        Accessible.focusable: scrolled.activeFocusOnTab
        ScrollBar.vertical: UiScrollBar { }
        Keys.onPressed: event => event.accepted = scrolled.jump(event.key)

        function jump(key: int): bool {
            const pages = { [Qt.Key_Up]: -0.25, [Qt.Key_Down]: 0.25, [Qt.Key_PageUp]: -1, [Qt.Key_PageDown]: 1, [Qt.Key_Home]: -1e6, [Qt.Key_End]: 1e6 }[key] ?? 0;
            scrolled.contentY = Math.max(0, Math.min(scrolled.end, scrolled.contentY + pages * scrolled.height));
            return pages !== 0;
        }

        ValueGrid {
            id: grid
            width: scrolled.width
            values: root.values
        }
    }

    FocusRing { control: scrolled }
}
