// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Where a page is, and what can be done with it.
Rectangle {
    id: root

    required property WebPage page
    property bool pageShown: true
    property bool timelineShown: true

    signal pageToggled()
    signal timelineToggled()
    signal permissionsAsked()

    implicitHeight: 40
    color: Theme.panel
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Page bar")

    RowLayout {
        anchors { fill: parent; leftMargin: 12; rightMargin: 12 }
        spacing: Theme.gap

        UiButton {
            small: true
            text: root.page.state === WebPage.Shown ? qsTr("Reload") : qsTr("Load")
            hint: qsTr("Load the page anew (F5)")
            onClicked: root.page.reload()
        }

        MonoText {
            Layout.fillWidth: true
            text: root.page.location
            color: Theme.softText
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Address of the page: %1").arg(text)
        }

        UiText {
            visible: root.page.loading
            text: qsTr("Loading…")
            color: Theme.softText
            font.pixelSize: Theme.smallSize
        }

        UiButton {
            small: true
            text: qsTr("Permissions")
            Accessible.name: qsTr("Permissions of this page")
            hint: qsTr("What this page may, and what it never may")
            onClicked: root.permissionsAsked()
        }

        UiButton {
            small: true
            checkable: true
            checked: root.pageShown
            text: qsTr("Page")
            Accessible.name: qsTr("Show the page")
            hint: qsTr("Show or hide the page; it goes on working")
            onClicked: root.pageToggled()
        }

        UiButton {
            small: true
            checkable: true
            checked: root.timelineShown
            text: qsTr("Timeline")
            Accessible.name: qsTr("Show the timeline")
            hint: qsTr("Show or hide what passes through the page's sockets")
            onClicked: root.timelineToggled()
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }
}
