// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/sessionaddress.h"

#include "core/base/endpoint.h"
#include "core/net/addressparser.h"
#include "core/session/sessiontexts.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <net/if.h>

namespace wirebench::session {

namespace {

using Kind = SessionAddress::Kind;

struct Scheme
{
    QLatin1String prefix;
    Kind kind;
};

constexpr std::array<Scheme, 7> schemes = {{
    {QLatin1String("tcp://"), Kind::Tcp},
    {QLatin1String("udp://"), Kind::Udp},
    {QLatin1String("listen:tcp:"), Kind::TcpListen},
    {QLatin1String("listen:udp:"), Kind::UdpBound},
    {QLatin1String("multicast:"), Kind::Multicast},
    {QLatin1String("http://"), Kind::Web},
    {QLatin1String("https://"), Kind::Web},
}};

//! Beginnings that are no host, and what should follow them.
constexpr std::array<std::pair<QLatin1String, QLatin1String>, 5> halfSchemes = {{
    {QLatin1String("tcp:"), QLatin1String("\"//\"")},
    {QLatin1String("udp:"), QLatin1String("\"//\"")},
    {QLatin1String("http:"), QLatin1String("\"//\"")},
    {QLatin1String("https:"), QLatin1String("\"//\"")},
    {QLatin1String("listen:"), QLatin1String("\"tcp:\" or \"udp:\"")},
}};

bool waits(Kind kind)
{
    return kind == Kind::UdpBound || kind == Kind::TcpListen;
}

tl::unexpected<Error> expected(QStringView text, qsizetype position, const QString &what)
{
    // Put in at once: text may have a "%2" of its own.
    return failure(ErrorCode::InvalidArgument,
                   SessionTexts::tr("\"%1\": expected %2 at character %3")
                       .arg(text.toString(), what, QString::number(position + 1)));
}

//! The host and the port from \a begin to \a end of \a text.
Result<void> readHostAndPort(QStringView text, qsizetype begin, qsizetype end, SessionAddress &result)
{
    const QStringView rest = text.sliced(begin, end - begin);
    // The port is what follows the last colon that is not within brackets.
    const qsizetype bracket = rest.startsWith(u'[') ? rest.indexOf(u']') : 0;
    if (bracket < 0)
        return expected(text, end, SessionTexts::tr("\"]\" behind the IPv6 address"));
    qsizetype colon = rest.lastIndexOf(u':');
    if (colon < bracket)
        colon = -1;
    if (colon < 0 && !waits(result.kind))
        return expected(text, end, SessionTexts::tr("a colon and a port"));

    QStringView host = colon < 0 ? QStringView() : rest.first(colon);
    if (bracket > 0 && colon != bracket + 1)
        return expected(text, begin + bracket + 1, SessionTexts::tr("a colon and a port"));
    const bool isLiteral = bracket > 0;
    if (isLiteral)
        host = host.sliced(1, bracket - 1);
    if (isLiteral && !net::parseAddress(host))
        return expected(text, begin + 1, SessionTexts::tr("an IPv6 address"));
    if (!isLiteral && host.contains(u':'))
        return expected(text, begin, SessionTexts::tr("an IPv6 address in brackets"));
    if (!host.isEmpty() && std::any_of(host.begin(), host.end(), [](QChar c) {
            return c <= u' ' || QStringView(u"/@?#[]").contains(c);
        }))
        return expected(text, begin, SessionTexts::tr("a host name or address"));
    if (host.isEmpty() && colon == 0) {
        if (result.kind == Kind::Tcp)
            return expected(text, begin, SessionTexts::tr("a host name or address"));
        if (result.kind == Kind::Udp)
            result.kind = Kind::UdpBound;
    }
    result.host = host.toString();

    const QStringView port = rest.sliced(colon + 1);
    bool isNumber =
        !port.isEmpty() && std::all_of(port.begin(), port.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int number = isNumber ? port.toInt(&isNumber) : 0;
    if (!isNumber || number > 65'535 || (number == 0 && !waits(result.kind)))
        return expected(text, begin + colon + 1, SessionTexts::tr("a port from 1 to 65535"));
    result.port = static_cast<quint16>(number);
    return {};
}

Result<SessionAddress> readMulticast(QStringView text, qsizetype begin)
{
    SessionAddress result{Kind::Multicast, {}, 0};
    const qsizetype at = text.lastIndexOf(u'@');
    const qsizetype end = at < begin ? text.size() : at;
    if (const Result<void> read = readHostAndPort(text, begin, end, result); !read)
        return tl::unexpected(read.error());
    const auto group = net::parseAddress(result.host);
    if (!group || !group->isMulticast()) {
        return expected(text, text.at(begin) == u'[' ? begin + 1 : begin,
                        SessionTexts::tr("a multicast address, from 224.0.0.0 to 239.255.255.255 or like ff02::1,"));
    }
    const qsizetype zone = result.host.indexOf(u'%');
    if (zone >= 0) {
        result.interfaceName = result.host.sliced(zone + 1);
        result.host.truncate(zone);
    }
    if (end == text.size())
        return result;
    const QStringView name = text.sliced(end + 1);
    const bool isName = !name.isEmpty() && name.size() < IF_NAMESIZE
        && std::all_of(name.begin(), name.end(), [](QChar c) { return c > u' ' && c < u'\x7f' && c != u'/'; });
    if (!isName || (zone >= 0 && name != result.interfaceName))
        return expected(text, end + 1,
                        zone >= 0 && isName ? SessionTexts::tr("the same interface as in the group's zone")
                                            : SessionTexts::tr("the name of a network interface, such as eth0,"));
    result.interfaceName = name.toString();
    return result;
}

Result<SessionAddress> readWeb(QStringView text, qsizetype begin)
{
    const auto bad = std::find_if(text.begin(), text.end(), [](QChar c) { return c <= u' '; });
    if (bad != text.end())
        return expected(text, bad - text.begin(), SessionTexts::tr("no white space"));
    const QUrl url(text.toString(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return expected(text, begin, SessionTexts::tr("the address of a web page"));
    return SessionAddress{Kind::Web, {}, 0, {}, text.toString()};
}

Result<SessionAddress> readWithoutScheme(QStringView text)
{
    if (text.startsWith(u'/'))
        return SessionAddress{Kind::Web, {}, 0, {}, text.toString()};
    const auto half = std::find_if(halfSchemes.begin(), halfSchemes.end(),
                                   [&](const auto &each) { return text.startsWith(each.first, Qt::CaseInsensitive); });
    if (half != halfSchemes.end())
        return expected(text, half->first.size(),
                        SessionTexts::tr("%1 behind \"%2\"").arg(half->second).arg(half->first));
    if (text.isEmpty() || text.contains(u"://")) {
        return expected(
            text, 0, SessionTexts::tr("HOST:PORT, tcp://, udp://, listen:tcp:, listen:udp:, multicast: or http(s)://"));
    }
    SessionAddress result{Kind::Tcp, {}, 0};
    return readHostAndPort(text, 0, text.size(), result).map([&] { return result; });
}

} // namespace

QString SessionAddress::toString() const
{
    if (kind == Kind::Web)
        return page;
    const auto scheme =
        std::find_if(schemes.begin(), schemes.end(), [&](const Scheme &each) { return each.kind == kind; });
    const QString number = QString::number(port);
    if (host.isEmpty())
        return scheme->prefix + number;
    const QString where = scheme->prefix + destinationText(host, port);
    return interfaceName.isEmpty() ? where : where + u'@' + interfaceName;
}

Result<SessionAddress> parseSessionAddress(QStringView text)
{
    const auto scheme = std::find_if(schemes.begin(), schemes.end(), [&](const Scheme &each) {
        return text.startsWith(each.prefix, Qt::CaseInsensitive);
    });
    if (scheme == schemes.end())
        return readWithoutScheme(text);
    const qsizetype begin = scheme->prefix.size();
    if (scheme->kind == Kind::Web)
        return readWeb(text, begin);
    if (scheme->kind == Kind::Multicast)
        return readMulticast(text, begin);
    SessionAddress result{scheme->kind, {}, 0};
    return readHostAndPort(text, begin, text.size(), result).map([&] { return result; });
}

} // namespace wirebench::session
