// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/manifest.h"

#include "webchannel/site/permissionspolicy.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wirebench::site {
namespace {

constexpr qint64 largestManifest = 64 * 1024;

tl::unexpected<Error> malformed(const QString &place, const QString &what)
{
    return failure(ErrorCode::InvalidArgument, place % QStringLiteral(": ") % what);
}

//! "line 3, column 14" of a byte offset, both counted from 1.
QString lineAndColumn(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.left(offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return QStringLiteral("line %1, column %2").arg(line).arg(column);
}

Result<QStringList> parseAllowlist(const QString &feature, const QJsonValue &value, const QString &place)
{
    const QString member = QStringLiteral("member permissions_policy, feature \"%1\": ").arg(feature);
    if (!isFeatureName(feature))
        return malformed(place, member % QStringLiteral("not a feature name; write for example \"direct-sockets\""));
    if (!value.isArray())
        return malformed(place, member % QStringLiteral("expected a list; write [\"self\"], [\"*\"], [] or origins"));
    QStringList allowlist;
    for (const QJsonValue entry : value.toArray()) {
        if (!isAllowlistEntry(entry.toString()))
            return malformed(place,
                             member
                                 % QStringLiteral("entry %1 of the list is none of \"self\", \"*\" and an origin "
                                                  "such as \"https://example.com\"")
                                       .arg(allowlist.size() + 1));
        allowlist.append(entry.toString());
    }
    return allowlist;
}

Result<QMap<QString, QStringList>> parsePermissionsPolicy(const QJsonValue &value, const QString &place)
{
    QMap<QString, QStringList> policy;
    if (value.isUndefined())
        return policy;
    if (!value.isObject())
        return malformed(place,
                         QStringLiteral("member permissions_policy: expected an object; write for example "
                                        "{ \"direct-sockets\": [\"self\"] }"));
    const QJsonObject features = value.toObject();
    for (auto feature = features.begin(); feature != features.end(); ++feature) {
        const auto allowlist = parseAllowlist(feature.key(), feature.value(), place);
        if (!allowlist)
            return tl::unexpected(allowlist.error());
        policy.insert(feature.key(), *allowlist);
    }
    return policy;
}

//! Web App Manifest, "process the start_url member": relative to the manifest, and on its origin.
Result<QUrl> parseStartUrl(const QJsonValue &value, const QString &place)
{
    if (value.isUndefined())
        return Manifest().startUrl;
    const QUrl base(QStringLiteral("http://site.invalid/.well-known/manifest.webmanifest"));
    const QUrl url = base.resolved(QUrl(value.toString()));
    if (!value.isString() || value.toString().isEmpty() || !url.isValid() || url.scheme() != base.scheme()
        || url.authority() != base.authority())
        return malformed(place,
                         QStringLiteral("member start_url: expected an address on this site; write for example \"/\""));
    return url.adjusted(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

} // namespace

Result<Manifest> parseManifest(const QByteArray &json, const QString &place)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return malformed(place,
                         lineAndColumn(json, parseError.offset) % QStringLiteral(": not JSON (")
                             % parseError.errorString() % QStringLiteral("); mend it or remove the file"));
    if (!document.isObject())
        return malformed(place, QStringLiteral("expected a JSON object; write { } around its members"));

    const auto policy = parsePermissionsPolicy(document.object().value(u"permissions_policy"), place);
    if (!policy)
        return tl::unexpected(policy.error());
    const auto startUrl = parseStartUrl(document.object().value(u"start_url"), place);
    if (!startUrl)
        return tl::unexpected(startUrl.error());
    return Manifest{*startUrl, *policy};
}

Result<Manifest> readManifest(const SiteFolder &folder)
{
    const SiteAnswer found = folder.find("/.well-known/manifest.webmanifest");
    if (found.status == HttpStatus::NotFound)
        return Manifest{};
    const QString place = folder.root() % QStringLiteral("/.well-known/manifest.webmanifest");
    QFile file(found.file);
    if (found.status != HttpStatus::Ok || !file.open(QIODevice::ReadOnly))
        return malformed(place,
                         QStringLiteral("cannot be read; make it a readable file inside the folder, or remove it"));
    const QByteArray json = file.read(largestManifest + 1);
    if (json.size() > largestManifest)
        return malformed(place, QStringLiteral("larger than %1 bytes; shorten it").arg(largestManifest));
    return parseManifest(json, place);
}

} // namespace wirebench::site
