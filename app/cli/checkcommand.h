// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/scenariocommand.h"
#include "core/decode/schemacatalogue.h"
#include "core/scenario/scenariocheck.h"

#include <QHash>

#include <optional>

namespace wirebench::cli {

//! `wb check`: prints what is wrong with scenarios. Runs nothing.
class CheckCommand final : public ScenarioCommand
{
    Q_OBJECT

public:
    explicit CheckCommand(const CheckOptions &options);

protected:
    void process(const QString &file) override;
    Ending finish() override;

private:
    Result<QString> read(const QString &path);
    void print(const scenario::ScenarioFinding &finding);
    //! The line, and a mark below what is meant.
    QString shown(const scenario::ScenarioError &error) const;

    const CheckOptions m_options;
    scenario::CheckContext m_context;
    QHash<QString, QString> m_texts; //!< Of the file that is checked, and of those that it calls.
    qsizetype m_files = 0;
    qsizetype m_errors = 0;
    qsizetype m_warnings = 0;
};

} // namespace wirebench::cli
