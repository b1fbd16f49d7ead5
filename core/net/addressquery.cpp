// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/addressquery.h"

#include "core/net/socketaddress.h"
#include "core/net/socketerror.h"

#include <QUrl>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>

namespace wirebench::net {

namespace {

// RFC 1035, section 2.3.4
constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestName = 253; // written with dots, without the last

tl::unexpected<Error> notFound(const QString &host, const QString &why)
{
    constexpr qsizetype shown = 80; // characters
    const QString name = host.size() > shown ? QString(host.left(shown) + u'\u2026') : host;
    return failure(ErrorCode::HostNotFound, QStringLiteral("look up \"%1\": %2").arg(name, why));
}

QHostAddress addressOf(const addrinfo &answer)
{
    sockaddr_storage address = {};
    std::memcpy(&address, answer.ai_addr, std::min<std::size_t>(answer.ai_addrlen, sizeof address));
    return addressFromSocketAddress(address);
}

} // namespace

Result<QByteArray> queryableName(const QString &host)
{
    if (host.isEmpty())
        return notFound(host, QStringLiteral("the name is empty"));
    // Longer than any name can be in any spelling; converting it would be work for nothing.
    if (host.size() > 4 * longestName)
        return notFound(host, QStringLiteral("the name is longer than %1 characters").arg(longestName));
    // The name ends at a zero for getaddrinfo(): "a\0b" would ask for "a".
    const auto cannotBe = [](QChar c) { return c.unicode() <= 0x20 || c.unicode() == 0x7f || c.isSpace(); };
    if (std::any_of(host.cbegin(), host.cend(), cannotBe))
        return notFound(host, QStringLiteral("a name has no white space and no control characters"));

    const bool ascii = std::all_of(host.cbegin(), host.cend(), [](QChar c) { return c.unicode() < 0x80; });
    const QByteArray name = ascii ? host.toLatin1() : QUrl::toAce(host);
    if (name.isEmpty())
        return notFound(host, QStringLiteral("this is no valid international name"));
    const QByteArray withoutRoot = name.endsWith('.') ? name.chopped(1) : name;
    if (withoutRoot.size() > longestName)
        return notFound(host, QStringLiteral("the name is longer than %1 characters").arg(longestName));
    for (const QByteArray &label : withoutRoot.split('.')) {
        if (label.isEmpty())
            return notFound(host, QStringLiteral("there is nothing before a dot"));
        if (label.size() > longestLabel)
            return notFound(host, QStringLiteral("a part between dots is longer than %1 characters").arg(longestLabel));
    }
    return name;
}

Result<QList<QHostAddress>> queryAddresses(const QByteArray &name, AddressFamily family)
{
    addrinfo hints = {};
    hints.ai_family = family == AddressFamily::IPv4 ? AF_INET : AF_INET6;
    hints.ai_socktype = SOCK_STREAM; // otherwise each address comes once per kind of socket
    hints.ai_flags = 0; // without AI_ADDRCONFIG, which hides ::1 on a machine that is only on IPv4 networks

    addrinfo *first = nullptr;
    const int code = ::getaddrinfo(name.constData(), nullptr, &hints, &first);
    const int systemError = errno;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> answers(first, ::freeaddrinfo);
    const QString what = QStringLiteral("look up \"%1\"").arg(QString::fromLatin1(name));
    if (code != 0)
        return tl::unexpected<Error>(errorFromLookup(code, systemError, what));

    QList<QHostAddress> addresses;
    for (const addrinfo *answer = first; answer; answer = answer->ai_next) {
        if (answer->ai_family == hints.ai_family)
            addresses.append(addressOf(*answer));
    }
    if (addresses.isEmpty())
        return tl::unexpected<Error>(errorFromLookup(EAI_NONAME, 0, what));
    return addresses;
}

} // namespace wirebench::net
