// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! Eight bytes; where some differ, those of the other record above.
Column {
    id: root

    required property string offset
    required property var before
    required property var after
    required property string description

    width: ListView.view ? ListView.view.width : 0
    Accessible.role: Accessible.ListItem
    Accessible.name: root.description

    DiffBytes { visible: root.before.length > 0; offset: root.offset; sign: "−"; cells: root.before; tone: Theme.problem }
    DiffBytes { offset: root.before.length > 0 ? "" : root.offset; sign: root.before.length > 0 ? "+" : " "; cells: root.after; tone: Theme.good }
}
