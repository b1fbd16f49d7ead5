// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/hostwindow.h"

#include <QFont>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(WirebenchPlugin)

namespace wirebench::app {

HostWindow::HostWindow(std::unique_ptr<QQuickWebEngineProfile> profile, const QStringList &rules, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_status(rules)
{
    QFont::insertSubstitution(QStringLiteral("JetBrains Mono"), QStringLiteral("monospace"));
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
}

HostWindow::~HostWindow() = default;

bool HostWindow::show(const QUrl &url)
{
    m_engine.setInitialProperties({{QStringLiteral("profile"), QVariant::fromValue(m_profile.get())},
                                   {QStringLiteral("status"), QVariant::fromValue(&m_status)},
                                   {QStringLiteral("startUrl"), url}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Wirebench/HostWindow.qml")));
    return !m_engine.rootObjects().isEmpty();
}

} // namespace wirebench::app
