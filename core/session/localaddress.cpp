// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/localaddress.h"

#include "core/net/addressparser.h"
#include "core/net/descriptor.h"
#include "core/net/socketaddress.h"
#include "core/session/sessiontexts.h"

#include <cerrno>

namespace wirebench::session {

namespace {

//! False only where the system says so: what else goes wrong is said when the session is opened.
bool hasIpv6(net::SocketCalls &calls)
{
    const auto isMissing = [](int error) {
        return error == EAFNOSUPPORT || error == EPFNOSUPPORT || error == EPROTONOSUPPORT || error == EADDRNOTAVAIL;
    };
    const net::Descriptor probe(calls, calls.socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!probe.isValid())
        return !isMissing(errno);
    const auto everywhere = net::toSocketAddress({QHostAddress(QHostAddress::AnyIPv6), 0}, net::AddressFamily::IPv6);
    return !everywhere || calls.bind(probe.get(), everywhere->get(), everywhere->length) == 0 || !isMissing(errno);
}

} // namespace

Result<QHostAddress> localAddressOf(const SessionAddress &address, std::optional<net::AddressFamily> family,
                                    net::SocketCalls &calls)
{
    if (address.host.isEmpty()) {
        const bool isIpv6 = family ? family == net::AddressFamily::IPv6 : hasIpv6(calls);
        return QHostAddress(isIpv6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4);
    }
    if (address.host.compare(u"localhost", Qt::CaseInsensitive) == 0)
        return QHostAddress(family == net::AddressFamily::IPv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
    if (const auto parsed = net::parseAddress(address.host))
        return *parsed;
    return failure(ErrorCode::InvalidArgument,
                   SessionTexts::tr("%1: \"%2\" is not an address of this computer; leave it out to wait at every one")
                       .arg(address.toString(), address.host));
}

} // namespace wirebench::session
