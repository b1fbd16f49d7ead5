// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/sitefolder.h"

#include <QFileInfo>
#include <QStringDecoder>

namespace wirebench::site {
namespace {

SiteAnswer refused(HttpStatus status, const QString &reason)
{
    return {status, {}, {}, reason};
}

//! \a path with a '/' at its end, and one only at its beginning: "//name/" would lead to another host.
QByteArray folderLocation(const QString &path)
{
    qsizetype slashes = 0;
    while (slashes < path.size() && path[slashes] == u'/')
        ++slashes;
    return '/' + path.mid(slashes).toUtf8().toPercentEncoding("/") + '/';
}

} // namespace

Result<SiteFolder> SiteFolder::open(const QString &folder)
{
    const QFileInfo info(folder);
    if (folder.isEmpty() || !info.isDir())
        return failure(ErrorCode::InvalidArgument,
                       folder % QStringLiteral(": not a folder; name one that has an index.html"));
    if (!info.isReadable() || !info.isExecutable())
        return failure(ErrorCode::InvalidArgument, folder % QStringLiteral(": not readable for you"));
    const QString root = info.canonicalFilePath();
    return SiteFolder(root == u"/" ? QString() : root);
}

SiteAnswer SiteFolder::find(const QByteArray &path) const
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decode(QByteArray::fromPercentEncoding(path));
    if (!path.startsWith('/') || decode.hasError() || decoded.contains(QChar::Null))
        return refused(HttpStatus::BadRequest, QStringLiteral("The path must begin with / and be UTF-8 when decoded."));
    // Browsers resolve ".." themselves; who sends it means to climb.
    if (decoded.split(u'/').contains(u".."))
        return refused(HttpStatus::Forbidden, QStringLiteral("Paths with .. are not served."));
    return findInside(decoded);
}

SiteAnswer SiteFolder::findInside(const QString &decodedPath) const
{
    const QString name = m_root % decodedPath;
    const QString canonical = QFileInfo(name).canonicalFilePath();
    if (canonical.isEmpty())
        return refused(HttpStatus::NotFound, decodedPath % QStringLiteral(" does not exist in this folder."));
    if (!contains(canonical))
        return refused(HttpStatus::Forbidden, decodedPath % QStringLiteral(" leads out of this folder."));

    const QFileInfo target(canonical);
    if (target.isDir()) {
        if (decodedPath.endsWith(u'/')) {
            const SiteAnswer index = findInside(decodedPath % QStringLiteral("index.html"));
            const bool decided = index.status == HttpStatus::Ok || index.status == HttpStatus::Forbidden;
            return decided ? index : refused(HttpStatus::NotFound, decodedPath % QStringLiteral(" has no index.html."));
        }
        return {HttpStatus::PermanentRedirect, {}, folderLocation(decodedPath), {}};
    }
    if (decodedPath.endsWith(u'/') || !target.isFile())
        return refused(HttpStatus::NotFound, decodedPath % QStringLiteral(" is not a file."));
    if (!target.isReadable())
        return refused(HttpStatus::Forbidden, decodedPath % QStringLiteral(" is not readable."));
    return {HttpStatus::Ok, canonical, {}, {}};
}

bool SiteFolder::contains(const QString &canonicalPath) const
{
    return canonicalPath == m_root || canonicalPath.startsWith(m_root % u'/');
}

} // namespace wirebench::site
