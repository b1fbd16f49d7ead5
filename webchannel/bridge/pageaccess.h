// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/accessrules.h"
#include "webchannel/bridge/policyfeatures.h"

#include <functional>
#include <optional>

namespace wirebench::bridge {

//! A refusal, for the user.
struct AccessDenial
{
    QString origin; //!< of the page
    QString detail; //!< what was asked for, and the flags that would allow it or the policies that the page lacks

    friend bool operator==(const AccessDenial &, const AccessDenial &) = default;
};

//! The access rules as they apply to one socket of a page: adds whose page it is and what Permissions Policy allows it,
//! writes decisions to the log, reports refusals, and remembers which destination was granted last, since a page must
//! not learn how it went wrong with one that was not. A bound UDP socket has many.
class PageAccess final : public net::AccessPolicy
{
public:
    using Report = std::function<void(const AccessDenial &)>;

    //! \a rules must outlive this object. What \a policies lack no rule makes good.
    PageAccess(const QString &origin, PolicyFeatures policies, const AccessRules &rules, Report report);

    void check(const net::Destination &destination, QObject *context, Reply reply) override;

    //! What to tell about a socket that could not be opened, or a datagram that could not be sent: \a error, unless
    //! that would tell whether a name exists that no rule allows to ask about; AccessDenied then.
    Error tellable(const Error &error, const net::Destination &destination);

    const QString &origin() const { return m_origin; }
    PolicyFeatures policies() const { return m_policies; }

private:
    Result<void> decide(const net::Destination &destination) const;
    Result<void> decideUnresolved(const net::Destination &destination) const;
    Result<void> settle(const Result<void> &verdict, const net::Destination &destination);

    QString m_origin;
    PolicyFeatures m_policies;
    const AccessRules &m_rules;
    Report m_report;
    std::optional<net::Destination> m_granted; // the last one that was
};

} // namespace wirebench::bridge

Q_DECLARE_METATYPE(wirebench::bridge::AccessDenial)
