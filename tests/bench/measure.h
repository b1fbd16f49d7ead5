// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <benchmark/benchmark.h>

#include <chrono>
#include <string>
#include <vector>

namespace wirebench::bench {

//! How much one repetition of a measure does.
struct Amounts
{
    qint64 streamBytes = qint64(512) << 20;
    int roundTrips = 20'000;
    int roundTripsAmongIdle = 2'000;
    int datagrams = 200'000;
    int opens = 1'000;
    std::vector<int> idle = {0, 100, 1'000, 10'000};
    qint64 filteredRecords = 1'000'000;
    qint64 openedBytes = qint64(1) << 30;
    qint64 indexedRecords = 10'000'000;
    int repetitions = 5;
    bool checked = false; //!< Compare every byte; costs time, so not when measuring.
};

const Amounts &amounts();
//! From now on: next to nothing, once, and every byte compared.
void useSmokeAmounts();
//! From now on \a count repetitions, 1 or more.
void setRepetitions(int count);

//! One line of the table: two numbers that one benchmark records under \c key.
struct Row
{
    std::string key;
    std::string label;
    std::string unit;
    int decimals = 0;
    std::string target; //!< What the ratio, or ours, should be; for people, nothing is judged by it.
    bool ratio = true; //!< Whether ours / plain says something.
};

//! A benchmark of Google Benchmark of which one iteration measures plain and ours, one right after the other.
struct Measure
{
    std::string name;
    std::vector<Row> rows;
};

//! Registers a benchmark that is repeated as amounts() says.
void add(const Measure &measure, void (*run)(benchmark::State &state));
void add(const Measure &measure, void (*run)(benchmark::State &state, int argument), int argument);
const std::vector<Measure> &measures();

//! For benchmarks: the two numbers of the row \a key.
void record(benchmark::State &state, const std::string &key, double plain, double ours);
std::string plainCounter(const std::string &key);
std::string oursCounter(const std::string &key);

//! Measures \a plain and \a ours, in every second call the other way around, and ends the program when that hangs.
template<typename Plain, typename Ours>
void inTurns(Plain plain, Ours ours);

//! Seconds since the first call; monotonic.
double now();
//! Seconds of processor time this thread has used.
double threadTime();

//! Times of single events, in any order.
class Samples
{
public:
    explicit Samples(int expected) { m_values.reserve(static_cast<std::size_t>(expected)); }
    void add(double value) { m_values.push_back(value); }
    //! \a part from 0 to 1.
    double percentile(double part) const;

private:
    std::vector<double> m_values;
};

//! True in every second call.
bool oursFirst();
//! Ends the program with SIGALRM when it is not called again in time.
void restartWatchdog();

template<typename Plain, typename Ours>
void inTurns(Plain plain, Ours ours)
{
    restartWatchdog();
    if (oursFirst()) {
        ours();
        plain();
    } else {
        plain();
        ours();
    }
}

// The measures, each in its own file.
void addTcpThroughput();
void addTcpEcho();
void addUdpReceiving();
void addUdpSending();
void addOpening();
void addIdle();
void addRecording();
void addRecordingReading();

} // namespace wirebench::bench
