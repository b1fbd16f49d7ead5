// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! What bytes could mean, in two columns.
GridLayout {
    id: root

    required property var values

    columns: 2
    columnSpacing: 10
    rowSpacing: 2

    Repeater {
        model: root.values
        delegate: ValueEntry { }
    }
}
