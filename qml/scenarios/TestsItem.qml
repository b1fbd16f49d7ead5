// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Wirebench

//! A scenario in the sidebar.
SidebarItem {
    id: root

    required property int index
    required property string path
    required property int verdict
    required property string sign
    required property string word
    required property string remark

    readonly property VerdictText look: VerdictText {
        verdict: root.verdict
        sign: root.sign
        detail: root.remark
    }

    signal scenarioChosen(path: string)

    visible: root.index < 10 // the tab has all
    width: parent?.width ?? 0
    text: root.path
    detail: root.verdict === ScenarioFiles.NotRun ? "" : root.look.text
    detailColor: root.look.color
    description: root.remark === "" ? root.word : qsTr("%1, %2").arg(root.word).arg(root.remark)
    Accessible.name: qsTr("%1, test").arg(root.path)
    onChosen: root.scenarioChosen(root.path)
}
