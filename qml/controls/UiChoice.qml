// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! One of several, in little room: "Line end: none".
ComboBox {
    id: root

    required property string name
    //! Its name stands beside it already.
    property bool shortText: false

    implicitHeight: Theme.smallControlHeight
    implicitWidth: Math.min(240, Math.ceil(root.implicitContentWidth) + root.rightPadding + 14)
    rightPadding: 26
    activeFocusOnTab: true
    font { family: Theme.face; pixelSize: Theme.smallSize }
    Accessible.name: qsTr("%1: %2").arg(root.name).arg(root.displayText)

    contentItem: UiText {
        leftPadding: 10
        text: root.shortText ? root.displayText : qsTr("%1: %2").arg(root.name).arg(root.displayText)
        font: root.font
        Accessible.ignored: true
    }
    indicator: UiText {
        x: root.width - width - 8
        height: root.height
        text: "▾"
        color: Theme.softText
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.smallRadius
        color: root.hovered ? Theme.hover : Theme.chip
        FocusRing { control: root; radius: Theme.smallRadius + 3 }
    }
    delegate: UiChoiceEntry { }
    popup: Popup {
        y: root.height + 2
        width: Math.max(root.width, 200)
        height: Math.min(implicitContentHeight + 8, 320)
        padding: 4
        background: Rectangle { color: Theme.panel; radius: Theme.radius; border { width: 1; color: Theme.line } }
        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: root.name
            ScrollBar.vertical: UiScrollBar { }
        }
    }
}
