// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A part of a line of a report. What its colour says, the marks below it and the words say as well.
MonoText {
    id: root

    required property var modelData
    readonly property bool wrong: root.modelData.style === ReportLines.Wrong
    readonly property bool faint: root.modelData.style === ReportLines.Faint
    readonly property bool good: root.modelData.style === ReportLines.Expected || root.modelData.style === ReportLines.Passed

    text: root.modelData.text
    elide: Text.ElideNone
    color: root.wrong ? Theme.problem : root.faint ? Theme.softText : root.good ? Theme.good : root.modelData.style === ReportLines.Free ? Theme.variable : root.modelData.style === ReportLines.Inconclusive ? Theme.warning : Theme.text
    font.weight: root.wrong || root.modelData.style === ReportLines.Strong ? Font.Bold : Font.Normal
    Accessible.ignored: true
}
