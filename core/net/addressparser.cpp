// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/addressparser.h"

#include <QtEndian>

#include <algorithm>
#include <arpa/inet.h>
#include <net/if.h>

namespace wirebench::net {

namespace {

constexpr qsizetype longestZone = IF_NAMESIZE - 1; // which counts the 0 at the end
constexpr qsizetype longestLiteral = INET6_ADDRSTRLEN - 1; // without a zone
constexpr int largestPort = 65535;

bool isVisible(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() < 0x7f;
}

bool isZone(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestZone && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return isVisible(c) && !QStringView(u"%/[]").contains(c);
    });
}

//! inet_pton() of a text that is short and plain ASCII, which ends where C strings end.
template<typename Bytes>
bool readLiteral(int family, QStringView text, Bytes &bytes)
{
    return text.size() <= longestLiteral && std::all_of(text.cbegin(), text.cend(), isVisible)
        && ::inet_pton(family, text.toLatin1().constData(), &bytes) == 1;
}

tl::unexpected<Error> expected(QStringView text, qsizetype position, const QString &what)
{
    return failure(ErrorCode::InvalidArgument,
                   QStringLiteral("\"%1\": expected %2 at character %3")
                       .arg(text.toString(), what, QString::number(position + 1)));
}

std::optional<quint16> parsePort(QStringView text)
{
    if (text.isEmpty() || text.size() > 5 || (text.size() > 1 && text.front() == u'0'))
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value <= largestPort ? std::optional(static_cast<quint16>(value)) : std::nullopt;
}

} // namespace

std::optional<QHostAddress> parseAddress(QStringView text)
{
    in_addr ipv4;
    if (readLiteral(AF_INET, text, ipv4))
        return QHostAddress(qFromBigEndian<quint32>(ipv4.s_addr));

    const qsizetype percent = text.indexOf(u'%');
    const QStringView zone = percent < 0 ? QStringView() : text.sliced(percent + 1);
    Q_IPV6ADDR ipv6;
    if ((percent >= 0 && !isZone(zone)) || !readLiteral(AF_INET6, percent < 0 ? text : text.first(percent), ipv6))
        return std::nullopt;
    QHostAddress address(ipv6);
    address.setScopeId(zone.toString());
    return address;
}

Result<Endpoint> parseEndpoint(QStringView text)
{
    const bool bracketed = text.startsWith(u'[');
    const qsizetype addressStart = bracketed ? 1 : 0;
    const qsizetype addressEnd = bracketed ? text.indexOf(u']') : text.indexOf(u':');
    if (addressEnd < 0)
        return expected(text, text.size(),
                        bracketed ? QStringLiteral("] after the IPv6 address")
                                  : QStringLiteral("a colon and a port, such as :80"));
    if (!bracketed && text.count(u':') > 1)
        return expected(text, 0, QStringLiteral("brackets around an IPv6 address, as in [::1]:80,"));

    const auto address = parseAddress(text.sliced(addressStart, addressEnd - addressStart));
    const auto protocol = bracketed ? QAbstractSocket::IPv6Protocol : QAbstractSocket::IPv4Protocol;
    if (!address || address->protocol() != protocol)
        return expected(text, addressStart,
                        bracketed ? QStringLiteral("an IPv6 address, such as ::1,")
                                  : QStringLiteral("an IPv4 address, such as 127.0.0.1,"));

    const qsizetype colon = bracketed ? addressEnd + 1 : addressEnd;
    if (colon == text.size() || text[colon] != u':')
        return expected(text, colon, QStringLiteral("a colon and a port, such as :80"));
    const auto port = parsePort(text.sliced(colon + 1));
    if (!port)
        return expected(text, colon + 1, QStringLiteral("a port from 0 to 65535"));
    return Endpoint{*address, *port};
}

} // namespace wirebench::net
