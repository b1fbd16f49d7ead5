// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/hosting.h"
#include "app/gui/program.h"
#include "app/gui/target.h"

namespace wirebench::app {

//! `wirebench host`.
class HostProgram final : public Program
{
    Q_OBJECT

public:
    explicit HostProgram(const HostCommand &command);

    void start() override;

private:
    HostCommand m_command;
    Target m_target;
    std::unique_ptr<Hosting> m_hosting;
};

} // namespace wirebench::app
