// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Saved messages; choosing one puts it into the composer.
ColumnLayout {
    id: root

    required property Explorer explorer

    Layout.fillWidth: true
    spacing: 2

    SectionTitle { text: qsTr("Library"); Layout.leftMargin: 8; Layout.topMargin: 14 }

    Column {
        Layout.fillWidth: true
        spacing: 2

        Repeater {
            model: root.explorer.library
            delegate: LibraryItem { }
            onItemAdded: (index, item) => (item as LibraryItem).draftChosen.connect(root.explorer.useDraft)
        }
    }

    UiParagraph {
        Layout.fillWidth: true
        Layout.leftMargin: 8
        visible: root.explorer.library.count === 0
        text: qsTr("Save in the composer keeps a message here")
        color: Theme.softText
        font.pixelSize: Theme.smallSize
    }

    UiParagraph {
        Layout.fillWidth: true
        Layout.leftMargin: 8
        visible: text !== ""
        text: root.explorer.library.problem
        color: Theme.problem
        font.pixelSize: Theme.smallSize
    }
}
