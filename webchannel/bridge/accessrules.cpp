// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/accessrules.h"

#include "core/net/addressclass.h"

#include <algorithm>

namespace wirebench::bridge {

namespace {

//! Ports that pages could abuse against a NAT or a mail server; a rule must name the very port.
constexpr quint16 sensitivePorts[] = {25, 69, 137, 161, 554, 1719, 1720, 1723, 5060, 5061, 6566, 10080};

bool isSensitive(quint16 port)
{
    return std::find(std::begin(sensitivePorts), std::end(sensitivePorts), port) != std::end(sensitivePorts);
}

// Below these, services are expected.
constexpr quint16 firstFreeListenPort = 32768;
constexpr quint16 firstFreeBindPort = 1024;

//! Only a rule for exactly this port will do.
bool mustBeNamed(const net::Destination &destination)
{
    return isSensitive(destination.port)
        || (destination.purpose == net::Purpose::Bind && destination.port < firstFreeBindPort);
}

//! A rule for all ports will not do.
bool needsMoreThanAll(const net::Destination &destination)
{
    return mustBeNamed(destination)
        || (destination.purpose == net::Purpose::Listen && destination.port < firstFreeListenPort);
}

//! The system chooses the port.
bool isAnyPort(const net::Destination &destination)
{
    return destination.port == 0 && destination.purpose != net::Purpose::Connect;
}

bool isLocalhost(QStringView name)
{
    return name == QLatin1String("localhost") || name.endsWith(QLatin1String(".localhost"));
}

//! The classes of addresses for which a rule for the name is enough.
bool nameSuffices(QStringView host, net::AddressClass addressClass)
{
    return addressClass == net::AddressClass::Public
        || (addressClass == net::AddressClass::Loopback && isLocalhost(host));
}

QString bracketed(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol ? QString(u'[' + address.toString() + u']')
                                                               : address.toString();
}

QString flag(const net::Destination &destination, const QString &host)
{
    static constexpr const char *schemes[] = {"tcp", "udp", "listen", "bind"};
    const QLatin1String scheme(schemes[static_cast<int>(ruleProtocol(destination))]);
    const QString port = isAnyPort(destination) ? QStringLiteral("*") : QString::number(destination.port);
    // Put in at once: the zone of an address can be "%3".
    return QStringLiteral("--allow %1://%2:%3").arg(scheme, host, port);
}

tl::unexpected<Error> never(const net::Destination &destination, const QString &reason)
{
    return failure(ErrorCode::AccessDenied, QString(destination.toString() + u' ' + reason));
}

tl::unexpected<Error> denied(const net::Destination &destination, const QStringList &flags)
{
    QStringList addresses;
    for (const QHostAddress &address : destination.addresses) {
        if (const QString text = address.toString(); text != destination.host)
            addresses.append(text);
    }
    const QString resolved =
        addresses.isEmpty() ? QString() : QString(u" (" + addresses.join(QLatin1String(", ")) + u')');
    const bool isSpecial = !isAnyPort(destination) && needsMoreThanAll(destination);
    const QLatin1String special(isSpecial ? " (this port must be named, * is not enough)" : "");
    return failure(ErrorCode::AccessDenied,
                   QString(destination.toString() + resolved + u" is not allowed; to allow it" + special + u": "
                           + flags.join(QLatin1Char(' '))));
}

} // namespace

AccessRule::Protocol ruleProtocol(const net::Destination &destination)
{
    if (destination.purpose == net::Purpose::Listen)
        return AccessRule::Protocol::Listen;
    if (destination.purpose == net::Purpose::Bind)
        return AccessRule::Protocol::Bind;
    return destination.protocol == net::Protocol::Tcp ? AccessRule::Protocol::Tcp : AccessRule::Protocol::Udp;
}

Result<void> AccessRules::add(const QString &rule)
{
    const auto parsed = AccessRule::parse(rule);
    if (!parsed) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("%1: at character %2: expected %3")
                           .arg(rule, QString::number(parsed.error().position + 1), parsed.error().message));
    }
    m_rules.append(*parsed);
    return {};
}

