// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/webpage.h"

namespace wirebench {

namespace {

constexpr auto originOnly = QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;

QString originOf(const QUrl &url)
{
    return url.host().isEmpty() ? QString() : url.toString(originOnly | QUrl::FullyEncoded);
}

} // namespace

WebPage::WebPage(const QString &key, const QString &address, QObject *parent)
    : QObject(parent)
    , m_key(key)
    , m_address(address)
{ }

void WebPage::setUrl(const QUrl &url)
{
    if (url == m_url || url.isEmpty()) // of a view that has not begun
        return;
    m_url = url;
    Q_EMIT urlChanged();
}

void WebPage::setTitle(const QString &title)
{
    if (title == m_title)
        return;
    m_title = title;
    Q_EMIT titleChanged();
}

void WebPage::setLoading(bool isLoading)
{
    if (isLoading == m_isLoading)
        return;
    m_isLoading = isLoading;
    Q_EMIT loadingChanged();
}

QString WebPage::location() const
{
    return m_url.isEmpty() ? m_address : m_url.toString(QUrl::FullyEncoded);
}

QString WebPage::origin() const
{
    const QString origin = originOf(m_url);
    return !m_folder.isEmpty() && origin == originOf(m_site) ? m_folder : origin;
}

void WebPage::show(const QUrl &url, QObject *profile, const QString &folder)
{
    m_folder = folder;
    m_site = url;
    m_profile = profile;
    m_problem.clear();
    m_state = Shown;
    setUrl(url);
    Q_EMIT stateChanged();
}

void WebPage::fail(const QString &problem)
{
    m_problem = problem;
    Q_EMIT stateChanged();
}

void WebPage::reload()
{
    if (m_state == Shown)
        Q_EMIT reloadAsked();
    else
        load();
}

void WebPage::lose()
{
    if (m_state != Shown)
        return;
    m_state = Gone;
    setLoading(false);
    Q_EMIT stateChanged();
}

} // namespace wirebench
