// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! By what rows are decoded, and what is wrong with that.
ColumnLayout {
    id: root

    required property DecoderChoice decoder

    function focusChoice() {
        choice.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 4

    UiChoice {
        id: choice
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        name: qsTr("Decoder")
        model: [qsTr("automatic"), qsTr("none"), ...root.decoder.titles]
        currentIndex: root.decoder.index
        onActivated: index => root.decoder.index = index
        onModelChanged: choice.currentIndex = Qt.binding(() => root.decoder.index) // another model begins at its front
    }

    UiText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.decoder.problem
        color: Theme.problem
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
