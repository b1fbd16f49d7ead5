// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Wirebench

//! One record in detail: its fields and bytes, what is at the cursor, which checksum fits; how it differs from another, the stream it is of,
//! and what Wireshark says.
FocusScope {
    id: root

    required property RecordingLook look
    readonly property RecordInspector inspector: root.look.inspector
    readonly property TrafficStatistics statistics: root.look.statistics
    readonly property bool showsBytes: tabs.current < 2
    //! An event has none.
    readonly property bool hasBytes: sheet.lineCount > 0

    //! A part gets the keyboard as soon as there is room to show it: where the sidebar makes it, that is a frame later.
    property bool bytesAwaited: false
    property bool decoderAwaited: false

    function showBytes() {
        tabs.current = 1;
        root.bytesAwaited = !root.visible;
        root.decoderAwaited = false;
        (root.hasBytes ? sheet : root).forceActiveFocus(Qt.OtherFocusReason);
    }

    function chooseDecoder() {
        tabs.current = 0;
        root.decoderAwaited = !root.visible;
        root.bytesAwaited = false;
        decoderLine.visible ? decoderLine.focusChoice() : root.forceActiveFocus(Qt.OtherFocusReason);
    }

    function showAwaited() {
        if (root.visible && root.bytesAwaited)
            root.showBytes();
        else if (root.visible && root.decoderAwaited)
            root.chooseDecoder();
    }

    function showDiff() {
        tabs.current = 2;
    }

    onVisibleChanged: root.showAwaited()
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Inspector")

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    ColumnLayout {
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: rates.top }
        spacing: 0
        visible: !root.inspector.empty

        UiText {
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.bottomMargin: 4
            text: root.inspector.title
            font.weight: Font.DemiBold
        }

        InspectorTabs {
            id: tabs
            padding: root.width < 300 ? 4 : 8
            Layout.leftMargin: 8
            Layout.bottomMargin: 6
        }

        DiffView { Layout.fillWidth: true; Layout.fillHeight: true; visible: tabs.current === 2; diff: root.look.diff }
        StreamView { Layout.fillWidth: true; Layout.fillHeight: true; visible: tabs.current === 3; stream: root.look.stream }
        DissectionView { Layout.fillWidth: true; Layout.fillHeight: true; visible: tabs.current === 4; dissection: root.look.dissection }

        UiText {
            Layout.fillHeight: true
            Layout.leftMargin: 12
            visible: root.showsBytes && !root.hasBytes
            verticalAlignment: Text.AlignTop
            text: qsTr("An event, without bytes.")
            color: Theme.softText
        }

        UiText {
            Layout.fillWidth: true
            Layout.leftMargin: 12
            text: root.inspector.remark
            color: Theme.softText
            visible: root.showsBytes && text !== ""
        }

        DecoderLine {
            id: decoderLine
            Layout.fillWidth: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            Layout.bottomMargin: 6
            decoder: root.look.decoder
            visible: tabs.current === 0 && root.hasBytes
        }

        FieldTree {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 300
            focus: true
            inspector: root.inspector
            visible: tabs.current === 0 && root.inspector.fields.count > 0
        }

        InspectorBox {
            title: qsTr("Bytes")
            visible: root.showsBytes && root.hasBytes
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.rowHeight * 5 // some lines stay in sight, whatever is below
            Layout.preferredHeight: Math.min(tabs.current === 0 && root.inspector.fields.count > 0 ? 160 : 400, implicitHeight)

            ByteSheet {
                id: sheet
                Layout.fillWidth: true
                Layout.fillHeight: true
                bytes: root.inspector.bytes
                cursor: root.inspector.cursor
                rangeStart: root.inspector.rangeStart
                rangeLength: root.inspector.rangeLength
                face: Qt.font({ family: Theme.monoFace, pixelSize: Theme.smallSize })
                textColor: Theme.text
                softColor: Theme.softText
                rangeColor: Theme.byteRange
                cursorColor: Theme.accent
                onPicked: offset => root.inspector.cursor = offset
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Bytes of the record")
                Accessible.description: sheet.description
                Accessible.focusable: true
            }
        }

        InspectorBox {
            id: valueBox
            title: root.inspector.cursor < 0 ? qsTr("Value") : qsTr("Value at byte %1").arg(root.inspector.cursor)
            visible: root.showsBytes && root.inspector.cursor >= 0
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight

            ValueScroll {
                Layout.fillWidth: true
                Layout.fillHeight: true
                name: valueBox.title
                values: root.inspector.values
                narrow: root.width < Theme.digitWidth * 40 + 46 // two types with 12 digits each
            }
        }

        InspectorBox {
            title: qsTr("Which checksum fits?")
            visible: root.showsBytes && root.hasBytes

            Column {
                Layout.fillWidth: true
                spacing: 2

                Repeater {
                    model: root.inspector.checksums
                    delegate: MonoText {
                        required property string modelData
                        width: parent?.width ?? 0
                        text: modelData
                        wrapMode: Text.Wrap
                    }
                }
            }

            UiText {
                Layout.fillWidth: true
                visible: root.inspector.checksums.length === 0
                text: root.inspector.findingChecksums ? qsTr("Looking…") : qsTr("None of the usual ones")
                color: Theme.softText
            }
        }
    }

    UiText {
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: rates.top; margins: 24 }
        visible: root.inspector.empty
        text: qsTr("Choose a row to see its fields and bytes.")
        color: Theme.softText
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignHCenter
    }

    StatisticsBox {
        id: rates
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        visible: root.height > (root.inspector.cursor < 0 ? 480 : 700) && (root.showsBytes || root.inspector.empty)
        height: visible ? implicitHeight : 0
        statistics: root.statistics
    }

    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }
}
