// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A line of a report.
Row {
    id: root

    required property var spans
    required property string content

    height: Theme.rowHeight - 4
    Accessible.role: Accessible.ListItem
    Accessible.name: root.content

    Repeater {
        model: root.spans
        delegate: ReportSpan { }
    }
}
