// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! Where one writes. It blinks for some seconds after the last change, and stays then: each blink draws a frame, for as long as the window
//! is open.
Rectangle {
    id: root

    // A delegate is within the field it belongs to.
    readonly property TextInput line: root.parent as TextInput
    readonly property TextEdit area: root.parent as TextEdit
    readonly property int position: root.line ? root.line.cursorPosition : root.area ? root.area.cursorPosition : 0
    readonly property bool active: root.parent !== null && root.parent.activeFocus
    property bool lit: true

    function wake() {
        root.lit = true;
        blinking.blinks = 0;
        blinking.restart();
    }

    width: 1.5
    color: Theme.text
    visible: root.active
    opacity: root.lit ? 1 : 0
    onPositionChanged: root.wake()
    onVisibleChanged: root.wake()

    Timer {
        id: blinking
        objectName: "blinking"
        property int blinks: 0
        interval: 530
        repeat: true
        running: root.visible && blinking.blinks < 12 && !Theme.reducedMotion
        onTriggered: {
            blinking.blinks += 1;
            root.lit = blinking.blinks % 2 === 0;
        }
    }
}
