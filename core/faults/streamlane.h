// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/faults/streamfault.h"
#include "core/net/tcpconnection.h"

namespace wirebench::faults {

//! Carries one direction between two open TCP connections, through a StreamFault. What is under way is bounded: nothing
//! more is read than the receiver has taken, but a window. An end is passed on behind what came before it, a reset as a
//! reset; whoever takes nothing any more is not read for.
class StreamLane final : public QObject
{
    Q_OBJECT

public:
    //! All must outlive the lane. \a bytes counts what comes.
    StreamLane(net::TcpConnection &from, net::TcpConnection &to, const FaultOptions &options,
               const Decisions &decisions, FaultCounts &counts, qint64 &bytes, Clock &clock);

    void start();

Q_SIGNALS:
    //! Both connections are to be reset, behind what was sent. Once.
    void resetAsked();

private:
    void onArrived(const QByteArray &arrived);
    void onEnded();
    void pump();
    void deliver(const StreamPiece &piece);
    void schedule();

    net::TcpConnection &m_from;
    net::TcpConnection &m_to;
    const bool m_isSliced;
    const qint64 m_window;
    StreamFault m_fault;
    qint64 &m_bytes;
    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    bool m_isPumping = false;
};

} // namespace wirebench::faults
