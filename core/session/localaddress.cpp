// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/localaddress.h"

#include "core/net/addressparser.h"

namespace wirebench::session {

Result<QHostAddress> localAddressOf(const SessionAddress &address, std::optional<net::AddressFamily> family)
{
    if (address.host.isEmpty())
        return QHostAddress(family == net::AddressFamily::IPv4 ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6);
    if (address.host.compare(u"localhost", Qt::CaseInsensitive) == 0)
        return QHostAddress(family == net::AddressFamily::IPv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
    if (const auto parsed = net::parseAddress(address.host))
        return *parsed;
    return failure(ErrorCode::InvalidArgument,
                   QStringLiteral("%1: \"%2\" is not an address of this computer; leave it out to wait at every one")
                       .arg(address.toString(), address.host));
}

} // namespace wirebench::session
