// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/scenario.h"

namespace wirebench::scenario {

//! The text of \a scenario in the one style that the room's README describes. Means the same, and formatted again is
//! the same.
QString formatScenario(const Scenario &scenario);

} // namespace wirebench::scenario
