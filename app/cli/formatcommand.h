// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/scenariocommand.h"

namespace wirebench::cli {

//! `wb fmt`: brings scenarios into their one style. Files that are so already, or cannot be read, are not touched;
//! others are replaced at once or not at all.
class FormatCommand final : public ScenarioCommand
{
    Q_OBJECT

public:
    explicit FormatCommand(const FormatOptions &options);

protected:
    void process(const QString &file) override;
    Ending finish() override;

private:
    Result<void> replace(const QString &file, const QByteArray &formatted);
    void refuse(const QString &text);

    const FormatOptions m_options;
    qsizetype m_refused = 0;
    qsizetype m_different = 0;
};

} // namespace wirebench::cli
