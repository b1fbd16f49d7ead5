// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! A web app, and beside it what passes through its sockets. What is asked and told about it stands above both, where the page
//! cannot draw.
FocusScope {
    id: root

    required property Explorer explorer
    required property ExplorerTab tab
    readonly property WebPage page: root.tab.page
    readonly property SessionView session: timeline

    function togglePage() {
        bar.pageShown = !bar.pageShown;
        bar.timelineShown = bar.timelineShown || !bar.pageShown;
    }

    function toggleTimeline() {
        bar.timelineShown = !bar.timelineShown;
        bar.pageShown = bar.pageShown || !bar.timelineShown;
    }

    //! The parts, in their order.
    function panes(): var {
        return timeline.panes().concat([question, half]);
    }

    function focusQuestion() {
        question.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        WebToolBar {
            id: bar
            Layout.fillWidth: true
            page: root.page
            onPageToggled: root.togglePage()
            onTimelineToggled: root.toggleTimeline()
            onPermissionsAsked: root.explorer.askForPermissions(root.page.origin)
        }

        Loader {
            id: question
            Layout.fillWidth: true
            active: root.page.prompt.active
            visible: active
            Component.onCompleted: setSource("PermissionBar.qml", { prompt: root.page.prompt })
        }

        RefusalList {
            Layout.fillWidth: true
            refusals: root.page.refusals
        }

        SplitView {
            id: halves
            Layout.fillWidth: true
            Layout.fillHeight: true
            orientation: root.width < 880 ? Qt.Vertical : Qt.Horizontal
            handle: HalvesHandle { }

            FocusScope {
                id: half
                visible: bar.pageShown
                SplitView.preferredWidth: halves.width * 0.42
                SplitView.preferredHeight: halves.height * 0.5
                SplitView.minimumWidth: 240
                SplitView.minimumHeight: 120
                SplitView.fillWidth: !bar.timelineShown
                SplitView.fillHeight: !bar.timelineShown

                // A view that was lost gets no scripts when its process starts again (Qt 6.4), and so no sockets: another one is made. By
                // its name, so that the engine is loaded with the first page, and not with the window.
                Loader {
                    anchors.fill: parent
                    focus: active
                    active: root.page.state === WebPage.Shown
                    Component.onCompleted: setSource("WebView.qml", { page: root.page })
                }

                WebPlaceholder {
                    anchors.fill: parent
                    visible: root.page.state !== WebPage.Shown
                    focus: visible
                    page: root.page
                }
            }

            SessionView {
                id: timeline
                visible: bar.timelineShown
                SplitView.fillWidth: true
                SplitView.fillHeight: true
                SplitView.minimumWidth: 300
                SplitView.minimumHeight: 120
                explorer: root.explorer
                tab: root.tab
            }
        }
    }
}
