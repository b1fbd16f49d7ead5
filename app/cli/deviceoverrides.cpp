// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/deviceoverrides.h"

#include "app/cli/textfile.h"
#include "core/scenario/scenarioparser.h"

#include <QDir>
#include <QFileInfo>

namespace wirebench::cli {

namespace {

//! Paths are beside the file that says them, and not beside the scenarios.
scenario::DeviceStatement placed(scenario::DeviceStatement device, const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    if (device.isFile)
        device.simulated = folder.absoluteFilePath(device.simulated);
    for (auto &[name, value] : device.options) {
        if (name == u"schema" && (value.contains(u'/') || value.contains(u'.')))
            value = folder.absoluteFilePath(value);
    }
    return device;
}

} // namespace

Result<void> readDeviceOverrides(const QString &path, QHash<QString, scenario::DeviceStatement> &devices)
{
    const Result<QString> text = textOfFile(path, scenario::longestScenario, QStringLiteral("devices"));
    if (!text)
        return tl::unexpected(text.error());
    const auto parsed = scenario::parseScenario(*text, path);
    if (!parsed)
        return tl::unexpected(parsed.error().constFirst().toError());
    for (const scenario::Step &step : *parsed->steps) {
        const auto *device = std::get_if<scenario::DeviceStatement>(&step.statement);
        if (!device)
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("%1:%2:%3: only devices belong here; expected device NAME ADDRESS, or device "
                                          "NAME simulated DEVICE")
                               .arg(path)
                               .arg(step.place.line)
                               .arg(step.place.column));
        devices.insert(device->name, placed(*device, path));
    }
    return {};
}

} // namespace wirebench::cli
