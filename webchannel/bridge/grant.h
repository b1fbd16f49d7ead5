// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/accessrule.h"
#include "webchannel/bridge/addresskinds.h"

namespace wirebench::bridge {

//! Whom a grant is for: a frame, and the page around it. Serialised origins, hosts in punycode; for a folder that this
//! program serves its address ("file:///srv/app"), since its port is another one each time.
struct GrantParties
{
    QString top;
    QString frame;

    friend bool operator==(const GrantParties &, const GrantParties &) = default;
};

//! What a person has said once about one destination of one page: that it is allowed, or that it never is. As text
//!
//!     allow https://app.example https://app.example tcp://192.168.1.50:502 local-network
//!     deny https://app.example https://advert.example udp://[2001:db8::1]:53 public
//!     allow file:///srv/app file:///srv/app listen://0.0.0.0:* listening
//!
//! that is: effect, page, frame, destination, kinds of its addresses. The destination is one host or address and one
//! port; `*` stands for a port of the system's choice.
struct Grant
{
    enum class Effect { Allow, Deny };

    Effect effect = Effect::Deny;
    GrantParties parties;
    AccessRule rule; //!< of one host, and one port or `*`
    AddressKinds kinds;

    //! About the very host, port and kinds of \a destination.
    static Grant of(Effect effect, const GrantParties &parties, const net::Destination &destination);
    static tl::expected<Grant, RuleError> parse(const QString &text);
    QString toText() const;
    //! "tcp://192.168.1.50:502".
    QString destinationText() const;

    //! An allowance: whether it is for all addresses of \a destination. For a name it is so only while the name leads
    //! to the kinds of addresses that it led to when the person was asked. A denial: whether it is for any of them.
    bool covers(const net::Destination &destination) const;
    //! Whether both say the same about the same thing, be it of other kinds.
    bool isLike(const Grant &other) const
    {
        return effect == other.effect && parties == other.parties && rule == other.rule;
    }

    friend bool operator==(const Grant &, const Grant &) = default;
};

} // namespace wirebench::bridge

Q_DECLARE_METATYPE(wirebench::bridge::Grant)
