// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

//! What page this is, and where it comes from.
Rectangle {
    id: root

    required property string title
    required property string origin
    required property bool loading

    implicitHeight: Theme.headerHeight
    color: Theme.panel

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.gap

        BrandMark { }

        Text {
            Layout.fillWidth: true
            text: root.title
            textFormat: Text.PlainText
            color: Theme.text
            font { family: Theme.face; pixelSize: Theme.textSize; weight: Font.DemiBold }
            elide: Text.ElideRight
        }

        Rectangle {
            Layout.maximumWidth: root.width / 2
            implicitWidth: originText.implicitWidth + 2 * Theme.gap + 4
            implicitHeight: Theme.statusHeight
            radius: Theme.radius
            color: Theme.canvas
            border.color: Theme.line
            visible: root.origin !== ""

            Text {
                id: originText
                anchors.fill: parent
                anchors.leftMargin: Theme.gap + 2
                anchors.rightMargin: Theme.gap + 2
                verticalAlignment: Text.AlignVCenter
                text: root.origin
                textFormat: Text.PlainText
                color: Theme.softText
                font { family: Theme.monoFace; pixelSize: Theme.smallSize; preferShaping: false }
                elide: Text.ElideLeft
                Accessible.name: qsTr("Origin of the page: %1").arg(root.origin)
            }
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: root.loading ? Theme.accent : Theme.line
    }
}
