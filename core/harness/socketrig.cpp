// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/socketrig.h"

#include "core/harness/tcpconversation.h"
#include "core/harness/tcplistening.h"
#include "core/harness/udpconversation.h"

namespace wirebench::harness {

using session::SessionAddress;
using Kind = SessionAddress::Kind;

SocketRig::SocketRig(const net::Environment &environment)
    : m_environment(environment)
{ }

Result<std::unique_ptr<Conversation>> SocketRig::converse(const QString &device, const SessionAddress &address,
                                                          const session::SessionOptions &options)
{
    switch (address.kind) {
    case Kind::Tcp:
        return std::make_unique<TcpConversation>(address.host, address.port, session::tcpOptionsOf(options),
                                                 m_environment);
    case Kind::Udp:
        return std::make_unique<UdpConversation>(address.host, address.port, session::udpOptionsOf(options),
                                                 m_environment);
    case Kind::UdpBound:
    case Kind::Multicast:
        return std::make_unique<BoundUdpConversation>(address, options, m_environment);
    case Kind::TcpListen:
    case Kind::Web:
        break;
    }
    return failure(ErrorCode::InvalidArgument,
                   QStringLiteral("%1 is at %2, which nothing connects to").arg(device, address.toString()));
}

Result<std::unique_ptr<Listening>> SocketRig::listen(const QString &device, const SessionAddress &address,
                                                     const session::SessionOptions &options)
{
    if (address.kind == Kind::TcpListen)
        return std::make_unique<TcpListening>(address, options, m_environment);
    return failure(ErrorCode::InvalidArgument,
                   QStringLiteral("%1 is at %2, where nobody listens").arg(device, address.toString()));
}

Result<std::unique_ptr<Simulation>> SocketRig::simulate(const QString &name, bool isFile, quint64 seed)
{
    Q_UNUSED(isFile)
    Q_UNUSED(seed)
    return failure(ErrorCode::InvalidArgument, QStringLiteral("there is no simulated device %1").arg(name));
}

} // namespace wirebench::harness
