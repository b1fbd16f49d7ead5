// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recorder.h"
#include "tests/bench/measure.h"
#include "tests/bench/sockets.h"

#include <QTemporaryDir>

namespace wirebench::bench {

namespace {

constexpr double mebibyte = 1024.0 * 1024.0;
constexpr double gibibyte = 1024.0 * mebibyte;
constexpr qint64 streamRate = 200'000'000; // bytes a second
constexpr qint64 streamPiece = 64 * 1024; // bytes
constexpr qint64 datagramRate = 100'000; // a second
constexpr qint64 datagramSize = 64; // bytes
//! A tenth of the usual, so that the index is kept several times while this is measured.
constexpr std::chrono::milliseconds indexInterval{500};

//! What recording at a given rate came to.
struct Outcome
{
    double rate = 0; // per second, recorded
    double lost = 0;
    double recorderTime = 0; // s of processor time per GiB of payload
    double tapTime = 0; // ns of the socket's thread per call
};

//! Calls \a give, which records one thing, \a count times, \a rate times a second.
template<typename Give>
Outcome recordAtRate(qint64 count, double rate, double payloadBytes, Give give)
{
    const QTemporaryDir folder;
    auto recorder =
        capture::Recorder::start(folder.filePath(QStringLiteral("it.pcapng")), {.indexInterval = indexInterval});
    if (!recorder)
        die("the recording cannot be written");
    const std::unique_ptr<TrafficWatcher> watcher = (*recorder)->watcher(QStringLiteral("bench"));
    const Endpoint local{QHostAddress(QHostAddress::LocalHost), 50'000};
    const Endpoint remote{QHostAddress(QHostAddress::LocalHost), 502};
    std::unique_ptr<TrafficTap> tap =
        watcher->watch({TransportProtocol::Tcp, local, remote, QStringLiteral("device:502")});
    std::unique_ptr<TrafficTap> datagrams =
        watcher->watch({TransportProtocol::Udp, local, remote, QStringLiteral("device:502")});
    runOnMeasuredCore();
    const double began = now();
    const double used = threadTime();
    double waited = 0;
    for (qint64 i = 0; i < count; ++i) {
        const double due = began + static_cast<double>(i) / rate;
        if (now() < due) {
            const double before = threadTime();
            while (now() < due) { }
            waited += threadTime() - before;
        }
        give(*tap, *datagrams);
    }
    Outcome outcome;
    outcome.tapTime = (threadTime() - used - waited) * 1e9 / static_cast<double>(count);
    outcome.rate = static_cast<double>(count) / (now() - began);
    tap.reset();
    datagrams.reset();
    capture::RecorderStatistics statistics = (*recorder)->statistics();
    while (statistics.records + statistics.lostRecords < static_cast<quint64>(count)) // it is some milliseconds behind
        statistics = (*recorder)->statistics();
    outcome.lost = static_cast<double>(statistics.lostRecords);
    outcome.recorderTime = std::chrono::duration<double>(statistics.processorTime).count() * gibibyte
        / (payloadBytes * static_cast<double>(count));
    return outcome;
}

void recordOutcome(benchmark::State &state, double offered, const Outcome &outcome, double unit)
{
    record(state, "rate", offered / unit, outcome.rate / unit);
    record(state, "lost", 0, outcome.lost);
    record(state, "recorder", 0, outcome.recorderTime);
    record(state, "tap", 0, outcome.tapTime);
}

void measureStream(benchmark::State &state)
{
    const QByteArray piece(streamPiece, 'x');
    for (auto _ : state) {
        restartWatchdog();
        const double rate = static_cast<double>(streamRate) / streamPiece;
        const Outcome outcome = recordAtRate(amounts().streamBytes / streamPiece, rate, streamPiece,
                                             [&](TrafficTap &tap, TrafficTap &) { tap.received(piece); });
        recordOutcome(state, rate * streamPiece,
                      {outcome.rate * streamPiece, outcome.lost, outcome.recorderTime, outcome.tapTime}, mebibyte);
    }
}

void measureDatagrams(benchmark::State &state)
{
    const Datagram datagram{QByteArray(datagramSize, 'x'), {}};
    for (auto _ : state) {
        restartWatchdog();
        recordOutcome(state, datagramRate,
                      recordAtRate(amounts().datagrams, datagramRate, datagramSize,
                                   [&](TrafficTap &, TrafficTap &tap) { tap.receivedDatagram(datagram); }),
                      1);
    }
}

std::vector<Row> rows(const char *unit)
{
    return {{"rate", "offered and recorded", unit, 0, ""},
            {"lost", "lost", "records", 0, "0", false},
            {"recorder", "recorder's thread", "s/GiB", 2, "", false},
            {"tap", "socket's thread, a call", "ns", 0, "", false}};
}

} // namespace

void addRecording()
{
    add({"recording_tcp/200MB", rows("MiB/s")}, measureStream);
    add({"recording_udp/100000", rows("/s")}, measureDatagrams);
}

} // namespace wirebench::bench
