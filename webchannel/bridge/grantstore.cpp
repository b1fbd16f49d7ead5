// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/grantstore.h"

#include <algorithm>

namespace wirebench::bridge {

namespace {

constexpr char heading[] = "# What web pages may talk to, and what they never may, as Wirebench was told:\n"
                           "# allow|deny PAGE FRAME DESTINATION KINDS-OF-ADDRESSES\n";

Result<void> notBelieved(const QString &name, qsizetype line, qsizetype column, const QString &expected)
{
    return failure(
        ErrorCode::InvalidArgument,
        QStringLiteral("%1:%2:%3: expected %4").arg(name, QString::number(line), QString::number(column), expected));
}

} // namespace

Result<GrantStore> GrantStore::parse(const QString &content, const QString &name)
{
    if (content.size() > largestFile)
        return tl::unexpected<Error>(notBelieved(name, 1, 1, QStringLiteral("a file of at most 1 MiB")).error());
    GrantStore store;
    const QStringList lines = content.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (const QString trimmed = line.trimmed(); trimmed.isEmpty() || trimmed.startsWith(u'#'))
            continue;
        const auto grant = Grant::parse(line);
        Result<void> added;
        if (!grant)
            added = notBelieved(name, i + 1, grant.error().position + 1, grant.error().message);
        else if (!store.add(*grant, Lifetime::Kept))
            added = notBelieved(name, i + 1, 1, QStringLiteral("no more than %1 grants").arg(largestCount));
        if (!added)
            return tl::unexpected<Error>(added.error());
    }
    return store;
}

QString GrantStore::toText() const
{
    QString text = QLatin1String(heading);
    for (const Entry &entry : m_entries) {
        if (entry.lifetime == Lifetime::Kept)
            text += entry.grant.toText() + u'\n';
    }
    return text;
}

Result<void> GrantStore::add(const Grant &grant, Lifetime lifetime)
{
    const auto before = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.lifetime == lifetime && entry.grant.isLike(grant);
    });
    if (before != m_entries.end()) {
        before->grant.kinds |= grant.kinds;
        return {};
    }
    if (m_entries.size() >= largestCount) {
        return failure(ErrorCode::OutOfResources,
                       QStringLiteral("there are %1 grants; revoke some of them").arg(m_entries.size()));
    }
    m_entries.append({grant, lifetime});
    return {};
}

bool GrantStore::remove(const Grant &grant)
{
    return m_entries.removeIf([&](const Entry &entry) { return entry.grant.isLike(grant); }) > 0;
}

void GrantStore::removeDenials(const GrantParties &parties, const net::Destination &destination)
{
    m_entries.removeIf([&](const Entry &entry) {
        return entry.grant.effect == Grant::Effect::Deny && entry.grant.parties == parties
            && entry.grant.covers(destination);
    });
}

std::optional<Grant> GrantStore::find(const GrantParties &parties, const net::Destination &destination) const
{
    std::optional<Grant> allowance;
    for (const Entry &entry : m_entries) {
        if (entry.grant.parties != parties || !entry.grant.covers(destination))
            continue;
        if (entry.grant.effect == Grant::Effect::Deny)
            return entry.grant;
        if (!allowance)
            allowance = entry.grant;
    }
    return allowance;
}

} // namespace wirebench::bridge
