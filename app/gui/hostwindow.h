// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/hoststatus.h"

#include <QQmlApplicationEngine>
#include <QQuickWebEngineProfile>

#include <memory>

namespace wirebench::app {

//! The window around one page. Closing it ends the application.
class HostWindow : public QObject
{
    Q_OBJECT

public:
    HostWindow(std::unique_ptr<QQuickWebEngineProfile> profile, const QStringList &rules, QObject *parent = nullptr);
    ~HostWindow() override;

    //! False when the window could not be made; the engine has said why on standard error.
    bool show(const QUrl &url);
    HostStatus &status() { return m_status; }

private:
    std::unique_ptr<QQuickWebEngineProfile> m_profile;
    HostStatus m_status;
    QQmlApplicationEngine m_engine; // destroyed first: its pages use the others
};

} // namespace wirebench::app
