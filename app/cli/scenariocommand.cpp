// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/scenariocommand.h"

#include "core/harness/scenariofiles.h"

#include <QTimer>

namespace wirebench::cli {

void ScenarioCommand::start()
{
    const auto files = harness::scenarioPaths(m_paths);
    if (!files) {
        m_isOver = true;
        Q_EMIT ended({ExitCode::Usage, files.error().detail});
        return;
    }
    m_files = *files;
    step();
}

void ScenarioCommand::stop()
{
    if (m_isOver)
        return;
    m_isOver = true;
    Q_EMIT ended(finish());
}

void ScenarioCommand::step()
{
    if (m_isOver)
        return;
    if (m_next == m_files.size())
        return stop();
    process(m_files[m_next++]);
    QTimer::singleShot(0, this, &ScenarioCommand::step);
}

} // namespace wirebench::cli
