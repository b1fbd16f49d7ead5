// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recording.h"
#include "core/capture/recordingsource.h"
#include "core/capture/search/search.h"
#include "core/session/messagefields.h"
#include "tests/bench/measure.h"
#include "tests/bench/recordingfiles.h"
#include "tests/bench/sockets.h"

#include <QEventLoop>
#include <QFile>
#include <QThreadPool>

#include <array>

namespace wirebench::bench {

using namespace capture;

namespace {

constexpr double mebibyte = 1024.0 * 1024.0;
constexpr qint64 step = 16 * 1024 * 1024; // bytes of a recording
constexpr qsizetype rowsShown = 100;

std::shared_ptr<Recording> openedRecording(const QString &path)
{
    auto recording = Recording::open(path);
    if (!recording)
        die("the recording cannot be opened");
    return std::move(*recording);
}

struct Found
{
    double first = 0; // ms
    double all = 0; // ms
    quint64 hits = 0;
    quint64 undecided = 0;
};

//! Everything that \a text wants of \a recording, as the explorer looks for it.
Found find(Recording &recording, const QString &text)
{
    const auto filter = parseFilter(text);
    if (!filter)
        die("the filter is wrong");
    Search::Options options;
    const auto source = std::make_shared<RecordingSource>(recording);
    options.fields =
        std::make_shared<session::MessageFields>(*source, session::Decoding{decode::SchemaCatalogue::builtIn()});
    QThreadPool pool;
    options.pool = &pool;
    Search search(source, *filter, options);
    Found found;
    QEventLoop loop;
    const double began = now();
    QObject::connect(&search, &Search::hitsFound, &loop, [&] {
        if (found.first == 0)
            found.first = (now() - began) * 1e3;
    });
    QObject::connect(&search, &Search::stateChanged, &loop, [&](Search::State, Search::State to) {
        if (to != Search::State::Running)
            loop.quit();
    });
    search.start();
    loop.exec();
    if (search.state() != Search::State::Resting)
        die("the search failed");
    found.all = (now() - began) * 1e3;
    found.hits = search.hits().count();
    found.undecided = search.progress().undecided;
    return found;
}

constexpr std::array filters{
    "dir:in len>8", // the index only
    "\"ERR\"", //
    "/E(R|X)R[^a]?/", //
    "field:func_code==16", //
};

//! Takes some 50 us for each record, which is too little to be given up.
constexpr char slowPattern[] = "/(.|.)*[!?]/s";

const RecordingOnDisk &filteredRecording()
{
    static const RecordingOnDisk onDisk = RecordingOnDisk::modbus(amounts().filteredRecords);
    return onDisk;
}

void measureFilter(benchmark::State &state, int filter)
{
    const RecordingOnDisk &onDisk = filteredRecording();
    for (auto _ : state) {
        restartWatchdog();
        const auto recording = openedRecording(onDisk.path());
        if (!recording->indexAll())
            die("the recording cannot be read");
        onDisk.forgetContents();
        const Found cold = find(*recording, QString::fromLatin1(filters.at(static_cast<std::size_t>(filter))));
        const Found warm = find(*recording, QString::fromLatin1(filters.at(static_cast<std::size_t>(filter))));
        record(state, "first", cold.first, warm.first);
        record(state, "all", cold.all, warm.all);
        record(state, "hits", 0, static_cast<double>(warm.hits));
    }
}

void measureSlowPattern(benchmark::State &state)
{
    for (auto _ : state) {
        restartWatchdog();
        const auto recording = openedRecording(filteredRecording().path());
        if (!recording->indexAll())
            die("the recording cannot be read");
        const Found found = find(*recording, QString::fromLatin1(slowPattern));
        record(state, "all", 0, found.all);
        record(state, "undecided", 0, static_cast<double>(found.undecided));
    }
}

//! Until the first rows of the recording and their payloads are there, in ms.
double firstRows(const RecordingOnDisk &onDisk)
{
    const double began = now();
    const auto recording = openedRecording(onDisk.path());
    while (recording->count() < rowsShown) {
        const auto isAll = recording->indexMore(1);
        if (!isAll)
            die("the recording cannot be read");
        if (*isAll)
            break;
    }
    for (qint64 row = 0; row < std::min<qint64>(recording->count(), rowsShown); ++row)
        (void)recording->payload(recording->at(row), 0, 64);
    return (now() - began) * 1e3;
}

void measureOpening(benchmark::State &state)
{
    static const RecordingOnDisk onDisk = RecordingOnDisk::stream(amounts().openedBytes);
    for (auto _ : state) {
        restartWatchdog();
        onDisk.removeIndex();
        onDisk.forgetContents();
        record(state, "unindexed", 0, firstRows(onDisk));
        onDisk.removeIndex();
        onDisk.forgetContents();
        const double began = now();
        if (!openedRecording(onDisk.path())->indexAll())
            die("the recording cannot be read");
        record(state, "indexing", 0, (now() - began) * 1e3);
        onDisk.forgetContents();
        record(state, "indexed", 0, firstRows(onDisk));
    }
}

//! From /proc/self/status, in bytes.
double statusValue(QByteArrayView name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        die("/proc/self/status");
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.sliced(name.size()).simplified().split(' ').first().toDouble() * 1024;
    }
    return 0;
}

//! From now on VmHWM is the largest since now.
void resetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1)
        die("/proc/self/clear_refs");
}

