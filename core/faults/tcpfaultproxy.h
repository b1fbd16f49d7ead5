// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/faults/faultproxy.h"
#include "core/net/tcplistener.h"

#include <vector>

namespace wirebench::faults {

class FaultedConnection;

//! Of TCP. At most \c mostConnections at once; others wait in the kernel's queue.
class TcpFaultProxy final : public FaultProxy
{
    Q_OBJECT

public:
    static constexpr qint64 mostConnections = 1'000;

    TcpFaultProxy(const session::SessionAddress &target, const FaultOptions &options,
                  const net::Environment &environment);
    ~TcpFaultProxy() override;

    void start(const Endpoint &local) override;
    void stop() override;
    Endpoint localEndpoint() const override { return m_listener ? m_listener->localEndpoint() : Endpoint(); }

private:
    void accept();
    void add(std::unique_ptr<net::TcpConnection> client);
    void onEnded(FaultedConnection *connection, const std::optional<Error> &error);

    std::unique_ptr<net::TcpListener> m_listener;
    std::vector<std::unique_ptr<FaultedConnection>> m_connections;
};

} // namespace wirebench::faults
