// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/devicecatalogue.h"

#include "core/devices/bundleddemo.h"
#include "core/devices/chargenresponder.h"
#include "core/devices/devicetexts.h"
#include "core/devices/modbusresponder.h"
#include "core/session/ruleresponder.h"

#include <QFile>

#include <algorithm>

//! Not in a namespace; see Q_INIT_RESOURCE.
static void initializeDevices()
{
    Q_INIT_RESOURCE(devices);
}

namespace wirebench::devices {

namespace {

using Factory = std::unique_ptr<Device> (*)(const DeviceOptions &options);

//! Those that a language of rules would be wrong for.
struct Program
{
    QStringView name;
    QStringView description;
    Transports transports;
    quint16 usualPort;
    Factory make;
};

std::unique_ptr<Device> makeChargen(const DeviceOptions &options)
{
    const quint64 seed = options.seed;
    DeviceBehaviour behaviour{QStringLiteral("chargen"), Transports::Both, [seed](const session::SessionAddress &) {
                                  return [seed](const session::PeerStatus &peer) {
                                      return std::make_unique<ChargenResponder>(seed + peer.id);
                                  };
                              }};
    return std::make_unique<SessionDevice>(std::move(behaviour), options.environment);
}

std::unique_ptr<Device> makeModbus(const DeviceOptions &options)
{
    DeviceBehaviour behaviour{QStringLiteral("modbus"), Transports::Tcp, [](const session::SessionAddress &) {
                                  return [units = std::make_shared<ModbusUnits>()](const session::PeerStatus &) {
                                      return std::make_unique<ModbusResponder>(units);
                                  };
                              }};
    return std::make_unique<SessionDevice>(std::move(behaviour), options.environment);
}

std::unique_ptr<Device> makeDemo(const DeviceOptions &)
{
    return std::make_unique<BundledDemo>();
}

constexpr Program programs[] = {
    {u"chargen", u"Characters without end (RFC 864)", Transports::Both, 19, makeChargen},
    {u"demo", u"The instrument of the demo: measurements and bulk data", Transports::Both, 0, makeDemo},
    {u"modbus", u"A Modbus/TCP server, units 1 and 2, with registers that move", Transports::Tcp, 502, makeModbus},
};

constexpr QStringView fileNames[] = {u"daytime", u"discard", u"echo", u"misbehaving", u"prompt", u"scpi"};

DeviceFile bundledFile(QStringView name)
{
    initializeDevices(); // the linker would leave it out of programs
    QFile file(QStringLiteral(":/wirebench/devices/%1.wbdevice").arg(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    auto parsed = parseDeviceFile(QString::fromUtf8(file.readAll()));
    Q_ASSERT_X(parsed, "bundledFile", qPrintable(parsed ? QString() : parsed.error().toString()));
    return *std::move(parsed);
}

} // namespace

QList<DeviceEntry> bundledDevices()
{
    QList<DeviceEntry> entries;
    for (const Program &program : programs) {
        entries.append(
            {program.name.toString(), program.description.toString(), program.transports, program.usualPort, {}});
    }
    for (const QStringView name : fileNames) {
        const DeviceFile file = bundledFile(name);
        entries.append({file.name, file.description, file.transports, file.port, file.rules.states});
    }
    std::sort(entries.begin(), entries.end(),
              [](const DeviceEntry &left, const DeviceEntry &right) { return left.name < right.name; });
    return entries;
}

Result<std::unique_ptr<Device>> makeDevice(const DeviceFile &file, const DeviceOptions &options)
{
    auto rules = std::make_shared<message::ReplyRules>(file.rules);
    if (!options.state.isEmpty() && !rules->states.contains(options.state)) {
        const QString text = rules->states.isEmpty() ? DeviceTexts::tr("%1 has no state \"%2\"; it has no states")
                                                     : DeviceTexts::tr("%1 has no state \"%2\"; it has %3");
        return failure(ErrorCode::InvalidArgument,
                       rules->states.isEmpty() ? text.arg(file.name, options.state)
                                               : text.arg(file.name, options.state, rules->states.join(u", ")));
    }
    if (!options.state.isEmpty())
        rules->startState = options.state;
    const quint64 seed = options.seed;
    const auto shared = std::make_shared<message::ReplyMemory>(*rules, true, seed);
    DeviceBehaviour behaviour{file.name, file.transports, [=](const session::SessionAddress &address) {
                                  return session::respondersOf(rules, address, seed, shared);
                              }};
    return std::make_unique<SessionDevice>(std::move(behaviour), options.environment);
}

Result<std::unique_ptr<Device>> makeDevice(QStringView name, const DeviceOptions &options)
{
    const qsizetype colon = name.indexOf(u':');
    const QStringView base = colon < 0 ? name : name.first(colon);
    DeviceOptions chosen = options;
    if (colon >= 0)
        chosen.state = name.sliced(colon + 1).toString();
    for (const Program &program : programs) {
        if (program.name == base && chosen.state.isEmpty())
            return program.make(chosen);
        if (program.name == base)
            return failure(ErrorCode::InvalidArgument,
                           DeviceTexts::tr("%1 has no state \"%2\"; it has no states").arg(base, chosen.state));
    }
    if (std::find(std::begin(fileNames), std::end(fileNames), base) != std::end(fileNames))
        return makeDevice(bundledFile(base), chosen);
    QStringList names;
    for (const DeviceEntry &entry : bundledDevices())
        names += entry.name;
    return failure(
        ErrorCode::InvalidArgument,
        DeviceTexts::tr("%1: there is no such device; there are %2").arg(name.toString(), names.join(u", ")));
}

} // namespace wirebench::devices
