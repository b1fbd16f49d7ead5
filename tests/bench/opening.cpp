// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"
#include "tests/bench/opened.h"
#include "tests/bench/sockets.h"

#include <atomic>
#include <cerrno>
#include <functional>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <vector>

namespace wirebench::bench {

namespace {

// The peer of both: accepts, waits for the end, closes.
class Acceptor
{
public:
    Acceptor()
        : m_listener(listening())
        , m_thread([this] {
            runOnPeerCore();
            while (!m_stopping) {
                const Socket peer = accepted(m_listener);
                char end = 0;
                ::recv(peer.get(), &end, 1, 0);
            }
        })
    { }

    ~Acceptor()
    {
        m_stopping = true;
        const Socket waking = connectedTcp(port());
    }

    quint16 port() const { return portOf(m_listener); }

private:
    Socket m_listener;
    std::atomic_bool m_stopping = false;
    std::jthread m_thread;
};

Socket connecting(quint16 port)
{
    Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    connectTo(socket, port);
    return socket;
}

// Per second, \a parallel at a time.
double plainOpens(int parallel)
{
    const Acceptor acceptor;
    const quint16 port = acceptor.port();
    std::vector<Socket> sockets;
    std::vector<pollfd> waiting;
    const double began = now();
    int started = 0;
    for (; started < parallel; ++started) {
        sockets.push_back(connecting(port));
        waiting.push_back({sockets.back().get(), POLLOUT, 0});
    }
    for (int done = 0; done < amounts().opens;) {
        if (::poll(waiting.data(), waiting.size(), -1) < 0)
            die("poll");
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i].revents == 0)
                continue;
            int error = 0;
            socklen_t length = sizeof error;
            ::getsockopt(waiting[i].fd, SOL_SOCKET, SO_ERROR, &error, &length);
            if (error != 0)
                die("a plain connection could not be opened");
            ++done;
            sockets[i] = Socket();
            waiting[i] = {-1, POLLOUT, 0};
            if (started < amounts().opens) {
                sockets[i] = connecting(port);
                waiting[i].fd = sockets[i].get();
                ++started;
            }
        }
    }
    return amounts().opens / (now() - began);
}

double ourOpens(int parallel)
{
    const Acceptor acceptor;
    const quint16 port = acceptor.port();
    QEventLoop loop;
    int started = 0;
    int done = 0;
    std::function<void()> openNext = [&] {
        ++started;
        auto *connection = new net::TcpConnection({}, &loop);
        QObject::connect(connection, &net::Connection::opened, &loop, [connection] { connection->close(); });
        QObject::connect(connection, &net::Connection::openFailed, &loop,
                         [] { die("a connection of ours could not be opened"); });
        QObject::connect(connection, &net::Connection::closed, &loop, [&, connection] {
            connection->deleteLater();
            ++done;
            if (started < amounts().opens)
                openNext();
            else if (done == amounts().opens)
                loop.quit();
        });
        connection->open(QStringLiteral("127.0.0.1"), port);
    };
    const double began = now();
    while (started < parallel)
        openNext();
    loop.exec();
    return amounts().opens / (now() - began);
}

void opening(benchmark::State &state, int parallel)
{
    for (auto _ : state) {
        double plain = 0;
        double ours = 0;
        inTurns([&] { plain = plainOpens(parallel); }, [&] { ours = ourOpens(parallel); });
        record(state, "rate", plain, ours);
    }
}

} // namespace

void addOpening()
{
    add({"tcp_open", {{"rate", "TCP open and close, one at a time", "/s", 0, ""}}}, opening, 1);
    add({"tcp_open/16", {{"rate", "TCP open and close, 16 at a time", "/s", 0, ""}}}, opening, 16);
}

} // namespace wirebench::bench
