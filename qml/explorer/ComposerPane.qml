// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Wirebench

//! A message before it is sent: its text, what is added to it, its exact bytes.
FocusScope {
    id: root

    required property ExplorerTab tab
    required property Composer composer
    required property Library library
    //! Where there is little room: without what is chosen once and seldom changed.
    property bool compact: false

    implicitHeight: all.implicitHeight + 22
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Composer")

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    ColumnLayout {
        id: all
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12; topMargin: 11 }
        spacing: Theme.gap

        GridLayout {
            Layout.fillWidth: true
            visible: !root.compact
            columns: all.width < notations.implicitWidth + additions.implicitWidth + columnSpacing ? 1 : 2
            columnSpacing: 6
            rowSpacing: 6

            RowLayout {
                id: notations
                Layout.fillWidth: true
                spacing: 6
                NotationButton { composer: root.composer; notation: Composer.Text; text: qsTr("Text") }
                NotationButton { composer: root.composer; notation: Composer.Escapes; text: qsTr("Escapes") }
                NotationButton { composer: root.composer; notation: Composer.Hex; text: qsTr("Hex") }
                NotationButton { composer: root.composer; notation: Composer.Template; text: qsTr("Template") }
                UiButton { small: true; text: qsTr("File…"); enabled: root.tab.canSend; onClicked: file.open() }
                UiButton { small: true; text: qsTr("Save…"); hint: qsTr("Keep this message in the library"); onClicked: saving.open() }
                Item { Layout.fillWidth: true }
            }

            RowLayout {
                id: additions
                spacing: 6
                UiChoice {
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth
                    Layout.minimumWidth: 72
                    name: qsTr("To")
                    visible: count > 0
                    model: root.tab.peerNames
                    currentIndex: root.tab.peerIndex
                    onActivated: index => root.tab.peerIndex = index
                }
                UiChoice {
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth
                    Layout.minimumWidth: 72
                    name: qsTr("Line end")
                    visible: root.composer.notation === Composer.Text
                    model: root.composer.lineEndNames
                    currentIndex: root.composer.lineEnd
                    onActivated: index => root.composer.lineEnd = index
                }
                UiChoice {
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth
                    Layout.minimumWidth: 72
                    name: qsTr("Checksum")
                    model: root.composer.checksumChoices
                    currentIndex: root.composer.checksumChoice
                    onActivated: index => root.composer.checksumChoice = index
                }
                UiChoice {
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth
                    Layout.minimumWidth: 72
                    name: qsTr("Frame")
                    model: root.composer.framingChoices
                    currentIndex: root.composer.framingChoice
                    onActivated: index => root.composer.framingChoice = index
                }
            }
        }

        ComposerEditor {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round((root.compact ? 44 : 64) * Theme.scale)
            focus: true
            composer: root.composer
        }

        ComposerPreview {
            Layout.fillWidth: true
            visible: !root.compact || root.composer.problem !== ""
            composer: root.composer
        }

        FileLine {
            Layout.fillWidth: true
            tab: root.tab
        }

        RowLayout {
            spacing: Theme.gap

            UiText {
                Layout.fillWidth: true
                text: qsTr("↑ history · %1 sent").arg(root.composer.sentCount)
                color: Theme.softText
            }
            UiText { text: root.composer.achieved; color: Theme.softText; font.family: Theme.monoFace }
            UiText { text: qsTr("Every"); color: Theme.softText }
            UiField {
                Layout.preferredWidth: 70
                name: qsTr("Interval in milliseconds")
                text: root.composer.interval
                validator: IntValidator { bottom: 1; top: 3600000 }
                onEditingFinished: root.composer.interval = parseInt(text)
            }
            UiText { text: qsTr("ms"); color: Theme.softText }
            UiButton {
                text: root.composer.repeating ? qsTr("Stop") : qsTr("Repeat")
                enabled: root.composer.repeating || root.tab.canSend
                onClicked: root.composer.repeating ? root.composer.stopRepeating() : root.composer.startRepeating()
            }
            UiButton {
                objectName: "send"
                primary: true
                text: qsTr("Send")
                hint: qsTr("Ctrl+Enter")
                enabled: root.tab.canSend && root.composer.problem === ""
                onClicked: root.composer.send()
            }
        }
    }

    SavePopup {
        id: saving
        y: -height - 6
        x: 12
        library: root.library
        composer: root.composer
    }

    FileDialog {
        id: file
        title: qsTr("Send a file")
        onAccepted: root.tab.sendFile(selectedFile)
    }
}
