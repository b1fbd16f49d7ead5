// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "core/capture/recorder.h"
#include "core/devices/device.h"

namespace wirebench::cli {

//! `wb device`: runs a simulated device, and prints where.
class DeviceCommand final : public Command
{
    Q_OBJECT

public:
    explicit DeviceCommand(const DeviceCommandOptions &options);
    ~DeviceCommand() override;

    void start() override;
    void stop() override { finish({}); }

private:
    void onStarted();
    void finish(const Ending &ending);

    const DeviceCommandOptions m_options;
    std::unique_ptr<capture::Recorder> m_recorder;
    std::unique_ptr<TrafficWatcher> m_watcher;
    std::unique_ptr<devices::Device> m_device;
    bool m_isOver = false;
};

} // namespace wirebench::cli
