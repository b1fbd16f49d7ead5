// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! What bytes could mean, in two columns.
Flow {
    id: root

    required property var values

    spacing: 2

    Repeater {
        model: root.values
        delegate: ValueEntry { }
    }
}
