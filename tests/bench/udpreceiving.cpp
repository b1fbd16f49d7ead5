// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/datagrambatch.h"
#include "tests/bench/measure.h"
#include "tests/bench/opened.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <optional>
#include <thread>

namespace wirebench::bench {

namespace {

constexpr std::uint64_t endNumber = UINT64_MAX;
constexpr int largeBuffer = 4 * 1024 * 1024; // the kernel limits it to net.core.rmem_max

struct Mode
{
    int rate; // datagrams per second; 0: as fast as possible
    int receiveBuffer; // 0: the kernel's default
};

constexpr Mode modes[] = {{0, 0},           {400'000, 0},           {500'000, 0},
                          {0, largeBuffer}, {400'000, largeBuffer}, {500'000, largeBuffer}};

// Sends numbered datagrams, then the end again and again until it is destroyed, because that may be lost, too.
class Sender
{
public:
    explicit Sender(int rate)
        : m_socket(boundUdp())
        , m_rate(rate)
    { }

    ~Sender() { m_stopping = true; }

    quint16 port() const { return portOf(m_socket); }

    void start(quint16 to)
    {
        connectTo(m_socket, to);
        m_thread = std::jthread([this] { run(); });
    }

private:
    void run()
    {
        runOnPeerCore();
        const int batchSize = m_rate > 0 ? 16 : static_cast<int>(datagramsPerCall);
        DatagramBatch datagrams;
        const double began = now();
        for (int sent = 0; sent < amounts().datagrams;) {
            while (m_rate > 0 && now() < began + static_cast<double>(sent) / m_rate) { } // spins: timers are too coarse
            const int batch = std::min(batchSize, amounts().datagrams - sent);
            for (int i = 0; i < batch; ++i)
                datagrams.setNumberAt(static_cast<std::size_t>(i), static_cast<std::uint64_t>(sent + i));
            const int count = ::sendmmsg(m_socket.get(), datagrams.messages(), static_cast<unsigned>(batch), 0);
            if (count < 0 && errno != ENOBUFS)
                die("sendmmsg");
            sent += std::max(count, 0);
        }
        datagrams.setNumberAt(0, endNumber);
        while (!m_stopping) {
            ::sendmmsg(m_socket.get(), datagrams.messages(), 1, 0);
            std::this_thread::yield();
        }
    }

    Socket m_socket;
    int m_rate;
    std::atomic_bool m_stopping = false;
    std::jthread m_thread;
};

// What arrived of one Sender.
class Tally
{
public:
    // False at the end.
    bool add(std::uint64_t number)
    {
        if (number == endNumber)
            return false;
        if (m_count == 0)
            m_first = now();
        else if (number <= m_last)
            die("a datagram came twice, or too late");
        m_last = number;
        ++m_count;
        return true;
    }

    // Call when a batch was added.
    void batchEnded() { m_ended = now(); }

    double rate() const { return m_count > 1 ? m_count / (m_ended - m_first) : 0; }
    double loss() const { return 100.0 * (amounts().datagrams - m_count) / amounts().datagrams; }

private:
    int m_count = 0;
    std::uint64_t m_last = 0;
    double m_first = 0;
    double m_ended = 0;
};

Tally plainReceive(const Mode &mode)
{
    Sender sender(mode.rate);
    const Socket socket = boundUdp(mode.receiveBuffer);
    connectTo(socket, sender.port());
    sender.start(portOf(socket));
    Tally tally;
    DatagramBatch datagrams;
    while (true) {
        const int count = ::recvmmsg(socket.get(), datagrams.messages(), datagramsPerCall, MSG_WAITFORONE, nullptr);
        if (count < 0)
            die("recvmmsg");
        for (int i = 0; i < count; ++i) {
            if (!tally.add(datagrams.numberAt(static_cast<std::size_t>(i))))
                return tally;
        }
        tally.batchEnded();
    }
}

Tally ourReceive(const Mode &mode)
{
    Sender sender(mode.rate);
    net::UdpOptions options;
    if (mode.receiveBuffer > 0)
        options.receiveBufferSize = static_cast<quint32>(mode.receiveBuffer);
    Opened<net::UdpConnection> connection(sender.port(), options);
    streams::DatagramReader *reader = connection->reader();
    Tally tally;
    bool ended = false;
    QObject::connect(
        reader, &streams::DatagramReader::datagramsArrived, &connection.loop(), [&](const QList<Datagram> &datagrams) {
            for (const Datagram &datagram : datagrams) {
                if (ended)
                    return;
                ended = !tally.add(numberOf(datagram.data.constData(), static_cast<std::size_t>(datagram.data.size())));
                if (ended)
                    return connection.loop().quit();
            }
            tally.batchEnded();
            reader->grant(datagrams.size());
        });
    reader->grant(1024);
    sender.start(connection->localEndpoint().port);
    connection.loop().exec();
    return tally;
}

void receiving(benchmark::State &state, int modeIndex)
{
    const Mode &mode = modes[modeIndex];
    for (auto _ : state) {
        std::optional<Tally> plain;
        std::optional<Tally> ours;
        inTurns([&] { plain = plainReceive(mode); }, [&] { ours = ourReceive(mode); });
        record(state, "rate", plain->rate(), ours->rate());
        record(state, "loss", plain->loss(), ours->loss());
    }
}

std::string labelOf(const Mode &mode)
{
    return "UDP receive of 64 B, "
        + (mode.rate > 0 ? std::to_string(mode.rate / 1000) + " k/s sent" : std::string("flood"))
        + (mode.receiveBuffer > 0 ? ", 4 MiB buffer" : "");
}

} // namespace

void addUdpReceiving()
{
    int index = 0;
    for (const Mode &mode : modes) {
        const std::string label = labelOf(mode);
        add({"udp_receive/" + std::to_string(mode.rate) + (mode.receiveBuffer > 0 ? "/large" : ""),
             {{"rate", label, "/s", 0, mode.rate == 0 ? ">= 400,000" : ""},
              {"loss", label + ": lost", "%", 2, mode.rate == 400'000 ? "< 1" : "", false}}},
            receiving, index++);
    }
}

} // namespace wirebench::bench
