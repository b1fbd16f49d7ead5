// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/accessrule.h"

#include "core/net/addressclass.h"
#include "core/net/addressparser.h"
#include "webchannel/bridge/hostname.h"

#include <optional>

namespace wirebench::bridge {

namespace {

tl::unexpected<RuleError> expected(qsizetype position, const QString &message)
{
    return tl::unexpected<RuleError>(RuleError{position, message});
}

//! A decimal number from 0 to \a largest: digits only, no sign, no leading zero.
std::optional<int> parseNumber(QStringView text, int largest)
{
    if (text.isEmpty() || text.size() > 5 || (text.size() > 1 && text.front() == QLatin1Char('0')))
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value <= largest ? std::optional(value) : std::nullopt;
}

//! As in the URL standard: a name whose last label is a number is an IPv4 address or nothing.
bool looksLikeIPv4(QStringView host)
{
    QStringView last = host.endsWith(QLatin1Char('.')) ? host.chopped(1) : host;
    last = last.sliced(last.lastIndexOf(QLatin1Char('.')) + 1);
    if (last.startsWith(QLatin1String("0x"), Qt::CaseInsensitive))
        return true;
    return !last.isEmpty() && std::all_of(last.cbegin(), last.cend(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
}

bool isNameCharacter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
        || c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('.');
}

using Step = tl::expected<void, RuleError>;

//! Fills in network and prefixLength; \a position is that of \a text, which is `address` or `address/length`.
Step parseNetwork(AccessRule &rule, QStringView text, qsizetype position, bool isIPv6)
{
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    const QStringView literal = slash < 0 ? text : text.first(slash);
    // Strictly: the many other spellings that the system's parsers take (127.1, 0x7f000001) hide what is meant.
    const QHostAddress address = net::parseAddress(literal).value_or(QHostAddress());
    if (address.protocol() != (isIPv6 ? QAbstractSocket::IPv6Protocol : QAbstractSocket::IPv4Protocol)) {
        return expected(position,
                        isIPv6 ? QStringLiteral("an IPv6 address such as [fd00::1]")
                               : QStringLiteral("an IPv4 address such as 10.0.0.1, all four numbers in decimal"));
    }
    const int bits = isIPv6 ? 128 : 32;
    rule.network = address;
    rule.prefixLength = bits;
    if (slash >= 0) {
        const std::optional<int> length = parseNumber(text.sliced(slash + 1), bits);
        if (!length)
            return expected(position + slash + 1, QStringLiteral("a prefix length from 0 to %1").arg(bits));
        const QHostAddress masked =
            QHostAddress::parseSubnet(address.toString() + u'/' + QString::number(*length)).first;
        if (!masked.isEqual(address, QHostAddress::StrictConversion))
            return expected(position, QStringLiteral("the first address of the network, %1").arg(masked.toString()));
        rule.prefixLength = *length;
    }
    if (const QHostAddress inner = net::unmapped(address); inner != address && rule.prefixLength >= 96) {
        rule.network = inner;
        rule.prefixLength -= 96;
    }
    return {};
}

Step parseName(AccessRule &rule, const QString &text, qsizetype position)
{
    const std::optional<QString> name = normalisedHost(text);
    // Other scripts have digits too, and letters that are left out: what becomes a number is meant to be none.
    if (!name || looksLikeIPv4(*name))
        return expected(position, QStringLiteral("a host: a name, an IPv4 address, or an IPv6 address in brackets"));
    for (qsizetype i = 0; i < name->size(); ++i) {
        if (!isNameCharacter(name->at(i))) {
            return expected(position + i,
                            QStringLiteral("a letter, a digit, '-' or '.' of a host name (there are no wildcards; "
                                           "networks are written 10.0.0.0/8 or [fd00::/8])"));
        }
    }
    rule.name = *name;
    return {};
}

Step parseHost(AccessRule &rule, QStringView text, qsizetype position)
{
    if (text.startsWith(QLatin1Char('[')))
        return parseNetwork(rule, text.sliced(1).chopped(1), position + 1, true);
    if (text.contains(QLatin1Char('/')) || looksLikeIPv4(text))
        return parseNetwork(rule, text, position, false);
    if (rule.protocol == AccessRule::Protocol::Listen || rule.protocol == AccessRule::Protocol::Bind)
        return expected(position, QStringLiteral("an address of this computer, such as 127.0.0.1, or 0.0.0.0 for all"));
    return parseName(rule, text.toString(), position);
}

Step parsePorts(AccessRule &rule, QStringView text, qsizetype position)
{
    if (text == QLatin1String("*"))
        return {};
    const qsizetype dash = text.indexOf(QLatin1Char('-'));
    const std::optional<int> first = parseNumber(dash < 0 ? text : text.first(dash), 65535);
    if (!first || *first == 0)
        return expected(position, QStringLiteral("a port from 1 to 65535, a range such as 8000-8010, or *"));
    const std::optional<int> last = dash < 0 ? first : parseNumber(text.sliced(dash + 1), 65535);
    if (!last || *last < *first)
        return expected(position + dash + 1, QStringLiteral("a port from %1 to 65535").arg(*first));
    rule.firstPort = static_cast<quint16>(*first);
    rule.lastPort = static_cast<quint16>(*last);
    return {};
}

} // namespace

tl::expected<AccessRule, RuleError> AccessRule::parse(const QString &text)
{
    AccessRule rule;
    const qsizetype schemeEnd = text.indexOf(QLatin1String("://"));
    const QStringView scheme = QStringView(text).first(qMax(schemeEnd, 0));
    if (scheme == QLatin1String("tcp"))
        rule.protocol = Protocol::Tcp;
    else if (scheme == QLatin1String("udp"))
        rule.protocol = Protocol::Udp;
    else if (scheme == QLatin1String("listen"))
        rule.protocol = Protocol::Listen;
    else if (scheme == QLatin1String("bind"))
        rule.protocol = Protocol::Bind;
    else
        return expected(0, QStringLiteral("tcp://, udp://, listen:// or bind://"));

    const qsizetype hostStart = schemeEnd + 3;
    const QStringView rest = QStringView(text).sliced(hostStart);
    const bool bracketed = rest.startsWith(QLatin1Char('['));
    const qsizetype bracketEnd = rest.indexOf(QLatin1Char(']'));
    if (bracketed && bracketEnd < 0)
        return expected(text.size(), QStringLiteral("] after the IPv6 address"));
    const qsizetype hostSize = bracketed ? bracketEnd + 1 : rest.indexOf(QLatin1Char(':'));
    if (hostSize < 0 || hostSize == rest.size() || rest[hostSize] != QLatin1Char(':'))
        return expected(hostStart + (hostSize < 0 ? rest.size() : hostSize),
                        QStringLiteral("a colon and a port, such as :80 or :*"));
    if (!bracketed && rest.count(QLatin1Char(':')) > 1)
        return expected(hostStart, QStringLiteral("brackets around an IPv6 address, as in [fd00::1]:80"));

    const Step host = parseHost(rule, rest.first(hostSize), hostStart);
    const Step ports = host ? parsePorts(rule, rest.sliced(hostSize + 1), hostStart + hostSize + 1) : host;
    if (!ports)
        return tl::unexpected<RuleError>(ports.error());
    return rule;
}

bool AccessRule::coversAddress(const QHostAddress &address) const
{
    if (network.isNull() || address.protocol() != network.protocol())
        return false;
    if (!network.scopeId().isEmpty() && network.scopeId() != address.scopeId())
        return false;
    return address.isInSubnet(network, prefixLength);
}

} // namespace wirebench::bridge
