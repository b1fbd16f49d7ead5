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
    //! Reads scenarioPaths(). Nothing is run; what is wrong is in errors().
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

//! How much is looked at below a folder.
struct ListingBounds
{
    int depth = 32; //!< folders within folders
    qsizetype files = 100'000;
};

//! What is below a folder. Paths begin with the folder as it was said.
struct ScenarioListing
{
    QStringList files; //!< *.wire, sorted
    QStringList folders; //!< that were looked into, the folder itself first
    bool isCut = false; //!< there are more files
};

//! The scenarios in \a folder and in the folders in it. Hidden ones and those behind links to folders are left out.
ScenarioListing scenariosBelow(const QString &folder, const ListingBounds &bounds = {});

//! What people mean by \a names of files and folders, in their order: files as they are, whatever they are called, "-"
//! as it is, and of folders scenariosBelow(). What was named twice comes once, where it came first. InvalidArgument for
//! what is not there, and for folders without any.
Result<QStringList> scenarioPaths(const QStringList &names);

} // namespace wirebench::harness
