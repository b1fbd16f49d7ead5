// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/runoptions.h"

#include "app/cli/deviceoverrides.h"

#include <CLI/CLI.hpp>

#include <QRegularExpression>

namespace wirebench::cli {

namespace {

constexpr auto footer =
    R"(FOLDER means all *.wire below it. Everything is read before anything is run. A scenario says what is sent and expected:

    device pump tcp://{host=127.0.0.1}:{port}
    connect pump within 2s
    send pump "PING\r\n"
    expect pump /PONG (?<n>\d+)\r\n/ within 200ms
    assert rtt(pump) p95 < 20ms

A file of devices has lines as scenarios have them, which count instead of those of the same names there:

    device pump tcp://192.168.1.20:502 with keep-alive=30s
    device meter simulated modbus

Framing and options that only the scenario says stay as they are. Files are found beside the file that names them; a name
that no scenario has does nothing.

--json prints an object in each line, with "event": "begin", "exchange" (kind "sent" or "received" with bytes as
hexadecimal digits, or "event" with text) and "end" (verdict, failure) of a scenario as they happen, with its "index"; those
of several that run at once alternate. In a flood, what passes within 100 ms behind the first 20 pieces is one line for each
device and direction, with "size" of all and how many "pieces" they were. "scenario" has all that came of one, in the order of the files; "summary" is last.

Ends with 0: all passed; 1: one failed; 2: wrong usage or file, as FILE:LINE:COLUMN and what was expected there; 3: none
failed, but nothing is known about some, because the rig is at fault: could not connect, bind or read a file.)";

tl::unexpected<Ending> wrong(const QString &text)
{
    return tl::unexpected(Ending{ExitCode::Usage, text});
}

QString toQString(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

CLI::App *addRun(CLI::App &app, RunWords &words)
{
    CLI::App *run = app.add_subcommand("run", "Run scenarios and say what failed");
    run->add_option("files", words.files, "Scenarios, or folders of them")->required()->type_name("FILE|FOLDER");
    run->add_option("--var", words.variables, "A variable of the scenarios, as port=502; may be there several times")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    run->add_option("--device-file", words.deviceFiles, "What devices are, instead of what the scenarios say")
        ->type_name("FILE")
        ->allow_extra_args(false);
    run->add_option("--filter", words.filter, "Only those with this in their path")->type_name("TEXT");
    run->add_option("--jobs,-j", words.jobs, "How many are run at once")->check(CLI::Range(1, 256))->type_name("N");
    run->add_option("--seed", words.seed, "What everything random follows from; 0 otherwise")->type_name("N");
    run->add_option("--timeout", words.timeout, "How long one scenario may take, in s")->check(CLI::Range(0.0, 1e6));
    run->add_option("--record-failures", words.recordings, "Keep the recording of each that does not pass there")
        ->type_name("DIR");
    run->add_option("--junit", words.junit, "Write a report as JUnit XML")->type_name("FILE");
    run->add_option("--html", words.html, "Write a report as a page")->type_name("FILE");
    CLI::Option *tap = run->add_flag("--tap", words.tap, "Print TAP 14");
    run->add_flag("--json", words.json, "Print lines of JSON: what happens, as it happens, and what came of it")
        ->excludes(tap);
    run->footer(footer);
    return run;
}

tl::expected<Options, Ending> runOptions(const RunWords &words)
{
    RunCommandOptions options;
    static const QRegularExpression assignment(QStringLiteral("^([A-Za-z_]\\w*)=(.*)$"),
                                               QRegularExpression::DotMatchesEverythingOption);
    for (const std::string &word : words.variables) {
        const auto match = assignment.match(toQString(word));
        if (!match.hasMatch())
            return wrong(QStringLiteral("--var %1: expected NAME=VALUE").arg(toQString(word)));
        options.variables.append({match.captured(1), match.captured(2)});
    }
    for (const std::string &file : words.deviceFiles) {
        if (const Result<void> read = readDeviceOverrides(toQString(file), options.devices); !read)
            return wrong(read.error().detail);
        options.deviceFiles.append(toQString(file));
    }
    for (const std::string &file : words.files)
        options.files.append(toQString(file));
    options.filter = toQString(words.filter);
    options.jobs = words.jobs;
    options.seed = words.seed;
    options.timeout = std::chrono::milliseconds(static_cast<qint64>(words.timeout * 1000));
    options.recordings = toQString(words.recordings);
    options.junit = toQString(words.junit);
    options.html = toQString(words.html);
    options.isTap = words.tap;
    options.isJson = words.json;
    return Options{options};
}

} // namespace wirebench::cli
