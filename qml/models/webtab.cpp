// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/webtab.h"

#include <QDir>
#include <QQmlEngine>

namespace wirebench {

WebTab::WebTab(std::unique_ptr<WebPage> page, std::unique_ptr<RecordingLook> look, QObject *parent)
    : ExplorerTab(ExplorerTab::WebTab, page->key(), std::move(look), parent)
    , m_page(std::move(page))
{
    QQmlEngine::setObjectOwnership(m_page.get(), QQmlEngine::CppOwnership);
    connect(m_page.get(), &WebPage::titleChanged, this, &ExplorerTab::titleChanged);
    connect(m_page.get(), &WebPage::loadingChanged, this, &ExplorerTab::statusChanged);
    connect(m_page.get(), &WebPage::stateChanged, this, &ExplorerTab::statusChanged);
    connect(m_page.get(), &WebPage::stateChanged, this, &ExplorerTab::problemChanged);
}

WebTab::~WebTab() = default;

QString WebTab::title() const
{
    if (!m_page->title().isEmpty())
        return m_page->title();
    if (!givenTitle().isEmpty())
        return givenTitle();
    const QUrl url(m_page->address());
    return url.host().isEmpty() ? QDir(m_page->address()).dirName() : url.host();
}

QString WebTab::state() const
{
    switch (m_page->state()) {
    case WebPage::Waiting:
        return tr("Not loaded");
    case WebPage::Shown:
        return m_page->isLoading() ? tr("Loading…") : tr("Web app");
    case WebPage::Gone:
        break;
    }
    return tr("Stopped");
}

bool WebTab::isTroubled() const
{
    return m_page->state() == WebPage::Gone || !m_page->problem().isEmpty();
}

} // namespace wirebench
