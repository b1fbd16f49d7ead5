// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/qml/explorerstage.h"

#include <functional>

namespace wirebench::tests {

//! Takes the tests' tab through its states, and \a shoot of each. \a folder is the explorer's. False when a state could
//! not be reached; \a failure says which then.
bool takeScenarioScreens(ExplorerStage &stage, const QString &folder, const std::function<bool(const char *)> &shoot,
                         QString *failure);

} // namespace wirebench::tests
