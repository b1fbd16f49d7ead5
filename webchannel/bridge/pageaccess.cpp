// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pageaccess.h"

#include "webchannel/bridge/logging.h"

namespace wirebench::bridge {

PageAccess::PageAccess(const QString &origin, PolicyFeatures policies, const AccessRules &rules, Report report)
    : m_origin(origin)
    , m_policies(policies)
    , m_rules(rules)
    , m_report(std::move(report))
{ }

void PageAccess::check(const net::Destination &destination, QObject *, Reply reply)
{
    const Result<void> verdict = settle(decide(destination), destination);
    m_granted = verdict ? std::optional(destination) : std::nullopt;
    reply(verdict);
}

Error PageAccess::tellable(const Error &error, const net::Destination &destination)
{
    // Without a grant, only the lookup can have told anything about the network.
    const bool isGranted = m_granted && m_granted->purpose == destination.purpose && m_granted->host == destination.host
        && m_granted->port == destination.port;
    if (isGranted || (error.code != ErrorCode::HostNotFound && error.code != ErrorCode::TimedOut))
        return error;
    const Result<void> verdict = settle(decideUnresolved(destination), destination);
    return verdict ? error : verdict.error();
}

Result<void> PageAccess::decide(const net::Destination &destination) const
{
    // First, because no rule would help.
    const PolicyFeatures missing = policyFeaturesNeeded(destination) & ~m_policies;
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
        qCInfo(logAccess).noquote() << m_origin << "granted" << destination.toString();
    } else {
        qCInfo(logAccess).noquote() << m_origin << "refused:" << verdict.error().detail;
        m_report({m_origin, verdict.error().detail});
    }
    return verdict;
}

} // namespace wirebench::bridge
