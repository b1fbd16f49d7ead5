// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/qml/explorerstage.h"

#include <functional>

namespace wirebench::tests {

//! Opens all that a session with rows has in front of the window, one after the other, and lets \a look have a look at
//! each. False when one could not be opened or closed, or \a look said so; \a failure says which then.
bool walkPopups(ExplorerStage &stage, const std::function<bool(const char *)> &look, QString *failure);

} // namespace wirebench::tests
