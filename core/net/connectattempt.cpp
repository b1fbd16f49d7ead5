// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/connectattempt.h"

#include "core/net/socketerror.h"

#include <QTimer>

#include <netinet/in.h>

namespace wirebench::net {

ConnectAttempt::ConnectAttempt(SocketCalls &calls, const Endpoint &remote, QObject *parent)
    : QObject(parent)
    , m_calls(calls)
    , m_remote(remote)
{ }

Error ConnectAttempt::errorOf(int number) const
{
    return errorFromErrno(number, QStringLiteral("connect to ") + m_remote.toString());
}

Result<void> ConnectAttempt::start(const AnyConnectOptions &options)
{
    const AddressFamily family = familyOf(m_remote.address);
    const bool isTcp = std::holds_alternative<TcpOptions>(options);
    Descriptor descriptor(m_calls,
                          m_calls.socket(family == AddressFamily::IPv6 ? AF_INET6 : AF_INET,
                                         (isTcp ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!descriptor.isValid())
        return tl::unexpected<Error>(errorFromErrno(errno, QStringLiteral("make a socket")));
    const auto address = toSocketAddress(m_remote, family);
    if (!address)
        return tl::unexpected<Error>(address.error());
    const auto prepared = std::visit(
        [&](const auto &all) {
            const auto bind = [&] { return bindLocally(descriptor.get(), all, isTcp); };
            if constexpr (requires { applyOptions(descriptor.get(), all, family); })
                return applyOptions(descriptor.get(), all, family).and_then(bind);
            else
                return applyOptions(descriptor.get(), all).and_then(bind);
        },
        options);
    if (!prepared)
        return prepared;
    // Interrupted, it goes on all the same (POSIX), as when it does not finish at once.
    if (m_calls.connect(descriptor.get(), address->get(), address->length) != 0 && errno != EINPROGRESS
        && errno != EINTR)
        return tl::unexpected<Error>(errorOf(errno));
    m_readiness.emplace(std::move(descriptor), static_cast<ReadinessReceiver &>(*this));
    m_readiness->setSendInterest(true);
    return {};
}

Result<void> ConnectAttempt::bindLocally(int descriptor, const ConnectOptions &options, bool isTcp) const
{
    if (options.local.address.isNull() && options.local.port == 0)
        return {};
    const AddressFamily family = familyOf(m_remote.address);
    Endpoint local = options.local;
    if (local.address.isNull())
        local.address = family == AddressFamily::IPv6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4;
    const auto address = toSocketAddress(local, family);
    if (!address)
        return tl::unexpected<Error>(address.error());
    const int on = 1;
    if (local.port == 0) {
        // The port is chosen when connecting, where more are free than for binding.
        ::setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    } else if (isTcp) {
        // Attempts beside each other have the same port, and one that was used a minute ago is still in TIME_WAIT.
        ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    }
    if (m_calls.bind(descriptor, address->get(), address->length) != 0)
        return tl::unexpected<Error>(errorFromErrno(errno, QStringLiteral("bind to ") + local.toString()));
    return {};
}

void ConnectAttempt::onReadyToSend()
{
    m_readiness->setSendInterest(false);
    // Nobody has the socket yet who could miss the error that this takes away.
    int number = 0;
    socklen_t length = sizeof number;
    ::getsockopt(m_readiness->descriptor(), SOL_SOCKET, SO_ERROR, &number, &length);
    if (number != 0) {
        Q_EMIT failed(errorOf(number));
        return;
    }
    const auto local = localEndpointOf(m_readiness->descriptor());
    const auto remote = remoteEndpointOf(m_readiness->descriptor());
    if (!local || !remote) {
        Q_EMIT failed(local ? remote.error() : local.error());
        return;
    }
    m_local = *local;
    m_remote = *remote;
    Q_EMIT succeeded();
}

} // namespace wirebench::net
