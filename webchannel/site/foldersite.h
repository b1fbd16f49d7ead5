// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "webchannel/site/manifest.h"

#include <QUrl>

#include <memory>

namespace wirebench::site {

//! A folder as a web site of its own: origin http://127.0.0.1:PORT, PORT chosen by the system, for as long as this
//! object lives. It is a secure context, isolated (COOP, COEP, CORP), never cached, and serves GET and HEAD only.
//!
//! Serving happens in threads of its own; the functions here may be called from any thread, one at a time.
class FolderSite
{
public:
    //! Starts to serve \a folder. \a workerPrelude, if any, is JavaScript on one line that goes in front of the scripts
    //! that start shared and service workers; they keep their line numbers and 'use strict'. Returns when connections
    //! are accepted; reads at most the manifest from disk. Errors: InvalidArgument (no such folder; malformed manifest,
    //! with file, line and what to do), or why no port could be had.
    static Result<std::unique_ptr<FolderSite>> open(const QString &folder, const QByteArray &workerPrelude = {});

    //! Ends all connections, half-sent answers too, and returns when all threads have ended (at once, in practice).
    ~FolderSite();

    //! "http://127.0.0.1:41234", without a path. The only Host that is answered.
    QUrl origin() const;
    //! Where to begin: the manifest's start_url, otherwise the origin's "/".
    QUrl startUrl() const;
    //! As it was when the site was opened; all defaults where the folder has none.
    const Manifest &manifest() const { return m_manifest; }

private:
    FolderSite(std::unique_ptr<class HttpServer> server, const Manifest &manifest);

    std::unique_ptr<class HttpServer> m_server;
    Manifest m_manifest;
};

} // namespace wirebench::site
