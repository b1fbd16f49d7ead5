// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/hostname.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace wirebench::bridge {

namespace {

constexpr qsizetype longestHost = 253; // RFC 1035, without the trailing dot

} // namespace

std::optional<QString> normalisedHost(const QString &host)
{
    if (!QHostAddress(host).isNull())
        return host;
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    QString result = host.size() > 2 * longestHost ? QString() : host;
    if (!std::all_of(result.cbegin(), result.cend(), isAscii))
        result = QString::fromLatin1(QUrl::toAce(result));
    result = std::move(result).toLower();
    if (result.endsWith(QLatin1Char('.')))
        result.chop(1);
    const auto isVisible = [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; };
    // "a.." would become "a.", which is another spelling of "a".
    if (result.startsWith(QLatin1Char('.')) || result.endsWith(QLatin1Char('.'))
        || result.contains(QLatin1String("..")))
        return std::nullopt;
    if (result.isEmpty() || result.size() > longestHost || !std::all_of(result.cbegin(), result.cend(), isVisible))
        return std::nullopt;
    return result;
}

} // namespace wirebench::bridge
