// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Stands where a page is not: it was not loaded yet, cannot be, or its process has ended.
FocusScope {
    id: root

    required property WebPage page

    Rectangle { anchors.fill: parent; color: Theme.canvas }

    ColumnLayout {
        anchors { left: parent.left; right: parent.right; margins: 24; verticalCenter: parent.verticalCenter }
        spacing: Theme.margin

        UiParagraph {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: root.page.state === WebPage.Gone ? qsTr("The page has stopped working. Its connections are closed.") : qsTr("This web app was open before. It is loaded when you say so.")
        }

        UiParagraph {
            Layout.fillWidth: true
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: root.page.problem
            color: Theme.problem
        }

        UiButton {
            Layout.alignment: Qt.AlignHCenter
            focus: true
            text: root.page.state === WebPage.Gone ? qsTr("Load it again") : qsTr("Load it")
            onClicked: root.page.load()
        }
    }
}
