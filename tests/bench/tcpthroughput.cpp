// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"
#include "tests/bench/opened.h"
#include "tests/bench/sockets.h"

#include <array>
#include <memory>
#include <sys/socket.h>
#include <thread>

namespace wirebench::bench {

namespace {

constexpr double mebibyte = 1024.0 * 1024.0;
constexpr qint64 window = 1024 * 1024;
constexpr std::size_t receiveSize = 256 * 1024;

// The peer of both receivers: after one byte ("go"), sends everything as fast as it can, and the end.
class Flood
{
public:
    explicit Flood(qint64 total)
        : m_listener(listening())
        , m_thread([this, total] {
            runOnPeerCore();
            const Socket peer = accepted(m_listener);
            char go = 0;
            receiveAll(peer, &go, 1);
            for (qint64 sent = 0; sent < total; sent += patternPeriod)
                sendAll(peer, pattern().constData(), patternPeriod);
        })
    { }

    quint16 port() const { return portOf(m_listener); }

private:
    Socket m_listener;
    std::jthread m_thread;
};

// The peer of both senders: takes everything, then ends its own side.
class Sink
{
public:
    explicit Sink(qint64 total)
        : m_listener(listening())
        , m_thread([this, total] {
            runOnPeerCore();
            const Socket peer = accepted(m_listener);
            const auto buffer = std::make_unique<std::array<char, receiveSize>>();
            qint64 received = 0;
            while (true) {
                const ssize_t count = ::recv(peer.get(), buffer->data(), buffer->size(), 0);
                if (count <= 0)
                    break;
                checkBytes({buffer->data(), count}, received);
                received += count;
            }
            if (received != total)
                die("bytes were lost in sending");
        })
    { }

    quint16 port() const { return portOf(m_listener); }

private:
    Socket m_listener;
    std::jthread m_thread;
};

double plainReceive(qint64 total)
{
    const Flood flood(total);
    const Socket socket = connectedTcp(flood.port());
    const auto buffer = std::make_unique<std::array<char, receiveSize>>();
    const double began = now();
    sendAll(socket, "g", 1);
    qint64 received = 0;
    while (true) {
        const ssize_t count = ::recv(socket.get(), buffer->data(), buffer->size(), 0);
        if (count <= 0)
            break;
        checkBytes({buffer->data(), count}, received);
        received += count;
    }
    if (received != total)
        die("the plain loop lost bytes");
    return static_cast<double>(total) / mebibyte / (now() - began);
}

double ourReceive(qint64 total)
{
    const Flood flood(total);
    Opened<net::TcpConnection> connection(flood.port(), noDelay());
    qint64 received = 0;
    streams::ByteReader *reader = connection->reader();
    QObject::connect(reader, &streams::ByteReader::bytesArrived, &connection.loop(), [&](const QByteArray &bytes) {
        checkBytes(bytes, received);
        received += bytes.size();
        reader->grant(bytes.size());
    });
    QObject::connect(reader, &streams::ReadableSide::ended, &connection.loop(), &QEventLoop::quit);
    const double began = now();
    (void)connection->writer()->write("g");
    reader->grant(window);
    connection.loop().exec();
    if (received != total)
        die("bytes were lost in receiving");
    return static_cast<double>(total) / mebibyte / (now() - began);
}

double plainSend(qint64 total)
{
    const Sink sink(total);
    const Socket socket = connectedTcp(sink.port());
    const double began = now();
    for (qint64 sent = 0; sent < total; sent += patternPeriod)
        sendAll(socket, pattern().constData(), patternPeriod);
    ::shutdown(socket.get(), SHUT_WR);
    char end = 0;
    receiveAll(socket, &end, 1);
    return static_cast<double>(total) / mebibyte / (now() - began);
}

double ourSend(qint64 total)
{
    const Sink sink(total);
    Opened<net::TcpConnection> connection(sink.port(), noDelay());
    streams::ByteWriter *writer = connection->writer();
    const QByteArray piece = pattern().first(patternPeriod);
    qint64 queued = 0;
    bool filling = false; // taken() may come from within write()
    const auto fill = [&] {
        if (std::exchange(filling, true))
            return;
        while (queued < total && writer->pending() < window) {
            if (!writer->write(piece))
                die("the writer refused what is below its limit");
            queued += piece.size();
        }
        filling = false;
        if (queued == total)
            writer->close();
    };
    QObject::connect(writer, &streams::WritableSide::taken, &connection.loop(), fill);
    QObject::connect(connection.get(), &net::Connection::closed, &connection.loop(), &QEventLoop::quit);
    const double began = now();
    connection->reader()->grant(1); // for noticing the end
    fill();
    connection.loop().exec();
    return static_cast<double>(total) / mebibyte / (now() - began);
}

void receiving(benchmark::State &state)
{
    for (auto _ : state) {
        double plain = 0;
        double ours = 0;
        inTurns([&] { plain = plainReceive(amounts().streamBytes); },
                [&] { ours = ourReceive(amounts().streamBytes); });
        record(state, "rate", plain, ours);
    }
}

void sending(benchmark::State &state)
{
    for (auto _ : state) {
        double plain = 0;
        double ours = 0;
        inTurns([&] { plain = plainSend(amounts().streamBytes); }, [&] { ours = ourSend(amounts().streamBytes); });
        record(state, "rate", plain, ours);
    }
}

} // namespace

void addTcpThroughput()
{
    add({"tcp_receive", {{"rate", "TCP receive", "MiB/s", 0, ">= 0.9"}}}, receiving);
    add({"tcp_send", {{"rate", "TCP send, writes of 64 KiB", "MiB/s", 0, ">= 0.9"}}}, sending);
}

} // namespace wirebench::bench
