// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/displayprobe.h"

#include <QDir>
#include <QFileInfo>

#include <xcb/xcb.h>

namespace wirebench::app {
namespace {

bool platformNeedsNoDisplay()
{
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
    return !platform.isEmpty() && !platform.startsWith(QLatin1String("xcb"))
        && !platform.startsWith(QLatin1String("wayland"));
}

bool waylandReachable()
{
    const QString name = qEnvironmentVariable("WAYLAND_DISPLAY");
    return !name.isEmpty() && QFileInfo::exists(QDir(qEnvironmentVariable("XDG_RUNTIME_DIR")).filePath(name));
}

} // namespace

DisplayProbe::DisplayProbe()
    : m_x(qEnvironmentVariableIsEmpty("DISPLAY") ? nullptr : xcb_connect(nullptr, nullptr))
{ }

DisplayProbe::~DisplayProbe()
{
    if (m_x)
        xcb_disconnect(m_x);
}

bool DisplayProbe::reachable() const
{
    return platformNeedsNoDisplay() || waylandReachable() || (m_x && xcb_connection_has_error(m_x) == 0);
}

} // namespace wirebench::app
