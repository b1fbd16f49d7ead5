// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/run.h"

#include <QHash>
#include <QSet>

namespace wirebench::harness {

//! Scenarios by their files, each read once, with all that they call.
class ScenarioFiles
{
public:
    //! Reads the files \a names, and those below the folders among them that are called *.wire, sorted. Nothing
    //! is run; what is wrong is in errors().
    QList<ScenarioPointer> read(const QStringList &names);
    //! A scenario that was read, or is read now. InvalidArgument: all that is wrong with it, a line each.
    Result<ScenarioPointer> load(const QString &path);
    //! A line each: "FILE:LINE:COLUMN: …".
    const QStringList &errors() const { return m_errors; }

private:
    void readCalls(const scenario::Scenario &scenario, const scenario::Block &block);

    QHash<QString, ScenarioPointer> m_scenarios;
    QSet<QString> m_broken;
    QStringList m_errors;
};

//! As folders and files were said, files in their order; those of a folder sorted by their paths.
Result<QStringList> scenarioPaths(const QStringList &names);

} // namespace wirebench::harness
