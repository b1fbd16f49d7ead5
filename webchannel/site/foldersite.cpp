// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/foldersite.h"

#include "webchannel/site/httpserver.h"
#include "webchannel/site/permissionspolicy.h"

namespace wirebench::site {

Result<std::unique_ptr<FolderSite>> FolderSite::open(const QString &folder, const QByteArray &workerPrelude)
{
    const auto siteFolder = SiteFolder::open(folder);
    if (!siteFolder)
        return tl::unexpected(siteFolder.error());
    const auto manifest = readManifest(*siteFolder);
    if (!manifest)
        return tl::unexpected(manifest.error());

    auto server =
        std::make_unique<HttpServer>(*siteFolder, permissionsPolicyHeader(manifest->permissionsPolicy), workerPrelude);
    if (const auto started = server->start(); !started)
        return tl::unexpected(started.error());
    return std::unique_ptr<FolderSite>(new FolderSite(std::move(server), *manifest));
}

FolderSite::FolderSite(std::unique_ptr<HttpServer> server, const Manifest &manifest)
    : m_server(std::move(server))
    , m_manifest(manifest)
{ }

FolderSite::~FolderSite() = default;

QUrl FolderSite::origin() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()));
}

QUrl FolderSite::startUrl() const
{
    QUrl root = origin();
    root.setPath(QStringLiteral("/"));
    return root.resolved(m_manifest.startUrl);
}

} // namespace wirebench::site
