// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"

#include <QByteArray>

namespace wirebench::report {

//! TAP 14 (testanything.org) in UTF-8: a test point for each scenario, with a block of YAML that says why it did not
//! pass. Fail and inconclusive are both "not ok"; the block says which.
QByteArray tapText(const harness::SuiteResult &results);

//! Parts of it, for writing while scenarios are run: the version and the plan, and test point \a number, from 1.
QByteArray tapHead(qsizetype count);
QByteArray tapPoint(qsizetype number, const harness::ScenarioResult &result);

} // namespace wirebench::report
