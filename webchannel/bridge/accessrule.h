// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>
#include <QString>

#include <tl/expected.hpp>

namespace wirebench::bridge {

//! Where a rule's text stopped making sense.
struct RuleError
{
    qsizetype position = 0; //!< characters before the place
    QString message; //!< what was expected there

    friend bool operator==(const RuleError &, const RuleError &) = default;
};

//! One thing that is allowed: to talk to `tcp://HOST:PORT` or `udp://HOST:PORT`, to accept TCP connections at
//! `listen://ADDRESS:PORT`, or to receive datagrams from everybody at `bind://ADDRESS:PORT`.
//!
//! ADDRESS is an IPv4 address or an IPv6 address in brackets, either with a prefix length (`10.0.0.0/8`, `[fd00::/8]`);
//! HOST may also be a host name. PORT is a number, two of them (`8000-8010`), or `*`.
struct AccessRule
{
    enum class Protocol { Tcp, Udp, Listen, Bind };

    Protocol protocol = Protocol::Tcp;
    QString name; //!< as normalisedHost(); empty: the rule is about addresses
    QHostAddress network; //!< never v4-mapped; null: the rule is about a name
    int prefixLength = 0;
    quint16 firstPort = 1;
    quint16 lastPort = 65535;

    static tl::expected<AccessRule, RuleError> parse(const QString &text);

    bool coversPort(quint16 port) const { return firstPort <= port && port <= lastPort; }
    //! Whether the port is `*`, or as good as that.
    bool coversEveryPort() const { return firstPort == 1 && lastPort == 65535; }
    //! Whether this is a rule for exactly this port, not for a range that happens to have it.
    bool namesPort(quint16 port) const { return firstPort == port && lastPort == port; }
    //! Whether \a address (not v4-mapped) is within network. A rule without a zone covers all zones.
    bool coversAddress(const QHostAddress &address) const;

    friend bool operator==(const AccessRule &, const AccessRule &) = default;
};

} // namespace wirebench::bridge
