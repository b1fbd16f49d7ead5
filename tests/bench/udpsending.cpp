// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/datagrambatch.h"
#include "tests/bench/measure.h"
#include "tests/bench/opened.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <thread>

namespace wirebench::bench {

namespace {

// The peer of both senders: takes what it can. The rest the kernel drops, which is not what is measured.
class Drain
{
public:
    Drain()
        : m_socket(boundUdp())
        , m_thread([this] { run(); })
    { }

    ~Drain()
    {
        m_stopping = true;
        const Socket waking = boundUdp();
        connectTo(waking, port());
        ::send(waking.get(), nullptr, 0, 0);
    }

    quint16 port() const { return portOf(m_socket); }

private:
    void run()
    {
        runOnPeerCore();
        DatagramBatch datagrams;
        while (!m_stopping)
            ::recvmmsg(m_socket.get(), datagrams.messages(), datagramsPerCall, MSG_WAITFORONE, nullptr);
    }

    Socket m_socket;
    std::atomic_bool m_stopping = false;
    std::jthread m_thread;
};

double plainSend()
{
    const Drain drain;
    const Socket socket = boundUdp();
    connectTo(socket, drain.port());
    DatagramBatch datagrams;
    const double began = now();
    for (int sent = 0; sent < amounts().datagrams;) {
        const int left = amounts().datagrams - sent;
        const int batch = std::min(left, static_cast<int>(datagramsPerCall));
        for (int i = 0; i < batch; ++i)
            datagrams.setNumberAt(static_cast<std::size_t>(i), static_cast<std::uint64_t>(sent + i));
        const int count = ::sendmmsg(socket.get(), datagrams.messages(), static_cast<unsigned>(batch), 0);
        if (count < 0)
            die("sendmmsg");
        sent += count;
    }
    return amounts().datagrams / (now() - began);
}

double ourSend()
{
    const Drain drain;
    Opened<net::UdpConnection> connection(drain.port(), net::UdpOptions());
    streams::DatagramWriter *writer = connection->writer();
    int written = 0;
    int taken = 0;
    bool filling = false; // taken() may come from within write()
    const auto fill = [&] {
        if (std::exchange(filling, true))
            return;
        while (written < amounts().datagrams && writer->pending() < streams::DatagramWriter::limit) {
            QByteArray data(datagramSize, '\0');
            std::memcpy(data.data(), &written, sizeof written);
            if (!writer->write({data, {}}))
                die("the writer refused what is below its limit");
            ++written;
        }
        filling = false;
    };
    QObject::connect(writer, &streams::WritableSide::taken, &connection.loop(), [&](qint64 count) {
        taken += static_cast<int>(count);
        fill();
        if (taken == amounts().datagrams)
            connection.loop().quit();
    });
    const double began = now();
    fill();
    if (taken < amounts().datagrams)
        connection.loop().exec();
    return amounts().datagrams / (now() - began);
}

void sending(benchmark::State &state)
{
    for (auto _ : state) {
        double plain = 0;
        double ours = 0;
        inTurns([&] { plain = plainSend(); }, [&] { ours = ourSend(); });
        record(state, "rate", plain, ours);
    }
}

} // namespace

void addUdpSending()
{
    add({"udp_send", {{"rate", "UDP send of 64 B, against sendmmsg", "/s", 0, ""}}}, sending);
}

} // namespace wirebench::bench
