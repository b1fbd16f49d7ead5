// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/echoprocess.h"
#include "tests/bench/measure.h"
#include "tests/bench/opened.h"

#include <QCoreApplication>
#include <QTimer>

#include <array>
#include <malloc.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace wirebench::bench {

namespace {

constexpr std::size_t messageSize = 64;
constexpr qint64 credit = 65536;
constexpr std::size_t openingAtOnce = 128;

// Bytes of the heap in use, in all arenas.
double heapInUse()
{
    const struct mallinfo2 info = ::mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

// Connections of ours that wait for data. Nothing is connected to their signals, so that their memory is their own.
class OurCrowd
{
public:
    explicit OurCrowd(int size)
    {
        m_connections.reserve(static_cast<std::size_t>(size));
        QEventLoop loop;
        QTimer looking;
        QObject::connect(&looking, &QTimer::timeout, &loop, [&] {
            while (m_open < m_connections.size() && m_connections[m_open]->reader())
                m_connections[m_open++]->reader()->grant(credit);
            while (m_connections.size() < static_cast<std::size_t>(size)
                   && m_connections.size() < m_open + openingAtOnce) {
                m_connections.push_back(std::make_unique<net::TcpConnection>());
                m_connections.back()->open(QStringLiteral("127.0.0.1"), EchoProcess::instance().port());
            }
            if (m_open == static_cast<std::size_t>(size))
                loop.quit();
        });
        looking.start(0);
        loop.exec();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // helpers of opening
    }

    ~OurCrowd()
    {
        for (const auto &connection : m_connections)
            closeWithReset(connection->descriptor());
        m_connections.clear();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private:
    std::vector<std::unique_ptr<net::TcpConnection>> m_connections;
    std::size_t m_open = 0;
};

struct Outcome
{
    double p50 = 0; // microseconds
    double processor = 0; // microseconds of our thread for each
};

Outcome ourEcho(int idle)
{
    const OurCrowd crowd(idle);
    Opened<net::TcpConnection> connection(EchoProcess::instance().port(), noDelay());
    const int rounds = amounts().roundTripsAmongIdle;
    Samples samples(rounds);
    const QByteArray message(messageSize, 'm');
    qsizetype received = 0;
    int round = 0;
    double began = 0;
    const auto send = [&] {
        received = 0;
        began = now();
        (void)connection->writer()->write(message);
    };
    QObject::connect(connection->reader(), &streams::ByteReader::bytesArrived, &connection.loop(),
                     [&](const QByteArray &bytes) {
                         received += bytes.size();
                         connection->reader()->grant(bytes.size());
                         if (received < message.size())
                             return;
                         samples.add(now() - began);
                         if (++round == rounds)
                             connection.loop().quit();
                         else
                             send();
                     });
    const double processor = threadTime();
    connection->reader()->grant(credit);
    send();
    connection.loop().exec();
    const double used = threadTime() - processor;
    closeWithReset(connection->descriptor());
    return {samples.percentile(0.5) * 1e6, used * 1e6 / rounds};
}

Outcome plainEcho(int idle)
{
    const Socket poller(::epoll_create1(EPOLL_CLOEXEC));
    std::vector<Socket> crowd;
    for (int i = 0; i <= idle; ++i) {
        crowd.push_back(connectedTcp(EchoProcess::instance().port()));
        closeWithReset(crowd.back().get());
        epoll_event event = {};
        event.events = EPOLLIN;
        event.data.fd = crowd.back().get();
        if (::epoll_ctl(poller.get(), EPOLL_CTL_ADD, crowd.back().get(), &event) != 0)
            die("epoll_ctl");
    }
    const Socket &active = crowd.back();
    const int rounds = amounts().roundTripsAmongIdle;
    Samples samples(rounds);
    std::array<char, messageSize> message = {};
    const double processor = threadTime();
    for (int round = 0; round < rounds; ++round) {
        const double began = now();
        sendAll(active, message.data(), message.size());
        for (std::size_t received = 0; received < message.size();) {
            epoll_event event = {};
            if (::epoll_wait(poller.get(), &event, 1, -1) != 1 || event.data.fd != active.get())
                die("epoll_wait");
            const ssize_t count = ::recv(event.data.fd, message.data(), message.size() - received, MSG_DONTWAIT);
            if (count <= 0)
                die("recv");
            received += static_cast<std::size_t>(count);
        }
        samples.add(now() - began);
    }
    return {samples.percentile(0.5) * 1e6, (threadTime() - processor) * 1e6 / rounds};
}

void echoingAmongIdle(benchmark::State &state, int idle)
{
    for (auto _ : state) {
        Outcome plain;
        Outcome ours;
        inTurns([&] { plain = plainEcho(idle); }, [&] { ours = ourEcho(idle); });
        record(state, "p50", plain.p50, ours.p50);
        record(state, "cpu", plain.processor, ours.processor);
    }
}

// Against what the same echo costs with nobody idle.
void growing(benchmark::State &state, int idle)
{
    for (auto _ : state) {
        Outcome alone;
        Outcome among;
        inTurns([&] { alone = ourEcho(0); }, [&] { among = ourEcho(idle); });
        record(state, "p50", alone.p50, among.p50);
        record(state, "cpu", alone.processor, among.processor);
    }
}

void memory(benchmark::State &state, int idle)
{
    { // what is made once: resolver, dispatcher, caches
        const OurCrowd first(10);
    }
    for (auto _ : state) {
        restartWatchdog();
        const double before = heapInUse();
        const OurCrowd crowd(idle);
        record(state, "heap", 0, (heapInUse() - before) / idle);
    }
}

} // namespace

void addIdle()
{
    const int limit = raiseDescriptorLimit();
    int most = amounts().idle.back();
    if (most > limit - 200) {
        most = limit - 200;
        std::fprintf(stderr, "bench_core: the limit of %d descriptors allows for %d idle connections\n", limit, most);
    }
    for (const int wanted : amounts().idle) {
        const int idle = std::min(wanted, most);
        const std::string label = "TCP echo of 64 B among " + std::to_string(idle) + " idle";
        add({"tcp_idle/" + std::to_string(idle),
             {{"p50", label + ", p50, against epoll", "us", 1, ""},
              {"cpu", label + ", processor time, against epoll", "us", 1, ""}}},
            echoingAmongIdle, idle);
    }
    const std::string count = std::to_string(most);
    add({"tcp_idle_growth",
         {{"p50", "ours alone (as plain) and among " + count + " idle, p50", "us", 1, "1.0"},
          {"cpu", "ours alone (as plain) and among " + count + " idle, processor time", "us", 1, "1.0"}}},
        growing, most);
    add({"tcp_idle_memory", {{"heap", "our memory for each of " + count + " idle", "B", 0, "<= 4,096", false}}}, memory,
        most);
}

} // namespace wirebench::bench
