// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic

//! Keys never go to what cannot be seen: where the part that has them is hidden, by another tab or a smaller window, they go
//! to what is in sight.
Timer {
    id: root

    required property ApplicationWindow window
    required property TabContent content
    readonly property bool lost: root.window.activeFocusItem !== null && !root.window.activeFocusItem.visible

    function keep() {
        if (root.lost)
            root.content.takeKeys();
        if (root.lost)
            root.giveUp();
    }

    //! To the part that they are in, or where that is not in sight, or is the whole tab, to the next.
    function giveUp() {
        root.window.activeFocusItem.focus = false;
        if (root.lost || root.window.activeFocusItem === root.content.page)
            root.content.nextPane();
    }

    interval: 0 // afterwards: what hid it may have an own idea of where they go
    onLostChanged: if (root.lost) root.start()
    onTriggered: root.keep()
}
