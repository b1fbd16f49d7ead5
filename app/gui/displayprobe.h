// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

struct xcb_connection_t;

namespace wirebench::app {

//! Finds out whether a window can be shown: a Wayland or X server answers, or QT_QPA_PLATFORM chose a platform that
//! needs neither. Without one QGuiApplication ends the process, so ask first.
//!
//! Keep the probe until QGuiApplication exists: an X server may reset itself, and refuse, when its last client leaves.
class DisplayProbe
{
public:
    DisplayProbe();
    ~DisplayProbe();
    Q_DISABLE_COPY_MOVE(DisplayProbe)

    bool reachable() const;

private:
    xcb_connection_t *m_x = nullptr; // null when X is of no interest
};

} // namespace wirebench::app
