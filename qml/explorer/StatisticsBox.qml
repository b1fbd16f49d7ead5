// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! Rates, gaps and round trips of the rows that are shown.
InspectorBox {
    id: root

    required property TrafficStatistics statistics

    title: qsTr("Rate and round trip")

    Binding {
        target: root.statistics
        property: "active"
        value: root.visible
    }

    Sparkline {
        Layout.fillWidth: true
        Layout.preferredHeight: 56
        above: root.statistics.curveIn
        below: root.statistics.curveOut
        aboveColor: Theme.incoming
        belowColor: Theme.outgoing
        lineColor: Theme.line
        Accessible.role: Accessible.Graphic
        Accessible.name: root.statistics.description
    }

    FactLine { name: qsTr("↓ in"); value: root.statistics.received }
    FactLine { name: qsTr("↑ out"); value: root.statistics.sent }
    FactLine { name: qsTr("round trip"); value: root.statistics.roundTrips }
    FactLine { name: qsTr("gap"); value: root.statistics.gaps }
}
