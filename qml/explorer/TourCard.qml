// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! A step of a tour: a ring around the control that it is about, and a card beside it. Takes no key and no click from what is below,
//! but on the card itself.
Item {
    id: root

    required property Tours tours
    //! Where controls are looked for, by their object names.
    required property Item scene
    property Item target
    property rect place: Qt.rect(0, 0, 0, 0)

    function find(item: Item, name: string): Item {
        if (!item.visible || item.objectName === name)
            return item.visible ? item : null;
        return Array.from(item.children).reduce((found, child) => found ?? root.find(child, name), null);
    }

    //! Controls come, go and move.
    function look() {
        root.target = root.find(root.scene, root.tours.target);
        root.place = root.target ? root.target.mapToItem(root, 0, 0, root.target.width, root.target.height) : Qt.rect(0, 0, 0, 0);
    }

    visible: root.tours.running
    z: 100
    onWidthChanged: if (root.visible) soon.restart()
    onHeightChanged: if (root.visible) soon.restart()

    Timer { id: soon; interval: 0; onTriggered: root.look() }
    Timer { interval: 100; repeat: true; triggeredOnStart: true; running: root.tours.running; onTriggered: root.look() }
    Shortcut { sequence: "Escape"; enabled: root.tours.running; onActivated: root.tours.end() }

    Rectangle {
        visible: root.target !== null
        x: Math.max(1, root.place.x - 4)
        y: Math.max(1, root.place.y - 4)
        width: Math.min(root.width - x - 1, root.place.width + 8)
        height: Math.min(root.height - y - 1, root.place.height + 8)
        radius: Theme.radius + 3
        color: "transparent"
        border { width: 3; color: Theme.accent }
    }

    Rectangle {
        id: card
        readonly property bool below: root.place.y + root.place.height + height + 20 < root.height
        x: Math.max(12, Math.min(root.width - width - 12, root.place.x))
        y: root.target === null ? root.height - height - 48 : below ? root.place.y + root.place.height + 12 : Math.max(60, root.place.y - height - 12)
        width: Math.min(360, root.width - 24)
        height: all.implicitHeight + 24
        radius: 12
        color: Theme.panel
        border { width: 1; color: Theme.strongLine }
        Accessible.role: Accessible.AlertMessage
        Accessible.name: qsTr("%1, %2: %3").arg(root.tours.title).arg(root.tours.place).arg(root.tours.text)

        TapHandler { }

        ColumnLayout {
            id: all
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12 }
            spacing: 8

            RowLayout {
                UiText { Layout.fillWidth: true; text: root.tours.title; font.weight: Font.DemiBold; Accessible.ignored: true }
                UiText { text: root.tours.place; color: Theme.softText; font.pixelSize: Theme.smallSize; Accessible.ignored: true }
            }
            UiParagraph { Layout.fillWidth: true; text: root.tours.text; Accessible.ignored: true }
            RowLayout {
                spacing: Theme.gap
                UiButton { small: true; text: root.tours.last ? qsTr("Finish") : qsTr("Skip this step"); onClicked: root.tours.next() }
                UiButton { small: true; text: qsTr("End the tour"); hint: qsTr("Esc"); onClicked: root.tours.end() }
            }
        }
    }
}
