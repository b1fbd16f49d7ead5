// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtWebEngine
import Wirebench

//! The page itself. The only file of the explorer's window that needs the engine.
WebEngineView {
    id: root

    required property WebPage page

    profile: root.page.profile as WebEngineProfile
    backgroundColor: Theme.canvas
    focus: true
    Component.onCompleted: root.url = root.page.url
    onUrlChanged: root.page.url = root.url
    onTitleChanged: root.page.title = root.title
    onLoadingChanged: root.page.loading = root.loading
    // Cameras, places and the like: nobody is asked about these.
    onFeaturePermissionRequested: (origin, feature) => root.grantFeaturePermission(origin, feature, false)
    onRenderProcessTerminated: root.page.lose()

    Connections {
        target: root.page
        function onReloadAsked() { root.reload(); }
    }
}
