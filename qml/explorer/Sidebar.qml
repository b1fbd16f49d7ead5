// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! What there is: sessions, recordings, devices.
Rectangle {
    id: root

    required property Explorer explorer

    signal renameAsked(name: string)

    objectName: "sidebar"
    color: Theme.canvas
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sidebar")

    Flickable {
        anchors { fill: parent; margins: 8; topMargin: 12 }
        contentHeight: all.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: UiScrollBar { id: bar }

        ColumnLayout {
            id: all
            anchors.left: parent.left // at the right, where everything is mirrored
            width: parent.width - (bar.size < 1 ? bar.width : 0)
            spacing: 2

            SidebarSection {
                title: qsTr("Sessions")
                explorer: root.explorer
                kind: ExplorerTab.SessionTab
                entry: SidebarTab { kind: ExplorerTab.SessionTab }
                empty: qsTr("None yet: write an address above")
            }

            SavedSection {
                explorer: root.explorer
                onRenameAsked: name => root.renameAsked(name)
            }
            WebAppsSection { explorer: root.explorer }
            TestsSection { explorer: root.explorer }

            SidebarSection {
                title: qsTr("Recordings")
                explorer: root.explorer
                kind: ExplorerTab.RecordingTab
                entry: SidebarTab { kind: ExplorerTab.RecordingTab }
                empty: root.explorer.keptRecordings.length === 0 ? qsTr("Ctrl+O opens one") : ""
            }

            Column {
                Layout.fillWidth: true
                spacing: 2

                Repeater {
                    model: root.explorer.keptRecordings
                    delegate: SidebarKept { }
                    onItemAdded: (index, item) => (item as SidebarKept).recordingChosen.connect(root.explorer.openKept)
                }
            }

            LibrarySection { explorer: root.explorer }

            SectionTitle { text: qsTr("Devices"); Layout.topMargin: 14; Layout.leftMargin: 8 }

            SidebarItem {
                text: qsTr("demo instrument")
                detail: root.explorer.demoAddress === "" ? qsTr("start") : ":" + root.explorer.demoAddress.split(":").pop()
                alive: root.explorer.demoAddress !== ""
                hasDot: true
                onChosen: root.explorer.startDemo()
            }

            SectionTitle { text: qsTr("Recent"); Layout.topMargin: 14; Layout.leftMargin: 8; visible: root.explorer.recent.length > 0 }

            Column {
                Layout.fillWidth: true
                spacing: 2

                Repeater {
                    model: root.explorer.recent
                    delegate: SidebarRecent { }
                    onItemAdded: (index, item) => (item as SidebarRecent).addressChosen.connect(root.explorer.open)
                }
            }
        }
    }

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
