// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/grant.h"

#include "core/net/addressclass.h"
#include "webchannel/bridge/accessrules.h"

#include <QUrl>

#include <algorithm>

namespace wirebench::bridge {

namespace {

constexpr const char *schemes[] = {"tcp", "udp", "listen", "bind"};

tl::unexpected<RuleError> expected(qsizetype position, const QString &what)
{
    return tl::unexpected<RuleError>({position, what});
}

struct Word
{
    QString text;
    qsizetype position = 0;
};

//! The words of \a line, which are apart by white space.
QList<Word> wordsOf(const QString &line)
{
    QList<Word> words;
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const bool isBetween = i == line.size() || line[i].isSpace();
        if (isBetween && begin >= 0)
            words.append({line.sliced(begin, i - begin), begin});
        begin = isBetween ? -1 : begin < 0 ? i : begin;
    }
    return words;
}

//! Whether that is how a party is written, and how nothing else can be.
bool isParty(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.toString(QUrl::FullyEncoded) != text)
        return false;
    if (url.isLocalFile())
        return url.host().isEmpty() && url.path().startsWith(u'/') && !url.hasQuery() && !url.hasFragment();
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    constexpr auto beyond = QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
    return isWeb && !url.host().isEmpty() && url.toString(beyond | QUrl::FullyEncoded) == text;
}

bool isWholeAddress(const AccessRule &rule)
{
    return rule.prefixLength == (rule.network.protocol() == QAbstractSocket::IPv6Protocol ? 128 : 32);
}

bool isSame(const QHostAddress &one, const QHostAddress &other)
{
    return one == other && one.scopeId() == other.scopeId();
}

} // namespace

Grant Grant::of(Effect effect, const GrantParties &parties, const net::Destination &destination)
{
    Grant grant{effect, parties, {}, kindsOf(destination)};
    grant.rule.protocol = ruleProtocol(destination);
    if (const QHostAddress literal(destination.host); !literal.isNull()) {
        grant.rule.network = net::unmapped(literal);
        grant.rule.prefixLength = grant.rule.network.protocol() == QAbstractSocket::IPv6Protocol ? 128 : 32;
    } else {
        grant.rule.name = destination.host;
    }
    if (destination.port != 0)
        grant.rule.firstPort = grant.rule.lastPort = destination.port;
    return grant;
}

tl::expected<Grant, RuleError> Grant::parse(const QString &text)
{
    const QList<Word> words = wordsOf(text);
    const auto word = [&](qsizetype index) { return index < words.size() ? words[index] : Word{{}, text.size()}; };
    Grant grant;
    if (word(0).text == u"allow")
        grant.effect = Effect::Allow;
    else if (word(0).text != u"deny")
        return expected(word(0).position, QStringLiteral("allow or deny"));
    for (const qsizetype index : {1, 2}) {
        if (!isParty(word(index).text))
            return expected(word(index).position,
                            QStringLiteral("an origin such as https://app.example, or file:///folder"));
    }
    grant.parties = {word(1).text, word(2).text};
    const auto rule = AccessRule::parse(word(3).text);
    if (!rule)
        return expected(word(3).position + rule.error().position, rule.error().message);
    grant.rule = *rule;
    const bool isLocal = rule->protocol == AccessRule::Protocol::Listen || rule->protocol == AccessRule::Protocol::Bind;
    if (rule->firstPort != rule->lastPort && !(isLocal && rule->coversEveryPort()))
        return expected(word(3).position, QStringLiteral("one port (* only for listen:// and bind://)"));
    if (rule->name.isEmpty() && !isWholeAddress(*rule))
        return expected(word(3).position, QStringLiteral("one address, not a network"));
    const auto kinds = addressKindsFromText(word(4).text);
    if (!kinds)
        return expected(word(4).position,
                        QStringLiteral("public, local-network, this-machine, multicast, broadcast, listening or "
                                       "unresolved, several joined by commas"));
    grant.kinds = *kinds;
    if (words.size() > 5)
        return expected(word(5).position, QStringLiteral("the end of the line"));
    return grant;
}

QString Grant::toText() const
{
    return QStringLiteral("%1 %2 %3 ")
               .arg(effect == Effect::Allow ? QStringLiteral("allow") : QStringLiteral("deny"), parties.top,
                    parties.frame)
        + destinationText() + u' ' + bridge::toText(kinds);
}

QString Grant::destinationText() const
{
    QString host = rule.name;
    if (host.isEmpty()) {
        host = rule.network.toString();
        if (rule.network.protocol() == QAbstractSocket::IPv6Protocol)
            host = u'[' + host + u']';
    }
    const QString port = rule.coversEveryPort() ? QStringLiteral("*") : QString::number(rule.firstPort);
    return QLatin1String(schemes[static_cast<int>(rule.protocol)]) + QLatin1String("://") + host + u':' + port;
}

bool Grant::covers(const net::Destination &destination) const
{
    const bool isSamePort = destination.port == 0 ? rule.coversEveryPort() : rule.namesPort(destination.port);
    if (rule.protocol != ruleProtocol(destination) || !isSamePort)
        return false;
    const auto isThere = [this](const QHostAddress &address) { return isSame(net::unmapped(address), rule.network); };
    const QList<QHostAddress> &addresses = destination.addresses;
    if (effect == Effect::Deny) {
        return rule.name.isEmpty() ? std::any_of(addresses.cbegin(), addresses.cend(), isThere)
                                   : rule.name == destination.host;
    }
    if (rule.name.isEmpty())
        return !addresses.isEmpty() && std::all_of(addresses.cbegin(), addresses.cend(), isThere);
    // That a name leads nowhere now may be told to who may know where it leads.
    const AddressKinds led = kindsOf(destination) & ~AddressKinds(AddressKind::Unresolved);
    return rule.name == destination.host && (led & ~kinds) == AddressKinds();
}

} // namespace wirebench::bridge
