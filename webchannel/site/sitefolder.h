// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace wirebench::site {

//! The statuses that a site answers with, by their numbers in HTTP.
enum class HttpStatus {
    Ok = 200,
    PartialContent = 206,
    PermanentRedirect = 308,
    BadRequest = 400,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RangeNotSatisfiable = 416,
    MisdirectedRequest = 421,
    InternalServerError = 500,
};

//! Where a request path leads.
struct SiteAnswer
{
    HttpStatus status = HttpStatus::NotFound;
    QString file; //!< Ok: the file to send, absolute, without symbolic links.
    QByteArray location; //!< PermanentRedirect: the path to use instead, percent-encoded, beginning with one '/'.
    QString reason; //!< Otherwise: what is wrong, for the author of the site.

    friend bool operator==(const SiteAnswer &, const SiteAnswer &) = default;
};

//! A folder, and the rule that nothing outside it can be named. Immutable; usable from every thread.
class SiteFolder
{
public:
    //! InvalidArgument when \a folder is not a folder that can be listed.
    static Result<SiteFolder> open(const QString &folder);

    //! The folder, absolute, without symbolic links and trailing '/'.
    const QString &root() const { return m_root; }

    //! Finds what \a path (still percent-encoded, without query) names: a file, a folder's index.html, a redirect for a
    //! folder named without its '/', or a refusal. Paths with ".." in any spelling and symbolic links that leave the
    //! folder are Forbidden; ones that stay inside are followed. Only regular files are served: a pipe would block its
    //! reader.
    SiteAnswer find(const QByteArray &path) const;

private:
    explicit SiteFolder(const QString &root)
        : m_root(root)
    { }
    SiteAnswer findInside(const QString &decodedPath) const;
    bool contains(const QString &canonicalPath) const;

    QString m_root;
};

} // namespace wirebench::site
