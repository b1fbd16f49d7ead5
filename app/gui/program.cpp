// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/program.h"

#include "app/gui/demoprogram.h"
#include "app/gui/exploreprogram.h"
#include "app/gui/hostprogram.h"

namespace wirebench::app {

std::unique_ptr<Program> Program::create(const Command &command)
{
    if (const auto *host = std::get_if<HostCommand>(&command))
        return std::make_unique<HostProgram>(*host);
    if (const auto *demo = std::get_if<DemoCommand>(&command))
        return std::make_unique<DemoProgram>(*demo);
    return std::make_unique<ExploreProgram>(std::get<ExploreCommand>(command));
}

} // namespace wirebench::app
