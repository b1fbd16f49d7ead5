// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Wirebench

//! Where somebody begins: the demo device, addresses of before, and what an address looks like.
Item {
    id: root

    required property Explorer explorer
    required property ExplorerTab tab

    function follow(button: TourButton) {
        button.tours = root.explorer.tours;
        button.started.connect(root.explorer.tours.start);
    }

    ColumnLayout {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: Math.max(24, parent.height * 0.12) }
        width: Math.min(560, parent.width - 48)
        spacing: 10

        UiText {
            text: qsTr("Talk to something")
            font { pixelSize: Theme.textSize + 9; weight: Font.DemiBold }
            Accessible.role: Accessible.Heading
        }

        UiParagraph {
            Layout.fillWidth: true
            Layout.bottomMargin: 8
            text: qsTr("Write an address above and press Enter. Everything that passes is recorded, and can be filtered, decoded and sent again.")
            color: Theme.softText
        }

        RowLayout {
            spacing: Theme.gap
            UiButton { objectName: "startDemo"; primary: true; text: qsTr("Start the demo device"); hint: qsTr("A simulated instrument on this computer"); onClicked: root.explorer.startDemo() }
            UiButton { text: qsTr("Open a recording…"); onClicked: recording.open() }
            UiButton { text: qsTr("Write an address"); onClicked: root.explorer.askForAddress() }
        }

        SectionTitle { Layout.topMargin: 18; text: qsTr("Short tours") }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            Repeater {
                model: root.explorer.tours.titles
                delegate: TourButton { }
                onItemAdded: (index, item) => root.follow(item as TourButton)
            }
        }

        SectionTitle { Layout.topMargin: 18; text: qsTr("What an address looks like") }

        Grid {
            columns: 2
            columnSpacing: 18
            rowSpacing: 6

            Repeater {
                model: [
                    "tcp://192.168.1.50:502", qsTr("connects"),
                    "udp://192.168.1.50:5000", qsTr("exchanges datagrams with one peer"),
                    "udp://:5000", qsTr("receives datagrams of everybody"),
                    "listen:tcp:9000", qsTr("waits for connections, of many peers"),
                    "multicast:239.1.1.1:5000@eth0", qsTr("joins a group"),
                    "https://app.example", qsTr("opens a web app, or one in a folder: /path/to/it")
                ]
                delegate: UiText {
                    required property int index
                    required property string modelData
                    text: modelData
                    color: index % 2 === 0 ? Theme.text : Theme.softText
                    font { family: index % 2 === 0 ? Theme.monoFace : Theme.face; preferShaping: index % 2 !== 0 }
                }
            }
        }

        SectionTitle { Layout.topMargin: 18; text: qsTr("Recent"); visible: root.explorer.recent.length > 0 }

        Column {
            Layout.fillWidth: true
            spacing: 10

            Repeater {
                model: root.explorer.recent
                delegate: RecentButton { }
                onItemAdded: (index, item) => (item as RecentButton).chosen.connect(root.explorer.open)
            }
        }
    }

    FileDialog {
        id: recording
        title: qsTr("Open a recording")
        nameFilters: [qsTr("Recordings (*.pcapng *.pcap)"), qsTr("All files (*)")]
        onAccepted: root.explorer.openFile(selectedFile)
    }
}
