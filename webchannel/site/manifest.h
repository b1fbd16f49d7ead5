// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "webchannel/site/sitefolder.h"

#include <QMap>
#include <QStringList>
#include <QUrl>

namespace wirebench::site {

//! What a web app says about itself in /.well-known/manifest.webmanifest, as far as we need it.
struct Manifest
{
    //! Where the app begins: path, query and fragment, always on the app's own origin.
    QUrl startUrl = QUrl(QStringLiteral("/"));
    //! Feature name to its allowlist: "self", "*", or origins ("https://example.com"). An empty list allows nobody.
    QMap<QString, QStringList> permissionsPolicy;

    friend bool operator==(const Manifest &, const Manifest &) = default;
};

//! Parses the text of a manifest; \a place names it in errors. InvalidArgument says where it is wrong (line and column,
//! or the member) and what to write there. Members that we do not know are ignored.
Result<Manifest> parseManifest(const QByteArray &json, const QString &place);

//! The manifest of \a folder, or the defaults where it has none. At most 64 KiB are read.
Result<Manifest> readManifest(const SiteFolder &folder);

} // namespace wirebench::site
