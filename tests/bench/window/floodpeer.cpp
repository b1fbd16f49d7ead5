// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/window/floodpeer.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

namespace wirebench::bench {

namespace {

using Clock = std::chrono::steady_clock;

void check(bool isFine, const char *what)
{
    if (isFine)
        return;
    std::perror(what);
    std::exit(3);
}

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

double secondsSince(Clock::time_point began)
{
    return std::chrono::duration<double>(Clock::now() - began).count();
}

//! Until so many are due. A pause of the scheduler is made up for by the next.
void pace(Clock::time_point began, double due)
{
    const auto at = began + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(due));
    const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(at.time_since_epoch()).count();
    const timespec next = {nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
    ::clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, nullptr);
}

} // namespace

FloodPeer FloodPeer::stream(double bytesPerSecond, double seconds)
{
    FloodPeer peer;
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    check(listener >= 0 && ::bind(listener, reinterpret_cast<sockaddr *>(&address), size) == 0
              && ::listen(listener, 1) == 0
              && ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) == 0,
          "listen");
    peer.m_port = ntohs(address.sin_port);
    peer.m_thread = std::thread([state = peer.m_state.get(), listener, bytesPerSecond, seconds] {
        const int connection = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        check(connection >= 0, "accept");
        const std::vector<char> piece(64 * 1024, 'x');
        const auto began = Clock::now();
        while (secondsSince(began) < seconds) {
            const ssize_t sent = ::send(connection, piece.data(), piece.size(), MSG_NOSIGNAL);
            if (sent < 0)
                break;
            state->sent += sent;
            pace(began, static_cast<double>(state->sent) / bytesPerSecond);
        }
        ::close(connection);
        ::close(listener);
        state->isOver = true;
    });
    return peer;
}

FloodPeer FloodPeer::datagrams(quint16 port, double perSecond, double seconds)
{
    FloodPeer peer;
    peer.m_port = port;
    peer.m_thread = std::thread([state = peer.m_state.get(), port, perSecond, seconds] {
        const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(port);
        check(socket >= 0 && ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0,
              "connect");
        const std::vector<char> datagram(64, 'x');
        const auto began = Clock::now();
        while (secondsSince(began) < seconds) {
            for (int i = 0; i < 50; ++i)
                state->sent += ::send(socket, datagram.data(), datagram.size(), MSG_NOSIGNAL) > 0 ? 1 : 0;
            pace(began, static_cast<double>(state->sent) / perSecond);
        }
        ::close(socket);
        state->isOver = true;
    });
    return peer;
}

FloodPeer::~FloodPeer()
{
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace wirebench::bench
