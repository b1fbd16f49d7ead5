// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/sockets.h"

#include "tests/bench/measure.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

namespace wirebench::bench {

namespace {

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

Socket bound(int type)
{
    Socket socket(::socket(AF_INET, type | SOCK_CLOEXEC, 0));
    const sockaddr_in address = loopback(0);
    if (::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        die("bind");
    return socket;
}

void setNoDelay(const Socket &socket)
{
    const int on = 1;
    if (::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0)
        die("TCP_NODELAY");
}

// The cores that this process had when it began.
const cpu_set_t &allowedCores()
{
    static const cpu_set_t cores = [] {
        cpu_set_t set;
        CPU_ZERO(&set);
        ::sched_getaffinity(0, sizeof set, &set);
        return set;
    }();
    return cores;
}

void runOnCore(bool last)
{
    int chosen = -1;
    for (int core = 0; core < CPU_SETSIZE && (last || chosen < 0); ++core) {
        if (CPU_ISSET(core, &allowedCores()))
            chosen = core;
    }
    if (chosen < 0)
        return; // more cores than the set has room for
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(chosen, &set);
    ::sched_setaffinity(0, sizeof set, &set); // where that is forbidden, times are less steady
}

} // namespace

void runOnMeasuredCore()
{
    runOnCore(false);
}

void runOnPeerCore()
{
    runOnCore(true);
}

void die(const char *what)
{
    std::fprintf(stderr, "bench_core: %s%s%s\n", what, errno ? ": " : "", errno ? std::strerror(errno) : "");
    std::fflush(nullptr);
    std::_Exit(1); // peers run in threads that wait for us
}

Socket::~Socket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Socket listening()
{
    Socket socket = bound(SOCK_STREAM);
    if (::listen(socket.get(), 4096) != 0)
        die("listen");
    return socket;
}

Socket boundUdp(int receiveBuffer)
{
    Socket socket = bound(SOCK_DGRAM);
    if (receiveBuffer > 0
        && ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer) != 0)
        die("SO_RCVBUF");
    return socket;
}

void connectTo(const Socket &socket, quint16 port)
{
    const sockaddr_in address = loopback(port);
    if (::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        && errno != EINPROGRESS)
        die("connect");
}

Socket connectedTcp(quint16 port)
{
    Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    connectTo(socket, port);
    setNoDelay(socket);
    return socket;
}

Socket accepted(const Socket &listener)
{
    Socket socket(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
    if (socket.get() < 0)
        die("accept");
    setNoDelay(socket);
    return socket;
}

quint16 portOf(const Socket &socket)
{
    sockaddr_in address = {};
    socklen_t length = sizeof address;
    if (::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&address), &length) != 0)
        die("getsockname");
    return ntohs(address.sin_port);
}

void closeWithReset(int descriptor)
{
    const linger hard = {1, 0};
    if (::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard) != 0)
        die("SO_LINGER");
}

void sendAll(const Socket &socket, const char *bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t sent = ::send(socket.get(), bytes, size, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            die("send");
        bytes += sent;
        size -= static_cast<std::size_t>(sent);
    }
}

bool receiveAll(const Socket &socket, char *bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t received = ::recv(socket.get(), bytes, size, 0);
        if (received < 0 && errno == EINTR)
            continue;
        if (received < 0)
            die("recv");
        if (received == 0)
            return false;
        bytes += received;
        size -= static_cast<std::size_t>(received);
    }
    return true;
}

const QByteArray &pattern()
{
    static const QByteArray bytes = [] {
        QByteArray filled(patternPeriod + 256 * 1024, Qt::Uninitialized);
        for (qsizetype i = 0; i < filled.size(); ++i) {
            const qsizetype place = i % patternPeriod;
            filled[i] = static_cast<char>(place * 31 + place / 251);
        }
        return filled;
    }();
    return bytes;
}

void checkBytes(QByteArrayView bytes, qint64 offset)
{
    if (!amounts().checked)
        return;
    errno = 0;
    if (bytes != QByteArrayView(pattern()).sliced(static_cast<qsizetype>(offset % patternPeriod), bytes.size()))
        die("bytes were changed on the way");
}

} // namespace wirebench::bench
