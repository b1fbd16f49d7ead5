// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

namespace wirebench::tests {

//! The seeds a test with random faults tries: 1 to \a usual; with WIREBENCH_SEED in the environment that one only, and
//! with WIREBENCH_SEEDS so many. A test names the seed in its row ("seed 7"), so that what failed can be repeated:
//! `WIREBENCH_SEED=7 tst_x function`.
QList<unsigned> seeds(unsigned usual);

} // namespace wirebench::tests
