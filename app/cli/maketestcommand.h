// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "core/capture/recording.h"
#include "core/maketest/maketest.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace wirebench::cli {

//! `wb make-test`: reads one or two recordings, in steps, and writes a scenario, with the files it needs beside it.
class MakeTestCommand final : public Command
{
    Q_OBJECT

public:
    explicit MakeTestCommand(const MakeTestOptions &options);

    void start() override;
    void stop() override;

private:
    //! Indexes some more, and makes the test when all is known.
    void step();
    Result<void> make();
    Result<void> write(const maketest::MadeTest &test) const;
    void end(ExitCode code, const QString &text);

    const MakeTestOptions m_options;
    std::vector<std::unique_ptr<capture::Recording>> m_recordings; // one or two
    std::size_t m_indexed = 0; // of them
    QTimer m_next;
    bool m_isOver = false;
};

} // namespace wirebench::cli
