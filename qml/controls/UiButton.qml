// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! A button. A primary one is what most people want next; there is one of these in sight at most.
Button {
    id: root

    property bool primary: false
    property bool small: false
    property string hint
    //! For those who listen, where the text is a sign.
    property string name: root.text

    implicitHeight: root.small ? Theme.smallControlHeight : Theme.controlHeight
    leftPadding: root.small ? 10 : 14
    rightPadding: leftPadding
    opacity: root.enabled ? 1 : 0.5
    font { family: Theme.face; pixelSize: root.small ? Theme.smallSize : Theme.textSize; weight: Font.Medium }
    activeFocusOnTab: true
    Accessible.name: root.name
    Accessible.description: root.hint
    ToolTip.visible: root.hovered && root.hint !== ""
    ToolTip.text: root.hint
    ToolTip.delay: 600

    contentItem: UiText {
        text: root.text
        font: root.font
        color: root.primary ? Theme.accentText : Theme.text
        horizontalAlignment: Text.AlignHCenter
    }
    background: Rectangle {
        radius: root.small ? Theme.smallRadius : Theme.radius
        color: root.primary ? Theme.accent : root.down || root.checked ? Theme.selection : root.hovered ? Theme.hover : root.small ? Theme.chip : Theme.panel
        border { width: root.primary || root.small ? 0 : 1; color: Theme.line }
        FocusRing { control: root; radius: parent.radius + 3 }
    }
}
