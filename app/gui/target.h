// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/site/foldersite.h"

namespace wirebench::app {

//! What is to be hosted, ready to be loaded.
struct Target
{
    std::unique_ptr<site::FolderSite> site; //!< Serves the folder as long as it lives; null for an address.
    QUrl url;
};

//! \a text is an http(s) address, or a folder, which is served from now on. InvalidArgument: it is neither, or the
//! folder has nothing to load. Other errors: no port could be had. \a workerPrelude: see site::FolderSite::open().
Result<Target> openTarget(const QString &text, const QByteArray &workerPrelude);

} // namespace wirebench::app
