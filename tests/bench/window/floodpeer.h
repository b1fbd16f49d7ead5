// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <thread>

namespace wirebench::bench {

//! A peer in a thread of its own, of plain POSIX, that sends as fast as it is told to and waits for nothing else.
class FloodPeer
{
public:
    //! Accepts one TCP connection at a port of 127.0.0.1, and sends \a bytesPerSecond for \a seconds.
    static FloodPeer stream(double bytesPerSecond, double seconds);
    //! Sends \a perSecond datagrams of 64 bytes to \a port of 127.0.0.1 for \a seconds.
    static FloodPeer datagrams(quint16 port, double perSecond, double seconds);

    ~FloodPeer();

    quint16 port() const { return m_port; }
    bool isOver() const { return m_state->isOver; }
    //! Bytes, or datagrams.
    qint64 sent() const { return m_state->sent; }

private:
    struct State
    {
        std::atomic<bool> isOver = false;
        std::atomic<qint64> sent = 0;
    };

    FloodPeer() = default;
    FloodPeer(FloodPeer &&) = default;

    quint16 m_port = 0;
    std::unique_ptr<State> m_state = std::make_unique<State>();
    std::thread m_thread;
};

} // namespace wirebench::bench
