// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/hostprogram.h"

#include "app/gui/rules.h"

namespace wirebench::app {
namespace {

Outcome outcomeOf(const Error &error)
{
    return {error.code == ErrorCode::InvalidArgument ? ExitCode::Usage : ExitCode::Rig, error.detail};
}

} // namespace

HostProgram::HostProgram(const HostCommand &command)
    : m_command(command)
{ }

void HostProgram::start()
{
    const auto rules = readRules(m_command.allow, m_command.allowFiles);
    if (!rules) {
        Q_EMIT ended(outcomeOf(rules.error()));
        return;
    }
    auto hosting = Hosting::start(*rules, m_command.record);
    if (!hosting) {
        Q_EMIT ended(outcomeOf(hosting.error()));
        return;
    }
    auto target = openTarget(m_command.target, (*hosting)->workerPrelude());
    if (!target) {
        Q_EMIT ended(outcomeOf(target.error()));
        return;
    }
    m_target = std::move(*target);
    m_hosting = std::move(*hosting);
    if (m_target.site)
        m_hosting->setSite(*m_target.site);
    if (m_command.headless)
        connect(&m_hosting->runHeadless(m_target.url, m_command.timeout), &HeadlessRun::ended, this, &Program::ended);
    else if (!m_hosting->showWindow(m_target.url))
        Q_EMIT ended({ExitCode::Rig, QStringLiteral("the window could not be made")});
}

} // namespace wirebench::app
