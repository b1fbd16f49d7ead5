// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/exploreprogram.h"

#include <QDir>
#include <QFont>
#include <QStandardPaths>

namespace wirebench::app {

namespace {

QString usualFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("wirebench/default"));
}

} // namespace

ExploreProgram::ExploreProgram(const ExploreCommand &command)
    : m_command(command)
{ }

ExploreProgram::~ExploreProgram() = default;

void ExploreProgram::start()
{
    const QString folder = m_command.folder.isEmpty() ? usualFolder() : m_command.folder;
    auto explorer = Explorer::create(folder);
    if (!explorer)
        return Q_EMIT ended({ExitCode::Usage, explorer.error().detail});
    m_explorer = std::move(*explorer);
    m_webPages = std::make_unique<WebPages>(*m_explorer, QDir(folder).filePath(QStringLiteral("grants")));
    m_explorer->setWebHost(m_webPages.get());
    m_explorer->setDemoStarter([this] {
        if (m_device)
            return;
        m_device = std::make_unique<DemoDeviceThread>();
        connect(m_device.get(), &DemoDeviceThread::started, this, [this](const Endpoint &tcp, const Endpoint &) {
            m_explorer->setDemoAddress(QStringLiteral("tcp://") + tcp.toString());
        });
        m_device->start();
    });
    for (const QString &target : std::as_const(m_command.targets)) {
        if (!m_explorer->open(target))
            return Q_EMIT ended({ExitCode::Usage, target + QStringLiteral(": ") + m_explorer->addressProblem()});
    }
    QFont::insertSubstitution(QStringLiteral("JetBrains Mono"), QStringLiteral("monospace"));
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine->setInitialProperties({{QStringLiteral("explorer"), QVariant::fromValue(m_explorer.get())}});
    m_language = std::make_unique<WindowLanguage>(*m_explorer, *m_engine);
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Wirebench/explorer/ExplorerWindow.qml")));
    if (m_engine->rootObjects().isEmpty())
        Q_EMIT ended({ExitCode::Rig, QStringLiteral("the window could not be made")});
}

} // namespace wirebench::app
