// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/permissionspolicy.h"

#include <QUrl>

#include <algorithm>

namespace wirebench::site {
namespace {

//! "self" and "*" are tokens of the header's syntax (RFC 8941), origins are strings in quotes. An origin that passed
//! isAllowlistEntry() has no character that needs escaping.
QByteArray item(const QString &entry)
{
    if (entry == u"self" || entry == u"*")
        return entry.toLatin1();
    return '"' + entry.toLatin1() + '"';
}

} // namespace

bool isFeatureName(const QString &name)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto isPart = [&](QChar c) {
        return isLetter(c) || (c >= u'0' && c <= u'9') || QStringView(u"-_.*").contains(c);
    };
    return !name.isEmpty() && (isLetter(name.front()) || name.front() == u'*')
        && std::all_of(name.begin(), name.end(), isPart);
}

bool isAllowlistEntry(const QString &entry)
{
    if (entry == u"self" || entry == u"*")
        return true;
    const QUrl url(entry, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != u"https" && url.scheme() != u"http") || url.host().isEmpty())
        return false;
    // An origin is scheme, host and port and nothing else, in ASCII: then writing it again gives the same text.
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin.toString(QUrl::FullyEncoded) == entry && !entry.contains(u'"') && !entry.contains(u'\\');
}

QByteArray permissionsPolicyHeader(const QMap<QString, QStringList> &policy)
{
    QByteArrayList features;
    for (auto feature = policy.begin(); feature != policy.end(); ++feature) {
        QByteArrayList items;
        for (const QString &entry : feature.value())
            items.append(item(entry));
        // Who allows everybody need not name anybody.
        const bool everybody = items.contains("*");
        features.append(feature.key().toLatin1() + '=' + (everybody ? QByteArray("*") : '(' + items.join(' ') + ')'));
    }
    return features.join(", ");
}

} // namespace wirebench::site