void measureMemory(benchmark::State &state)
{
    const RecordingOnDisk onDisk = RecordingOnDisk::modbus(amounts().indexedRecords);
    for (auto _ : state) {
        restartWatchdog();
        onDisk.removeIndex();
        resetPeak();
        const double began = now();
        const auto recording = openedRecording(onDisk.path());
        while (true) {
            const auto isAll = recording->indexMore(step);
            if (!isAll)
                die("the recording cannot be read");
            if (*isAll)
                break;
        }
        record(state, "time", 0, (now() - began) * 1e3);
        record(state, "records", 0, static_cast<double>(recording->count()));
        record(state, "file", 0, onDisk.size() / mebibyte);
        record(state, "memory", 0, statusValue("VmHWM:") / mebibyte);
        const Found found = find(*recording, QStringLiteral("dir:in"));
        record(state, "found", 0, found.all);
        record(state, "withHits", 0, statusValue("VmHWM:") / mebibyte);
    }
}

} // namespace

void addRecordingReading()
{
    for (std::size_t i = 0; i < filters.size(); ++i) {
        const std::string what = std::string("filter ") + filters.at(i);
        add({"recording_filter/" + std::to_string(i),
             {{"first", what + ": first hits; plain: from disk", "ms", 1, "< 100", false},
              {"all", what + ": all; plain: from disk", "ms", 0, "< 2,000", false},
              {"hits", what + ": hits", "", 0, "", false}}},
            measureFilter, static_cast<int>(i));
    }
    add({"recording_filter_slow",
         {{"all", std::string("filter ") + slowPattern + ": all", "ms", 0, "< 15,000", false},
          {"undecided", "not decided", "", 0, "", false}}},
        measureSlowPattern);
    add({"recording_open",
         {{"unindexed", "1 GiB without an index, from disk: first rows", "ms", 1, "< 1,000", false},
          {"indexing", "1 GiB: all rows", "ms", 0, "", false},
          {"indexed", "1 GiB with an index, from disk: first rows", "ms", 1, "< 1,000", false}}},
        measureOpening);
    add({"recording_memory",
         {{"records", "records indexed", "", 0, "", false},
          {"file", "in a file of", "MiB", 0, "", false},
          {"time", "indexing them", "ms", 0, "", false},
          {"memory", "the most memory of the program meanwhile", "MiB", 1, "< 300", false},
          {"found", "filter dir:in, all", "ms", 0, "", false},
          {"withHits", "the most memory, filtering too", "MiB", 1, "< 300", false}}},
        measureMemory);
}

} // namespace wirebench::bench
