// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/descriptorreadiness.h"
#include "core/net/socketaddress.h"
#include "core/net/socketoptions.h"

#include <functional>
#include <variant>

namespace wirebench::net {

//! Options of either protocol, which say the protocol too.
using AnyConnectOptions = std::variant<TcpOptions, UdpOptions>;

//! Connects one socket to one address: one attempt of RFC 8305, section 5. Has no time limit of its own.
//! Single-threaded; may be destroyed at any moment, from within its signals as well, and gives up then.
class ConnectAttempt final : public QObject, private ReadinessReceiver
{
    Q_OBJECT

public:
    //! \a calls must outlive this object.
    ConnectAttempt(SocketCalls &calls, const Endpoint &remote, QObject *parent = nullptr);

    const Endpoint &remote() const { return m_remote; }

    //! Makes the socket, sets \a options and begins connecting. An error where that is not possible; otherwise
    //! succeeded() or failed() comes, later.
    Result<void> start(const AnyConnectOptions &options);

    //! After succeeded().
    const Endpoint &local() const { return m_local; }
    Descriptor takeDescriptor() { return m_readiness ? m_readiness->take() : Descriptor(); }

Q_SIGNALS:
    void succeeded();
    void failed(const wirebench::Error &error);

private:
    void onReadyToReceive() override { }
    void onReadyToSend() override;
    Error errorOf(int number) const;
    Result<void> bindLocally(int descriptor, const ConnectOptions &options, bool isTcp) const;

    SocketCalls &m_calls;
    Endpoint m_remote;
    Endpoint m_local;
    std::optional<DescriptorReadiness> m_readiness;
};

} // namespace wirebench::net
