// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! Begins a tour; a tick says that it was gone through before.
UiButton {
    id: root

    required property int index
    required property string modelData
    property Tours tours

    signal started(tour: int)

    readonly property bool finished: root.tours !== null && root.tours.isFinished(root.index, root.tours.finished)

    small: true
    text: root.finished ? "✓ " + root.modelData : root.modelData
    name: root.finished ? qsTr("%1 (finished)").arg(root.modelData) : root.modelData
    hint: qsTr("A short tour")
    onClicked: root.started(root.index)
}
