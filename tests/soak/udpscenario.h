// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/soak/scenario.h"
#include "tests/support/rawudppeer.h"

#include "core/net/udpconnection.h"

#include <memory>

namespace wirebench::tests {

//! Datagrams of all sizes go to the peer and come back, one at a time so that none may be lost. Sometimes the peer is
//! gone half-way and ICMP must tell, or our connection is deleted.
class UdpScenario final : public Scenario
{
    Q_OBJECT

public:
    enum class Event { Nothing, PeerVanishes, WeDelete };
    Q_ENUM(Event)

    UdpScenario(quint32 seed, const net::Environment &environment);

    void start() override;
    QString description() const override;
    qint64 bytes() const override { return m_bytes; }

protected:
    void tick() override;

private:
    void onOpened();
    void writeNext();
    void onDatagrams(const QList<Datagram> &datagrams);
    void onError(const Error &error);

    Event m_event = Event::Nothing;
    int m_rounds = 1; // then the event
    RawUdpPeer m_peer;
    std::unique_ptr<net::UdpConnection> m_connection;
    QByteArray m_message; // on its way
    int m_round = 0;
    qsizetype m_answered = 0; // of what the peer received
    qint64 m_bytes = 0;
};

} // namespace wirebench::tests
