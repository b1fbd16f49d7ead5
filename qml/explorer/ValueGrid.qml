// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! What bytes could mean, in two columns, or in one where it is narrow.
Flow {
    id: root

    required property var values
    //! Said from outside: the height that this takes must not depend on the width that it gets.
    property bool narrow: false

    spacing: 2

    Repeater {
        model: root.values
        delegate: ValueEntry { }
    }
}
