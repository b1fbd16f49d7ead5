// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! What the tabs show. Each has its own view, made when it is first looked at, so that nothing is lost by looking elsewhere.
Rectangle {
    id: root

    required property Explorer explorer
    readonly property TabPage page: pages.count > root.explorer.currentIndex ? pages.itemAt(root.explorer.currentIndex) as TabPage : null
    //! Null but for a web app.
    readonly property WebTabView web: root.page ? root.page.item as WebTabView : null
    //! Null but for the tests.
    readonly property TestsView tests: root.page ? root.page.item as TestsView : null
    //! Null where no recording is looked at.
    readonly property SessionView session: root.web ? root.web.session : root.page ? root.page.item as SessionView : null

    function panes(): var {
        return (root.web ?? root.tests ?? root.session)?.panes() ?? [];
    }

    //! From one part to the next, of those that are in sight.
    function nextPane() {
        const seen = root.panes().filter(pane => pane.visible);
        const at = seen.findIndex(pane => pane.activeFocus);
        seen[(at + 1) % seen.length]?.forceActiveFocus(Qt.TabFocusReason);
    }

    //! To where they were when this tab was looked at last.
    function takeKeys() {
        root.page.forceActiveFocus(Qt.OtherFocusReason);
    }

    color: Theme.panel

    Repeater {
        id: pages
        model: root.explorer.tabs
        delegate: TabPage { }
    }
}
