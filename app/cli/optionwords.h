// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace wirebench::cli {

//! As CLI11 fills it in.
struct OptionWords
{
    std::string file;
    std::string second;
    std::string address;
    std::string filter;
    std::string format;
    std::string schema;
    std::string direction;
    std::string output;
    std::string listen;
    std::string text;
    std::string hex;
    std::string messageTemplate;
    std::vector<std::string> variables;
    std::vector<std::string> files;
    std::vector<std::string> deviceFiles;
    std::string checksum;
    std::string expect;
    std::string record;
    std::optional<std::string> reply;
    std::string to;
    std::string side;
    std::string shell;
    std::string speed = "1";
    qint64 session = -1;
    double longestPause = -1; // ms
    double rotate = 0; // MiB
    qint64 connections = 0;
    int wait = 1000; // ms
    bool append = false;
    bool json = false;
    bool follow = false;
    bool isHex = false;
    bool expecting = false;
    bool stats = false;
    bool check = false;
    bool toOutput = false;
};

//! Say which options the commands have. What they get is in \a words when CLI11 is done, which outlive \a app.
CLI::App *addShow(CLI::App &app, OptionWords &words);
CLI::App *addRecord(CLI::App &app, OptionWords &words);
CLI::App *addSend(CLI::App &app, OptionWords &words);
CLI::App *addListen(CLI::App &app, OptionWords &words);
CLI::App *addReplay(CLI::App &app, OptionWords &words);
CLI::App *addMakeTest(CLI::App &app, OptionWords &words);
CLI::App *addCheck(CLI::App &app, OptionWords &words);
CLI::App *addFormat(CLI::App &app, OptionWords &words);
CLI::App *addCompletion(CLI::App &app, OptionWords &words);
CLI::App *addManual(CLI::App &app);

} // namespace wirebench::cli
