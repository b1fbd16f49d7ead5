// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wirebench

//! The options of a session, folded out below its address. They count from the next connection on.
Rectangle {
    id: root

    required property ExplorerTab tab
    readonly property OptionModel options: root.tab !== null ? root.tab.options : null
    readonly property int columns: Math.max(2, Math.floor(grid.width / 176))

    //! The rest is scrolled to.
    required property real most

    function follow(item: OptionItem) {
        item.written.connect(root.options.setValue);
        item.chosen.connect(root.options.choose);
        item.reached.connect(root.reveal);
    }

    function reveal(top: real, bottom: real) {
        scroll.contentY = Math.max(Math.min(scroll.contentY, top), bottom + 22 - scroll.height, 0);
    }

    implicitHeight: Math.min(root.most, all.implicitHeight + 22)
    color: Theme.canvas
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Options")

    Rectangle { width: parent.width; height: 1; color: Theme.line }

    Flickable {
        id: scroll
        anchors { fill: parent; topMargin: 1 }
        contentHeight: all.implicitHeight + 22
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: UiScrollBar { }

        ColumnLayout {
            id: all
            x: Theme.margin
            y: 11
            width: scroll.width - 2 * Theme.margin
            spacing: 10

            RowLayout {
                visible: root.tab !== null && root.tab.optionsWaiting
                spacing: Theme.gap
                UiText { text: "↻"; color: Theme.warning; Accessible.ignored: true }
                UiText { text: qsTr("What was changed counts from the next connection on."); color: Theme.softText }
                UiButton { small: true; text: qsTr("Reconnect now"); hint: qsTr("F5"); onClicked: root.tab.reconnect() }
            }

            EvenGrid {
                id: grid
                Layout.fillWidth: true
                columns: root.columns
                columnSpacing: 12
                rowSpacing: 8

                Repeater {
                    model: root.options
                    delegate: OptionItem { width: (parent as EvenGrid)?.cellWidth ?? 0 }
                    onItemAdded: (index, item) => root.follow(item as OptionItem)
                }
            }
        }
    }
}
