// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! A grid of columns of one width, which its children take themselves: `width: (parent as EvenGrid)?.cellWidth ?? 0`.
Grid {
    readonly property real cellWidth: (width - (columns - 1) * columnSpacing) / columns
}
