// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace wirebench::cli {

//! A command that does something with scenarios, file by file, and can be stopped between them.
class ScenarioCommand : public Command
{
    Q_OBJECT

public:
    void start() override;
    void stop() override;

protected:
    explicit ScenarioCommand(const QStringList &paths)
        : m_paths(paths)
    { }

    virtual void process(const QString &file) = 0;
    //! When all were processed, or it was stopped.
    virtual Ending finish() = 0;

private:
    void step();

    const QStringList m_paths;
    QStringList m_files;
    qsizetype m_next = 0;
    bool m_isOver = false;
};

} // namespace wirebench::cli
