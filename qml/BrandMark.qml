// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! The sign of the application.
Rectangle {
    implicitWidth: 18
    implicitHeight: 18
    radius: 5
    gradient: Gradient {
        orientation: Gradient.Horizontal
        GradientStop { position: 0; color: Theme.brandStart }
        GradientStop { position: 1; color: Theme.brandEnd }
    }
}
