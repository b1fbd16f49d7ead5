// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The other end of the page benchmark: plain POSIX, blocking, a thread for each service and each connection. Prints the
// ports of its services as a line of JSON and serves until its standard input ends, so that it outlives nobody.
//
//   source     TCP: sends forever; the byte at offset o is byte o % 4 (little endian) of the number o / 4 % 65536
//   sink       TCP: a number says how many bytes follow; answers how many came, and waits for the end
//   echo       TCP: returns what it gets
//   dial       TCP: two numbers, port and count; connects so often to that port of 127.0.0.1, sends one byte on each
//              connection and waits for its end; answers how many came to their end
//   counted    TCP: answers how many datagrams udpSink has had, and waits for the end
//   udpEcho    returns each datagram
//   udpSink    counts datagrams
//   udpSource  a datagram of three numbers, count, size and datagrams per second (0: as many as possible), is answered
//              with so many
//
// Numbers are 8 bytes, big endian.

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr std::size_t numberSize = 8;
constexpr std::size_t bufferSize = 256 * 1024;
constexpr int dialLanes = 16;

std::atomic<std::uint64_t> datagramCount = 0; // of udpSink

[[noreturn]] void die(const char *what)
{
    std::perror(what);
    std::exit(1);
}

std::uint64_t toNumber(const unsigned char *bytes)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < numberSize; ++i)
        number = number << 8 | bytes[i];
    return number;
}

