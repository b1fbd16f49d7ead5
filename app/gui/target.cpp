// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/target.h"

#include <QDir>
#include <QFileInfo>

namespace wirebench::app {
namespace {

Result<Target> openAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return failure(ErrorCode::InvalidArgument,
                       QString(text % QLatin1String(": not an address: ") % url.errorString()));
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")) {
        return failure(
            ErrorCode::InvalidArgument,
            QString(text % QLatin1String(": only http and https can be hosted; name a folder to serve local files")));
    }
    return Target{nullptr, url};
}

//! Whether there is something at the start address. Servers answer folders with index.html.
bool hasStartPage(const QString &folder, const QUrl &startUrl)
{
    const QFileInfo start(QDir(folder).filePath(startUrl.path(QUrl::FullyDecoded).mid(1)));
    return start.isDir() ? QFileInfo::exists(QDir(start.filePath()).filePath(QStringLiteral("index.html")))
                         : start.exists();
}

} // namespace

Result<Target> openTarget(const QString &text, const QByteArray &workerPrelude)
{
    if (text.contains(QLatin1String("://")))
        return openAddress(text);
    if (!QFileInfo::exists(text)) {
        return failure(ErrorCode::InvalidArgument,
                       QString(text % QLatin1String(": no such folder (an address begins with http:// or https://)")));
    }
    auto site = site::FolderSite::open(text, workerPrelude);
    if (!site)
        return tl::unexpected(site.error());
    const QUrl url = (*site)->startUrl();
    if (!hasStartPage(text, url)) {
        return failure(ErrorCode::InvalidArgument,
                       QString(text % QLatin1String(": nothing to start with: there is no ")
                               % (url.path() == u"/" ? QStringLiteral("index.html") : url.path().mid(1))));
    }
    return Target{std::move(*site), url};
}

} // namespace wirebench::app
