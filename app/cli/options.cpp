// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/options.h"

#include "app/cli/payload.h"

#include <QFile>
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
    std::string expect;
    std::string record;
    std::string to;
    std::string side;
    std::string speed = "1";
    qint64 session = -1;
    double longestPause = -1; // ms
    double rotate = 0; // MiB
    qint64 connections = 0;
    int wait = 1000; // ms
    bool append = false;
    bool json = false;
    bool follow = false;
    bool expecting = false;
    bool stats = false;
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
        show->add_option("--as", raw.format,
                         "summary (a line for each record), fields (decoded messages), dissection (what Wireshark "
                         "says), hex, raw "
                         "(bytes alone), c, json, pcapng")
            ->type_name("FORMAT")
            ->check(CLI::IsMember({"summary", "fields", "dissection", "hex", "raw", "c", "json", "pcapng"}));
    show->add_option("--schema", raw.schema,
                     "Decode by this schema (a name, or a *.wbschema file), not as the ports say")
        ->type_name("NAME|FILE");
    show->add_flag("--json", raw.json, "The same as --as json")->excludes(as);
    CLI::Option *stats =
        show->add_flag("--stats", raw.stats, "Counts, rates, gaps and round trips, in all and for each session")
            ->excludes(as);
    show->add_option("--direction", raw.direction, "in or out only")->check(CLI::IsMember({"in", "out"}));
    show->add_flag("--follow", raw.follow, "Go on with what is recorded meanwhile, until SIGINT")->excludes(stats);
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
    CLI::Option *text = send->add_option("--text", raw.text, "Text, with the escapes \\r \\n \\t \\0 \\\\ \\xHH");
    CLI::Option *hex = send->add_option("--hex", raw.hex, "Bytes, as \"01 02 ff\"")->excludes(text);
    send->add_option("--file", raw.file, "What this file contains")->type_name("FILE")->excludes(text)->excludes(hex);
    send->add_option("--expect", raw.expect, "Succeed as soon as this regular expression is found in what comes back")
        ->type_name("REGEX");
    send->add_option("--wait", raw.wait, "How long to wait for what comes back, in ms")
        ->check(CLI::Range(0, 86'400'000));
    send->add_option("--record", raw.record, "Record the conversation")->type_name("FILE");
    send->add_flag("--json", raw.json, "Print one line of JSON");
    return send;
}

CLI::App *addReplay(CLI::App &app, Raw &raw)
{
    CLI::App *replay = app.add_subcommand("replay", "Send one side of a recorded session again");
    replay->add_option("file", raw.file, "The recording")->required()->type_name("FILE");
    CLI::Option *to =
        replay->add_option("--to", raw.to, "To whom, tcp://HOST:PORT or udp://HOST:PORT")->type_name("ADDRESS");
    replay->add_option("--listen", raw.listen, "PORT, HOST:PORT or listen:udp:PORT: to who comes first there")
        ->type_name("ADDRESS")
        ->excludes(to);
    replay->add_option("--session", raw.session, "Its number, as wb show says; otherwise the first with something")
        ->check(CLI::Range(qint64(0), qint64(0xfffffffe)));
    replay->add_option("--side", raw.side, "What is sent: what went out (so with --to), or came in (so with --listen)")
        ->check(CLI::IsMember({"in", "out"}));
    replay->add_option("--speed", raw.speed, "How many times as fast as it was, or max")->type_name("X|max");
    replay->add_option("--longest-pause", raw.longestPause, "Longer pauses are shortened to this, in ms")
        ->check(CLI::Range(0.0, 1e12));
    replay->add_option("--wait", raw.wait, "How long to wait for what comes back in the end, in ms")
        ->check(CLI::Range(0, 86'400'000));
    replay->add_flag("--expect", raw.expecting, "What comes back must be what was recorded");
    replay->add_option("--record", raw.record, "Record the conversation")->type_name("FILE");
    replay->add_flag("--json", raw.json, "Print one line of JSON");
    return replay;
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
    options.showsStatistics = raw.stats;
    options.isJson = raw.json;
    options.showsDissection = raw.format == "dissection";
    options.isSummary = options.isSummary && !options.showsFields;
    if (options.showsDissection && raw.follow)
        return wrong(QStringLiteral("--as dissection: not with --follow, because Wireshark wants it whole"));
    options.schema = toQString(raw.schema);
    if (!raw.direction.empty())
        options.direction = raw.direction == "in" ? Direction::In : Direction::Out;
    options.follows = raw.follow;
    if (!raw.output.empty())
        options.output = toQString(raw.output);
    return options;
}

//! What `--listen` says, of TCP unless it says more.
Result<session::SessionAddress> waitingAddress(QString text)
{
    if (!text.contains(u':'))
        text.prepend(QStringLiteral("127.0.0.1:"));
    const bool isWhole = text.startsWith(u"listen:") || text.contains(u"://");
    const auto address = session::parseSessionAddress(isWhole ? text : QStringLiteral("listen:tcp:") + text);
    if (!address)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("--listen ") + address.error().detail);
    return *address;
}

