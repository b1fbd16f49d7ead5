// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/schemacatalogue.h"
#include "core/scenario/scenario.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <optional>

namespace wirebench::scenario {

//! What makes no sense in a scenario that can be read.
struct ScenarioFinding
{
    enum class Severity : quint8 {
        Error, //!< It cannot pass.
        Warning, //!< It may, but does not say what was probably meant.
    };

    Severity severity = Severity::Error;
    ScenarioError error;

    friend bool operator==(const ScenarioFinding &, const ScenarioFinding &) = default;
};

//! What a check needs from outside. What is not given is not judged. Paths are those of the file that names them,
//! with its folder in front.
struct CheckContext
{
    QHash<QString, DeviceStatement> devices; //!< By name: what is said of them elsewhere, as of `--device-file`.
    QSet<QString> variables; //!< Those that have values from the beginning, as of `--var`.
    std::function<bool(const QString &path)> hasFile;
    std::function<Result<QString>(const QString &path)> readFile; //!< the text of a scenario that is called
    std::function<bool(const QString &name)> hasDevice; //!< one that can be simulated
    std::optional<decode::SchemaCatalogue> schemas; //!< by name, and by port
    std::function<Result<decode::Schema>(const QString &path)> readSchema; //!< of a file
};

//! Looks for what will go wrong when \a scenario, and what it calls, is run: names that no device has or that are not
//! connected at that place, fields that no message of a schema has, variables without values, what the transport cannot
//! do, files that are not there, calls that never end. Nothing is run. Where it depends on the run what holds, nothing
//! is said. In the order of the text (called files where they are called, devices that are never used last); at most
//! mostFindings.
QList<ScenarioFinding> checkScenario(const Scenario &scenario, const CheckContext &context = {});

inline constexpr qsizetype mostFindings = 100;

//! Whether any is an error.
bool hasErrors(const QList<ScenarioFinding> &findings);

} // namespace wirebench::scenario
