// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/deviceoptions.h"

#include "app/cli/textfile.h"
#include "core/devices/devicecatalogue.h"
#include "core/net/addressparser.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace wirebench::cli {

namespace {

constexpr auto footer =
    R"(NAME is one of those that --list prints. Where one has states, NAME:STATE starts it there, as misbehaving:slow.
FILE is a device file (*.wbdevice): rules of reply, with variables, states, timers and a greeting:

    device meter "A thermometer"
    listen both 7000
    set shared temperature = 21.5
    /TEMP\?\r?\n/ -> "{temperature}\r\n" after 5ms..20ms set temperature = {temperature} + random(-0.1..0.1)
    /SET (?<t>[\d.]+)\r?\n/ when {t} <= 90 -> "OK\r\n" set temperature = {t}
    /QUIT\r?\n/ -> "BYE\r\n" then close

The first line that is printed names the addresses:

    meter: tcp://127.0.0.1:41234 udp://127.0.0.1:41234

--list --json prints an object in each line, with "device", "transports" (of "tcp" and "udp"), "usualPort" where there is
one, "states" (empty where it has none to choose) and "description".

TCP and UDP have the same port. The device runs until SIGINT or SIGTERM. The same seed gives the same random numbers.

Ends with 0: stopped; 2: wrong usage or file, as FILE:LINE:COLUMN and what was expected there; 3: could not listen.)";

tl::unexpected<Ending> wrong(const QString &text)
{
    return tl::unexpected(Ending{ExitCode::Usage, text});
}

QString transportText(devices::Transports transports)
{
    switch (transports) {
    case devices::Transports::Tcp:
        return QStringLiteral("tcp");
    case devices::Transports::Udp:
        return QStringLiteral("udp");
    case devices::Transports::Both:
        break;
    }
    return QStringLiteral("tcp, udp");
}

QString listText()
{
    QStringList lines;
    for (const devices::DeviceEntry &entry : devices::bundledDevices()) {
        const QString port = entry.usualPort > 0 ? QString::number(entry.usualPort) : QStringLiteral("-");
        lines += QStringLiteral("%1 %2 %3  %4")
                     .arg(entry.name.leftJustified(12), transportText(entry.transports).leftJustified(9),
                          port.rightJustified(5), entry.description);
        if (entry.states.size() > 1)
            lines += QString(30, u' ') + QStringLiteral("states: ") + entry.states.join(u' ');
    }
    return lines.join(u'\n');
}

//! A line for each.
QString listJson()
{
    QStringList lines;
    for (const devices::DeviceEntry &entry : devices::bundledDevices()) {
        QJsonObject line{{QStringLiteral("device"), entry.name},
                         {QStringLiteral("transports"),
                          QJsonArray::fromStringList(transportText(entry.transports).split(QStringLiteral(", ")))},
                         {QStringLiteral("states"),
                          QJsonArray::fromStringList(entry.states.size() > 1 ? entry.states : QStringList())},
                         {QStringLiteral("description"), entry.description}};
        if (entry.usualPort > 0)
            line.insert(QStringLiteral("usualPort"), entry.usualPort);
        lines += QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact));
    }
    return lines.join(u'\n');
}

Result<devices::DeviceFile> fileOf(const QString &name)
{
    const Result<QString> text = textOfFile(name, message::longestReplyRules, QStringLiteral("a device"));
    if (!text)
        return tl::unexpected<Error>(text.error());
    auto file = devices::parseDeviceFile(*text);
    if (!file) {
        const message::TextError &error = file.error().error;
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("%1:%2:%3: %4; expected %5")
                           .arg(name, QString::number(file.error().line), QString::number(error.position + 1),
                                error.problem, error.expected));
    }
    return *std::move(file);
}

} // namespace

CLI::App *addDevice(CLI::App &app, DeviceWords &words)
{
    CLI::App *device = app.add_subcommand("device", "Run a simulated device to talk to");
    device->add_option("device", words.device, "One that comes with the program, or a device file")
        ->type_name("NAME|FILE");
    device->add_flag("--list", words.list, "Print the devices that come with the program, and end");
    device->add_option("--port,-p", words.port, "Where to listen; 0, as otherwise: any free port")
        ->check(CLI::Range(0, 65'535));
    device->add_option("--listen", words.listen, "The address to listen at, as 0.0.0.0 for all; 127.0.0.1 otherwise")
        ->type_name("HOST");
    device->add_option("--seed", words.seed, "What random numbers follow from; 0 otherwise")->type_name("N");
    device->add_option("--record", words.record, "Record the conversations")->type_name("FILE");
    device->add_flag("--json", words.json, "Print the addresses as a line of JSON; with --list, each device as one");
    device->footer(footer);
    return device;
}

tl::expected<Options, Ending> deviceOptions(const DeviceWords &words)
{
    if (words.list)
        return tl::unexpected(Ending{ExitCode::Ok, words.json ? listJson() : listText()});
    if (words.device.empty())
        return wrong(QStringLiteral("say which device; wb device --list prints them"));
    const auto address = net::parseAddress(QString::fromStdString(words.listen));
    if (!address)
        return wrong(QStringLiteral("--listen %1: not an address of this computer, as 127.0.0.1 or ::1")
                         .arg(QString::fromStdString(words.listen)));
    DeviceCommandOptions options;
    options.device = QString::fromStdString(words.device);
    options.local = {*address, static_cast<quint16>(words.port)};
    options.seed = words.seed;
    options.record = QString::fromStdString(words.record);
    options.isJson = words.json;
    const bool isPath = options.device.contains(u'/') || options.device.endsWith(u".wbdevice");
    if (isPath || QFileInfo(options.device).isFile()) {
        auto file = fileOf(options.device);
        if (!file)
            return wrong(file.error().detail);
        options.file = std::make_shared<const devices::DeviceFile>(*std::move(file));
    } else if (const auto known = devices::makeDevice(options.device); !known) {
        return wrong(known.error().detail);
    } else if (options.device == u"demo") { // whose sockets are its own, as its numbers are
        if (!options.record.isEmpty())
            return wrong(
                QStringLiteral("--record: the device demo cannot be recorded here; let clients connect through "
                               "wb record instead"));
        if (options.seed != 0)
            return wrong(QStringLiteral("--seed: the device demo has nothing random; leave it out"));
    }
    return Options{options};
}

} // namespace wirebench::cli
