// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Wirebench

//! What could stand where the cursor of a filter is.
Popup {
    id: root

    required property FilterInput filter
    required property TextField field
    // Where a word was begun; elsewhere it would only be in the way.
    readonly property bool wanted: root.field.activeFocus && /\S/.test(root.field.text.charAt(root.field.cursorPosition - 1))
    readonly property var all: root.wanted ? root.filter.completions(root.field.cursorPosition) : []

    readonly property CompletionList list: CompletionList {
        completions: root.all
        onChosen: completion => root.write(root.filter.completed(completion))
    }

    //! Goes to another; nothing happens when there is none.
    function take(step: int) {
        root.list.currentIndex = Math.max(0, Math.min(root.list.count - 1, root.list.currentIndex + step));
    }

    //! Writes the chosen one into the field; false when there is none, or it stands there already.
    function use(): bool {
        const completed = root.visible && root.list.currentIndex >= 0 ? root.filter.completed(root.all[root.list.currentIndex]) : null;
        return completed !== null && completed.text !== root.filter.text && root.write(completed);
    }

    function write(completed: var): bool {
        root.filter.text = completed.text;
        root.field.cursorPosition = completed.cursor;
        return true;
    }

    visible: root.all.length > 0
    width: Math.min(root.field.width, 520)
    height: Math.min(root.list.contentHeight + 8, 240)
    padding: 4
    closePolicy: Popup.NoAutoClose
    contentItem: root.list

    background: Rectangle {
        color: Theme.panel
        radius: Theme.radius
        border { width: 1; color: Theme.line }
    }
}