tl::expected<Options, Ending> recordOptions(const Raw &raw)
{
    const auto target = session::parseSessionAddress(toQString(raw.address));
    if (!target)
        return wrong(target.error().detail);
    if (target->kind != session::SessionAddress::Kind::Tcp)
        return wrong(QStringLiteral("%1: only connections to tcp:// can be forwarded").arg(toQString(raw.address)));
    const auto waiting = waitingAddress(raw.listen.empty() ? QStringLiteral("0") : toQString(raw.listen));
    if (!waiting)
        return wrong(waiting.error().detail);
    if (waiting->kind != session::SessionAddress::Kind::TcpListen)
        return wrong(QStringLiteral("--listen %1: only TCP can be forwarded").arg(toQString(raw.listen)));
    RecordOptions options;
    options.target = *target;
    options.listen = *waiting;
    options.output = toQString(raw.output);
    options.append = raw.append;
    options.fileLimit = static_cast<qint64>(raw.rotate * 1024 * 1024);
    options.connections = raw.connections;
    return options;
}

Result<QByteArray> payloadOf(const Raw &raw)
{
    if (!raw.hex.empty()) {
        Result<QByteArray> bytes = bytesFromHex(toQString(raw.hex));
        return bytes ? bytes : failure(ErrorCode::InvalidArgument, QStringLiteral("--hex: ") + bytes.error().detail);
    }
    if (!raw.file.empty()) {
        QFile file(toQString(raw.file));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("--file %1: %2").arg(file.fileName(), file.errorString()));
        return file.readAll();
    }
    Result<QByteArray> bytes = bytesFromText(toQString(raw.text));
    return bytes ? bytes : failure(ErrorCode::InvalidArgument, QStringLiteral("--text: ") + bytes.error().detail);
}

tl::expected<Options, Ending> sendOptions(const Raw &raw)
{
    const auto target = session::parseSessionAddress(toQString(raw.address));
    if (!target)
        return wrong(target.error().detail);
    using Kind = session::SessionAddress::Kind;
    if (target->kind != Kind::Tcp && target->kind != Kind::Udp)
        return wrong(QStringLiteral("%1: something can be sent to tcp:// and udp:// only").arg(toQString(raw.address)));
    const Result<QByteArray> payload = payloadOf(raw);
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

//! Who is replayed to, or where it is waited for them.
Result<session::SessionAddress> replayAddress(const Raw &raw)
{
    using Kind = session::SessionAddress::Kind;
    if (raw.to.empty() == raw.listen.empty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("say --to ADDRESS or --listen ADDRESS"));
    const bool waits = raw.to.empty();
    auto address = waits ? waitingAddress(toQString(raw.listen)) : session::parseSessionAddress(toQString(raw.to));
    if (!address)
        return address;
    if (waits != (address->kind == Kind::TcpListen || address->kind == Kind::UdpBound)) {
        return failure(ErrorCode::InvalidArgument,
                       waits ? QStringLiteral("--listen %1: that is not a place to wait at").arg(toQString(raw.listen))
                             : QStringLiteral("--to %1: tcp:// and udp:// with a host only").arg(toQString(raw.to)));
    }
    if (waits && !address->host.isEmpty() && QHostAddress(address->host).isNull())
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("--listen %1: not an address of this computer").arg(address->host));
    return address;
}

tl::expected<Options, Ending> replayOptions(const Raw &raw)
{
    const auto address = replayAddress(raw);
    if (!address)
        return wrong(address.error().detail);
    ReplayOptions options;
    options.file = toQString(raw.file);
    options.address = *address;
    options.side = raw.to.empty() ? Direction::In : Direction::Out;
    if (!raw.side.empty())
        options.side = raw.side == "in" ? Direction::In : Direction::Out;
    if (raw.session >= 0)
        options.session = static_cast<capture::SessionId>(raw.session);
    if (raw.speed == "max") {
        options.speed = 0;
    } else {
        bool isNumber = false;
        options.speed = toQString(raw.speed).toDouble(&isNumber);
        if (!isNumber || !(options.speed >= 1e-6 && options.speed <= 1e9))
            return wrong(
                QStringLiteral("--speed %1: expected a number from 0.000001 to 1e9, or max").arg(toQString(raw.speed)));
    }
    if (raw.longestPause >= 0)
        options.longestPause = std::chrono::nanoseconds(static_cast<qint64>(std::min(raw.longestPause, 9e12) * 1e6));
    options.wait = std::chrono::milliseconds(raw.wait);
    options.isExpecting = raw.expecting;
    options.record = toQString(raw.record);
    options.isJson = raw.json;
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
    const QString commands = QStringLiteral("the commands are show, record, send and replay\nSee wb --help");
    if (arguments.isEmpty())
        return QStringLiteral("say what to do: ") + commands;
    const QString &first = arguments.first();
    if (first.startsWith(u'-')
        || QStringList{QStringLiteral("show"), QStringLiteral("record"), QStringLiteral("send"),
                       QStringLiteral("replay")}
               .contains(first))
        return {};
    return first + QStringLiteral(": no such command; ") + commands;
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
    const CLI::App *send = addSend(app, raw);
    addReplay(app, raw);
    if (const QString unknown = unknownCommand(arguments); !unknown.isEmpty())
        return wrong(unknown);

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
    if (record->parsed())
        return recordOptions(raw);
    return send->parsed() ? sendOptions(raw) : replayOptions(raw);
}

} // namespace wirebench::cli
