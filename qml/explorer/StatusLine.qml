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
    //! How large a recording may become.
    signal limitAsked()

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
        AbstractButton {
            id: recording
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            activeFocusOnTab: true
            text: qsTr("%1 · %2").arg(root.explorer.recordedText).arg(root.explorer.recordingName)
            onClicked: root.limitAsked()
            Accessible.name: recording.text
            Accessible.description: qsTr("%1. Press to say how large a recording may become").arg(root.explorer.recordingPath)
            ToolTip.visible: recording.hovered
            ToolTip.text: Accessible.description
            ToolTip.delay: 600
            contentItem: Fact { text: recording.text; font.underline: recording.hovered; Accessible.ignored: true }
            FocusRing { control: recording; radius: Theme.smallRadius }
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
