// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/devicecommand.h"

#include "app/cli/output.h"
#include "core/devices/devicecatalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wirebench::cli {

DeviceCommand::DeviceCommand(const DeviceCommandOptions &options)
    : m_options(options)
{ }

DeviceCommand::~DeviceCommand() = default;

void DeviceCommand::start()
{
    if (!m_options.record.isEmpty()) {
        auto recorder = capture::Recorder::start(m_options.record);
        if (!recorder)
            return finish({ExitCode::Usage, QStringLiteral("--record ") + recorder.error().detail});
        m_recorder = std::move(*recorder);
        m_watcher = m_recorder->watcher(QStringLiteral("wb device"));
        connect(m_recorder.get(), &capture::Recorder::failed, this,
                [](const Error &error) { complain(QStringLiteral("recording: ") + error.detail); });
    }
    const devices::DeviceOptions options{m_options.seed, {}, net::Environment{.watcher = m_watcher.get()}};
    auto device =
        m_options.file ? devices::makeDevice(*m_options.file, options) : devices::makeDevice(m_options.device, options);
    if (!device)
        return finish({ExitCode::Usage, device.error().detail});
    m_device = std::move(*device);
    connect(m_device.get(), &devices::Device::started, this, &DeviceCommand::onStarted);
    connect(m_device.get(), &devices::Device::failed, this, [this](const Error &error) {
        finish({ExitCode::Rig, QStringLiteral("%1: %2").arg(m_options.device, error.detail)});
    });
    connect(m_device.get(), &devices::Device::errorReported, this,
            [this](const Error &error) { complain(QStringLiteral("%1: %2").arg(m_options.device, error.detail)); });
    m_device->start(m_options.local);
}

void DeviceCommand::onStarted()
{
    bool isRead = false;
    if (m_options.isJson) {
        const QJsonObject line{{QStringLiteral("event"), QStringLiteral("listening")},
                               {QStringLiteral("device"), m_device->name()},
                               {QStringLiteral("addresses"), QJsonArray::fromStringList(m_device->addresses())}};
        isRead = printLine(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
    } else {
        isRead = printLine(QStringLiteral("%1: %2").arg(m_device->name(), m_device->addresses().join(u' ')));
    }
    if (!isRead)
        finish({ExitCode::Usage, QStringLiteral("nobody reads the output any more")});
}

void DeviceCommand::finish(const Ending &ending)
{
    if (std::exchange(m_isOver, true))
        return;
    if (m_device)
        m_device->stop();
    Q_EMIT ended(ending);
}

} // namespace wirebench::cli
