// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace wirebench::cli {

//! What `wb run` is told, as CLI11 fills it in.
struct RunWords
{
    std::vector<std::string> files;
    std::vector<std::string> variables;
    std::vector<std::string> deviceFiles;
    std::string junit;
    std::string html;
    std::string filter;
    std::string recordings;
    quint64 seed = 0;
    int jobs = 1;
    double timeout = 0; // s
    bool tap = false;
    bool json = false;
};

CLI::App *addRun(CLI::App &app, RunWords &words);
//! Reads the files of devices.
tl::expected<Options, Ending> runOptions(const RunWords &words);

} // namespace wirebench::cli
