// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/sessionaddress.h"

#include "core/base/endpoint.h"
#include "core/net/addressparser.h"

#include <algorithm>
#include <array>

namespace wirebench::session {

namespace {

using Kind = SessionAddress::Kind;

struct Scheme
{
    QLatin1String prefix;
    Kind kind;
};

constexpr std::array<Scheme, 4> schemes = {{
    {QLatin1String("tcp://"), Kind::Tcp},
    {QLatin1String("udp://"), Kind::Udp},
    {QLatin1String("listen:tcp:"), Kind::TcpListen},
    {QLatin1String("listen:udp:"), Kind::UdpBound},
}};

bool waits(Kind kind)
{
    return kind == Kind::UdpBound || kind == Kind::TcpListen;
}

tl::unexpected<Error> expected(QStringView text, qsizetype position, const QString &what)
{
    return failure(ErrorCode::InvalidArgument,
                   QStringLiteral("\"%1\": expected %2 at character %3").arg(text).arg(what).arg(position + 1));
}

} // namespace

QString SessionAddress::toString() const
{
    const auto scheme =
        std::find_if(schemes.begin(), schemes.end(), [&](const Scheme &each) { return each.kind == kind; });
    const QString number = QString::number(port);
    if (host.isEmpty())
        return scheme->prefix + number;
    return scheme->prefix + destinationText(host, port);
}

Result<SessionAddress> parseSessionAddress(QStringView text)
{
    const auto scheme = std::find_if(schemes.begin(), schemes.end(), [&](const Scheme &each) {
        return text.startsWith(each.prefix, Qt::CaseInsensitive);
    });
    if (scheme == schemes.end())
        return expected(text, 0, QStringLiteral("tcp://, udp://, listen:tcp: or listen:udp:"));
    SessionAddress result{scheme->kind, {}, 0};
    const qsizetype begin = scheme->prefix.size();
    const QStringView rest = text.sliced(begin);

    // The port is what follows the last colon that is not within brackets.
    const qsizetype bracket = rest.startsWith(u'[') ? rest.indexOf(u']') : 0;
    if (bracket < 0)
        return expected(text, text.size(), QStringLiteral("\"]\" behind the IPv6 address"));
    qsizetype colon = rest.lastIndexOf(u':');
    if (colon < bracket)
        colon = -1;
    if (colon < 0 && !waits(result.kind))
        return expected(text, text.size(), QStringLiteral("a colon and a port"));

    QStringView host = colon < 0 ? QStringView() : rest.first(colon);
    if (bracket > 0 && colon != bracket + 1)
        return expected(text, begin + bracket + 1, QStringLiteral("a colon and a port"));
    const bool isLiteral = bracket > 0;
    if (isLiteral)
        host = host.sliced(1, bracket - 1);
    if (isLiteral && !net::parseAddress(host))
        return expected(text, begin + 1, QStringLiteral("an IPv6 address"));
    if (!isLiteral && host.contains(u':'))
        return expected(text, begin, QStringLiteral("an IPv6 address in brackets"));
    if (!host.isEmpty() && std::any_of(host.begin(), host.end(), [](QChar c) {
            return c <= u' ' || QStringView(u"/@?#[]").contains(c);
        }))
        return expected(text, begin, QStringLiteral("a host name or address"));
    if (host.isEmpty() && colon == 0) {
        if (result.kind == Kind::Tcp)
            return expected(text, begin, QStringLiteral("a host name or address"));
        if (result.kind == Kind::Udp)
            result.kind = Kind::UdpBound;
    }
    result.host = host.toString();

    const QStringView port = rest.sliced(colon + 1);
    bool isNumber =
        !port.isEmpty() && std::all_of(port.begin(), port.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int number = isNumber ? port.toInt(&isNumber) : 0;
    if (!isNumber || number > 65'535 || (number == 0 && !waits(result.kind)))
        return expected(text, begin + colon + 1, QStringLiteral("a port from 1 to 65535"));
    result.port = static_cast<quint16>(number);
    return result;
}

} // namespace wirebench::session
