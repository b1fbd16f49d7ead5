// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/webpages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace wirebench::app {

namespace {

//! The same place in the build folder and where it is installed.
QString appsFolder()
{
    return QDir::cleanPath(
        QDir(QCoreApplication::applicationDirPath()).absoluteFilePath(QStringLiteral("../share/wirebench/apps")));
}

bool isOneOfOurApps(const QString &address)
{
    return QFileInfo(QDir::cleanPath(address)).path() == appsFolder();
}

//! Our apps share files beside them, so that all of them are one site.
Result<Target> openPlace(const QString &address, const QByteArray &workerPrelude)
{
    if (!isOneOfOurApps(address))
        return openTarget(address, workerPrelude);
    auto target = openTarget(appsFolder(), workerPrelude);
    if (target)
        target->url.setPath(u'/' % QFileInfo(QDir::cleanPath(address)).fileName() % u'/');
    return target;
}

} // namespace

WebPages::WebPages(Explorer &explorer, const QString &grantsPath, QObject *parent)
    : QObject(parent)
    , m_explorer(explorer)
    , m_broker(grantsPath)
    , m_permissions(explorer, m_broker)
{ }

WebPages::~WebPages()
{
    m_explorer.setWebHost(nullptr);
    close();
}

Result<void> WebPages::startBridge()
{
    if (m_bridge)
        return {};
    bridge::BridgeSettings settings;
    settings.broker = &m_broker;
    settings.makeWatcher = [this](const QString &owner) { return m_explorer.watcher(owner); };
    auto bridge = bridge::Bridge::start(settings);
    if (!bridge)
        return tl::unexpected<Error>(bridge.error());
    m_bridge = std::move(*bridge);
    connect(m_bridge.get(), &bridge::Bridge::accessDenied, &m_permissions, &WebPermissions::onAccessDenied);
    return {};
}

Result<void> WebPages::begin(WebPage &page)
{
    if (const auto known = m_places.find(page.key()); known != m_places.end()) {
        page.show(page.url(), known->second.profile.get(), m_permissions.folderOf(page.key()));
        return {};
    }
    if (const Result<void> started = startBridge(); !started)
        return started;
    Place place;
    place.sockets = std::make_unique<engine::DirectSockets>(*m_bridge);
    auto target = openPlace(page.address(), place.sockets->workerPrelude());
    if (!target)
        return tl::unexpected<Error>(target.error());
    place.target = std::move(*target);
    const QString folder = place.target.site
        ? QString::fromLatin1(
            QUrl::fromLocalFile(isOneOfOurApps(page.address()) ? appsFolder() : QDir::cleanPath(page.address()))
                .toEncoded())
        : QString();
    if (place.target.site)
        place.sockets->setServedOrigin(place.target.site->origin(), folder);
    place.sockets->setHolder(WebPermissions::holderOf(page.key()));
    place.sockets->setTopUrl(place.target.url);
    place.profile = place.sockets->createQuickProfile();
    connect(&page, &WebPage::urlChanged, place.sockets.get(),
            [&page, sockets = place.sockets.get()] { sockets->setTopUrl(page.url()); });
    m_permissions.serve(page, folder);
    page.show(place.target.url, place.profile.get(), folder);
    m_places.emplace(page.key(), std::move(place));
    return {};
}

void WebPages::end(const QString &key)
{
    m_places.erase(key);
    m_broker.forget(WebPermissions::holderOf(key));
}

void WebPages::close()
{
    m_places.clear();
    m_bridge.reset();
}

QList<WebHost::App> WebPages::apps() const
{
    struct Known
    {
        const char *folder;
        QString name;
    };
    const Known known[] = {{"terminal", tr("Terminal")},
                           {"httpserver", tr("HTTP server")},
                           {"dns", tr("DNS lookup")},
                           {"mdns", tr("mDNS browser")},
                           {"recorder", tr("Stream recorder")}};
    QList<App> apps;
    for (const Known &app : known) {
        const QString folder = QDir(appsFolder()).filePath(QLatin1String(app.folder));
        if (QFileInfo::exists(QDir(folder).filePath(QStringLiteral("index.html"))))
            apps.append({app.name, folder});
    }
    return apps;
}

} // namespace wirebench::app
