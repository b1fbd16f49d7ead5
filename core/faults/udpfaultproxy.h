// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/faults/faultproxy.h"
#include "core/net/boundudpsocket.h"

#include <QHash>

#include <list>
#include <memory>

namespace wirebench::faults {

class FaultedClient;

//! Of UDP: each client has a socket of its own to the target, so that answers find their way. At most \c mostClients
//! are remembered, those who were heard of last.
class UdpFaultProxy final : public FaultProxy
{
    Q_OBJECT

public:
    static constexpr std::size_t mostClients = 256;

    UdpFaultProxy(const session::SessionAddress &target, const FaultOptions &options,
                  const net::Environment &environment);
    ~UdpFaultProxy() override;

    void start(const Endpoint &local) override;
    void stop() override;
    Endpoint localEndpoint() const override { return m_socket->localEndpoint(); }

private:
    void onArrived(const QList<Datagram> &datagrams);
    FaultedClient &clientAt(const Endpoint &peer);

    std::unique_ptr<net::BoundUdpSocket> m_socket;
    std::list<std::unique_ptr<FaultedClient>> m_clients; // heard of last at the end
};

} // namespace wirebench::faults
