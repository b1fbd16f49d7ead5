// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/options.h"

#include "app/cli/payload.h"
#include "app/cli/replies.h"

#include <QRegularExpression>

#include <CLI/CLI.hpp>

#include <sstream>

namespace wirebench::cli {

namespace {

using capture::Direction;
using capture::ExportFormat;

//! As CLI11 fills it in.
struct Raw
{
    std::string file;
    std::string address;
    std::string filter;
    std::string format;
    std::string schema;
    std::string direction;
    std::string output;
    std::string listen;
    std::string text;
    std::string hex;
    std::string messageTemplate;
    std::vector<std::string> variables;
    std::string checksum;
    std::string expect;
    std::string record;
    std::optional<std::string> reply;
    double rotate = 0; // MiB
    qint64 connections = 0;
    int wait = 1000; // ms
    bool append = false;
    bool json = false;
    bool follow = false;
    bool isHex = false;
};

QString toQString(const std::string &text)
{
    return QString::fromStdString(text);
}

tl::unexpected<Ending> wrong(const QString &text)
{
    return tl::unexpected(Ending{ExitCode::Usage, text});
}

CLI::App *addShow(CLI::App &app, Raw &raw)
{
    CLI::App *show = app.add_subcommand("show", "Print a recording (pcapng or pcap)");
    show->add_option("file", raw.file, "The recording")->required()->type_name("FILE");
    show->add_option("--filter", raw.filter, "Only records for which this is true, such as 'dir:in len>8 /ERR/'")
        ->type_name("FILTER");
    CLI::Option *as =
        show->add_option(
                "--as", raw.format,
                "summary (a line for each record), fields (decoded messages), hex, raw (bytes alone), c, json, pcapng")
            ->type_name("FORMAT")
            ->check(CLI::IsMember({"summary", "fields", "hex", "raw", "c", "json", "pcapng"}));
    show->add_option("--schema", raw.schema,
                     "Decode by this schema (a name, or a *.wbschema file), not as the ports say")
        ->type_name("NAME|FILE");
    show->add_flag("--json", raw.json, "The same as --as json")->excludes(as);
    show->add_option("--direction", raw.direction, "in or out only")->check(CLI::IsMember({"in", "out"}));
    show->add_flag("--follow", raw.follow, "Go on with what is recorded meanwhile, until SIGINT");
    show->add_option("--output,-o", raw.output, "Write there instead of to standard output")->type_name("FILE");
    return show;
}

CLI::App *addRecord(CLI::App &app, Raw &raw)
{
    CLI::App *record = app.add_subcommand("record", "Forward TCP connections to an address, and record what they say");
    record->add_option("address", raw.address, "Where to, tcp://HOST:PORT")->required()->type_name("ADDRESS");
    record->add_option("--listen", raw.listen, "PORT or HOST:PORT to wait at; 127.0.0.1 and any free port otherwise")
        ->type_name("[HOST:]PORT");
    record->add_option("--output,-o", raw.output, "The recording")->required()->type_name("FILE");
    record->add_flag("--append", raw.append, "Go on behind what the file has");
    record->add_option("--rotate", raw.rotate, "Begin another file after so many MiB")->check(CLI::Range(0.001, 1e9));
    record->add_option("--connections", raw.connections, "End after so many connections")
        ->check(CLI::Range(1, 1'000'000));
    return record;
}

CLI::App *addSend(CLI::App &app, Raw &raw)
{
    CLI::App *send = app.add_subcommand("send", "Send something, and print what comes back");
    send->add_option("address", raw.address, "tcp://HOST:PORT or udp://HOST:PORT")->required()->type_name("ADDRESS");
    CLI::Option *text =
        send->add_option("--text", raw.text, "Text, with the escapes \\r \\n \\t \\0 \\\\ \\xHH \\u{…}");
    CLI::Option *hex = send->add_option("--hex", raw.hex, "Bytes, as \"01 02 ff\"")->excludes(text);
    CLI::Option *file = send->add_option("--file", raw.file, "What this file contains")
                            ->type_name("FILE")
                            ->excludes(text)
                            ->excludes(hex);
    CLI::Option *messageTemplate =
        send->add_option("--template", raw.messageTemplate,
                         "A message with places to fill in, as '01 03 {start=0:u16} {crc:CRC-16/MODBUS}'")
            ->excludes(text)
            ->excludes(hex)
            ->excludes(file);
    send->add_option("--set", raw.variables, "A variable of the template; may be there several times")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false)
        ->needs(messageTemplate);
    send->add_option("--crc", raw.checksum,
                     "Append this checksum, as CRC-16/MODBUS or 'CRC-16/MODBUS be'; help lists all")
        ->type_name("NAME");
    send->add_option("--expect", raw.expect, "Succeed as soon as this regular expression is found in what comes back")
        ->type_name("REGEX");
    send->add_option("--wait", raw.wait, "How long to wait for what comes back, in ms")
        ->check(CLI::Range(0, 86'400'000));
    send->add_option("--record", raw.record, "Record the conversation")->type_name("FILE");
    send->add_flag("--json", raw.json, "Print one line of JSON");
    return send;
}

CLI::App *addListen(CLI::App &app, Raw &raw)
{
    CLI::App *listen = app.add_subcommand("listen", "Wait for whoever connects or sends, and print what comes");
    listen
        ->add_option("address", raw.address,
                     "listen:tcp:[HOST:]PORT, listen:udp:[HOST:]PORT or multicast:GROUP:PORT[@INTERFACE]")
        ->required()
        ->type_name("ADDRESS");
    listen
        ->add_option("--reply", raw.reply,
                     "Answer by the rules in this file, or by this rule, as '\"PING\\r\\n\" -> \"PONG\\r\\n\"' or "
                     "'any -> echo'")
        ->type_name("FILE|RULE");
    listen->add_option("--record", raw.record, "Record the conversations")->type_name("FILE");
    listen
        ->add_option("--connections", raw.connections,
                     "End after so many connections; with 1 what comes is printed as it is, otherwise a line for each "
                     "piece")
        ->check(CLI::Range(1, 1'000'000));
    CLI::Option *json = listen->add_flag("--json", raw.json, "Print lines of JSON");
    listen->add_flag("--hex", raw.isHex, "Print lines of hexadecimal digits")->excludes(json);
    return listen;
}

ExportFormat formatOf(const Raw &raw)
{
    if (raw.json || raw.format == "json")
        return ExportFormat::JsonLines;
    if (raw.format == "raw")
        return ExportFormat::RawBytes;
    if (raw.format == "c")
        return ExportFormat::CArray;
    return raw.format == "pcapng" ? ExportFormat::Pcapng : ExportFormat::HexText;
}

tl::expected<Options, Ending> showOptions(const Raw &raw)
{
    ShowOptions options;
    options.file = toQString(raw.file);
    options.filter = toQString(raw.filter);
    options.format = formatOf(raw);
    options.isSummary = !raw.json && (raw.format.empty() || raw.format == "summary");
    options.showsFields = !raw.json && (raw.format == "fields" || (raw.format.empty() && !raw.schema.empty()));
    options.isSummary = options.isSummary && !options.showsFields;
    options.schema = toQString(raw.schema);
    if (!raw.direction.empty())
        options.direction = raw.direction == "in" ? Direction::In : Direction::Out;
    options.follows = raw.follow;
    if (!raw.output.empty())
        options.output = toQString(raw.output);
    return options;
}

tl::expected<Options, Ending> recordOptions(const Raw &raw)
{
    const auto target = session::parseSessionAddress(toQString(raw.address));
    if (!target)
        return wrong(target.error().detail);
    if (target->kind != session::SessionAddress::Kind::Tcp)
        return wrong(QStringLiteral("%1: only connections to tcp:// can be forwarded").arg(toQString(raw.address)));
    QString listen = raw.listen.empty() ? QStringLiteral("0") : toQString(raw.listen);
    if (!listen.contains(u':'))
        listen.prepend(QStringLiteral("127.0.0.1:"));
    const QString waitingText = QStringLiteral("listen:tcp:") + listen;
    const auto waiting = session::parseSessionAddress(waitingText);
    if (!waiting)
        return wrong(QStringLiteral("--listen ") + waiting.error().detail);
    RecordOptions options;
    options.target = *target;
    options.listen = *waiting;
    options.output = toQString(raw.output);
    options.append = raw.append;
    options.fileLimit = static_cast<qint64>(raw.rotate * 1024 * 1024);
    options.connections = raw.connections;
    return options;
}

PayloadChoice payloadChoice(const Raw &raw)
{
    PayloadChoice choice{
        toQString(raw.text),    toQString(raw.hex), toQString(raw.file), toQString(raw.messageTemplate), {},
        toQString(raw.checksum)};
    for (const std::string &assignment : raw.variables)
        choice.variables += toQString(assignment);
    return choice;
}

tl::expected<Options, Ending> sendOptions(const Raw &raw)
{
    const auto target = session::parseSessionAddress(toQString(raw.address));
    if (!target)
        return wrong(target.error().detail);
    using Kind = session::SessionAddress::Kind;
    if (target->kind != Kind::Tcp && target->kind != Kind::Udp)
        return wrong(QStringLiteral("%1: something can be sent to tcp:// and udp:// only").arg(toQString(raw.address)));
    const Result<QByteArray> payload = payloadOf(payloadChoice(raw));
    if (!payload)
        return wrong(payload.error().detail);
    const QRegularExpression expect(toQString(raw.expect));
    if (!expect.isValid()) {
        return wrong(QStringLiteral("--expect: %1 at character %2")
                         .arg(expect.errorString())
                         .arg(expect.patternErrorOffset() + 1));
    }
    SendOptions options;
    options.target = *target;
    options.payload = *payload;
    options.expect = toQString(raw.expect);
    options.wait = std::chrono::milliseconds(raw.wait);
    options.record = toQString(raw.record);
    options.isJson = raw.json;
    return options;
}

tl::expected<Options, Ending> listenOptions(const Raw &raw)
{
    const auto address = session::parseSessionAddress(toQString(raw.address));
    if (!address)
        return wrong(address.error().detail);
    using Kind = session::SessionAddress::Kind;
    if (address->kind != Kind::TcpListen && address->kind != Kind::UdpBound && address->kind != Kind::Multicast) {
        return wrong(QStringLiteral("%1: one can wait at listen:tcp:, listen:udp: and multicast: only")
                         .arg(toQString(raw.address)));
    }
    if (raw.connections > 0 && address->kind != Kind::TcpListen)
        return wrong(QStringLiteral("--connections: there are some with listen:tcp: only"));
    ListenOptions options;
    if (raw.reply) {
        auto rules = repliesOf(toQString(*raw.reply));
        if (!rules)
            return wrong(rules.error().detail);
        options.reply = std::make_shared<const message::ReplyRules>(*std::move(rules));
    }
    options.address = *address;
    options.record = toQString(raw.record);
    options.connections = raw.connections;
    options.isJson = raw.json;
    options.isHex = raw.isHex;
    return options;
}

Ending endingOf(const CLI::App &app, const CLI::ParseError &error)
{
    std::ostringstream out;
    std::ostringstream err;
    const bool isAsked = app.exit(error, out, err) == 0; // help and version are thrown, too
    return {isAsked ? ExitCode::Ok : ExitCode::Usage, toQString(isAsked ? out.str() : err.str()).trimmed()};
}

//! CLI11 would only say that a command is missing. Empty when all is well.
QString unknownCommand(const QStringList &arguments)
{
    const QStringList names{QStringLiteral("show"), QStringLiteral("record"), QStringLiteral("send"),
                            QStringLiteral("listen")};
    const QString commands = QStringLiteral("the commands are %1\nSee wb --help").arg(names.join(QStringLiteral(", ")));
    if (arguments.isEmpty())
        return QStringLiteral("say what to do: ") + commands;
    const QString &first = arguments.first();
    if (first.startsWith(u'-') || names.contains(first))
        return {};
    return first + QStringLiteral(": no such command; ") + commands;
}

//! Needs no address.
bool asksForChecksums(const QStringList &arguments)
{
    const qsizetype option = arguments.indexOf(QStringLiteral("--crc"));
    return arguments.value(0) == u"send"
        && ((option >= 0 && arguments.value(option + 1) == u"help")
            || arguments.contains(QStringLiteral("--crc=help")));
}

} // namespace

