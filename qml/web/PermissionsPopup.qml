// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! What web apps may and never may, to look through and to take back.
Popup {
    id: root

    required property Explorer explorer
    readonly property GrantModel grants: root.explorer.grants
    readonly property ColumnLayout content: ColumnLayout {
        spacing: 10

        RowLayout {
            Layout.fillWidth: true
            UiText {
                Layout.fillWidth: true
                text: qsTr("Permissions of web apps")
                font { pixelSize: Theme.textSize + 3; weight: Font.DemiBold }
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            UiButton { small: true; text: qsTr("Close"); hint: qsTr("Esc"); onClicked: root.close() }
        }

        UiField {
            id: search
            Layout.fillWidth: true
            name: qsTr("Search permissions")
            placeholderText: qsTr("Search: a page, a destination, always, session, never")
            text: root.grants.search
            onTextEdited: root.grants.search = search.text
        }

        UiParagraph {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.grants.problem
            color: Theme.problem
        }

        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: root.grants
            clip: true
            spacing: 2
            boundsBehavior: Flickable.StopAtBounds
            delegate: GrantLine { }
            ScrollBar.vertical: UiScrollBar { }
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Permissions")

            UiParagraph {
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 40 }
                visible: root.grants.count === 0
                horizontalAlignment: Text.AlignHCenter
                color: Theme.softText
                text: root.grants.total === 0 ? qsTr("No web app was allowed or forbidden anything yet. They ask when they need something.") : qsTr("No permission matches the search.")
            }
        }

        UiParagraph {
            Layout.fillWidth: true
            text: qsTr("Taking one back closes the connections that were opened by it.")
            color: Theme.softText
            font.pixelSize: Theme.smallSize
        }
    }

    parent: ApplicationWindow.window.contentItem
    x: Math.round((parent.width - width) / 2)
    y: 40
    width: Math.min(760, parent.width - 80)
    height: Math.min(560, parent.height - 80)
    modal: true
    focus: true
    padding: 16
    contentItem: root.content
    onOpened: search.forceActiveFocus()

    background: Rectangle {
        color: Theme.panel
        radius: 12
        border { width: 1; color: Theme.strongLine }
    }

    Connections {
        target: root.explorer
        function onPermissionsAsked() { root.open(); }
    }
}
