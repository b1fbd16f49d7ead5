// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/hoststatus.h"

namespace wirebench {

HostStatus::HostStatus(const QStringList &rules, QObject *parent)
    : QObject(parent)
    , m_rules(rules)
{ }

void HostStatus::setPageUrl(const QUrl &url)
{
    if (url == m_pageUrl)
        return;
    m_pageUrl = url;
    Q_EMIT pageUrlChanged();
}

QString HostStatus::origin() const
{
    if (m_pageUrl.host().isEmpty())
        return m_pageUrl.scheme().isEmpty() ? QString() : m_pageUrl.scheme() + QLatin1Char(':');
    const auto parts = QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
    return m_pageUrl.toString(parts | QUrl::FullyEncoded);
}

QString HostStatus::allowed() const
{
    return m_rules.isEmpty() ? tr("nothing") : m_rules.join(QLatin1String("   "));
}

void HostStatus::addRefusal(const QString &what)
{
    ++m_refusals;
    m_lastRefusal = what;
    Q_EMIT refusalsChanged();
}

QString HostStatus::refusals() const
{
    return m_refusals == 0 ? tr("Nothing refused") : tr("%1 refused").arg(m_refusals);
}

} // namespace wirebench
