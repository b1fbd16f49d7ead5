// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/faultproxy.h"

#include "core/faults/tcpfaultproxy.h"
#include "core/faults/udpfaultproxy.h"

namespace wirebench::faults {

using session::SessionAddress;

FaultProxy::FaultProxy(SessionAddress target, const FaultOptions &options, const net::Environment &environment)
    : m_target(std::move(target))
    , m_options(options)
    , m_environment(environment)
{ }

Result<std::unique_ptr<FaultProxy>> FaultProxy::make(const SessionAddress &target, const FaultOptions &options,
                                                     const net::Environment &environment)
{
    if (target.kind != SessionAddress::Kind::Tcp && target.kind != SessionAddress::Kind::Udp)
        return failure(
            ErrorCode::InvalidArgument,
            QStringLiteral("%1: faults are between a client and tcp:// or udp:// with a host").arg(target.toString()));
    const bool isTcp = target.kind == SessionAddress::Kind::Tcp;
    if (const auto checked = options.check(isTcp ? TransportProtocol::Tcp : TransportProtocol::Udp); !checked)
        return tl::unexpected<Error>(checked.error());
    if (isTcp)
        return std::make_unique<TcpFaultProxy>(target, options, environment);
    return std::make_unique<UdpFaultProxy>(target, options, environment);
}

} // namespace wirebench::faults
