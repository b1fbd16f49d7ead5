// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A verdict's sign, in its colour, and what there is to say about it.
UiText {
    id: root

    required property int verdict
    required property string sign
    property string detail
    readonly property bool wrong: root.verdict === ScenarioFiles.Failed
    readonly property bool doubtful: root.verdict === ScenarioFiles.Inconclusive

    text: root.detail === "" ? root.sign : root.sign + " " + root.detail
    color: root.verdict === ScenarioFiles.Passed ? Theme.good : root.wrong ? Theme.problem : root.doubtful ? Theme.warning : Theme.softText
    font.pixelSize: Theme.smallSize
}
