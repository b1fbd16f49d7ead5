// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/echoprocess.h"
#include "tests/bench/measure.h"
#include "tests/bench/sockets.h"
#include "tests/bench/tablereporter.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstring>
#include <optional>

namespace {

constexpr char usage[] = R"(usage: bench_core [--json FILE] [--markdown] [--filter REGEX] [--repetitions N] [--smoke]

Measures the core against plain POSIX loops in the same run, and prints a table of medians.

  --json FILE       all values of all repetitions, in Google Benchmark's format
  --markdown        the table as Markdown
  --filter REGEX    only measures whose name matches (their names appear on stderr)
  --repetitions N   5 unless said otherwise
  --smoke           next to nothing, once, comparing every byte: shows only that everything works
)";

struct CommandLine
{
    std::string json;
    std::string filter;
    int repetitions = 0;
    bool markdown = false;
    bool smoke = false;
};

std::optional<CommandLine> parse(int count, char **arguments)
{
    CommandLine result;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        const bool hasValue = i + 1 < count;
        if (argument == "--smoke")
            result.smoke = true;
        else if (argument == "--markdown")
            result.markdown = true;
        else if (argument == "--json" && hasValue)
            result.json = arguments[++i];
        else if (argument == "--filter" && hasValue)
            result.filter = arguments[++i];
        else if (argument == "--repetitions" && hasValue)
            result.repetitions = std::atoi(arguments[++i]);
        else
            return std::nullopt;
    }
    return result;
}

// In the form that Google Benchmark wants.
void initialize(char *program, const CommandLine &commandLine)
{
    std::vector<std::string> options;
    if (!commandLine.json.empty())
        options = {"--benchmark_out=" + commandLine.json, "--benchmark_out_format=json"};
    if (!commandLine.filter.empty())
        options.push_back("--benchmark_filter=" + commandLine.filter);
    std::vector<char *> arguments = {program};
    for (std::string &option : options)
        arguments.push_back(option.data());
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
}

} // namespace

int main(int argc, char **argv)
{
    using namespace wirebench::bench;
    const auto commandLine = parse(argc, argv);
    if (!commandLine) {
        std::fputs(usage, stderr);
        return 2;
    }
    if (commandLine->smoke)
        useSmokeAmounts();
    if (commandLine->repetitions > 0)
        setRepetitions(commandLine->repetitions);

    raiseDescriptorLimit();
    const EchoProcess echo; // forks, so before the first thread
    runOnMeasuredCore();
    const QCoreApplication application(argc, argv);
    initialize(argv[0], *commandLine);
    addTcpThroughput();
    addTcpEcho();
    addUdpReceiving();
    addUdpSending();
    addOpening();
    addIdle();
    addRecording();
    addRecordingReading();
    TableReporter table(commandLine->markdown);
    return benchmark::RunSpecifiedBenchmarks(&table) > 0 ? 0 : 1;
}
