// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/accesspolicy.h"
#include "webchannel/bridge/accessrule.h"

#include <QList>

namespace wirebench::bridge {

//! The scheme of a rule for what \a destination is wanted for.
AccessRule::Protocol ruleProtocol(const net::Destination &destination);

//! What pages may connect to: nothing but what a rule allows. A value; decisions are pure functions of it.
//!
//! A destination is allowed when every address it resolved to is covered: by a rule for addresses that contains it, or,
//! for public addresses only, by a rule for the name that was asked for (so that a name cannot be pointed into the
//! local network). Rules for localhost and names below it cover loopback addresses. Never allowed: cloud metadata
//! services and the program's own ports.
//!
//! Local addresses need a rule of their own kind (listen, bind). There `*` is what allows a port of the system's
//! choice, and no port that something else may be expected at: listening below port 32,768 needs a rule that names the
//! port or a range, binding UDP below 1,024 the very port.
class AccessRules
{
public:
    //! Adds one rule. InvalidArgument says at which character what was expected.
    Result<void> add(const QString &rule);

    //! Adds the rules of a file's \a content: one a line, `#` starts a comment. InvalidArgument says `name:line:column`
    //! and what was expected; nothing is added then.
    Result<void> addFile(const QString &content, const QString &name);

    //! TCP ports on this machine that belong to the program itself. The same numbers of UDP are anybody's.
    void protectPort(quint16 port) { m_protectedPorts.append(port); }

    const QList<AccessRule> &rules() const { return m_rules; }

    //! AccessDenied with, for the user, what was asked for, what it resolved to, and the exact flags that would allow
    //! it. Never shown to the page. \c host as normalisedHost().
    Result<void> decide(const net::Destination &destination) const;

    //! AccessDenied where no rule could ever allow \a destination.
    Result<void> checkPossible(const net::Destination &destination) const;

    //! The same as decide() about a name that did not resolve: allowed when there is a rule for the name, or for all
    //! addresses. A literal that was not asked for in its family is judged as the address it is.
    Result<void> decideUnresolved(const net::Destination &destination) const;

private:
    bool covers(const net::Destination &destination, const QHostAddress &address) const;
    bool coversName(const net::Destination &destination) const;
    bool isProtected(const net::Destination &destination, const QHostAddress &address) const;
    bool portAllowed(const AccessRule &rule, const net::Destination &destination) const;

    QList<AccessRule> m_rules;
    QList<quint16> m_protectedPorts;
};

} // namespace wirebench::bridge
