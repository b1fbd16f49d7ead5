// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtWebEngine
import Wirebench

//! The window around one hosted page.
ApplicationWindow {
    id: root

    required property WebEngineProfile profile
    required property HostStatus status
    required property url startUrl

    property string pageTitle
    property bool pageLoading
    property url pageUrl: root.startUrl

    visible: true
    width: 1240
    height: 820
    minimumWidth: 360
    minimumHeight: 240
    title: root.pageTitle === "" ? qsTr("Wirebench") : qsTr("%1 - Wirebench").arg(root.pageTitle)
    color: Theme.canvas

    header: HostHeader {
        title: root.pageTitle
        origin: root.status.origin
        loading: root.pageLoading
    }

    // A renderer that starts again for the same view gets no scripts in Qt 6.4, and so no sockets: a page that is gone needs a
    // new view.
    Loader {
        id: page
        anchors.fill: parent
        focus: true

        // Before Qt 6.5 a component inside another cannot say that it stays there, which is what the linter wants to hear.
        // qmllint disable unqualified
        sourceComponent: WebEngineView {
            id: view
            profile: root.profile
            backgroundColor: Theme.canvas
            focus: true
            Component.onCompleted: view.url = root.pageUrl
            onUrlChanged: root.pageUrl = root.status.pageUrl = view.url
            onTitleChanged: root.pageTitle = view.title
            onLoadingChanged: root.pageLoading = view.loading
            onWindowCloseRequested: root.close()
            onFeaturePermissionRequested: (origin, feature) => view.grantFeaturePermission(origin, feature, false)
            onRenderProcessTerminated: page.active = false

            Shortcut {
                sequences: ["F5", "Ctrl+R"]
                onActivated: view.reload()
            }
        }
        // qmllint enable unqualified
    }

    PageGone {
        anchors.fill: parent
        visible: !page.active
        onReloadAsked: page.active = true
    }

    footer: AccessLine {
        status: root.status
    }

    Shortcut {
        sequences: ["Ctrl+W", "Ctrl+Q"]
        onActivated: root.close()
    }
}
