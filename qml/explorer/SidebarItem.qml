// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! One thing of the sidebar.
ItemDelegate {
    id: root

    property string detail
    property color detailColor: Theme.softText
    property string description
    property bool hasDot: false
    property bool alive: false
    property bool troubled: false
    property bool current: false

    readonly property RowLayout line: RowLayout {
        spacing: 8
        StateDot { visible: root.hasDot; alive: root.alive; troubled: root.troubled }
        UiText { id: label; Layout.fillWidth: true; text: root.text; elide: Text.ElideMiddle; Accessible.ignored: true }
        UiText { text: root.detail; color: root.detailColor; font.pixelSize: Theme.tinySize; Accessible.ignored: true }
    }

    signal chosen()

    Layout.fillWidth: true
    implicitHeight: Theme.smallControlHeight + 2
    leftPadding: 8
    rightPadding: 8
    topPadding: 0
    bottomPadding: 0
    activeFocusOnTab: true
    onClicked: root.chosen()
    Keys.onReturnPressed: root.chosen()
    Accessible.role: Accessible.ListItem
    Accessible.name: root.text
    Accessible.description: root.description
    ToolTip.visible: root.hovered && label.truncated
    ToolTip.text: root.text
    ToolTip.delay: 600

    background: Rectangle {
        radius: 7
        color: root.current ? Theme.accentTint : root.hovered ? Theme.hover : "transparent"
        border { width: root.visualFocus ? 2 : 0; color: Theme.accent }
    }

    contentItem: root.line
}
