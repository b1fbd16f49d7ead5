// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"
#include "tests/bench/opened.h"
#include "tests/bench/sockets.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <thread>

namespace wirebench::bench {

namespace {

constexpr std::size_t messageSize = 64;
using Message = std::array<char, messageSize>;

// The peer of all: a thread that blocks, and sends back what came.
class Echo
{
public:
    Echo()
        : m_listener(listening())
        , m_thread([this] {
            runOnPeerCore();
            const Socket peer = accepted(m_listener);
            Message message;
            while (receiveAll(peer, message.data(), message.size()))
                sendAll(peer, message.data(), message.size());
        })
    { }

    quint16 port() const { return portOf(m_listener); }

private:
    Socket m_listener;
    std::jthread m_thread;
};

struct Outcome
{
    double p50 = 0; // microseconds
    double p99 = 0;
    double processor = 0; // microseconds of our thread for each
};

Outcome outcomeOf(const Samples &samples, double processor)
{
    return {samples.percentile(0.5) * 1e6, samples.percentile(0.99) * 1e6, processor * 1e6 / amounts().roundTrips};
}

Message messageOf(int number)
{
    Message message;
    for (std::size_t i = 0; i < message.size(); ++i)
        message[i] = static_cast<char>(static_cast<std::size_t>(number) + i);
    return message;
}

void receivePolling(const Socket &socket, Message &answer)
{
    std::size_t received = 0;
    while (received < answer.size()) {
        pollfd wanted = {socket.get(), POLLIN, 0};
        if (::poll(&wanted, 1, -1) < 0)
            die("poll");
        const ssize_t count = ::recv(socket.get(), answer.data() + received, answer.size() - received, MSG_DONTWAIT);
        if (count < 0 && errno == EAGAIN)
            continue;
        if (count <= 0)
            die("recv");
        received += static_cast<std::size_t>(count);
    }
}

Outcome plainEcho(bool polling)
{
    const Echo echo;
    const Socket socket = connectedTcp(echo.port());
    Samples samples(amounts().roundTrips);
    const double processor = threadTime();
    for (int i = 0; i < amounts().roundTrips; ++i) {
        const Message message = messageOf(i);
        Message answer;
        const double began = now();
        sendAll(socket, message.data(), message.size());
        if (polling)
            receivePolling(socket, answer);
        else
            receiveAll(socket, answer.data(), answer.size());
        samples.add(now() - began);
        if (answer != message)
            die("a plain answer is wrong");
    }
    return outcomeOf(samples, threadTime() - processor);
}

Outcome ourEcho()
{
    const Echo echo;
    Opened<net::TcpConnection> connection(echo.port(), noDelay());
    Samples samples(amounts().roundTrips);
    double began = 0;
    QByteArray message;
    QByteArray answer;
    int number = 0;
    const auto send = [&] {
        message = QByteArray(messageOf(number).data(), messageSize);
        answer.clear();
        began = now();
        (void)connection->writer()->write(message);
    };
    QObject::connect(connection->reader(), &streams::ByteReader::bytesArrived, &connection.loop(),
                     [&](const QByteArray &bytes) {
                         answer += bytes;
                         connection->reader()->grant(bytes.size());
                         if (answer.size() < message.size())
                             return;
                         samples.add(now() - began);
                         if (answer != message)
                             die("an answer is wrong");
                         if (++number == amounts().roundTrips)
                             connection.loop().quit();
                         else
                             send();
                     });
    const double processor = threadTime();
    connection->reader()->grant(65536);
    send();
    connection.loop().exec();
    return outcomeOf(samples, threadTime() - processor);
}

void echoing(benchmark::State &state)
{
    for (auto _ : state) {
        Outcome blocking;
        Outcome polling;
        Outcome ours;
        inTurns(
            [&] {
                blocking = plainEcho(false);
                polling = plainEcho(true);
            },
            [&] { ours = ourEcho(); });
        record(state, "p50", blocking.p50, ours.p50);
        record(state, "p99", blocking.p99, ours.p99);
        record(state, "cpu", blocking.processor, ours.processor);
        record(state, "polling p50", polling.p50, ours.p50);
        record(state, "polling cpu", polling.processor, ours.processor);
    }
}

} // namespace

void addTcpEcho()
{
    add({"tcp_echo",
         {{"p50", "TCP echo of 64 B, p50, against blocking recv", "us", 1, "<= 1.3"},
          {"p99", "TCP echo of 64 B, p99, against blocking recv", "us", 1, ""},
          {"cpu", "TCP echo of 64 B, processor time, against blocking recv", "us", 1, ""},
          {"polling p50", "TCP echo of 64 B, p50, against poll and recv", "us", 1, ""},
          {"polling cpu", "TCP echo of 64 B, processor time, against poll and recv", "us", 1, ""}}},
        echoing);
}

} // namespace wirebench::bench
