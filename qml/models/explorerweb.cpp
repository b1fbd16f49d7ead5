// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"
#include "qml/models/webtab.h"

//! The explorer's part in web apps: tabs of pages, which something outside of this module shows.

namespace wirebench {

void Explorer::setWebHost(WebHost *host)
{
    m_webHost = host;
    Q_EMIT webAppsChanged();
}

QVariantList Explorer::webApps() const
{
    QVariantList apps;
    const QList<WebHost::App> known = m_webHost ? m_webHost->apps() : QList<WebHost::App>();
    for (const WebHost::App &app : known)
        apps.append(QVariantMap{{QStringLiteral("name"), app.name}, {QStringLiteral("address"), app.address}});
    return apps;
}

void Explorer::askForPermissions(const QString &search)
{
    m_grants.setSearch(search);
    Q_EMIT permissionsAsked();
}

WebPage *Explorer::page(const QString &key) const
{
    for (const auto &tab : m_tabs.all()) {
        if (tab->page() && tab->key() == key)
            return tab->page();
    }
    return nullptr;
}

bool Explorer::openWeb(const QString &address)
{
    if (!m_webHost) {
        setAddressProblem(tr("Web apps open by: wirebench host %1").arg(address));
        return false;
    }
    auto page = std::make_unique<WebPage>(QString::number(++m_lastKey), address);
    if (const Result<void> begun = m_webHost->begin(*page); !begun) {
        setAddressProblem(begun.error().detail);
        return false;
    }
    setAddressProblem({});
    remember(address);
    addWeb(std::move(page));
    return true;
}

void Explorer::addWeb(std::unique_ptr<WebPage> page)
{
    WebPage *const shown = page.get();
    const QString key = page->key();
    connect(shown, &WebPage::loadAsked, this, [this, shown] {
        const Result<void> begun =
            m_webHost ? m_webHost->begin(*shown) : failure(ErrorCode::InvalidState, tr("Nothing here shows web apps"));
        if (!begun)
            shown->fail(begun.error().detail);
    });
    connect(shown, &QObject::destroyed, this, [this, key] {
        if (m_webHost)
            m_webHost->end(key);
    });
    auto tab = std::make_unique<WebTab>(std::move(page), lookAt(key));
    connect(tab.get(), &ExplorerTab::titleChanged, this, [this] { m_save.start(); });
    connect(tab->look(), &RecordingLook::stateChanged, this, &Explorer::statisticsChanged); // what was recorded
    addTab(std::move(tab));
}

} // namespace wirebench
