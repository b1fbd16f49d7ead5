// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/soak/scenario.h"
#include "tests/support/rawlistener.h"

#include "core/net/tcpconnection.h"

#include <memory>

namespace wirebench::tests {

//! A TCP connection, up to 1 MiB each way, compared byte by byte on both ends, and one of the ways in which it can end.
class TcpScenario final : public Scenario
{
    Q_OBJECT

public:
    //! What happens besides sending and receiving, at a moment that the seed chooses.
    enum class Event {
        Nothing, //!< Both directions are finished in the order that FinishOrder says; everything must arrive.
        PeerResets,
        PeerCloses,
        WeAbort, //!< writer()->abort(): the peer gets exactly what was taken, and we get everything.
        WeCancel, //!< reader()->cancel(): the peer gets everything.
        WeClose, //!< close(): the peer gets exactly what was taken.
        WeDelete, //!< As WeClose.
    };
    Q_ENUM(Event)

    enum class FinishOrder { Any, WeFirst, PeerFirst };
    Q_ENUM(FinishOrder)

    TcpScenario(quint32 seed, const net::Environment &environment);

    void start() override;
    QString description() const override;
    qint64 bytes() const override;

protected:
    void tick() override;

private:
    void onOpened();
    void onBytes(const QByteArray &bytes);
    void onClosed();
    void writeMore();
    void finishWritingWhenDue();
    void greetPeer();
    void driveCredit();
    void drivePeer();
    void causeEventWhenDue();
    void judgeWhenEnded();
    //! Empty when all is as the event promises.
    QString verdict() const;
    bool isTriggered() const;
    //! Whether the peer has nothing more to expect from us.
    bool peerIsDone() const;

    Event m_event = Event::Nothing;
    FinishOrder m_order = FinishOrder::Any;
    QByteArray m_ours; // what we send
    QByteArray m_theirs; // what the peer sends
    qint64 m_chunk = 1; // of our writes, at most
    qint64 m_trigger = 0; // bytes moved, both ways, before the event
    int m_patience = 0; // ticks after which the event comes anyway
    bool m_starving = false; // credit comes in small portions, now and then
    bool m_slowPeer = false;
    qint64 m_segment = 0;

    RawListener m_listener;
    RawPeer *m_peer = nullptr;
    std::unique_ptr<net::TcpConnection> m_connection;
    qint64 m_written = 0;
    qint64 m_taken = 0;
    qint64 m_received = 0;
    int m_ticks = 0;
    bool m_happened = false; // the event
    bool m_closed = false;
    bool m_peerReads = true;
    bool m_readerEnded = false;
};

} // namespace wirebench::tests
