// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/faults/datagramlane.h"
#include "core/net/udpconnection.h"
#include "core/session/sessionaddress.h"

namespace wirebench::faults {

//! One client of a FaultProxy over UDP: a socket to the target, and a lane each way.
class FaultedClient final : public QObject
{
    Q_OBJECT

public:
    //! \a number: the how-manieth it is, from 1. \a down sends to the client.
    FaultedClient(const Endpoint &peer, const session::SessionAddress &target, const FaultOptions &options,
                  quint64 number, FaultCounts &counts, const net::Environment &environment, DatagramLane::Sink down);

    const Endpoint &peer() const { return m_peer; }
    //! Came from the client.
    void feed(const QByteArray &datagram);

Q_SIGNALS:
    //! The target cannot be reached, or answers that nobody is there.
    void errorReported(const wirebench::Error &error);

private:
    void onOpened();

    const Endpoint m_peer;
    FaultCounts &m_counts;
    net::UdpConnection m_target;
    DatagramLane m_up;
    DatagramLane m_down;
};

} // namespace wirebench::faults
