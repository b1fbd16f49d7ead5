// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pageaccess.h"

#include "webchannel/bridge/logging.h"

#include <algorithm>

namespace wirebench::bridge {

PageAccess::PageAccess(const QString &origin, PolicyFeatures policies, const AccessRules &rules, Report report)
    : PageAccess(Ticket{origin, policies, {}}, rules, std::move(report), nullptr)
{ }

PageAccess::PageAccess(const Ticket &whose, const AccessRules &rules, Report report, QuestionDesk *desk)
    : m_whose(whose)
    , m_rules(rules)
    , m_report(std::move(report))
    , m_desk(desk)
{ }

void PageAccess::check(const net::Destination &destination, QObject *context, Reply reply)
{
    const Result<void> decided = decide(destination);
    if (!decided && isAskable(destination))
        return ask(destination, context, reply);
    const Result<void> verdict = settle(decided, destination);
    m_granted = verdict ? std::optional(destination) : std::nullopt;
    reply(verdict);
}

bool PageAccess::isAskable(const net::Destination &destination) const
{
    return m_desk && !(policyFeaturesNeeded(destination) & ~policies()) && m_rules.checkPossible(destination);
}

void PageAccess::ask(const net::Destination &destination, QObject *context, const Reply &reply)
{
    const auto covers = [&](const Grant &grant) { return grant.covers(destination); };
    if (std::any_of(m_once.cbegin(), m_once.cend(), covers)) {
        m_granted = destination;
        return reply(settle({}, destination));
    }
    qCInfo(logAccess).noquote() << origin() << "asks for" << destination.toString();
    const AccessQuestion question{0, m_whose.holder, m_whose.document, m_whose.parties, destination};
    m_desk->ask(question, context,
                [this, destination, reply](const AccessVerdict &verdict) { reply(onAnswered(verdict, destination)); });
}

Result<void> PageAccess::onAnswered(const AccessVerdict &verdict, const net::Destination &destination)
{
    m_granted = verdict.isAllowed ? std::optional(destination) : std::nullopt;
    if (!verdict.isAllowed) {
        qCInfo(logAccess).noquote() << origin() << "refused" << destination.toString() << "by its user";
        return failure(ErrorCode::AccessDenied, destination.toString() + QStringLiteral(" was refused by the user"));
    }
    qCInfo(logAccess).noquote() << origin() << "granted" << destination.toString()
                                << (verdict.grant ? "by its user" : "by its user, once");
    if (!verdict.grant)
        m_once.append(Grant::of(Grant::Effect::Allow, m_whose.parties, destination));
    else if (!isUnder(*verdict.grant))
        m_grants.append(*verdict.grant);
    return {};
}

bool PageAccess::isUnder(const Grant &grant) const
{
    return std::any_of(m_grants.cbegin(), m_grants.cend(), [&](const Grant &own) { return own.isLike(grant); });
}

bool PageAccess::isGranted(const net::Destination &destination) const
{
    return m_granted && m_granted->purpose == destination.purpose && m_granted->host == destination.host
        && m_granted->port == destination.port;
}

Error PageAccess::tellable(const Error &error, const net::Destination &destination)
{
    // Without a grant, only the lookup can have told anything about the network.
    if (isGranted(destination) || (error.code != ErrorCode::HostNotFound && error.code != ErrorCode::TimedOut))
        return error;
    const Result<void> verdict = settle(decideUnresolved(destination), destination);
    return verdict ? error : verdict.error();
}

void PageAccess::tell(const Error &error, const net::Destination &destination, QObject *context,
                      const std::function<void(const Error &)> &reply)
{
    const bool tellsOfTheNetwork = error.code == ErrorCode::HostNotFound || error.code == ErrorCode::TimedOut;
    net::Destination asked = destination;
    if (const QHostAddress literal(destination.host); !literal.isNull())
        asked.addresses = {literal};
    // A name that leads nowhere is asked about as well: at once it would be refused, and so tell that it does not.
    if (tellsOfTheNetwork && !isGranted(destination) && isAskable(asked) && !decideUnresolved(destination)) {
        return ask(asked, context,
                   [error, reply](const Result<void> &verdict) { reply(verdict ? error : verdict.error()); });
    }
    reply(tellable(error, destination));
}

Result<void> PageAccess::decide(const net::Destination &destination) const
{
    // First, because no rule would help.
    const PolicyFeatures missing = policyFeaturesNeeded(destination) & ~policies();
    if (!missing)
        return m_rules.decide(destination);
    return failure(ErrorCode::AccessDenied,
                   QStringLiteral("%1 is not allowed: the Permissions Policy of the page, or of a page around it, "
                                  "does not allow it %2")
                       .arg(destination.toString(), policyFeatureNames(missing)));
}

Result<void> PageAccess::decideUnresolved(const net::Destination &destination) const
{
    net::Destination literal = destination;
    literal.addresses = {QHostAddress(destination.host)};
    return literal.addresses.first().isNull() ? m_rules.decideUnresolved(destination) : decide(literal);
}

Result<void> PageAccess::settle(const Result<void> &verdict, const net::Destination &destination)
{
    if (verdict) {
        qCInfo(logAccess).noquote() << origin() << "granted" << destination.toString();
    } else {
        qCInfo(logAccess).noquote() << origin() << "refused:" << verdict.error().detail;
        m_report({origin(), verdict.error().detail, m_whose.holder});
    }
    return verdict;
}

} // namespace wirebench::bridge
