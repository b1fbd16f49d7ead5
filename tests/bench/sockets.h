// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <utility>

//! What both sides of a comparison, and their peers, need of POSIX. Loopback only. What fails ends the program.
namespace wirebench::bench {

//! Says \a what, and errno where there is one, and ends the program with status 1.
[[noreturn]] void die(const char *what);

//! Puts the calling thread on the first of the cores that this process may use, or on the last. What is measured runs
//! on the first and every peer on the last: left alone, the scheduler puts both on one core now and then, and what it
//! does outweighs what is measured.
void runOnMeasuredCore();
void runOnPeerCore();

//! Owns a socket.
class Socket
{
public:
    Socket() = default;
    explicit Socket(int descriptor)
        : m_descriptor(descriptor)
    { }
    Socket(Socket &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    { }
    Socket &operator=(Socket &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~Socket();

    int get() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

//! A TCP socket that listens on a free port of 127.0.0.1.
Socket listening();
//! A UDP socket on a free port of 127.0.0.1. \a receiveBuffer: SO_RCVBUF, 0 for the kernel's default.
Socket boundUdp(int receiveBuffer = 0);
//! Connects \a socket to 127.0.0.1 and \a port.
void connectTo(const Socket &socket, quint16 port);
//! A blocking TCP connection to 127.0.0.1, without Nagle's algorithm.
Socket connectedTcp(quint16 port);
//! The next connection, without Nagle's algorithm.
Socket accepted(const Socket &listener);
quint16 portOf(const Socket &socket);
//! From now on closing sends RST, so that the port is free again at once.
void closeWithReset(int descriptor);

void sendAll(const Socket &socket, const char *bytes, std::size_t size);
//! Exactly \a size bytes; false when the end came first.
bool receiveAll(const Socket &socket, char *bytes, std::size_t size);

//! The period of what throughput measures send.
constexpr qsizetype patternPeriod = 64 * 1024;
//! Bytes that repeat after patternPeriod, enough for comparing pieces of up to 256 KiB at every offset.
const QByteArray &pattern();
//! In the smoke test, ends the program when \a bytes are not what belongs at \a offset of the stream.
void checkBytes(QByteArrayView bytes, qint64 offset);

} // namespace wirebench::bench
