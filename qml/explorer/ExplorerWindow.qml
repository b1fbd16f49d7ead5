// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Wirebench

//! The window people live in while they talk to devices.
ApplicationWindow {
    id: root

    required property Explorer explorer
    readonly property ExplorerTab tab: root.explorer.current

    visible: true
    width: root.explorer.window.width
    height: root.explorer.window.height
    minimumWidth: 900
    minimumHeight: 600
    title: root.tab && root.tab.kind !== ExplorerTab.Start ? qsTr("%1 - Wirebench").arg(root.tab.title) : qsTr("Wirebench")
    color: Theme.canvas
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    onWidthChanged: root.explorer.window.width = root.width
    onHeightChanged: root.explorer.window.height = root.height

    function restoreTheme() {
        Theme.mode = root.explorer.window.themeMode;
        Theme.scale = root.explorer.window.scale;
        Theme.reducedMotion = root.explorer.window.reducedMotion;
    }

    Component.onCompleted: root.restoreTheme()

    Connections {
        target: Theme
        function onModeChanged() { root.explorer.window.themeMode = Theme.mode; }
        function onScaleChanged() { root.explorer.window.scale = Theme.scale; }
        function onReducedMotionChanged() { root.explorer.window.reducedMotion = Theme.reducedMotion; }
    }

    header: TopBar {
        id: topBar
        explorer: root.explorer
        tab: root.tab
        onPaletteAsked: palette.open()
    }

    footer: StatusLine { explorer: root.explorer; tab: root.tab; onLimitAsked: limit.begin() }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Sidebar {
            id: sidebar
            Layout.fillHeight: true
            Layout.preferredWidth: 220
            visible: root.explorer.window.sidebarShown
            explorer: root.explorer
            onRenameAsked: name => sessionName.begin(name, name)
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            TabStrip {
                Layout.fillWidth: true
                explorer: root.explorer
            }

            TabContent {
                id: content
                Layout.fillWidth: true
                Layout.fillHeight: true
                explorer: root.explorer
            }
        }
    }

    FocusKeeper {
        window: root
        content: content
    }

    FileDialog {
        id: recordingToOpen
        title: qsTr("Open a recording")
        nameFilters: [qsTr("Recordings (*.pcapng *.pcap)"), qsTr("All files (*)")]
        onAccepted: root.explorer.openFile(selectedFile)
    }

    PermissionsPopup { explorer: root.explorer }
    SessionNamePopup {
        id: sessionName
        explorer: root.explorer
    }

    RecordingLimitPopup {
        id: limit
        explorer: root.explorer
    }

    CommandPalette {
        id: palette
        actions: actions
    }

    TourCard {
        parent: root.contentItem.parent
        anchors.fill: parent
        tours: root.explorer.tours
        scene: root.contentItem.parent
    }

    ExplorerActions {
        id: actions
        window: root
        explorer: root.explorer
        tab: root.tab
        topBar: topBar
        content: content
        onPaletteAsked: palette.open()
        onSaveAsked: sessionName.begin("", root.tab.savedName !== "" ? root.tab.savedName : root.tab.title.replace(/[:\/]+/g, " ").trim())
        onLimitAsked: limit.begin()
        onRecordingAsked: recordingToOpen.open()
    }
}
