// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/mimetype.h"

#include <QStringView>

namespace wirebench::site {
namespace {

struct Row
{
    const char16_t *ending;
    const char *type;
};

constexpr Row rows[] = {
    {u"html", "text/html; charset=utf-8"},
    {u"htm", "text/html; charset=utf-8"},
    {u"xhtml", "application/xhtml+xml"},
    {u"css", "text/css; charset=utf-8"},
    {u"js", "text/javascript; charset=utf-8"},
    {u"mjs", "text/javascript; charset=utf-8"},
    {u"json", "application/json"},
    {u"map", "application/json"},
    {u"webmanifest", "application/manifest+json"},
    {u"wasm", "application/wasm"},
    {u"txt", "text/plain; charset=utf-8"},
    {u"md", "text/markdown; charset=utf-8"},
    {u"csv", "text/csv; charset=utf-8"},
    {u"xml", "application/xml"},
    {u"pdf", "application/pdf"},
    {u"svg", "image/svg+xml"},
    {u"png", "image/png"},
    {u"jpg", "image/jpeg"},
    {u"jpeg", "image/jpeg"},
    {u"gif", "image/gif"},
    {u"webp", "image/webp"},
    {u"avif", "image/avif"},
    {u"ico", "image/x-icon"},
    {u"woff", "font/woff"},
    {u"woff2", "font/woff2"},
    {u"ttf", "font/ttf"},
    {u"otf", "font/otf"},
    {u"mp3", "audio/mpeg"},
    {u"ogg", "audio/ogg"},
    {u"wav", "audio/wav"},
    {u"mp4", "video/mp4"},
    {u"webm", "video/webm"},
};

} // namespace

QByteArray mimeType(const QString &fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QStringView ending = QStringView(fileName).mid(dot + 1);
    for (const Row &row : rows) {
        if (dot >= 0 && ending.compare(QStringView(row.ending), Qt::CaseInsensitive) == 0)
            return row.type;
    }
    return "application/octet-stream";
}

} // namespace wirebench::site
