// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! How everything is, in a line.
Rectangle {
    id: root

    required property Explorer explorer
    required property ExplorerTab tab

    implicitHeight: Theme.smallControlHeight
    color: Theme.panel

    component Fact: UiText {
        font.pixelSize: Theme.smallSize
        color: Theme.softText
    }

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    RowLayout {
        anchors { fill: parent; leftMargin: Theme.margin; rightMargin: Theme.margin }
        spacing: 18

        Fact { text: root.explorer.sessionsText }
        Fact { text: "↓ " + root.explorer.rateIn; color: Theme.incoming; Accessible.name: qsTr("%1 in").arg(root.explorer.rateIn) }
        Fact { text: "↑ " + root.explorer.rateOut; color: Theme.outgoing; Accessible.name: qsTr("%1 out").arg(root.explorer.rateOut) }
        Fact { text: root.explorer.lostText; color: root.explorer.anythingLost ? Theme.problem : Theme.good; font.weight: Font.DemiBold }
        Fact {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: qsTr("%1 · %2").arg(root.explorer.recordedText).arg(root.explorer.recordingName)
            Accessible.description: root.explorer.recordingPath
            HoverHandler { id: where }
            ToolTip.visible: where.hovered
            ToolTip.text: root.explorer.recordingPath
            ToolTip.delay: 600
        }
        Fact {
            Layout.fillWidth: true
            Layout.minimumWidth: Math.min(implicitWidth, 240)
            horizontalAlignment: Text.AlignRight
            text: root.explorer.recordingProblem === "" ? qsTr("No problems") : "⚠ " + root.explorer.recordingProblem
            color: root.explorer.recordingProblem === "" ? Theme.softText : Theme.problem
        }
    }
}
