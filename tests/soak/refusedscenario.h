// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/soak/scenario.h"

#include "core/net/tcpconnection.h"

#include <memory>

namespace wirebench::tests {

//! Connecting to a port where nobody listens; sometimes given up at once, by close() or by deleting.
class RefusedScenario final : public Scenario
{
    Q_OBJECT

public:
    enum class Event { Nothing, WeClose, WeDelete };
    Q_ENUM(Event)

    RefusedScenario(quint32 seed, const net::Environment &environment);
    ~RefusedScenario() override;

    void start() override;
    QString description() const override;
    qint64 bytes() const override { return 0; }

protected:
    void tick() override;

private:
    Event m_event;
    int m_taken; // a bound socket that does not listen, so that nobody else gets its port
    std::unique_ptr<net::TcpConnection> m_connection;
};

} // namespace wirebench::tests
