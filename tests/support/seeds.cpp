// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/seeds.h"

#include <QtGlobal>

#include <numeric>

namespace wirebench::tests {

QList<unsigned> seeds(unsigned usual)
{
    bool isNumber = false;
    if (const int one = qEnvironmentVariableIntValue("WIREBENCH_SEED", &isNumber); isNumber)
        return {static_cast<unsigned>(one)};
    const int count = qEnvironmentVariableIntValue("WIREBENCH_SEEDS", &isNumber);
    QList<unsigned> all(isNumber ? count : static_cast<int>(usual));
    std::iota(all.begin(), all.end(), 1U);
    return all;
}

} // namespace wirebench::tests
