// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "app/cli/devicecommand.h"
#include "app/cli/listencommand.h"
#include "app/cli/maketestcommand.h"
#include "app/cli/recordcommand.h"
#include "app/cli/replaycommand.h"
#include "app/cli/runcommand.h"
#include "app/cli/sendcommand.h"
#include "app/cli/showcommand.h"

namespace wirebench::cli {

namespace {

std::unique_ptr<Command> make(const ShowOptions &options)
{
    return std::make_unique<ShowCommand>(options);
}

std::unique_ptr<Command> make(const RecordOptions &options)
{
    return std::make_unique<RecordCommand>(options);
}

std::unique_ptr<Command> make(const SendOptions &options)
{
    return std::make_unique<SendCommand>(options);
}

std::unique_ptr<Command> make(const ListenOptions &options)
{
    return std::make_unique<ListenCommand>(options);
}

std::unique_ptr<Command> make(const ReplayOptions &options)
{
    return std::make_unique<ReplayCommand>(options);
}

std::unique_ptr<Command> make(const DeviceCommandOptions &options)
{
    return std::make_unique<DeviceCommand>(options);
}

std::unique_ptr<Command> make(const MakeTestOptions &options)
{
    return std::make_unique<MakeTestCommand>(options);
}

std::unique_ptr<Command> make(const RunCommandOptions &options)
{
    return std::make_unique<RunCommand>(options);
}

} // namespace

std::unique_ptr<Command> Command::create(const Options &options)
{
    return std::visit([](const auto &any) { return make(any); }, options);
}

} // namespace wirebench::cli
