// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <unistd.h>

namespace wirebench::bench {

namespace {

constexpr unsigned watchdogSeconds = 300;

Amounts &changeableAmounts()
{
    static Amounts amounts;
    return amounts;
}

std::vector<Measure> &changeableMeasures()
{
    static std::vector<Measure> measures;
    return measures;
}

double clockOf(clockid_t clock)
{
    timespec time = {};
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// One iteration is one pair; the library repeats, and writes the JSON. Time is the measures' own business.
void repeat(benchmark::internal::Benchmark *benchmark)
{
    benchmark->Iterations(1)->Repetitions(amounts().repetitions)->UseRealTime()->Unit(benchmark::kMillisecond);
}

} // namespace

const Amounts &amounts()
{
    return changeableAmounts();
}

void useSmokeAmounts()
{
    changeableAmounts() = {qint64(4) << 20, 50, 20, 2'000, 20, {0, 50}, 4'000, qint64(4) << 20, 4'000, 1, true};
}

void setRepetitions(int count)
{
    changeableAmounts().repetitions = std::max(count, 1);
}

void add(const Measure &measure, void (*run)(benchmark::State &))
{
    changeableMeasures().push_back(measure);
    repeat(benchmark::RegisterBenchmark(measure.name.c_str(), run));
}

void add(const Measure &measure, void (*run)(benchmark::State &, int), int argument)
{
    changeableMeasures().push_back(measure);
    repeat(benchmark::RegisterBenchmark(measure.name.c_str(),
                                        [run, argument](benchmark::State &state) { run(state, argument); }));
}

const std::vector<Measure> &measures()
{
    return changeableMeasures();
}

void record(benchmark::State &state, const std::string &key, double plain, double ours)
{
    state.counters[plainCounter(key)] = plain;
    state.counters[oursCounter(key)] = ours;
}

std::string plainCounter(const std::string &key)
{
    return key + " plain";
}

std::string oursCounter(const std::string &key)
{
    return key + " ours";
}

double now()
{
    return clockOf(CLOCK_MONOTONIC);
}

double threadTime()
{
    return clockOf(CLOCK_THREAD_CPUTIME_ID);
}

double Samples::percentile(double part) const
{
    if (m_values.empty())
        return 0;
    std::vector<double> sorted = m_values;
    const auto place = static_cast<std::ptrdiff_t>(std::floor(part * static_cast<double>(sorted.size() - 1)));
    std::nth_element(sorted.begin(), sorted.begin() + place, sorted.end());
    return sorted.at(static_cast<std::size_t>(place));
}

bool oursFirst()
{
    static bool first = true;
    return std::exchange(first, !first);
}

void restartWatchdog()
{
    ::alarm(watchdogSeconds);
}

} // namespace wirebench::bench