tl::expected<Options, Ending> parseCommandLine(const QStringList &arguments)
{
    Raw raw;
    CLI::App app("Raw TCP and UDP on the command line", "wb");
    app.set_version_flag("--version", "wb " WIREBENCH_VERSION, "Print the version");
    app.set_help_flag("--help,-h", "Print this help");
    app.require_subcommand(1);
    app.failure_message([](const CLI::App *failed, const CLI::Error &error) {
        const auto chosen = failed->get_subcommands();
        const std::string about = chosen.empty() ? "wb" : "wb " + chosen.front()->get_name();
        return std::string(error.what()) + "\nSee " + about + " --help";
    });
    app.footer("Ends with 0: all well, 1: a comparison failed, 2: wrong usage or file, 3: could not connect.");
    const CLI::App *show = addShow(app, raw);
    const CLI::App *record = addRecord(app, raw);
    addSend(app, raw);
    const CLI::App *listen = addListen(app, raw);
    if (const QString unknown = unknownCommand(arguments); !unknown.isEmpty())
        return wrong(unknown);
    if (asksForChecksums(arguments))
        return tl::unexpected(Ending{ExitCode::Ok, checksumNames()});

    std::vector<std::string> words; // CLI11 takes them last first
    for (auto argument = arguments.crbegin(); argument != arguments.crend(); ++argument)
        words.push_back(argument->toStdString());
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError &error) {
        return tl::unexpected(endingOf(app, error));
    }
    if (show->parsed())
        return showOptions(raw);
    if (listen->parsed())
        return listenOptions(raw);
    return record->parsed() ? recordOptions(raw) : sendOptions(raw);
}

} // namespace wirebench::cli
