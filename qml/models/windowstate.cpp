// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/windowstate.h"

#include <algorithm>

namespace wirebench {

namespace {

constexpr int smallest = 100; // pixels; the window itself has more to say
constexpr int largest = 16384;
constexpr int themeModes = 3;

} // namespace

QVariantMap WindowState::toMap() const
{
    return {{QStringLiteral("width"), m_width},
            {QStringLiteral("height"), m_height},
            {QStringLiteral("sidebar"), m_isSidebarShown},
            {QStringLiteral("inspector"), m_isInspectorShown},
            {QStringLiteral("theme"), m_themeMode},
            {QStringLiteral("scale"), m_scale},
            {QStringLiteral("reducedMotion"), m_isMotionReduced},
            {QStringLiteral("language"), m_language}};
}

void WindowState::setFromMap(const QVariantMap &map)
{
    m_width = std::clamp(map.value(QStringLiteral("width"), m_width).toInt(), smallest, largest);
    m_height = std::clamp(map.value(QStringLiteral("height"), m_height).toInt(), smallest, largest);
    m_isSidebarShown = map.value(QStringLiteral("sidebar"), m_isSidebarShown).toBool();
    m_isInspectorShown = map.value(QStringLiteral("inspector"), m_isInspectorShown).toBool();
    m_themeMode = std::clamp(map.value(QStringLiteral("theme"), m_themeMode).toInt(), 0, themeModes - 1);
    m_scale = std::clamp(map.value(QStringLiteral("scale"), m_scale).toReal(), 0.8, 2.0);
    m_isMotionReduced = map.value(QStringLiteral("reducedMotion"), m_isMotionReduced).toBool();
    m_language = map.value(QStringLiteral("language"), m_language).toString();
    Q_EMIT widthChanged();
    Q_EMIT heightChanged();
    Q_EMIT changed();
}

} // namespace wirebench
