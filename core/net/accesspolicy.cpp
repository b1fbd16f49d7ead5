// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/accesspolicy.h"

namespace wirebench::net {

namespace {

QString schemeOf(const Destination &destination)
{
    switch (destination.purpose) {
    case Purpose::Listen:
        return QStringLiteral("listen");
    case Purpose::Bind:
        return QStringLiteral("bind");
    case Purpose::Connect:
        break;
    }
    return destination.protocol == Protocol::Tcp ? QStringLiteral("tcp") : QStringLiteral("udp");
}

class AllowAll final : public AccessPolicy
{
public:
    void check(const Destination &, QObject *, Reply reply) override { reply({}); }
};

} // namespace

QString Destination::toString() const
{
    return QStringLiteral("%1://%2:%3")
        .arg(schemeOf(*this), host.contains(u':') ? QStringLiteral("[%1]").arg(host) : host, QString::number(port));
}

AccessPolicy &AccessPolicy::allowAll()
{
    static AllowAll policy;
    return policy;
}

} // namespace wirebench::net
