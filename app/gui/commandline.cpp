// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/commandline.h"

#include "core/session/sessionaddress.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

namespace wirebench::app {
namespace {

//! CLI11 fills standard strings; these are turned into a Command when it is done.
struct Raw
{
    std::string target;
    std::vector<std::string> allow;
    std::vector<std::string> allowFiles;
    std::string record;
    std::vector<std::string> explored;
    std::string folder;
    double timeoutSeconds = 0;
    bool headless = false;
};

QStringList toStringList(const std::vector<std::string> &strings)
{
    QStringList list;
    for (const std::string &string : strings)
        list.append(QString::fromStdString(string));
    return list;
}

CLI::App *addHost(CLI::App &app, Raw &raw)
{
    CLI::App *host = app.add_subcommand("host", "Host a web page that uses Direct Sockets");
    host->add_option("target", raw.target,
                     "A folder, which is served on its own loopback origin, or an http(s) address")
        ->required()
        ->type_name("FOLDER|URL");
    CLI::Option *headless = host->add_flag("--headless", raw.headless,
                                           "No window. The page's console goes to stdout; ends at window.close()");
    host->add_option("--allow", raw.allow,
                     "What the page may connect to, such as tcp://127.0.0.1:7, udp://10.0.0.0/8:* or\n"
                     "tcp://device.example:*, and where it may be connected to (listen://127.0.0.1:8000, TCP)\n"
                     "or receive datagrams (bind://0.0.0.0:*, UDP). May be repeated. Everything else is refused")
        ->type_name("RULE")
        ->take_all()
        ->expected(1);
    host->add_option("--allow-file", raw.allowFiles, "A file of such rules, one a line, # for comments")
        ->type_name("FILE")
        ->take_all()
        ->expected(1);
    host->add_option("--record", raw.record,
                     "Record what the page's sockets move to this file (pcapng, as Wireshark reads it)")
        ->type_name("FILE");
    host->add_option("--timeout", raw.timeoutSeconds, "Headless: end with code 1 after this many seconds")
        ->type_name("SECONDS")
        ->check(CLI::Range(0.001, 1e6))
        ->needs(headless);
    return host;
}

//! Words that are neither options nor a command are addresses and files; behind a command they are its own.
void addExplore(CLI::App &app, Raw &raw)
{
    app.add_option("target", raw.explored,
                   "What to open: addresses such as tcp://pump.example:502, udp://:5000 or listen:tcp:9000, and\n"
                   "recordings (pcapng, pcap)")
        ->type_name("ADDRESS|FILE");
    app.add_option("--folder", raw.folder, "Where sessions and the recording are kept")->type_name("FOLDER");
}

bool isCommand(const QString &word)
{
    return word == QLatin1String("host") || word == QLatin1String("demo");
}

CLI::App *addDemo(CLI::App &app, Raw &raw)
{
    CLI::App *demo = app.add_subcommand("demo", "Show what this is: a demo device, and a page that talks to it");
    demo->add_flag("--headless", raw.headless, "No window: print the conversation");
    return demo;
}

Outcome outcomeOf(const CLI::App &app, const CLI::ParseError &error)
{
    std::ostringstream out;
    std::ostringstream err;
    const bool asked = app.exit(error, out, err) == 0; // help and version are thrown, too
    const auto text = QString::fromStdString(asked ? out.str() : err.str()).trimmed();
    return {asked ? ExitCode::Ok : ExitCode::Usage, text};
}

//! A recording or a folder that is there, or an address; everything else is an error that says so.
tl::expected<QString, Outcome> explorable(const QString &target)
{
    const QFileInfo file(target);
    if (file.exists())
        return file.absoluteFilePath();
    const auto address = session::parseSessionAddress(target);
    if (address && !target.startsWith(u'/'))
        return target;
    const QString why = address
        ? QStringLiteral("no recording, and no folder")
        : QStringLiteral("no command (host, demo), no file, and no address: ") + address.error().detail;
    return tl::unexpected(
        Outcome{ExitCode::Usage, target + QStringLiteral(": ") + why + QStringLiteral("\nSee wirebench --help")});
}

tl::expected<Command, Outcome> exploreCommand(const Raw &raw)
{
    ExploreCommand command;
    command.folder = QString::fromStdString(raw.folder);
    for (const std::string &each : raw.explored) {
        const auto target = explorable(QString::fromStdString(each));
        if (!target)
            return tl::unexpected(target.error());
        command.targets.append(*target);
    }
    return Command{command};
}

} // namespace

tl::expected<Command, Outcome> parseCommandLine(const QStringList &arguments)
{
    Raw raw;
    CLI::App app("Talk to devices over TCP and UDP, and host web pages that do. Without a command: the explorer",
                 "wirebench");
    app.set_version_flag("--version", "wirebench " WIREBENCH_VERSION, "Print the version");
    app.set_help_flag("--help,-h", "Print this help");
    if (!isCommand(arguments.value(0)))
        addExplore(app, raw);
    app.require_subcommand(0, 1);
    app.failure_message([](const CLI::App *failed, const CLI::Error &error) {
        const auto chosen = failed->get_subcommands();
        const std::string about = chosen.empty() ? "wirebench" : "wirebench " + chosen.front()->get_name();
        return std::string(error.what()) + "\nSee " + about + " --help";
    });
    app.footer(
        "Ends with 0: all well, 1: the page failed or ran out of time, 2: wrong usage or file, 3: could not start.");
    const CLI::App *host = addHost(app, raw);
    const CLI::App *demo = addDemo(app, raw);

    std::vector<std::string> words; // CLI11 takes them last first
    for (auto argument = arguments.crbegin(); argument != arguments.crend(); ++argument)
        words.push_back(argument->toStdString());
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError &error) {
        return tl::unexpected(outcomeOf(app, error));
    }

    if (!host->parsed() && !demo->parsed())
        return exploreCommand(raw);
    if (demo->parsed())
        return Command{DemoCommand{.headless = raw.headless}};
    HostCommand command;
    command.target = QString::fromStdString(raw.target);
    command.headless = raw.headless;
    command.allow = toStringList(raw.allow);
    command.allowFiles = toStringList(raw.allowFiles);
    command.record = QString::fromStdString(raw.record);
    if (raw.timeoutSeconds > 0)
        command.timeout = std::chrono::milliseconds(static_cast<qint64>(raw.timeoutSeconds * 1000));
    return Command{command};
}

bool isHeadless(const Command &command)
{
    return std::visit([](const auto &any) { return any.headless; }, command);
}

} // namespace wirebench::app
