// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! Chooses how a message is written.
UiButton {
    id: root

    required property Composer composer
    required property int notation

    small: true
    checkable: true
    autoExclusive: true
    checked: root.composer.notation === root.notation
    onClicked: root.composer.notation = root.notation
}
