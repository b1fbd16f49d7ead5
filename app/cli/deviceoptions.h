// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"

#include <CLI/CLI.hpp>

namespace wirebench::cli {

//! `wb device`, as CLI11 fills it in.
struct DeviceWords
{
    std::string device;
    int port = 0;
    std::string listen = "127.0.0.1";
    quint64 seed = 0;
    std::string record;
    bool list = false;
    bool json = false;
};

CLI::App *addDevice(CLI::App &app, DeviceWords &words);
//! Reads the device's file, if it is one.
tl::expected<Options, Ending> deviceOptions(const DeviceWords &words);

} // namespace wirebench::cli