bool sendAll(int socket, const void *data, std::size_t size)
{
    const auto *bytes = static_cast<const char *>(data);
    for (std::size_t done = 0; done < size;) {
        const ssize_t sent = ::send(socket, bytes + done, size - done, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        done += static_cast<std::size_t>(sent);
    }
    return true;
}

void waitForEnd(int socket)
{
    std::array<char, 4096> buffer = {};
    while (::recv(socket, buffer.data(), buffer.size(), 0) > 0) { }
}

void answer(int socket, std::uint64_t number)
{
    std::array<unsigned char, numberSize> bytes = {};
    for (std::size_t i = 0; i < numberSize; ++i)
        bytes.at(i) = static_cast<unsigned char>(number >> (56 - 8 * i));
    if (sendAll(socket, bytes.data(), bytes.size()))
        waitForEnd(socket);
}

template<std::size_t Count>
bool ask(int socket, std::array<std::uint64_t, Count> &numbers)
{
    std::array<unsigned char, Count *numberSize> bytes = {};
    if (::recv(socket, bytes.data(), bytes.size(), MSG_WAITALL) != static_cast<ssize_t>(bytes.size()))
        return false;
    for (std::size_t i = 0; i < Count; ++i)
        numbers.at(i) = toNumber(bytes.data() + i * numberSize);
    return true;
}

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

//! A bound socket of this type, and its port.
int bound(int type, int &port)
{
    const int socket = ::socket(AF_INET, type | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (socket < 0 || ::bind(socket, reinterpret_cast<sockaddr *>(&address), length) != 0
        || ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        die("bind");
    port = ntohs(address.sin_port);
    return socket;
}

//! Accepts connections and gives each a thread. Returns the port.
int serveTcp(void (*serve)(int socket))
{
    int port = 0;
    const int listener = bound(SOCK_STREAM, port);
    if (::listen(listener, SOMAXCONN) != 0)
        die("listen");
    std::thread([listener, serve] {
        while (true) {
            const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0)
                die("accept");
            const int yes = 1;
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            std::thread([socket, serve] {
                serve(socket);
                ::close(socket);
            }).detach();
        }
    }).detach();
    return port;
}

int serveUdp(void (*serve)(int socket))
{
    int port = 0;
    const int socket = bound(SOCK_DGRAM, port);
    // What is lost shall be the browser's loss, not ours.
    const int size = 8 * 1024 * 1024;
    if (::setsockopt(socket, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof size) != 0)
        ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
    std::thread(serve, socket).detach();
    return port;
}

void source(int socket)
{
    std::vector<unsigned char> buffer(bufferSize);
    for (std::size_t i = 0; i < buffer.size(); ++i)
        buffer[i] = static_cast<unsigned char>(i / 4 >> 8 * (i % 4));
    while (sendAll(socket, buffer.data(), buffer.size())) { }
}

void sink(int socket)
{
    std::array<std::uint64_t, 1> expected = {};
    if (!ask(socket, expected))
        return;
    std::vector<char> buffer(bufferSize);
    std::uint64_t count = 0;
    while (count < expected[0]) {
        const ssize_t received = ::recv(socket, buffer.data(), buffer.size(), 0);
        if (received <= 0)
            break;
        count += static_cast<std::uint64_t>(received);
    }
    answer(socket, count);
}

void echo(int socket)
{
    std::vector<char> buffer(bufferSize);
    while (true) {
        const ssize_t received = ::recv(socket, buffer.data(), buffer.size(), 0);
        if (received <= 0 || !sendAll(socket, buffer.data(), static_cast<std::size_t>(received)))
            return;
    }
}

bool dialOnce(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    const bool works =
        ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 && sendAll(socket, "x", 1);
    if (works)
        waitForEnd(socket);
    ::close(socket);
    return works;
}

void dial(int socket)
{
    std::array<std::uint64_t, 2> request = {};
    if (!ask(socket, request))
        return;
    const auto [port, count] = request;
    std::atomic<std::uint64_t> begun = 0;
    std::atomic<std::uint64_t> ended = 0;
    std::vector<std::thread> lanes;
    for (int i = 0; i < dialLanes; ++i) {
        lanes.emplace_back([&begun, &ended, port = static_cast<std::uint16_t>(port), limit = count] {
            while (begun++ < limit)
                ended += dialOnce(port) ? 1 : 0;
        });
    }
    for (std::thread &lane : lanes)
        lane.join();
    answer(socket, ended);
}

void counted(int socket)
{
    answer(socket, datagramCount);
}

void udpEcho(int socket)
{
    std::vector<char> buffer(bufferSize);
    while (true) {
        sockaddr_in from = {};
        socklen_t length = sizeof from;
        const ssize_t size =
            ::recvfrom(socket, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr *>(&from), &length);
        if (size >= 0)
            ::sendto(socket, buffer.data(), static_cast<std::size_t>(size), 0, reinterpret_cast<sockaddr *>(&from),
                     length);
    }
}

void udpSink(int socket)
{
    std::vector<char> buffer(bufferSize);
    while (true) {
        if (::recv(socket, buffer.data(), buffer.size(), 0) >= 0)
            ++datagramCount;
    }
}

void flood(int socket, const sockaddr_in &to, std::uint64_t count, std::uint64_t size, std::uint64_t rate)
{
    const std::vector<char> datagram(size);
    // In bunches of a millisecond, as timers are no finer than that when the machine is busy.
    const std::uint64_t bunch = rate == 0 ? count : std::max<std::uint64_t>(1, rate / 1000);
    timespec next = {};
    ::clock_gettime(CLOCK_MONOTONIC, &next);
    for (std::uint64_t sent = 0; sent < count; ++sent) {
        if (sent > 0 && sent % bunch == 0) {
            next.tv_nsec += static_cast<long>(1'000'000'000 * bunch / rate);
            next.tv_sec += next.tv_nsec / 1'000'000'000;
            next.tv_nsec %= 1'000'000'000;
            ::clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, nullptr);
        }
        ::sendto(socket, datagram.data(), datagram.size(), 0, reinterpret_cast<const sockaddr *>(&to), sizeof to);
    }
}

void udpSource(int socket)
{
    std::array<unsigned char, 3 *numberSize> request = {};
    while (true) {
        sockaddr_in from = {};
        socklen_t length = sizeof from;
        const ssize_t size =
            ::recvfrom(socket, request.data(), request.size(), 0, reinterpret_cast<sockaddr *>(&from), &length);
        if (size == static_cast<ssize_t>(request.size())) {
            flood(socket, from, toNumber(request.data()), toNumber(request.data() + numberSize),
                  toNumber(request.data() + 2 * numberSize));
        }
    }
}

} // namespace

int main()
{
    std::printf("{\"source\":%d,\"sink\":%d,\"echo\":%d,\"dial\":%d,\"counted\":%d,"
                "\"udpEcho\":%d,\"udpSink\":%d,\"udpSource\":%d}\n",
                serveTcp(source), serveTcp(sink), serveTcp(echo), serveTcp(dial), serveTcp(counted), serveUdp(udpEcho),
                serveUdp(udpSink), serveUdp(udpSource));
    std::fflush(stdout);
    std::array<char, 256> ignored = {};
    while (::read(STDIN_FILENO, ignored.data(), ignored.size()) > 0) { }
    std::_Exit(0); // the other threads never end by themselves
}
