// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/options.h"

#include "app/cli/deviceoptions.h"
#include "app/cli/deviceoverrides.h"
#include "app/cli/faultwords.h"
#include "app/cli/manual.h"
#include "app/cli/optionwords.h"
#include "app/cli/payload.h"
#include "app/cli/replies.h"
#include "app/cli/runoptions.h"

#include <QRegularExpression>

#include <sstream>

namespace wirebench::cli {

namespace {

using capture::Direction;
using capture::ExportFormat;

QString toQString(const std::string &text)
{
    return QString::fromStdString(text);
}

tl::unexpected<Ending> wrong(const QString &text)
{
    return tl::unexpected(Ending{ExitCode::Usage, text});
}

ExportFormat formatOf(const OptionWords &raw)
{
    if (raw.json || raw.format == "json")
        return ExportFormat::JsonLines;
    if (raw.format == "raw")
        return ExportFormat::RawBytes;
    if (raw.format == "c")
        return ExportFormat::CArray;
    return raw.format == "pcapng" ? ExportFormat::Pcapng : ExportFormat::HexText;
}

tl::expected<Options, Ending> showOptions(const OptionWords &raw)
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

tl::expected<Options, Ending> recordOptions(const OptionWords &raw)
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

PayloadChoice payloadChoice(const OptionWords &raw)
{
    PayloadChoice choice{
        toQString(raw.text),    toQString(raw.hex), toQString(raw.file), toQString(raw.messageTemplate), {},
        toQString(raw.checksum)};
    for (const std::string &assignment : raw.variables)
        choice.variables += toQString(assignment);
    return choice;
}

tl::expected<Options, Ending> sendOptions(const OptionWords &raw)
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

tl::expected<Options, Ending> listenOptions(const OptionWords &raw)
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
    return Options{options};
}

//! Who is replayed to, or where it is waited for them.
Result<session::SessionAddress> replayAddress(const OptionWords &raw)
{
    using Kind = session::SessionAddress::Kind;
    if (raw.to.empty() == raw.listen.empty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("say --to ADDRESS or --listen ADDRESS"));
    const bool waits = raw.to.empty();
    auto address = waits ? waitingAddress(toQString(raw.listen)) : session::parseSessionAddress(toQString(raw.to));
    if (!address)
        return address;
    const bool isPlace = address->kind == Kind::TcpListen || address->kind == Kind::UdpBound;
    const bool isPeer = address->kind == Kind::Tcp || address->kind == Kind::Udp;
    if (!(waits ? isPlace : isPeer)) {
        return failure(ErrorCode::InvalidArgument,
                       waits ? QStringLiteral("--listen %1: that is not a place to wait at").arg(toQString(raw.listen))
                             : QStringLiteral("--to %1: tcp:// and udp:// with a host only").arg(toQString(raw.to)));
    }
    if (waits && !address->host.isEmpty() && QHostAddress(address->host).isNull())
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("--listen %1: not an address of this computer").arg(address->host));
    return address;
}

tl::expected<Options, Ending> replayOptions(const OptionWords &raw)
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

MakeTestOptions makeTestOptions(const OptionWords &raw)
{
    MakeTestOptions options{toQString(raw.file), toQString(raw.second), toQString(raw.output), {}};
    if (raw.session >= 0)
        options.session = static_cast<capture::SessionId>(raw.session);
    return options;
}

QStringList pathsOf(const OptionWords &raw)
{
    QStringList paths;
    for (const std::string &path : raw.files)
        paths.append(toQString(path));
    return paths;
}

tl::expected<Options, Ending> checkOptions(const OptionWords &raw)
{
    CheckOptions options{pathsOf(raw), {}, {}, raw.json};
    for (const std::string &variable : raw.variables)
        options.variables.insert(toQString(variable).section(u'=', 0, 0));
    for (const std::string &file : raw.deviceFiles) {
        if (const Result<void> read = readDeviceOverrides(toQString(file), options.devices); !read)
            return tl::unexpected(Ending{ExitCode::Usage, read.error().detail});
    }
    return options;
}

tl::expected<Options, Ending> formatOptions(const OptionWords &raw)
{
    return FormatOptions{pathsOf(raw), raw.check, raw.toOutput};
}

Ending endingOf(const CLI::App &app, const CLI::ParseError &error)
{
    std::ostringstream out;
    std::ostringstream err;
    const bool isAsked = app.exit(error, out, err) == 0; // help and version are thrown, too
    return {isAsked ? ExitCode::Ok : ExitCode::Usage, toQString(isAsked ? out.str() : err.str()).trimmed()};
}

//! CLI11 would only say that a command is missing. Empty when all is well.
QString unknownCommand(const CLI::App &app, const QStringList &arguments)
{
    QStringList names;
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; }))
        names.append(toQString(command->get_name()));
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
    OptionWords raw;
    CLI::App app("TCP and UDP on the command line", "wb");
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
    const CLI::App *listen = addListen(app, raw);
    addReplay(app, raw);
    const CLI::App *make = addMakeTest(app, raw);
    const CLI::App *check = addCheck(app, raw);
    const CLI::App *format = addFormat(app, raw);
    const CLI::App *completion = addCompletion(app, raw);
    const CLI::App *manual = addManual(app);
    RunWords runWords;
    const CLI::App *run = addRun(app, runWords);
    DeviceWords deviceWords;
    const CLI::App *device = addDevice(app, deviceWords);
    FaultWords faultWords;
    const CLI::App *fault = addFault(app, faultWords);
    if (const QString unknown = unknownCommand(app, arguments); !unknown.isEmpty())
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
    if (completion->parsed()) {
        const bool isBash = raw.shell == "bash";
        return tl::unexpected(Ending{ExitCode::Ok, (isBash ? bashCompletion(app) : zshCompletion(app)).trimmed()});
    }
    if (manual->parsed())
        return tl::unexpected(Ending{ExitCode::Ok, manualPage(app, QStringLiteral(WIREBENCH_VERSION)).trimmed()});
    if (check->parsed())
        return checkOptions(raw);
    if (format->parsed())
        return formatOptions(raw);
    if (show->parsed())
        return showOptions(raw);
    if (make->parsed())
        return makeTestOptions(raw);
    if (listen->parsed())
        return listenOptions(raw);
    if (record->parsed())
        return recordOptions(raw);
    if (run->parsed())
        return runOptions(runWords);
    if (device->parsed())
        return deviceOptions(deviceWords);
    if (fault->parsed())
        return faultOptions(faultWords);
    return send->parsed() ? sendOptions(raw) : replayOptions(raw);
}

} // namespace wirebench::cli
