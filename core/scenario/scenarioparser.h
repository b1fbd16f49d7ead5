// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/scenario.h"

#include <tl/expected.hpp>

#include <QList>

namespace wirebench::scenario {

inline constexpr qsizetype longestScenario = 1024 * 1024; //!< UTF-16 units
inline constexpr int mostStatements = 10'000;
inline constexpr int deepestBlock = 32;
inline constexpr qsizetype mostErrors = 20;

//! Reads a scenario; the room's README has the language. \a fileName is for errors. All that is wrong is found, in the
//! order of the text, and at most mostErrors of it. How statements belong together is not looked at: a name that no
//! device has is found when it is run.
tl::expected<Scenario, QList<ScenarioError>> parseScenario(QStringView text, const QString &fileName);

//! The words that statements begin with.
const QStringList &statementWords();

} // namespace wirebench::scenario
