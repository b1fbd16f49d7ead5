// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! The address bar, how the session in sight is, and what can be done with it.
Rectangle {
    id: root

    required property Explorer explorer
    required property ExplorerTab tab

    //! Of what is written in the address bar, or stands there until something is.
    readonly property real addressWidth: address.text === "" ? example.advanceWidth : address.contentWidth

    signal paletteAsked()

    function focusAddress() {
        address.forceActiveFocus(Qt.ShortcutFocusReason);
        address.selectAll();
    }

    TextMetrics {
        id: example
        font: address.font
        text: address.placeholderText
    }

    Connections {
        target: root.explorer
        function onAddressAsked() { root.focusAddress(); }
    }

    property bool optionsShown: false

    implicitHeight: Theme.headerHeight + (problem.visible ? problem.implicitHeight + 8 : 0) + (options.visible ? options.implicitHeight : 0)
    color: Theme.panel

    RowLayout {
        id: line
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        height: Theme.headerHeight
        spacing: 10

        BrandMark { }

        UiText {
            Layout.preferredWidth: 160
            visible: root.width >= 1080 // the address needs the room
            text: qsTr("Wirebench")
            font { weight: Font.DemiBold; pixelSize: Theme.textSize + 1 }
        }

        UiField {
            id: address
            objectName: "address"
            Layout.fillWidth: true
            name: qsTr("Address")
            placeholderText: qsTr("tcp://host:port, udp://host:port, listen:tcp:9000, multicast:239.1.1.1:5000")
            text: root.tab ? root.tab.address : ""
            problem: root.explorer.addressProblem
            onTextEdited: root.explorer.forgetAddressProblem()
            onAccepted: root.explorer.open(address.text)

            UiText {
                id: keysHint
                anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                visible: !address.activeFocus && root.explorer.addressProblem === "" && address.width > root.addressWidth + keysHint.implicitWidth + 48
                text: qsTr("Enter to connect · Ctrl+L")
                color: Theme.softText
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
        }

        Rectangle {
            implicitWidth: stateLine.implicitWidth + 24
            implicitHeight: Theme.controlHeight
            Layout.maximumWidth: 320
            radius: Theme.radius
            color: Theme.panel
            border { width: 1; color: Theme.line }
            visible: root.tab !== null && root.tab.state !== ""
            Accessible.role: Accessible.StaticText
            Accessible.name: root.tab ? root.tab.state : ""

            RowLayout {
                id: stateLine
                anchors { fill: parent; leftMargin: 12; rightMargin: 12 }
                spacing: 8
                StateDot { alive: root.tab !== null && root.tab.alive; troubled: root.tab !== null && root.tab.troubled }
                UiText { Layout.fillWidth: true; text: root.tab ? root.tab.state : ""; font.weight: Font.Medium; Accessible.ignored: true }
            }
        }

        UiButton {
            readonly property int changed: root.tab !== null && root.tab.options !== null ? root.tab.options.changedCount : 0
            visible: root.tab !== null && root.tab.options !== null
            text: changed > 0 ? qsTr("Options (%1)").arg(changed) : qsTr("Options")
            hint: qsTr("How this session connects (Ctrl+Shift+O)")
            checkable: true
            checked: root.optionsShown
            onClicked: root.optionsShown = !root.optionsShown
        }

        UiButton {
            visible: root.tab !== null && root.tab.canHalfClose
            text: qsTr("Half-close")
            hint: qsTr("Send no more, go on receiving")
            onClicked: root.tab.halfClose()
        }

        UiButton {
            visible: root.tab !== null && root.tab.canOpen
            primary: true
            text: qsTr("Connect")
            hint: qsTr("Connect, or listen (F5)")
            onClicked: root.tab.open()
        }

        UiButton {
            visible: root.tab !== null && root.tab.canClose
            text: qsTr("Disconnect")
            hint: qsTr("End the session (Ctrl+D)")
            onClicked: root.tab.close()
        }

        UiButton {
            text: qsTr("Ctrl+K")
            hint: qsTr("All commands")
            onClicked: root.paletteAsked()
        }
    }

    OptionsPane {
        id: options
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: 1 }
        visible: root.optionsShown && root.tab !== null && root.tab.options !== null
        tab: root.tab
        most: root.Window.height * 0.25
    }

    UiText {
        id: problem
        anchors { left: parent.left; right: parent.right; top: line.bottom; leftMargin: Theme.margin + address.x; rightMargin: Theme.margin }
        visible: root.explorer.addressProblem !== ""
        text: root.explorer.addressProblem
        color: Theme.problem
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }
}
