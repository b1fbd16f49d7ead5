// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/accessrules.h"
#include "webchannel/bridge/questiondesk.h"
#include "webchannel/bridge/ticketstore.h"

#include <functional>
#include <optional>

namespace wirebench::bridge {

//! A refusal, for the user.
struct AccessDenial
{
    QString origin; //!< of the page
    QString detail; //!< what was asked for, and the flags that would allow it or the policies that the page lacks
    QString holder = {}; //!< the tab it is in, as in Ticket

    friend bool operator==(const AccessDenial &, const AccessDenial &) = default;
};

//! The access rules as they apply to one socket of a page: adds whose page it is and what Permissions Policy allows it,
//! writes decisions to the log, reports refusals, and remembers which destination was granted last, since a page must
//! not learn how it went wrong with one that was not. A bound UDP socket has many.
//!
//! Where there is a desk, it is asked about what no rule allows and a person could.
class PageAccess final : public net::AccessPolicy
{
public:
    using Report = std::function<void(const AccessDenial &)>;

    //! \a rules must outlive this object. What \a policies lack no rule makes good.
    PageAccess(const QString &origin, PolicyFeatures policies, const AccessRules &rules, Report report);
    //! The same for a socket of \a whose. \a desk may be null, and may go before this object.
    PageAccess(const Ticket &whose, const AccessRules &rules, Report report, QuestionDesk *desk);

    void check(const net::Destination &destination, QObject *context, Reply reply) override;

    //! What to tell about a socket that could not be opened, or a datagram that could not be sent: \a error, unless
    //! that would tell whether a name exists that no rule allows to ask about; AccessDenied then.
    Error tellable(const Error &error, const net::Destination &destination);
    //! The same where somebody may have to be asked: calls \a reply once, now or later, not when \a context is gone.
    void tell(const Error &error, const net::Destination &destination, QObject *context,
              const std::function<void(const Error &tellable)> &reply);

    //! Whether the socket has something by \a grant.
    bool isUnder(const Grant &grant) const;

    const QString &origin() const { return m_whose.origin; }
    PolicyFeatures policies() const { return m_whose.policies; }

private:
    Result<void> decide(const net::Destination &destination) const;
    Result<void> decideUnresolved(const net::Destination &destination) const;
    Result<void> settle(const Result<void> &verdict, const net::Destination &destination);
    bool isGranted(const net::Destination &destination) const;
    //! Whether a person could allow \a destination and is there to be asked.
    bool isAskable(const net::Destination &destination) const;
    void ask(const net::Destination &destination, QObject *context, const Reply &reply);
    //! What the desk said about \a destination.
    Result<void> onAnswered(const AccessVerdict &verdict, const net::Destination &destination);

    Ticket m_whose;
    const AccessRules &m_rules;
    Report m_report;
    QPointer<QuestionDesk> m_desk;
    std::optional<net::Destination> m_granted; // the last one that was
    QList<Grant> m_grants; // what was allowed by a person, and not only once
    QList<Grant> m_once; // what a person allowed to this socket only
};

} // namespace wirebench::bridge

Q_DECLARE_METATYPE(wirebench::bridge::AccessDenial)
