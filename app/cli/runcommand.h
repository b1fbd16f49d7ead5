// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/progressline.h"
#include "core/harness/scenariofiles.h"
#include "core/harness/suiterunner.h"
#include "core/report/exchangelines.h"

namespace wirebench::cli {

//! `wb run`: reads scenarios, runs them, prints what came of each as it ends, and writes reports.
class RunCommand final : public Command
{
    Q_OBJECT

public:
    explicit RunCommand(const RunCommandOptions &options);
    ~RunCommand() override;

    void start() override;
    void stop() override;

private:
    harness::SuiteOptions suiteOptions();
    QStringList whatIsWrong(const QList<harness::ScenarioPointer> &scenarios);
    //! What is said while they run.
    void follow(const QList<harness::ScenarioPointer> &scenarios);
    void printHead(qsizetype count);
    void printResult(qsizetype index, const harness::ScenarioResult &result);
    void onEnded();
    //! An error says which report could not be written.
    Result<void> writeReports(const harness::SuiteResult &results) const;
    void print(const QByteArray &text);
    void printExchange(qsizetype index, const QString &fileName, const harness::Exchange &exchange);
    void finish(const Ending &ending);

    const RunCommandOptions m_options;
    harness::ScenarioFiles m_files;
    std::unique_ptr<harness::SuiteRunner> m_suite;
    std::unique_ptr<ProgressLine> m_progress;
    report::ExchangeLines m_exchanges;
    std::unique_ptr<Timer> m_window; // while m_exchanges holds some back
    bool m_isOver = false;
};

} // namespace wirebench::cli
