// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"

#include <CLI/CLI.hpp>

namespace wirebench::cli {

//! `wb fault`, as CLI11 fills it in.
struct FaultWords
{
    std::string address;
    std::string listen;
    std::string direction = "both";
    int latency = 0; // ms
    int jitter = 0;
    int slice = 0;
    int slicePause = 0;
    std::string rate;
    qint64 resetAfter = -1;
    bool halfClose = false;
    int refuseFirst = 0;
    bool hold = false;
    std::string corrupt;
    std::string loss;
    std::string duplicate;
    std::string reorder;
    quint64 seed = 0;
    qint64 connections = 0;
    std::string record;
    bool json = false;
};

CLI::App *addFault(CLI::App &app, FaultWords &words);
tl::expected<Options, Ending> faultOptions(const FaultWords &words);

} // namespace wirebench::cli