Result<void> AccessRules::addFile(const QString &content, const QString &name)
{
    QList<AccessRule> rules;
    const QStringList lines = content.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString code = lines[i].section(QLatin1Char('#'), 0, 0);
        const QString rule = code.trimmed();
        if (rule.isEmpty())
            continue;
        const auto parsed = AccessRule::parse(rule);
        if (!parsed) {
            const qsizetype column = code.indexOf(rule) + parsed.error().position + 1;
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("%1:%2:%3: expected %4")
                               .arg(name, QString::number(i + 1), QString::number(column), parsed.error().message));
        }
        rules.append(*parsed);
    }
    m_rules.append(rules);
    return {};
}

Result<void> AccessRules::decide(const net::Destination &destination) const
{
    if (const Result<void> possible = checkPossible(destination); !possible)
        return possible;
    QStringList missing;
    for (const QHostAddress &answer : destination.addresses) {
        const QHostAddress address = net::unmapped(answer);
        if (covers(destination, address))
            continue;
        const QString host =
            nameSuffices(destination.host, net::classify(address)) && QHostAddress(destination.host).isNull()
            ? destination.host
            : bracketed(address);
        if (const QString needed = flag(destination, host); !missing.contains(needed))
            missing.append(needed);
    }
    if (!missing.isEmpty() || destination.addresses.isEmpty())
        return denied(destination, missing);
    return {};
}

Result<void> AccessRules::checkPossible(const net::Destination &destination) const
{
    for (const QHostAddress &answer : destination.addresses) {
        const QHostAddress address = net::unmapped(answer);
        if (net::classify(address) == net::AddressClass::Forbidden)
            return never(destination, QStringLiteral("leads to a cloud metadata service, which is never allowed"));
        if (isProtected(destination, address))
            return never(destination, QStringLiteral("is a port of this program itself, which is never allowed"));
    }
    return {};
}

Result<void> AccessRules::decideUnresolved(const net::Destination &destination) const
{
    if (const QHostAddress literal(destination.host); !literal.isNull()) {
        net::Destination resolved = destination;
        resolved.addresses = {literal};
        return decide(resolved);
    }
    const bool everything = std::any_of(m_rules.cbegin(), m_rules.cend(), [&](const AccessRule &rule) {
        return portAllowed(rule, destination) && rule.name.isEmpty() && rule.prefixLength == 0;
    });
    if (everything || coversName(destination))
        return {};
    return denied(destination, {flag(destination, destination.host)});
}

bool AccessRules::covers(const net::Destination &destination, const QHostAddress &address) const
{
    const bool byAddress = std::any_of(m_rules.cbegin(), m_rules.cend(), [&](const AccessRule &rule) {
        return portAllowed(rule, destination) && rule.coversAddress(address);
    });
    return byAddress || (nameSuffices(destination.host, net::classify(address)) && coversName(destination));
}

bool AccessRules::coversName(const net::Destination &destination) const
{
    return std::any_of(m_rules.cbegin(), m_rules.cend(), [&](const AccessRule &rule) {
        return portAllowed(rule, destination) && !rule.name.isEmpty() && rule.name == destination.host;
    });
}

bool AccessRules::isProtected(const net::Destination &destination, const QHostAddress &address) const
{
    return destination.protocol == net::Protocol::Tcp && m_protectedPorts.contains(destination.port)
        && net::classify(address) == net::AddressClass::Loopback;
}

bool AccessRules::portAllowed(const AccessRule &rule, const net::Destination &destination) const
{
    if (rule.protocol != ruleProtocol(destination))
        return false;
    if (isAnyPort(destination))
        return rule.coversEveryPort();
    if (mustBeNamed(destination))
        return rule.namesPort(destination.port);
    if (needsMoreThanAll(destination) && rule.coversEveryPort())
        return false;
    return rule.coversPort(destination.port);
}

} // namespace wirebench::bridge
