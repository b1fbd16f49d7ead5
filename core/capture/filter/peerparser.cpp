// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/valueparser.h"

#include "core/capture/filter/filtertexts.h"

#include <arpa/inet.h>

#include <algorithm>

namespace wirebench::capture {

namespace {

constexpr qsizetype longestAddress = INET6_ADDRSTRLEN - 1;

std::optional<QHostAddress> toAddress(QStringView text)
{
    const bool isAscii = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    if (!isAscii || text.size() > longestAddress)
        return std::nullopt;
    const QByteArray bytes = text.toLatin1();
    in_addr ipv4;
    if (::inet_pton(AF_INET, bytes.constData(), &ipv4) == 1)
        return QHostAddress(ntohl(ipv4.s_addr));
    Q_IPV6ADDR ipv6;
    if (::inet_pton(AF_INET6, bytes.constData(), &ipv6) == 1)
        return QHostAddress(ipv6);
    return std::nullopt;
}

int widthOf(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
}

//! Without the bits after the prefix.
QHostAddress network(const QHostAddress &address, int prefixLength)
{
    if (widthOf(address) == 32)
        return QHostAddress(prefixLength == 0 ? 0 : address.toIPv4Address() & ~quint32(0) << (32 - prefixLength));
    Q_IPV6ADDR bits = address.toIPv6Address();
    for (int i = 0; i < 16; ++i) {
        const int kept = std::clamp(prefixLength - 8 * i, 0, 8);
        bits[i] = static_cast<quint8>(bits[i] & 0xff << (8 - kept));
    }
    return QHostAddress(bits);
}

} // namespace

FilterResult<FilterTerm> parsePeerTerm(const FilterValue &value)
{
    const QStringView text = value.text;
    if (const auto address = toAddress(text))
        return NetworkTerm{*address, widthOf(*address)};
    const qsizetype slash = value.isQuoted ? -1 : text.indexOf(u'/');
    const bool looksLikeAddress = !value.isQuoted
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return isFilterDigit(c) || c == u'.' || c == u'/'; });
    if (slash < 0 && !looksLikeAddress)
        return PeerNameTerm{value.text};
    const auto address = toAddress(slash < 0 ? text : text.first(slash));
    if (!address)
        return value.wrong(0, slash < 0 ? text.size() : slash, FilterTexts::tr("this is no address"),
                           FilterTexts::tr("an address such as 10.0.0.1 or ::1, or a quoted name"));
    bool isNumber = false;
    const int prefixLength = text.sliced(slash + 1).toInt(&isNumber);
    if (!isNumber || !isFilterDigit(text[slash + 1]) || prefixLength > widthOf(*address))
        return value.wrong(slash + 1, text.size() - slash - 1, FilterTexts::tr("this is no length of a prefix"),
                           FilterTexts::tr("a number from 0 to %1").arg(widthOf(*address)));
    return NetworkTerm{network(*address, prefixLength), prefixLength};
}

} // namespace wirebench::capture
